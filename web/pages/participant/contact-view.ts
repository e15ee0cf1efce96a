/** The participant's present contacts, and whether mail reaches them. */
import { CONTACTS_NEEDED } from '../../../domain/organization.ts';
import type { State } from '../../../domain/state.ts';
import { CONTACT_ROLES, REACH, REACH_TONES } from '../../words/people.ts';
import { contactName } from './names.ts';
import type { Scene } from './scene.ts';

/** Fewer than the rule CONTACT_VERIFY asks for are known to be reached. */
export const hasFewContacts = ({ contacts }: State): boolean =>
  contacts.filter(({ reach }) => reach === 'proven').length < CONTACTS_NEEDED;

/** Contacts that count; those that were replaced are in the timeline. */
export const contactViews = ({ case: { state, contacts }, tongue }: Scene) =>
  state.contacts.map(({ id, role, reach }) => {
    const card = contacts.find((one) => one.id === id);
    return {
      id,
      name: contactName(contacts, id, tongue),
      role: tongue.say(CONTACT_ROLES[role]),
      email: card?.email ?? null,
      phone: card?.phone ? card.phone : null,
      reach: { tone: REACH_TONES[reach], label: tongue.say(REACH[reach]) },
      dead: reach === 'dead',
    };
  });
