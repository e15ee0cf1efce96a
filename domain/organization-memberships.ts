/** Between a company and its memberships: what a membership knows of its contacts comes in, and what the company changes goes out. */
import type { ContentRef } from './content.ts';
import type { Contact } from './notice.ts';
import {
  evolveOrganization,
  inForce,
  reachOf,
  type Organization,
  type OrganizationEvent,
  type Person,
} from './organization.ts';

/** A contact as one membership has it. */
export type KnownContact = Contact & {
  readonly name: ContentRef | null;
  readonly mail: ContentRef | null;
  readonly phone: ContentRef | null;
  readonly language: 'en' | 'es';
  readonly signIn: string | null;
};
export type KnownMembership = { readonly participant: string; readonly contacts: readonly KnownContact[] };

/** What the company has not heard yet of a membership: contacts that were recorded or replaced there, and where mail came back or was received. */
export function catchUp(
  organization: Organization,
  { participant, contacts }: KnownMembership,
): readonly OrganizationEvent[] {
  const events: OrganizationEvent[] = [];
  let known = organization;
  const tell = (...told: readonly OrganizationEvent[]): void => {
    for (const event of told) known = evolveOrganization(known, event, 0);
    events.push(...told);
  };
  if (!known.participants.includes(participant)) tell({ type: 'MembershipJoined', participant, note: null });
  for (const person of organization.people)
    for (const { contact, role, participant: where } of person.seats)
      if (where === participant && contact !== null && !contacts.some(({ id }) => id === contact))
        tell({ type: 'SeatLeft', person: person.id, participant, role });
  for (const contact of contacts) {
    if (!seated(known, contact.id)) tell(...introduced(known, participant, contact));
    tell(...heard(seated(known, contact.id), contact, participant));
  }
  return events;
}

const seated = ({ people }: Organization, contact: string): Person | undefined =>
  people.find(({ seats }) => seats.some((seat) => seat.contact === contact));

/** Somebody of the same name at the same mailbox is the same person; an address alone says nothing, since many share one. */
function introduced(
  { people }: Organization,
  participant: string,
  { id, role, name, mail, phone, language, signIn }: KnownContact,
): readonly OrganizationEvent[] {
  const same = people.find(
    (person) =>
      person.left === null &&
      ((signIn !== null && person.signIn === signIn) ||
        (name !== null &&
          person.name?.sha256 === name.sha256 &&
          mail !== null &&
          inForce(person, 'mail')?.value.sha256 === mail.sha256)),
  );
  const seat = { type: 'SeatTaken', person: same?.id ?? id, participant, role, contact: id } as const;
  if (same) return [seat];
  return [
    { type: 'PersonKnown', person: id, name, language, signIn },
    seat,
    ...(mail
      ? [
          {
            type: 'AddressGiven',
            person: id,
            address: `${id}.mail`,
            channel: 'mail',
            value: mail,
            replaces: null,
          } as const,
        ]
      : []),
    ...(phone
      ? [
          {
            type: 'AddressGiven',
            person: id,
            address: `${id}.phone`,
            channel: 'phone',
            value: phone,
            replaces: null,
          } as const,
        ]
      : []),
  ];
}

/**
 * A bounce is believed whoever heard it. A receipt proves an address that nobody has verified, and one that is dead if the same membership alone
 * had said so: where several know the address, whose word is the newer one is not known, and the bounce stands until a code is typed in.
 */
function heard(
  person: Person | undefined,
  { reach, mail: value }: KnownContact,
  participant: string,
): readonly OrganizationEvent[] {
  const mail = person && inForce(person, 'mail');
  if (!mail || mail.value.sha256 !== value?.sha256) return [];
  if (reach === 'dead' && mail.state !== 'dead') return [{ type: 'AddressDied', address: mail.id, participant: null }];
  const alone = person.seats.every((seat) => seat.participant === participant);
  return reach === 'proven' && (mail.state === 'unverified' || (mail.state === 'dead' && alone))
    ? [{ type: 'AddressVerified', address: mail.id, how: 'reached', note: null }]
    : [];
}

/** What one membership is to be told: a contact that takes another's place, one that leaves, or what is known of its reach. */
export type Carried = {
  readonly participant: string;
  readonly person: string;
  readonly contact: Contact | null;
  readonly replaces: string | null;
};

/**
 * What the memberships must hear: whatever the change rewrites in a contact, and a reach that they know otherwise.
 * @param reaches what the memberships know, by contact
 * @param command names the new contacts
 */
export function carriedBy(
  before: Organization,
  after: Organization,
  reaches: ReadonlyMap<string, Contact['reach']>,
  command: string,
): readonly Carried[] {
  const carried: Carried[] = [];
  const carry = (participant: string, person: string, contact: Contact | null, replaces: string | null): void =>
    void carried.push({ participant, person, contact, replaces });
  for (const person of after.people) {
    const earlier = before.people.find(({ id }) => id === person.id);
    if (person.left !== null && earlier?.left === null)
      for (const { participant, contact } of earlier.seats)
        if (contact !== null) carry(participant, person.id, null, contact);
    const reach = reachOf(person);
    for (const { participant, role, contact } of person.seats) {
      if (role === 'consultant') continue;
      const rewritten = contact === null ? reach === 'proven' : earlier !== undefined && says(person) !== says(earlier);
      if (rewritten) carry(participant, person.id, { id: `${command}.${carried.length + 1}`, role, reach }, contact);
      else if (contact !== null && reaches.get(contact) !== reach)
        carry(participant, person.id, { id: contact, role, reach }, contact);
    }
  }
  return carried;
}

/** What a contact's row says, as one word to compare. */
const says = (person: Person): string =>
  (['mail', 'phone'] as const).map((channel) => inForce(person, channel)?.value.sha256 ?? '').join('|');
