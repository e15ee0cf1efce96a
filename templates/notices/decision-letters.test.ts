/** A letter derives from its decision by type: for every ground and every order that can be made on it, all that fairness asks, and nothing of another order. */
import { expect, test } from '@jest/globals';
import { ref, type Ledger } from '../../domain/testing/ledger.ts';
import * as tell from '../../domain/testing/stories.ts';
import type { AdverseOrder, Ground } from '../../domain/state.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import { CTPAT, ctpat } from '../../test/lifecycle/ctpat.ts';
import { ownEngine } from '../engine.ts';
import { composeLetter, type LetterPress } from './compose-letter.ts';
import type { Occasion, Particulars } from './occasion.ts';
import { occasionsOf } from './testing/occasions.ts';

const press: LetterPress = {
  engine: ownEngine(),
  policyOf: () => CTPAT,
  webUrl: 'https://portolan.example',
  codeLetter: () => 'code',
  stylesheet: '/letter.css',
  printedOn: '2028-05-01',
};
const PLAIN: Particulars = { lacking: null, actionTexts: {}, clauses: {} };
const note = ref('note');
const DENIAL = { benefits: ['reduced-score'] as const, until: null };

/** A duty that is late, by its ground, and what its letter says was not done. */
const DUTIES: Readonly<Record<string, readonly [fact: RegExp, story: () => Ledger]>> = {
  'annual-review': [/annual review of the security profile for 2028 was due/, () => tell.overdue(ctpat)],
  'blank-profile': [
    /review of the security profile was due/,
    () => {
      const ledger = tell.certified(ctpat);
      ledger.act('AskProfile', { note }, 'specialist');
      ledger.pass(31);
      return ledger;
    },
  ],
  'actions-unanswered': [
    /Actions without an accepted answer: 1/,
    () => {
      const ledger = tell.validationDue(ctpat);
      tell.visited(ledger, '2027-11-01');
      tell.report(ledger, 'pass-with-actions', ['a1']);
      ledger.sleepUntil('2028-01-31');
      return ledger;
    },
  ],
  'visit-dates-unanswered': [
    /Dates for a validation visit were proposed/,
    () => {
      const ledger = tell.validationDue(ctpat);
      tell.propose(ledger, '2027-11-20');
      ledger.pass(20);
      return ledger;
    },
  ],
  'validation-failed': [
    /found that the minimum security criteria are not met/,
    () => {
      const ledger = tell.validationDue(ctpat);
      tell.visited(ledger, '2027-11-01');
      tell.report(ledger, 'fail', ['a1']);
      return ledger;
    },
  ],
  'debt-or-bond': [
    /unpaid debt to CBP/,
    () => {
      const ledger = tell.certified(ctpat);
      ledger.act('RecordDebtOrBond', { what: 'debt', note }, 'specialist');
      ledger.pass(31);
      return ledger;
    },
  ],
};
const ORDERS: Readonly<Record<AdverseOrder, readonly [kind: NoticeKind, title: string]>> = {
  suspension: ['suspended', 'Suspension of the membership in CTPAT'],
  'benefit-denial': ['benefits-denied', 'Denial of benefits of the membership in CTPAT'],
  removal: ['removed', 'Removal from CTPAT'],
};

/** The record up to the decision that orders it, and its letter in the house. */
function ordered(ledger: Ledger, order: AdverseOrder): Ledger {
  const ladder = ledger.state.ladders.at(-1)!.id;
  tell.climbInSilence(ledger, ladder);
  const denial = order === 'benefit-denial' ? { denial: DENIAL } : {};
  ledger.act('RecommendSuspension', { ladder, note, ...denial }, 'specialist');
  tell.decideOn(ledger, 'director');
  ledger.act('ConfirmSuspension', { note }, 'headquarters');
  if (order !== 'removal') return ledger;
  ledger.act('ServeDecision', { tracking: note }, 'specialist');
  ledger.pass(95);
  ledger.act('RecommendRemoval', { note }, 'specialist');
  tell.decideOn(ledger, 'otherHeadquarters');
  return ledger;
}

function atOnce(order: AdverseOrder, ground: 'security-incident' | 'false-information'): Ledger {
  const ledger = tell.certified(ctpat);
  const denial = order === 'benefit-denial' ? { denial: DENIAL } : {};
  ledger.act(
    'RecommendImmediateAction',
    { order, ground, point: 'national-security', note, criteria: ['4.2', '9.9'], ...denial },
    'director',
  );
  tell.decideOn(ledger, 'headquarters');
  return ledger;
}

const letterAs = (ledger: Ledger, kind: NoticeKind): Occasion =>
  occasionsOf(ledger).findLast(({ notice }) => notice.kind === kind && notice.channel === 'letter')!;
const words = (occasion: Occasion, particulars = PLAIN): string =>
  composeLetter(press, occasion, particulars)
    .html.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** Of any decision: what failed, what it means and from when, the cure, the duties, the appeal, and who signed by what authority. */
function saysAll(letter: string, order: AdverseOrder): void {
  const [, title] = ORDERS[order];
  expect(letter).toContain(title);
  for (const [other, [, name]] of Object.entries(ORDERS)) if (other !== order) expect(letter).not.toContain(name);
  for (const part of [
    'The facts',
    'What this means, and from when',
    'takes effect on the day|took effect on|membership ends on the day|membership ended on',
    'What would put it right',
    'What you owe meanwhile',
    'How to appeal',
    'The company’s officer may appeal: sign in',
    'Last day to appeal By the end of \\d+ \\w+ 20\\d\\d',
    'Under 6 U\\.S\\.C\\. 967',
    'Decided on \\d+ \\w+ 20\\d\\d',
    'By authority of the office held since .* \\(record person:[\\w-]+#1\\)',
  ])
    expect(letter).toMatch(new RegExp(part));
}

const DUTY_CASES = Object.keys(DUTIES).flatMap((ground) =>
  (Object.keys(ORDERS) as AdverseOrder[]).map((order) => [ground, order] as const),
);
test.each(DUTY_CASES)('%s, %s: the letter of that order, with what was not done', (ground, order) => {
  const [fact, story] = DUTIES[ground]!;
  const ledger = ordered(story(), order);
  expect(ledger.state.adverse).toMatchObject({ ground: ground as Ground });
  const letter = words(letterAs(ledger, ORDERS[order][0]));
  saysAll(letter, order);
  expect(letter).toMatch(fact);
  if (order !== 'removal') expect(letter).toContain('What is missing, what puts it right, and by when');
  if (order === 'suspension') expect(letter).toContain('Confirmed on');
});

const AT_ONCE = (['security-incident', 'false-information'] as const).flatMap((ground) =>
  (Object.keys(ORDERS) as AdverseOrder[]).map((order) => [ground, order] as const),
);
test.each(AT_ONCE)('%s, %s at once: the letter lists each criterion that was named', (ground, order) => {
  const clause = { heading: { en: 'Heading', es: 'Título' }, words: { en: 'Seal it.', es: 'Séllelo.' } };
  const letter = words(letterAs(atOnce(order, ground), ORDERS[order][0]), { ...PLAIN, clauses: { '4.2': clause } });
  saysAll(letter, order);
  expect(letter).toContain('Criterion 4.2 (Heading) was not met: Seal it.');
  expect(letter).toContain('Criterion 9.9 was not met.');
  expect(letter).toContain('National security calls for action before the company can be heard (6 U.S.C. 967(a))');
  expect(letter).toMatch(
    ground === 'false-information' ? /967\(b\).*APPEAL_FILE_FALSE/ : /967\(a\).*APPEAL_FILE_BENEFIT/,
  );
});

test('a warning tells what may follow at most: any adverse action, or a denial of benefits alone', () => {
  const said = (['warn', 'deny-benefits'] as const).map((outcome) => {
    const ledger = tell.certified(ctpat);
    ledger.sleepUntil('2027-05-14');
    tell.openMatter(ledger);
    const matter = tell.onlyMatter(ledger);
    ledger.act('TriageMatter', { matter, outcome, note }, 'supervisor');
    tell.warnOf(ledger, matter);
    ledger.sleepUntil('2027-05-17');
    return words(letterAs(ledger, 'duty-warning'));
  });
  expect(said[0]).toContain('an adverse action may be recommended');
  expect(said[1]).toContain('a denial of single benefits may be recommended');
  expect(said[1]).toContain('and nothing more: the membership would stand');
  expect(said[1]).not.toContain('an adverse action may be recommended');
});

test('a decision that was dated anew is signed by who did, on that day, and appealed from then', () => {
  const ledger = ordered(tell.overdue(ctpat), 'suspension');
  ledger.pass(5);
  ledger.act('DateDecisionAnew', { note }, 'otherDirector');
  ledger.act('ConfirmSuspension', { note }, 'headquarters');
  const letter = words(letterAs(ledger, 'suspended'));
  expect(letter).toContain('Decided on 3 May 2028 Dan Director');
  expect(letter).not.toContain('Dora Director');
  expect(letter).toContain('Last day to appeal By the end of 1 August 2028');
});

test('whoever acts for another signs as that, with the rank on decisions', () => {
  const occasion = letterAs(ordered(tell.overdue(ctpat), 'suspension'), 'suspended');
  const people = occasion.people.map((person) =>
    person.id === 'dora-director'
      ? {
          ...person,
          roles: person.roles.map((role) => ({ ...role, rank: 'Acting Director, Laredo', actingFor: 'Olga Ortiz' })),
        }
      : person,
  );
  expect(words({ ...occasion, people })).toContain(
    'Dora Director Acting Director, Laredo Laredo field office Acting for Olga Ortiz since 1 January 2020 (record person:dora-director#1).',
  );
});
