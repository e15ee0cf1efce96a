/** Adding a step to an outreach is an edit of the policy file: the file is read by the real loader, and an outreach goes through its new steps. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readPolicies } from '../../db/policy.ts';
import { gate } from '../../domain/adverse-gate.ts';
import { evidenceOf } from '../../domain/ladder.ts';
import { accountIn, stepsOf } from '../../domain/testing/account.ts';
import { missingEvidence } from '../../domain/testing/evidence.ts';
import { ref, type Ledger, type Rulebook } from '../../domain/testing/ledger.ts';
import { climbInSilence, onlyLadder, overdue, recommend } from '../../domain/testing/stories.ts';
import type { Event } from '../../domain/participant.ts';
import { ownEngine } from '../../templates/engine.ts';
import { composeLetter, type LetterPress } from '../../templates/notices/compose-letter.ts';
import { composeMail, type MailPress } from '../../templates/notices/compose-mail.ts';
import { occasionsOf } from '../../templates/notices/testing/occasions.ts';
import type { Language } from '../../templates/words.ts';
import { rungTitles } from '../../web/words/rungs.ts';
import { ctpat } from './ctpat.ts';

const file = fileURLToPath(new URL('../../policy/ctpat/2020-03-01.yaml', import.meta.url));
const ADDED = `
      - code: partner-asked
        title: { en: A partner was asked, es: Se preguntó a un socio }
        gapDays: 5
        channel: other
        audience: everyone
      - code: mail-once-more
        title: { en: Mail once more, es: Otro correo }
        gapDays: 3
        channel: mail
        audience: everyone
      - code: plain-letter
        title: { en: Letter that is no warning, es: Carta que no es advertencia }
        gapDays: 2
        channel: letter
        audience: registered-address`;

/** The file with three steps more before the warning of the usual ladder, as a person would edit it. */
function edited(): Rulebook {
  const text = readFileSync(file, 'utf8');
  const before = '\n      - code: warning-letter\n';
  expect(text).toContain(before);
  const versions = [readPolicies([{ file, text: text.replace(before, ADDED + before) }], file).of('ctpat/2020-03-01')];
  return { ...ctpat, versions };
}

const rules = edited();
const press: LetterPress & MailPress = {
  engine: ownEngine(),
  policyOf: () => rules.versions[0]!,
  webUrl: 'https://portolan.example',
  sealLink: () => 'seal',
  codeLetter: () => 'code',
  stylesheet: '/letter.css',
  printedOn: '2028-05-08',
};
const missing = (ledger: Ledger) => evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x')).missing;
const ladder = 'annual-review:2028';

/** In silence to the end, but for the step that somebody takes by hand. */
function climbed(): Ledger {
  const ledger = overdue(rules);
  climbInSilence(ledger);
  return ledger;
}
const ask = (ledger: Ledger) =>
  ledger.act(
    'LogOtherAttempt',
    { ladder, contact: 'k-primary', way: 'partner', outcome: 'not-reached', note: ref('asked') },
    'specialist',
  );

test('each new step runs on its day, by its channel, to whom the file says', () => {
  const ledger = climbed();
  const ran = ledger.events.flatMap(({ event, at }) =>
    event.type === 'RungRan' ? [`${new Date(at).toISOString().slice(5, 10)} ${event.rung}`] : [],
  );
  expect(ran.slice(3)).toEqual([
    '04-06 call-again',
    '04-11 partner-asked',
    '04-14 mail-once-more',
    '04-16 plain-letter',
    '04-23 warning-letter',
    '05-07 last-resort',
  ]);
  const copies = ledger.events.flatMap(({ event }) =>
    event.type === 'NoticeQueued' && event.about === ladder ? [`${event.rung} ${event.kind} ${event.to}`] : [],
  );
  expect(copies.slice(3)).toEqual([
    'mail-once-more review-overdue k-officer',
    'mail-once-more review-overdue k-primary',
    'plain-letter review-overdue registered-address',
    'warning-letter duty-warning registered-address',
  ]);
});

test('nothing is concluded before somebody has taken the step that no machine takes; then it is, in both reckonings', () => {
  const ledger = climbed();
  expect(ledger.items()).toContain(`outreach.other:${ladder}:partner-asked`);
  const again = () => missingEvidence(ledger.events, ladder, ledger.state.contacts, ledger.factsFor('x'));
  expect([missing(ledger), again()]).toEqual([['rungs-not-run'], ['rung partner-asked']]);
  expect(gate(ledger.state, ladder, ledger.factsFor('x'))).not.toBeNull();
  ask(ledger);
  expect([missing(ledger), again()]).toEqual([[], []]);
  recommend(ledger);
  expect(ledger.state.adverse?.stage).toBe('recommended');
});

test('the expected account, the words of pages and the mails know the steps without being told', () => {
  const ledger = climbed();
  expect(accountIn(ledger).filter(({ differs }) => differs !== null)).toEqual([]);
  expect(accountIn(ledger).filter(({ rung }) => rung === 'mail-once-more')).toHaveLength(2);
  const dropped = ({ event }: { readonly event: Event }) =>
    event.type === 'NoticeQueued' && event.rung === 'plain-letter';
  const steps = stepsOf(ledger).map((one) => ({ ...one, recorded: one.recorded.filter((row) => !dropped(row)) }));
  expect(accountIn(ledger, steps).filter(({ differs }) => differs !== null)).toMatchObject([
    { rung: 'plain-letter', channel: 'letter', differs: 'missing' },
  ]);
  expect(rungTitles(rules.versions)).toMatchObject({
    'partner-asked': { en: 'A partner was asked', es: 'Se preguntó a un socio' },
    'mail-once-more': { es: 'Otro correo' },
  });
  expect(written(ledger, 'en')).toEqual(['mail-once-more', 'mail-once-more', 'plain-letter']);
  expect(written(ledger, 'es')).toEqual(written(ledger, 'en'));
});

/** The new steps whose notice could be written in that language, each as its mail or its letter. */
function written(ledger: Ledger, language: Language): readonly (string | null)[] {
  const queued = new Map(
    ledger.events.flatMap(({ seq, event }) =>
      event.type === 'NoticeQueued' ? [[`n${seq}`, event.rung] as [string, string | null]] : [],
    ),
  );
  return occasionsOf(ledger, language).flatMap((occasion) => {
    const rung = queued.get(occasion.notice.id) ?? null;
    if (rung === null || !ADDED.includes(rung)) return [];
    const { text } = composeMail(press, occasion, occasion.contacts[0]!);
    const { html } = composeLetter(press, occasion, { lacking: null, actionTexts: {}, clauses: {} });
    expect([text, html].map((words) => /undefined|null|\{\w+\}/.test(words))).toEqual([false, false]);
    return [rung];
  });
}
