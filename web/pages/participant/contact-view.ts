/** The participant's present contacts, and whether mail reaches them. */
import { CONTACTS_NEEDED } from '../../../domain/organization.ts';
import type { Channel } from '../../../domain/policy.ts';
import type { State } from '../../../domain/state.ts';
import { CHANNELS } from '../../words/notices.ts';
import { CONTACT_ROLES, REACH, REACH_TONES, REACHED } from '../../words/people.ts';
import { contactName } from './names.ts';
import type { Scene } from './scene.ts';

/** Fewer than the rule CONTACT_VERIFY asks for are known to be reached. */
export const hasFewContacts = ({ contacts }: State): boolean =>
  contacts.filter(({ reach }) => reach === 'proven').length < CONTACTS_NEEDED;

/** Contacts that count; those that were replaced are in the timeline. */
export const contactViews = (scene: Scene) => {
  const {
    case: { state, contacts },
    tongue,
  } = scene;
  return state.contacts.map(({ id, role, reach }) => {
    const card = contacts.find((one) => one.id === id);
    return {
      id,
      name: contactName(contacts, id, tongue),
      role: tongue.say(CONTACT_ROLES[role]),
      email: card?.email ?? null,
      phone: card?.phone ? card.phone : null,
      reach: { tone: REACH_TONES[reach], label: tongue.say(REACH[reach]) },
      dead: reach === 'dead',
      proof: lastProof(scene, id),
    };
  });
};

type Proof = { readonly at: number; readonly received: boolean; readonly channel: Channel };

/** When they were last known to be reached; else when something last went out to them. */
function lastProof({ case: { state }, notices, tongue, telling: { zone } }: Scene, contact: string): string | null {
  const mailed = notices.flatMap(({ recipient, status, provenAt, channel }): readonly Proof[] =>
    recipient === contact && provenAt !== null && (status === 'received' || status === 'sent')
      ? [{ at: provenAt.getTime(), received: status === 'received', channel: channel as Channel }]
      : [],
  );
  const tried = state.ladders
    .flatMap(({ attempts }) => attempts)
    .filter(({ to }) => to === contact)
    .map(({ at, grade, channel }): Proof => ({ at, received: grade === 'received', channel }));
  const [last] = [...mailed, ...tried].toSorted((a, b) => Number(b.received) - Number(a.received) || b.at - a.at);
  if (!last) return null;
  const params = { on: tongue.instant(last.at, zone), channel: tongue.say(CHANNELS[last.channel]) };
  return tongue.say(last.received ? REACHED.received : REACHED.sent, params);
}
