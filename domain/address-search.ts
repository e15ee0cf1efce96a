/**
 * The search for a better address: where was looked, and where something was found. What was looked for, what was there and what shows it stand in
 * the text; a new contact that was found can be recorded in the same step.
 */
import type { ContentRef } from './content.ts';
import { contactRecorded, type ContactRecorded, type NewContact } from './contact-recorded.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

export const SEARCH_SOURCES = [
  'registry',
  'website',
  'network',
  'directory',
  'correspondence',
  'partner',
  'other-source',
] as const;
export type SearchSource = (typeof SEARCH_SOURCES)[number];

/** What was recorded before sources were named has neither. */
export type Sources = {
  readonly sources?: readonly SearchSource[];
  /** Those of them in which something was found. */
  readonly found?: readonly SearchSource[];
};
export type RecordSearch = {
  readonly type: 'RecordSearch';
  readonly ladder: string;
  readonly note: ContentRef;
  /** Somebody who was found, and is to be written to from now on. */
  readonly add?: NewContact;
} & Sources;
export type AddressSearched = {
  readonly type: 'AddressSearched';
  readonly ladder: string;
  readonly note: ContentRef;
} & Sources;

/** @throws Refusal */
export function addressSearched(
  state: State,
  { ladder, note, sources, found, add }: RecordSearch,
): readonly (AddressSearched | ContactRecorded)[] {
  requireThat(sources === undefined || sources.length > 0, 'SearchedNowhere', 'Say where was looked.');
  requireThat(
    (found ?? []).every((source) => sources?.includes(source)),
    'FoundUnsearched',
    'Something can only be found where was looked.',
  );
  requireThat(
    add === undefined || (found ?? []).length > 0,
    'FoundNothing',
    'Say where the contact was found that is recorded.',
  );
  return [
    { type: 'AddressSearched', ladder, note, ...(sources && { sources, found: found ?? [] }) },
    ...(add ? [contactRecorded(state, add, note)] : []),
  ];
}
