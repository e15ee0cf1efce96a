/**
 * The company confirms from time to time who can be reached for it. The clock `CONTACT_VERIFY` is the duty, and is about the day from which it
 * counts, so that each round has an outreach of its own. It begins with the first annual review that is approved: an import moves nobody, and
 * whoever has just applied named its contacts then.
 */
import { clockOf, end, lapse, start, type Clock, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import type { NoticeEvent } from './notice.ts';
import { CONTACTS_NEEDED } from './organization.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { isMember, type State } from './state.ts';

export type ContactCheckCommand = Given & { readonly type: 'ConfirmContacts' };
/** `contacts`: ids of those who were confirmed. */
export type ContactCheckEvent = { readonly type: 'ContactsConfirmed'; readonly contacts: readonly string[] };

type Out = readonly (ContactCheckEvent | ClockEvent | NoticeEvent | LadderEvent)[];

const RULE = 'CONTACT_VERIFY';
const live = ({ contacts }: State): readonly string[] =>
  contacts.filter(({ reach }) => reach !== 'dead').map(({ id }) => id);
/** The company's own duty to confirm its contacts, while it counts; there is one at the most. */
const dutiesOf = ({ clocks }: State): readonly Clock[] => clocks.filter(({ rule }) => rule === RULE);

export const contactCheckActs: Acts<ContactCheckCommand['type']> = {
  ConfirmContacts: {
    may: ['officer', 'contact'],
    guard: (state) => {
      requireThat(isMember(state.standing), 'NotMember', 'Only a member confirms its contacts.');
      requireThat(
        live(state).length >= CONTACTS_NEEDED,
        'ContactsTooFew',
        'At least two contacts must be reachable. Add another one first.',
      );
    },
  },
};

/** What follows when the contacts are confirmed: the next time counts from today, and outreach about it is over. */
export function decideContactCheck(state: State, facts: Facts): Out {
  const duties = dutiesOf(state);
  return [
    { type: 'ContactsConfirmed', contacts: live(state) },
    ...duties.flatMap(({ id }) => end(state, id, 'met')),
    ...duties.flatMap(({ about }) => endLadder(state, `contact-verification:${about}`, 'done')),
    nextCheck(state, facts, 'ContactsConfirmed'),
  ];
}

/** Winds the clock for the next time. */
export const nextCheck = (state: State, facts: Facts, because: string): ClockEvent => {
  const on = today(state, facts);
  return start(state, facts.policy, RULE, on, on, because, facts);
};

/** Winds it where none runs yet. */
export const firstCheck = (state: State, facts: Facts, because: string): readonly ClockEvent[] =>
  dutiesOf(state).length === 0 ? [nextCheck(state, facts, because)] : [];

/** The contacts were not confirmed by the day. */
export function contactsUnconfirmed(state: State, id: string, facts: Facts): Out {
  const clock = clockOf(state, id);
  return clock ? [lapse(clock), ...beginLadder(state, 'contact-verification', clock.about, facts)] : [];
}
