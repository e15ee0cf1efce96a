import { expect, test } from '@jest/globals';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import { certified, onlyLadder, overdue, reviewOpen } from '../../../domain/testing/stories.ts';
import type { PastEvent } from '../../../db/queries/proportion.ts';
import { firstWord, spokeFirst, type Duty } from './first-word.ts';
import { historyOf } from './past.ts';

const pastIn = (ledger: Ledger) =>
  ledger.events.map(({ at, event }) => ({ at: new Date(at), event: event as PastEvent }));
const wordIn = (ledger: Ledger) => firstWord(pastIn(ledger), onlyLadder(ledger) as Duty);
const at = (ledger: Ledger, type: string) => new Date(ledger.events.find(({ event }) => event.type === type)!.at);
const note = ref('note');

test('who is silent did not speak first; the first answer to the outreach is its first word', () => {
  const ledger = overdue(ctpat);
  const pressedAt = at(ledger, 'LadderBegan');
  expect(wordIn(ledger)).toEqual({ pressedAt, saidAt: null });
  ledger.pass(2);
  ledger.act(
    'RecordAnswer',
    { ladder: onlyLadder(ledger).id, contact: 'k-primary', channel: 'call', note },
    'specialist',
  );
  expect(wordIn(ledger)).toEqual({ pressedAt, saidAt: at(ledger, 'AnswerRecorded') });
  expect(spokeFirst(wordIn(ledger))).toBe(false);
});

test('who asks for time before the agency presses spoke first, though the duty was not done; a word about another year is none', () => {
  const ledger = reviewOpen(ctpat);
  ledger.act('AskTime', { days: 20, note }, 'officer');
  ledger.act('RefuseTime', { note }, 'specialist');
  ledger.sleepUntil('2028-03-30');
  expect(onlyLadder(ledger).purpose).toBe('annual-review');
  expect(wordIn(ledger).saidAt).toEqual(at(ledger, 'TimeAsked'));
  expect(spokeFirst(wordIn(ledger))).toBe(true);
  ledger.act('WaiveDuty', { ladder: onlyLadder(ledger).id, note }, 'supervisor');
  ledger.sleepUntil('2029-03-16');
  expect(wordIn(ledger).saidAt).toBeNull();
  expect(historyOf(pastIn(ledger)).outreach.map(({ purpose, how }) => [purpose, how])).toEqual([
    ['annual-review', 'waived'],
    ['annual-review', null],
  ]);
});

test('a debt is spoken of first by whoever reports it settled before the day', () => {
  const ledger = certified(ctpat);
  ledger.act('RecordDebtOrBond', { what: 'debt', note }, 'specialist');
  const { about } = ledger.state.clocks.find(({ rule }) => rule === 'DEBT_OR_BOND')!;
  ledger.pass(3);
  ledger.act('ReportSettled', { about, note }, 'officer');
  ledger.act('ReturnSettled', { about, note }, 'specialist');
  ledger.pass(120);
  const word = firstWord(pastIn(ledger), { purpose: 'debt-or-bond', about });
  expect(word.saidAt).toEqual(at(ledger, 'SettlementReported'));
  expect([word.pressedAt !== null, spokeFirst(word)]).toEqual([true, true]);
});
