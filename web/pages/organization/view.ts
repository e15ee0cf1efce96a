/** People of a company as its page shows them. */
import { wallDateOf } from '../../../domain/calendar.ts';
import {
  CONTACTS_NEEDED,
  inForce,
  liveContacts,
  sharedWith,
  type Address,
  type Organization,
  type Person,
} from '../../../domain/organization.ts';
import type { OrganizationAct } from '../../../domain/organization-acts.ts';
import type { KnownOrganization } from '../../../db/organization.ts';
import { paths } from '../../paths.ts';
import {
  ADDRESS_STATES,
  ADDRESS_TONES,
  CHANNEL_WORDS,
  LIVE,
  ORGANIZATION,
  SEATS,
} from '../../words/page-organization.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import type { Tone } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Showing = KnownOrganization & {
  readonly id: string;
  readonly tongue: Tongue;
  readonly zone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly can: ReadonlySet<OrganizationAct>;
};
type Link = { readonly href: string; readonly label: string; readonly about: string };

const wordsFor = ({ words }: Showing, ref: { readonly id: string } | null): string => (ref && words.get(ref.id)) ?? '';
/** A name, or the address where the name is not known. */
export const nameOf = (showing: Showing, person: Person): string =>
  wordsFor(showing, person.name) ||
  wordsFor(showing, inForce(person, 'mail')?.value ?? null) ||
  showing.tongue.say(ORGANIZATION.nameless);
const day = ({ tongue, zone }: Showing, at: number): string => tongue.date(wallDateOf(at, zone));

/** Whoever is a contact or a consultant of some membership now. */
export const isPresent = ({ left, seats }: Person): boolean => left === null && seats.length > 0;

export function personView(showing: Showing, person: Person) {
  const { id, tongue, can } = showing;
  const name = nameOf(showing, person);
  const present = person.addresses.filter(({ until }) => until === null);
  const link = (href: string, words: { en: string; es: string }): Link => ({
    href,
    label: tongue.say(words),
    about: name,
  });
  const officer = person.seats.some(({ role }) => role === 'officer');
  const mail = inForce(person, 'mail');
  return {
    id: person.id,
    name,
    roles: seatLines(showing, person),
    signIn: signInLine(showing, person),
    addresses: present.map((address) => addressView(showing, person, address)),
    earlier: person.addresses.flatMap((address) =>
      address.until === null
        ? []
        : [
            {
              value: wordsFor(showing, address.value),
              term: tongue.say(ORGANIZATION.from, {
                from: day(showing, address.since),
                until: day(showing, address.until),
              }),
            },
          ],
    ),
    acts: [
      ...(can.has('GiveAddress') && !inForce(person, 'phone')
        ? [link(paths.giveAddress({ id, person: person.id, channel: 'phone' }), ORGANIZATION.addPhone)]
        : []),
      ...(can.has('InviteToSignIn') && person.signIn === null && mail && mail.state !== 'dead'
        ? [link(paths.inviteToSignIn({ id, person: person.id }), ORGANIZATION.invite)]
        : []),
      ...(can.has('MarkLeft') && !officer
        ? [link(paths.personLeft({ id, person: person.id }), ORGANIZATION.left)]
        : []),
    ],
  };
}

/** That somebody signs in, or was invited to; null when neither. */
function signInLine(showing: Showing, { signIn, invitation }: Person): string | null {
  const { tongue, zone, now } = showing;
  if (signIn !== null) return tongue.say(ORGANIZATION.signsIn);
  if (!invitation || invitation.until <= now) return null;
  return tongue.say(ORGANIZATION.invitedUntil, { until: tongue.instant(invitation.until, zone) });
}

/** Roles, with the membership where there are several. */
function seatLines({ memberships, tongue }: Showing, { seats }: Person): readonly string[] {
  if (memberships.length === 1) return [...new Set(seats.map(({ role }) => tongue.say(SEATS[role])))];
  return seats.map(({ role, participant }) => {
    const type = memberships.find((one) => one.participant === participant)?.entityType ?? '';
    return `${tongue.say(SEATS[role])}: ${tongue.code(ENTITY_TYPES, type)}`;
  });
}

function addressView(showing: Showing, person: Person, address: Address) {
  const { id, tongue, can, organization } = showing;
  const counts = inForce(person, address.channel)?.id === address.id;
  const mail = address.channel === 'mail';
  const others = counts && mail ? sharedWith(organization, person, address) : []; // one telephone for an office is no fault
  const value = wordsFor(showing, address.value);
  const open = address.state !== 'verified';
  const link = (href: string, words: { en: string; es: string }): Link => ({
    href,
    label: tongue.say(words),
    about: value,
  });
  return {
    channel: tongue.say(CHANNEL_WORDS[address.channel]),
    value,
    tags: [
      { tone: ADDRESS_TONES[address.state], label: tongue.say(ADDRESS_STATES[address.state]) },
      ...(others.length > 0
        ? [
            {
              tone: 'warn' as Tone,
              label: tongue.say(ORGANIZATION.shared, { names: others.map((one) => nameOf(showing, one)).join(', ') }),
            },
          ]
        : []),
    ],
    notes: [
      ...(counts ? [] : [tongue.say(ORGANIZATION.pending)]),
      ...(others.length > 0 ? [tongue.say(ORGANIZATION.sharedWhy)] : []),
      ...(address.challenge ? [tongue.say(ORGANIZATION.codeWaits)] : []),
    ],
    acts: [
      ...(mail && open && can.has('SendCode')
        ? [link(paths.sendCode({ id, address: address.id }), ORGANIZATION.verify)]
        : []),
      ...(address.challenge && can.has('TypeCode')
        ? [link(paths.typeCode({ id, address: address.id }), ORGANIZATION.type)]
        : []),
      ...(open && can.has('ConfirmAddress')
        ? [link(paths.confirmAddress({ id, address: address.id }), ORGANIZATION.confirm)]
        : []),
      ...(counts && can.has('GiveAddress')
        ? [link(paths.giveAddress({ id, person: person.id, channel: address.channel }), ORGANIZATION.change)]
        : []),
    ],
  };
}

/** Per membership, how many can be reached. */
export function liveLines({ organization, memberships, tongue }: Showing) {
  return memberships.map(({ participant, entityType }) => {
    const n = liveContacts(organization, participant).length;
    return {
      enough: n >= CONTACTS_NEEDED,
      text: tongue.count(LIVE, n, { membership: tongue.code(ENTITY_TYPES, entityType) }),
    };
  });
}

export const formerOf = ({ people }: Organization): readonly Person[] => people.filter((person) => !isPresent(person));

export const formerView = (showing: Showing, person: Person) => ({
  name: nameOf(showing, person),
  note: person.left === null ? '' : showing.tongue.say(ORGANIZATION.leftOn, { on: day(showing, person.left) }),
});
