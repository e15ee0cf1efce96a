/** Attempts by another way: graded by the policy's table, an answer where a contact was reached, and a step of a ladder like any other. */
import { describe, expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { evidenceOf } from './ladder.ts';
import type { Policy } from './policy.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { climbInSilence, onlyLadder, overdue } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const under = (rules = ctpat): Ledger => {
  const ledger = overdue(rules);
  ledger.sleepUntil('2028-03-26');
  return ledger;
};
type Tried = { contact?: string; way?: 'visit' | 'network'; outcome: 'reached' | 'left-word' | 'not-reached' };
const tried = ({ contact = 'k-primary', way = 'network', outcome }: Tried) => ({ ladder, contact, way, outcome, note });
const log = (ledger: Ledger, attempt: Tried): void => void ledger.act('LogOtherAttempt', tried(attempt), 'specialist');
const evidence = (ledger: Ledger) => evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x'));
const having = (policy: Policy) => ({ ...ctpat, versions: [policy] });

test.each([
  ['reached', 'received'],
  ['left-word', 'sent'],
  ['not-reached', 'failed'],
] as const)('%s counts as %s', (outcome, grade) => {
  const ledger = under();
  log(ledger, { outcome });
  const attempts = onlyLadder(ledger).attempts.filter(({ channel, rung }) => channel === 'other' && rung === 'other');
  expect(attempts).toMatchObject([{ to: 'k-primary', grade }]);
  expect(evidence(ledger).basis).toBe(grade === 'received' ? 'received' : null);
});

test('the table of the policy says how far it proves', () => {
  const { evidence: now } = CTPAT;
  const other = { ...now.grades.other, 'left-word': 'failed' } as const;
  const ledger = under(having({ ...CTPAT, evidence: { ...now, grades: { ...now.grades, other } } }));
  log(ledger, { outcome: 'left-word' });
  expect(onlyLadder(ledger).attempts.at(-1)?.grade).toBe('failed');
});

test('whoever was reached has answered: it holds the outreach until somebody says what it means', () => {
  const ledger = under();
  log(ledger, { outcome: 'reached', way: 'visit' });
  expect(onlyLadder(ledger).hold?.meaning).toBe('to-interpret');
  expect(ledger.last('AnswerRecorded')).toMatchObject({ contact: 'k-primary', channel: 'other' });
  expect(ledger.items()).toContain(`outreach.interpret:${ladder}`);
});

test('somebody known is named who was reached; word can be left at the address', () => {
  const ledger = under();
  const at = (outcome: Tried['outcome'], contact: string) => tried({ outcome, contact });
  expect(ledger.refusal('LogOtherAttempt', at('reached', 'registered-address'), 'specialist')).toBe('ContactUnknown');
  expect(ledger.refusal('LogOtherAttempt', at('reached', 'k-nobody'), 'specialist')).toBe('ContactUnknown');
  expect(ledger.refusal('LogOtherAttempt', at('left-word', 'registered-address'), 'specialist')).toBeNull();
});

describe('a step of the ladder by another way', () => {
  const visit = {
    code: 'visit',
    title: { en: 'Visit', es: 'Visita' },
    gapDays: 3,
    channel: 'other',
    audience: 'everyone',
  } as const;
  const annual = CTPAT.ladders['annual-review'];
  const rungs = [...annual.rungs.slice(0, 2), visit, ...annual.rungs.slice(2)];
  const rules = having({ ...CTPAT, ladders: { ...CTPAT.ladders, 'annual-review': { ...annual, rungs } } });

  test('is work until somebody has taken it, and its attempt takes the place of the one that was asked for', () => {
    const ledger = under(rules);
    expect(ledger.items()).toContain(`outreach.other:${ladder}:visit`);
    expect(onlyLadder(ledger).attempts.at(-1)).toMatchObject({ rung: 'visit', channel: 'other', grade: 'queued' });
    log(ledger, { outcome: 'left-word', way: 'visit', contact: 'registered-address' });
    expect(ledger.items().filter((key) => key.startsWith('outreach.other'))).toEqual([]);
    const others = onlyLadder(ledger).attempts.filter(({ channel }) => channel === 'other');
    expect(others).toMatchObject([{ rung: 'visit', grade: 'sent', to: 'registered-address' }]);
  });

  test('is missing from the evidence of silence until then', () => {
    const ledger = under(rules);
    climbInSilence(ledger);
    expect(evidence(ledger)).toMatchObject({ complete: false, missing: ['rungs-not-run'] });
    log(ledger, { outcome: 'not-reached' });
    expect(evidence(ledger)).toMatchObject({ complete: true, basis: 'constructive' });
  });
});
