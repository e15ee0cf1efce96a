/** What may be logged of a contact, and what is refused. */
import { expect, test } from '@jest/globals';
import { decideContact, outcomesOf, type Contacted, type ContactFacts, type ContactLogCommand } from './contact-log.ts';

const note = { id: 'content-1', sha256: 'x' };
const by = { person: 'sara-specialist', role: 'specialist' } as const;
const FACTS: ContactFacts = { held: ['specialist'], contacts: ['k-primary'], promise: null, on: '2028-02-29' };
const CALL: Contacted = {
  direction: 'out',
  channel: 'call',
  contact: 'k-primary',
  outcome: 'spoke',
  note,
  promise: null,
};
const log = (more: Partial<Contacted> = {}): ContactLogCommand => ({ type: 'LogContact', by, ...CALL, ...more });
const settle = (how: 'kept' | 'dropped'): ContactLogCommand => ({ type: 'SettlePromise', by, of: 3, how });
const until = (day: string): Partial<Contacted> => ({ promise: { by: 'us', until: day, note } });

test('a contact is one event, which says nothing of who logged it twice', () => {
  expect(decideContact(log(), FACTS)).toEqual([{ type: 'ContactLogged', ...CALL }]);
  expect(decideContact(log({ contact: null }), FACTS)).toMatchObject([{ contact: null }]);
});

test('a promise is for today at the earliest and a year from now at the latest', () => {
  for (const day of ['2028-02-29', '2029-02-28'])
    expect(decideContact(log(until(day)), FACTS)).toMatchObject([{ promise: { until: day } }]);
});

test.each<[string, ContactLogCommand, Partial<ContactFacts>]>([
  ['NotYours', log(), { held: [] }],
  ['NotYours', log(), { held: ['officer'] }],
  ['ContactGone', log({ contact: 'k-gone' }), {}],
  ['OutcomeMisfit', log({ channel: 'mail' }), {}],
  ['OutcomeMisfit', log({ direction: 'in', outcome: 'no-answer' }), {}],
  ['PromiseInPast', log(until('2028-02-28')), {}],
  ['PromiseInPast', log(until('2028-02-30')), {}],
  ['PromiseTooFar', log(until('2029-03-01')), {}],
  ['NothingPromised', settle('kept'), {}],
  ['PromiseSettled', settle('kept'), { promise: { settled: 'dropped' } }],
])('%s', (code, command, facts) =>
  expect(() => decideContact(command, { ...FACTS, ...facts })).toThrow(expect.objectContaining({ code })),
);

test('a promise is settled once; saying the same again changes nothing', () => {
  const promise = { settled: null };
  expect(decideContact(settle('kept'), { ...FACTS, promise })).toEqual([
    { type: 'PromiseSettled', of: 3, how: 'kept' },
  ]);
  expect(decideContact(settle('kept'), { ...FACTS, promise: { settled: 'kept' } })).toEqual([]);
});

test('a mail is written and a talk is spoken, whoever began it', () => {
  expect(outcomesOf({ direction: 'in', channel: 'mail' })).toEqual(['written']);
  expect(outcomesOf({ direction: 'out', channel: 'talk' })).toEqual(['spoke']);
});
