/** What is told by a link holds the outreach and changes nothing else; a specialist says what it means. */
import { beforeEach, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { lastDayOf } from './answer-link.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { overdue } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
let ledger: Ledger;
beforeEach(() => {
  ledger = overdue(ctpat);
});
const told = (more: object = {}) => ({
  ladder,
  contact: 'k-primary',
  notice: ledger.state.ladders[0]!.attempts[0]!.id,
  said: 'promise' as const,
  day: '2028-04-01',
  note,
  ...more,
});
const theLadder = () => ledger.state.ladders.find(({ id }) => id === ladder)!;

test('it holds the outreach until a specialist says what it means, and is confirmed to that contact alone', () => {
  const before = ledger.state;
  ledger.act('RecordLinkAnswer', told(), 'system');
  const after = ledger.state;
  expect(theLadder().hold).toMatchObject({ meaning: 'to-interpret' });
  expect(after.clocks.find(({ id }) => id === `RUNG:${ladder}`)?.held).toBeTruthy();
  expect(theLadder().attempts.at(-1)).toMatchObject({ channel: 'link', to: 'k-primary', grade: 'received' });
  const confirmed = ledger.events.filter(({ event }) => event.type === 'NoticeQueued').at(-1)!.event;
  expect(confirmed).toMatchObject({ kind: 'answer-received', channel: 'mail', to: 'k-primary', rung: null });
  for (const same of ['contacts', 'standing', 'tier', 'certifiedOn', 'officerChange'] as const)
    expect(after[same]).toEqual(before[same]);
  const due = (clocks: typeof before.clocks) =>
    clocks.filter(({ rule }) => rule === 'ANNUAL_DUE').map((one) => one.due);
  expect(due(after.clocks)).toEqual(due(before.clocks));
});

test('the specialist takes it for what it was: a promise, or the wrong person’s', () => {
  ledger.act('RecordLinkAnswer', told({ said: 'other-person', day: null }), 'system');
  ledger.act('InterpretAnswer', { ladder, meaning: 'wrong-person', promisedBy: null, note }, 'specialist');
  expect(theLadder()).toMatchObject({ hold: null });
  expect(theLadder().attempts.at(-1)?.grade).toBe('failed');
  expect(ledger.state.contacts.find(({ id }) => id === 'k-primary')?.reach).toBe('dead');
});

test.each([
  ['a promise without a day', { day: null }, 'DayToName'],
  ['a call with a day', { said: 'call-me' }, 'DayToName'],
  ['a day that has passed', { day: '2028-01-01' }, 'DayToName'],
  ['a day far away', { day: '2030-01-01' }, 'DayToName'],
  ['no day at all', { day: 'soon' }, 'DateUnknown'],
  ['a stranger', { contact: 'k-nobody' }, 'ContactUnknown'],
  ['another outreach', { ladder: 'annual-review:1999' }, 'NoOutreach'],
])('%s is refused', (_, more, code) => {
  expect(ledger.refusal('RecordLinkAnswer', told(more), 'system')).toBe(code);
});

test('nobody but the system hands it over', () => {
  expect(ledger.refusal('RecordLinkAnswer', told(), 'officer')).toBe('NotAuthorized');
  expect(ledger.refusal('RecordLinkAnswer', told(), 'specialist')).toBe('NotAuthorized');
});

test('a link holds for the days of the policy, from the day of the mail where the participant is', () => {
  expect(lastDayOf(Date.UTC(2028, 2, 16, 4), 'America/Chicago', ledger.policy)).toBe('2028-05-14');
  expect(lastDayOf(Date.UTC(2028, 2, 16, 12), 'America/Chicago', ledger.policy)).toBe('2028-05-15');
});
