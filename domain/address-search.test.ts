/** The search for a better address: where, whether anything was found, and whom it found. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { onlyLadder, overdue } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const found = { contact: { id: 'k-found', role: 'primary', reach: 'untried' }, replaces: 'k-primary' } as const;
const search = { ladder, note, sources: ['registry', 'network'], found: ['network'] } as const;

function under(): Ledger {
  const ledger = overdue(ctpat);
  ledger.sleepUntil('2028-03-26');
  return ledger;
}

test('says where was looked and where something was found; it is evidence either way', () => {
  const ledger = under();
  ledger.act('RecordSearch', { ...search, found: [] }, 'specialist');
  expect(ledger.last('AddressSearched')).toMatchObject({ sources: ['registry', 'network'], found: [] });
  expect(onlyLadder(ledger).searched).toBe(true);
});

test('whom it found becomes a contact in the same step, who is written to', () => {
  const ledger = under();
  ledger.act('RecordSearch', { ...search, add: found }, 'specialist');
  expect(ledger.last('ContactRecorded')).toEqual({ type: 'ContactRecorded', ...found, note });
  expect(ledger.state.contacts.map(({ id }) => id)).toEqual(['k-officer', 'k-found']);
  expect(ledger.refusal('SendAgain', { ladder, to: 'k-found' }, 'specialist')).toBeNull();
});

test.each([
  ['nowhere', { sources: [], found: [] }, 'SearchedNowhere'],
  ['found where nobody looked', { found: ['website'] }, 'FoundUnsearched'],
  ['a contact who was found nowhere', { found: [], add: found }, 'FoundNothing'],
  ['in place of nobody known', { add: { ...found, replaces: 'k-gone' } }, 'ContactUnknown'],
  ['a contact known already', { add: { ...found, contact: { ...found.contact, id: 'k-officer' } } }, 'ContactKnown'],
] as const)('refuses: %s', (_, more, code) => {
  expect(under().refusal('RecordSearch', { ...search, ...more }, 'specialist')).toBe(code);
});
