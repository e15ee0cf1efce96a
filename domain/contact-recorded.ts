/** A contact that a specialist records: by itself, or found by a search for a better address. */
import type { ContentRef } from './content.ts';
import type { Contact } from './notice.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

/** Who is recorded, and whose place they take; null for nobody's. */
export type NewContact = { readonly contact: Contact; readonly replaces: string | null };
export type ContactRecorded = { readonly type: 'ContactRecorded'; readonly note: ContentRef } & NewContact;

/** @throws Refusal */
export function contactRecorded(state: State, { contact, replaces }: NewContact, note: ContentRef): ContactRecorded {
  requireThat(
    replaces === null || state.contacts.some(({ id }) => id === replaces),
    'ContactUnknown',
    'Choose the contact that is replaced.',
  );
  requireThat(!state.contacts.some(({ id }) => id === contact.id), 'ContactKnown', 'This contact is recorded already.');
  requireThat(
    contact.reach !== 'dead',
    'ContactUnreachable',
    'A contact to whom nothing gets is not recorded: look for a better address.',
  );
  return { type: 'ContactRecorded', contact, replaces, note };
}
