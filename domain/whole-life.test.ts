import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { CAST, CONTACTS } from './testing/cast.ts';
import { travels, watchOver } from './testing/invariants.ts';
import { Ledger, ref } from './testing/ledger.ts';
import { dayOf, expectedRows, LAST_DAY, recordedRows, STEPS } from './testing/whole-life.ts';

/** Plays the script from a day, and answers with the ledger on its last one. */
function play(start: string): Ledger {
  const ledger = new Ledger('p-1', ctpat, start);
  ledger.watches.push(watchOver());
  const date = (day: string) => dayOf(day, start);
  for (const { on, act, by, payload } of STEPS) {
    ledger.sleepUntil(date(on));
    const ask = {
      content: ref,
      date,
      contacts: CONTACTS,
      person: (seat: keyof typeof CAST) => CAST[seat].person,
      state: ledger.state,
    };
    ledger.act(act, payload(ask), by);
  }
  ledger.sleepUntil(date(LAST_DAY));
  return ledger;
}

test.each([
  ['a Monday in March', '2027-03-01'],
  ['certified on 29 February', '2028-02-19'],
  ['over the change of the year', '2026-12-26'],
  ['in the week before daylight saving ends', '2029-10-30'],
])('a whole life, row by row, begun on %s', (_, start) => {
  const ledger = play(start);
  expect(recordedRows(ledger.events)).toEqual(expectedRows(start));
  expect(ledger.state).toMatchObject({
    standing: 'removed',
    tier: 0,
    clocks: [],
    notices: [],
    ladders: [],
    adverse: null,
    review: null,
    validation: null,
    appeal: null,
  });
  travels(ledger.state);
});

test('every mail of it has its proof', () => {
  const ledger = play('2027-03-01');
  const queued = ledger.events.flatMap(({ seq, event }) => (event.type === 'NoticeQueued' ? [`n${seq}`] : []));
  const sent = ledger.events.flatMap(({ event }) => (event.type === 'NoticeSent' ? [event.notice] : []));
  expect(sent.toSorted()).toEqual(queued.toSorted());
});
