/**
 * A company as the agency knows it: one memory for its memberships, its people, and the addresses at which they are reached. Names and addresses
 * are content of the record; rules know them by name and hash, and two addresses of one hash are one mailbox.
 */
import type { Instant } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { Contact, ContactRole } from './notice.ts';

export type AddressChannel = 'mail' | 'phone';
/** `consultant`: helps, and is no contact of the company: nothing is sent there. */
export type SeatRole = ContactRole | 'consultant';
export type AddressState = 'unverified' | 'verified' | 'dead';
/** A code that was mailed and waits to be typed in by somebody signed in; only its seal is kept. */
export type Challenge = { readonly seal: string; readonly until: Instant; readonly tries: number };
/** The same, mailed to somebody who is to sign in: typed in at the door by whoever has signed in and is not known. */
export type SignInInvitation = Challenge & { readonly address: string };
export type Address = {
  readonly id: string;
  readonly channel: AddressChannel;
  readonly value: ContentRef;
  readonly state: AddressState;
  readonly since: Instant;
  /** The one whose place it takes once it is verified; until then the old one stands. */
  readonly replaces: string | null;
  /** When it was given up: replaced, or never verified and withdrawn. */
  readonly until: Instant | null;
  readonly challenge: Challenge | null;
  /** When codes were mailed there, the latest few. */
  readonly codes: readonly Instant[];
};
/** What somebody is to one membership, and under which name the membership's own rules know that. */
export type Seat = { readonly participant: string; readonly role: SeatRole; readonly contact: string | null };
export type Person = {
  readonly id: string;
  /** Null where the legacy register had an address only. */
  readonly name: ContentRef | null;
  readonly language: 'en' | 'es';
  /** The signed-in person, where that is known. */
  readonly signIn: string | null;
  /** The address whose code gave the sign-in; null for one that was given otherwise. */
  readonly enrolledAt: string | null;
  readonly invitation: SignInInvitation | null;
  readonly addresses: readonly Address[];
  readonly seats: readonly Seat[];
  readonly left: Instant | null;
};
export type Organization = {
  readonly id: string;
  readonly seq: number;
  readonly participants: readonly string[];
  readonly people: readonly Person[];
  /** Where letters go; null as long as nobody has said. */
  readonly postal: ContentRef | null;
};

export type OrganizationEvent =
  | { readonly type: 'MembershipJoined'; readonly participant: string; readonly note: ContentRef | null }
  | {
      readonly type: 'PersonKnown';
      readonly person: string;
      readonly name: ContentRef | null;
      readonly language: 'en' | 'es';
      readonly signIn: string | null;
    }
  | ({ readonly type: 'SeatTaken'; readonly person: string } & Seat)
  | { readonly type: 'SeatLeft'; readonly person: string; readonly participant: string; readonly role: SeatRole }
  | {
      readonly type: 'AddressGiven';
      readonly person: string;
      readonly address: string;
      readonly channel: AddressChannel;
      readonly value: ContentRef;
      readonly replaces: string | null;
    }
  | { readonly type: 'CodeSent'; readonly address: string; readonly seal: string; readonly until: Instant }
  | { readonly type: 'CodeMistyped'; readonly address: string }
  | {
      readonly type: 'AddressVerified';
      readonly address: string;
      /** `reached`: a notice was received there; `confirmed`: a specialist did it over a channel verified before. */
      readonly how: 'code' | 'reached' | 'confirmed';
      readonly note: ContentRef | null;
    }
  /** What a membership learned of an address (a bounce, a wrong person) is known to all. */
  | { readonly type: 'AddressDied'; readonly address: string; readonly participant: string | null }
  | {
      readonly type: 'InvitedToSignIn';
      readonly person: string;
      readonly address: string;
      /** SHA-256 of the mailbox, by which the invitation is found. */
      readonly mail: string;
      readonly seal: string;
      readonly until: Instant;
    }
  | { readonly type: 'InvitationMistyped'; readonly person: string; readonly signIn: string }
  /** Whoever signed in as that typed in the code that was mailed to the address. */
  | { readonly type: 'SignInTaken'; readonly person: string; readonly address: string; readonly signIn: string }
  | { readonly type: 'PersonLeft'; readonly person: string; readonly note: ContentRef | null }
  /** A supervisor found that another membership belongs to the same company. */
  | { readonly type: 'CompaniesJoined'; readonly participant: string; readonly note: ContentRef }
  /** Where the company's letters go from now on. */
  | { readonly type: 'PostalAddressGiven'; readonly value: ContentRef };

/** The latest ones, as many as a limit of them needs to look back on. */
const withCode = ({ codes }: Address, at: Instant): readonly Instant[] => [...codes.slice(-4), at];

/** Before anything is known. */
export const nobodyKnown = (id: string): Organization => ({
  id,
  seq: 0,
  participants: [],
  people: [],
  postal: null,
});

const editAddress = (
  { people, ...rest }: Organization,
  id: string,
  edit: (address: Address) => Address,
): Organization => ({
  ...rest,
  people: people.map((person) =>
    person.addresses.some((address) => address.id === id)
      ? { ...person, addresses: person.addresses.map((address) => (address.id === id ? edit(address) : address)) }
      : person,
  ),
});

const editPerson = (organization: Organization, id: string, edit: (person: Person) => Person): Organization => ({
  ...organization,
  people: organization.people.map((person) => (person.id === id ? edit(person) : person)),
});

/** The company after an event; refuses none. */
export function evolveOrganization(before: Organization, event: OrganizationEvent, at: Instant): Organization {
  const organization = { ...before, seq: before.seq + 1 };
  switch (event.type) {
    case 'MembershipJoined':
      return { ...organization, participants: [...organization.participants, event.participant] };
    case 'PersonKnown': {
      const { person: id, name, language, signIn } = event;
      return {
        ...organization,
        people: [
          ...organization.people,
          { id, name, language, signIn, enrolledAt: null, invitation: null, addresses: [], seats: [], left: null },
        ],
      };
    }
    case 'SeatTaken': {
      const { participant, role, contact } = event;
      return editPerson(organization, event.person, (person) => ({
        ...person,
        seats: [
          ...person.seats.filter((seat) => seat.participant !== participant || seat.role !== role),
          { participant, role, contact },
        ],
      }));
    }
    case 'SeatLeft':
      return editPerson(organization, event.person, (person) => ({
        ...person,
        seats: person.seats.filter(({ participant, role }) => participant !== event.participant || role !== event.role),
      }));
    case 'AddressGiven': {
      const { address: id, channel, value, replaces } = event;
      const given: Address = {
        id,
        channel,
        value,
        state: 'unverified',
        since: at,
        replaces,
        until: null,
        challenge: null,
        codes: [],
      };
      return editPerson(organization, event.person, (person) => ({
        ...person,
        addresses: [
          ...person.addresses.map((one) =>
            replaces !== null && one.replaces === replaces && one.until === null ? { ...one, until: at } : one,
          ),
          given,
        ],
      }));
    }
    case 'CodeSent':
      return editAddress(organization, event.address, (address) => ({
        ...address,
        challenge: { seal: event.seal, until: event.until, tries: 0 },
        codes: withCode(address, at),
      }));
    case 'CodeMistyped':
      return editAddress(organization, event.address, (address) => ({
        ...address,
        challenge: address.challenge && { ...address.challenge, tries: address.challenge.tries + 1 },
      }));
    case 'AddressVerified':
      return verified(organization, event.address, at);
    case 'AddressDied':
      return editAddress(organization, event.address, (address) => ({ ...address, state: 'dead', challenge: null }));
    case 'InvitedToSignIn': {
      const { address, seal, until } = event;
      const sent = editAddress(organization, address, (one) => ({ ...one, codes: withCode(one, at) }));
      return editPerson(sent, event.person, (person) => ({
        ...person,
        invitation: { address, seal, until, tries: 0 },
      }));
    }
    case 'InvitationMistyped':
      return editPerson(organization, event.person, (person) => ({
        ...person,
        invitation: person.invitation && { ...person.invitation, tries: person.invitation.tries + 1 },
      }));
    case 'SignInTaken':
      return editPerson(organization, event.person, (person) => ({
        ...person,
        signIn: event.signIn,
        enrolledAt: event.address,
        invitation: null,
      }));
    case 'PersonLeft':
      return editPerson(organization, event.person, (person) => ({
        ...person,
        left: at,
        seats: [],
        invitation: null,
      }));
    case 'CompaniesJoined':
      return organization;
    case 'PostalAddressGiven':
      return { ...organization, postal: event.value };
  }
}

/** The verified address stands, and what it replaces has its day in the history. */
function verified(organization: Organization, id: string, at: Instant): Organization {
  const replaces = addressOf(organization, id)?.address.replaces ?? null;
  const stands = editAddress(organization, id, (address) => ({ ...address, state: 'verified', challenge: null }));
  return replaces === null ? stands : editAddress(stands, replaces, (address) => ({ ...address, until: at }));
}

/** An address with whose it is; undefined when nobody has it. */
export function addressOf(
  { people }: Organization,
  id: string,
): { readonly person: Person; readonly address: Address } | undefined {
  for (const person of people) {
    const address = person.addresses.find((one) => one.id === id);
    if (address) return { person, address };
  }
  return undefined;
}

/** The address that counts now: not given up, and not one that still waits to take another's place. */
export const inForce = (person: Person, channel: AddressChannel): Address | undefined =>
  person.addresses.find(
    (address) =>
      address.channel === channel &&
      address.until === null &&
      (address.state === 'verified' ||
        address.replaces === null ||
        !person.addresses.some(({ id, until }) => id === address.replaces && until === null)),
  );

/** The other present people at whose address of the same channel the same mailbox, or telephone, answers. */
export const sharedWith = ({ people }: Organization, person: Person, address: Address): readonly Person[] =>
  people.filter(
    (other) =>
      other.id !== person.id &&
      other.left === null &&
      inForce(other, address.channel)?.value.sha256 === address.value.sha256,
  );

/** Who can be reached for a membership: present, no consultant, at a verified mail address that nobody counted before them answers. */
export function liveContacts(organization: Organization, participant: string): readonly Person[] {
  const counted = new Set<string>();
  return organization.people.filter((person) => {
    const mail = inForce(person, 'mail');
    const seated = person.seats.some((seat) => seat.participant === participant && seat.role !== 'consultant');
    if (person.left !== null || !seated || mail?.state !== 'verified' || counted.has(mail.value.sha256)) return false;
    counted.add(mail.value.sha256);
    return true;
  });
}
/** Fewer than so many, and one that leaves or bounces may be the last (policy rule CONTACT_VERIFY). */
export const CONTACTS_NEEDED = 2;

const REACH: Readonly<Record<AddressState, Contact['reach']>> = {
  unverified: 'untried',
  verified: 'proven',
  dead: 'dead',
};
/** Whether mail reaches them, as the membership's rules say it. */
export const reachOf = (person: Person): Contact['reach'] => REACH[inForce(person, 'mail')?.state ?? 'unverified'];
