/** What was carried by every release so far is read by this one; what a later one carries is left to a later one. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { evolve, type Event } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';
import { upcast } from './carried.ts';

type Fixture = {
  readonly carried: { readonly schema: number; readonly state: State };
  readonly rows: readonly { readonly seq: number; readonly at: number; readonly body: string }[];
};
const TODAY = 5;
const fixtureOf = (schema: number | string): Fixture =>
  JSON.parse(readFileSync(new URL(`../test/histories/carried-${schema}.json`, import.meta.url), 'utf8')) as Fixture;

test.each([1, 2, 3, 4])(
  'a state of schema %i, brought up to today’s, is what today’s rules make of its ledger',
  (older) => {
    // when it is not, a new schema and its upcaster are due
    const { carried, rows } = fixtureOf(older);
    const { state, schema } = upcast(carried);
    expect([carried.schema, schema]).toEqual([older, TODAY]);
    const folded = rows
      .filter(({ seq }) => seq <= state.seq)
      .reduce((before, row) => evolve(before, JSON.parse(row.body) as Event, row.at), initial(state.id));
    expect({ ...folded, movedSeq: state.movedSeq }).toEqual(state);
    expect(folded.movedSeq).toBeLessThanOrEqual(state.movedSeq);
    expect([state.adverse?.stage, state.clocks.length > 0, state.contacts.length]).toEqual(['suspended', true, 2]);
    expect(state.officerChange !== null).toBe(older === 2);
  },
);

test('a visit that was agreed under schema 4 is the one of the domestic leg, as today’s rules make it of its ledger', () => {
  const { carried, rows } = fixtureOf('4-visit');
  const { state } = upcast(carried);
  const folded = rows
    .filter(({ seq }) => seq <= state.seq)
    .reduce((before, row) => evolve(before, JSON.parse(row.body) as Event, row.at), initial(state.id));
  expect(folded).toEqual(state);
  const slot = { date: '2027-06-20', hour: 9, minute: 30, minutes: 480, zone: 'America/Chicago' };
  expect(state.validation).toMatchObject({
    stage: 'agreed',
    legs: [{ id: 'domestic', step: 'agreed', agreed: slot, slots: [slot], noticeWaivedBy: 'cleo-contact', people: [] }],
  });
});

test.each([undefined, null, 1, {}, { schema: '1' }, { schema: 0 }, { schema: TODAY + 1 }, { schema: 1.5 }])(
  '%j is refused by its schema, as a fault of the task',
  (unknown) => expect(() => upcast(unknown)).toThrow(/^carried state of schema .* is not known to this build/),
);

test('each upcaster leads from one schema to the next', () => {
  type One = { readonly schema: 1; readonly name: string };
  type Two = { readonly schema: 2; readonly names: readonly string[] };
  const chain = [
    ({ name }: One): Two => ({ schema: 2, names: [name] }),
    ({ names }: Two) => ({ schema: 3, count: names.length }),
  ];
  const three = { schema: 3, count: 1 };
  expect([{ schema: 1, name: 'a' }, { schema: 2, names: ['b'] }, three].map((each) => upcast(each, chain))).toEqual([
    three,
    three,
    three,
  ]);
});
