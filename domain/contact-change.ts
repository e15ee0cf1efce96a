/** What the company's own stream tells each of its memberships: a contact whose address changed, one that left, or what is known of its reach. */
import type { Contact } from './notice.ts';
import type { Acts, Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

export type ContactChangeCommand = Given & {
  readonly type: 'ChangeContact';
  /** Null: nobody takes the place. The same id as `replaces`: only the reach is new. */
  readonly contact: Contact | null;
  readonly replaces: string | null;
  /** The event of the company's stream, `<stream>#<seq>`. */
  readonly because: string;
};
export type ContactChangeEvent = { readonly type: 'ContactChanged' } & Pick<
  ContactChangeCommand,
  'contact' | 'replaces' | 'because'
>;

export const contactChangeActs: Acts<ContactChangeCommand['type']> = {
  ChangeContact: { may: 'system', guard: () => {} },
};

/** What follows: one event, or a refusal when the membership knows other contacts than the company thought. */
export function decideContactChange(
  state: State,
  { contact, replaces, because }: ContactChangeCommand,
): readonly ContactChangeEvent[] {
  requireThat(
    replaces === null || state.contacts.some(({ id }) => id === replaces),
    'ContactUnknown',
    'Choose the contact that is replaced.',
  );
  requireThat(
    contact === null || contact.id === replaces || !state.contacts.some(({ id }) => id === contact.id),
    'ContactKnown',
    'This contact is recorded already.',
  );
  return [{ type: 'ContactChanged', contact, replaces, because }];
}

/** Folds it: whoever takes a place takes it where it was. */
export function evolveContactChange(state: State, { contact, replaces }: ContactChangeEvent): State {
  const next = contact ? [contact] : [];
  if (replaces === null) return { ...state, contacts: [...state.contacts, ...next] };
  return { ...state, contacts: state.contacts.flatMap((known) => (known.id === replaces ? next : [known])) };
}
