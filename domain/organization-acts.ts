/** What may be done to a company's people and addresses, by whom, and what follows. Nobody changes anything here without having signed in. */
import type { Actor, Role } from './actor.ts';
import type { Instant } from './calendar.ts';
import type { ContentRef } from './content.ts';
import {
  addressOf,
  inForce,
  type Address,
  type AddressChannel,
  type Organization,
  type OrganizationEvent,
  type Person,
  type SeatRole,
} from './organization.ts';
import { requireThat } from './refusal.ts';

export type OrganizationCommand = { readonly by: Actor } & (
  | {
      readonly type: 'AddPerson';
      readonly person: string;
      readonly name: ContentRef;
      readonly language: 'en' | 'es';
      readonly role: Exclude<SeatRole, 'officer'>;
      readonly participants: readonly string[];
      readonly mail: ContentRef;
      readonly phone: ContentRef | null;
    }
  | {
      readonly type: 'GiveAddress';
      readonly person: string;
      readonly address: string;
      readonly channel: AddressChannel;
      readonly value: ContentRef;
    }
  | { readonly type: 'SendCode'; readonly address: string; readonly seal: string }
  | { readonly type: 'TypeCode'; readonly address: string; readonly seal: string }
  | { readonly type: 'ConfirmAddress'; readonly address: string; readonly note: ContentRef }
  | { readonly type: 'MarkLeft'; readonly person: string; readonly note: ContentRef }
  /** The same company: its memberships and contacts were taken in before. */
  | { readonly type: 'JoinCompanies'; readonly participant: string; readonly note: ContentRef }
  /** The receiver’s server said that there is no such mailbox. */
  | { readonly type: 'ReportBounce'; readonly address: string }
);
export type OrganizationAct = Exclude<OrganizationCommand['type'], 'ReportBounce'>;

const COMPANY: readonly Role[] = ['officer', 'contact'];
/** Who may do what. A consultant reads. */
export const ORGANIZATION_MAY: Readonly<Record<OrganizationAct, readonly Role[]>> = {
  AddPerson: COMPANY,
  GiveAddress: COMPANY,
  SendCode: COMPANY,
  TypeCode: COMPANY,
  ConfirmAddress: ['specialist', 'supervisor'],
  MarkLeft: [...COMPANY, 'specialist'],
  JoinCompanies: ['supervisor'],
};

/** A code counts for so long, and for so many tries: eight digits cannot be guessed in five. */
export const CODE_MS = 24 * 3_600_000;
export const CODE_TRIES = 5;

/** The events that follow. @throws Refusal when it may not be done, or not now */
export function decideOrganization(
  organization: Organization,
  command: OrganizationCommand,
  now: Instant,
): readonly OrganizationEvent[] {
  if (command.type === 'ReportBounce')
    return [{ type: 'AddressDied', address: waiting(organization, command.address).id, participant: null }];
  requireThat(
    command.by.role !== 'system' && ORGANIZATION_MAY[command.type].includes(command.by.role),
    'NotAuthorized',
    'Your role does not include this.',
  );
  switch (command.type) {
    case 'AddPerson':
      return addPerson(organization, command);
    case 'GiveAddress':
      return giveAddress(organization, command);
    case 'SendCode': {
      waiting(organization, command.address);
      return [{ type: 'CodeSent', address: command.address, seal: command.seal, until: now + CODE_MS }];
    }
    case 'TypeCode':
      return typeCode(waiting(organization, command.address), command.seal, now);
    case 'ConfirmAddress': {
      const { id } = waiting(organization, command.address);
      return [{ type: 'AddressVerified', address: id, how: 'confirmed', note: command.note }];
    }
    case 'JoinCompanies':
      return [{ type: 'CompaniesJoined', participant: command.participant, note: command.note }];
    case 'MarkLeft': {
      const person = present(organization, command.person);
      requireThat(
        !person.seats.some(({ role }) => role === 'officer'),
        'OfficerLeaves',
        'The officer’s place is never empty: report a change of officer instead.',
      );
      return [{ type: 'PersonLeft', person: person.id, note: command.note }];
    }
  }
}

/** Somebody who has not left. @throws Refusal */
function present({ people }: Organization, id: string): Person {
  const person = people.find((one) => one.id === id);
  requireThat(
    person !== undefined && person.left === null,
    'PersonUnknown',
    'This person is not with the company any more.',
  );
  return person;
}

/** An address that has not been given up and may be verified. @throws Refusal */
function waiting(organization: Organization, id: string): Address {
  const found = addressOf(organization, id);
  requireThat(
    found !== undefined && found.address.until === null && found.person.left === null,
    'AddressGivenUp',
    'This address does not count any more.',
  );
  requireThat(found.address.state !== 'verified', 'AddressVerified', 'This address is verified already.');
  return found.address;
}

function addPerson(
  { people, participants }: Organization,
  command: OrganizationCommand & { type: 'AddPerson' },
): readonly OrganizationEvent[] {
  const { person, name, language, role, mail, phone } = command;
  requireThat(
    command.participants.length > 0 && command.participants.every((one) => participants.includes(one)),
    'MembershipNeeded',
    'Choose at least one membership of the company.',
  );
  requireThat(
    !people.some((one) => one.left === null && inForce(one, 'mail')?.value.sha256 === mail.sha256),
    'AddressShared',
    'Somebody of the company has this mail address already. Give an address of this person’s own.',
  );
  return [
    { type: 'PersonKnown', person, name, language, signIn: null },
    ...command.participants.map(
      (participant) => ({ type: 'SeatTaken', person, participant, role, contact: null }) as const,
    ),
    given(person, 'mail', mail, null),
    ...(phone ? [given(person, 'phone', phone, null)] : []),
  ];
}

const given = (
  person: string,
  channel: AddressChannel,
  value: ContentRef,
  replaces: string | null,
  address = `${person}.${channel}`,
): OrganizationEvent => ({ type: 'AddressGiven', person, address, channel, value, replaces });

/** A new address stands beside the old one until it is verified, so that a slip of the pen silences nobody. */
function giveAddress(
  organization: Organization,
  { person: id, channel, value, address }: OrganizationCommand & { type: 'GiveAddress' },
): readonly OrganizationEvent[] {
  const person = present(organization, id);
  const before = inForce(person, channel);
  requireThat(before?.value.sha256 !== value.sha256, 'AddressSame', 'This is the address that counts already.');
  requireThat(
    channel !== 'mail' ||
      !organization.people.some(
        (one) => one.id !== id && one.left === null && inForce(one, 'mail')?.value.sha256 === value.sha256,
      ),
    'AddressShared',
    'Somebody of the company has this mail address already. Give an address of this person’s own.',
  );
  return [given(id, channel, value, before?.id ?? null, address)];
}

function typeCode({ id, challenge }: Address, seal: string, now: Instant): readonly OrganizationEvent[] {
  requireThat(challenge !== null, 'NoCode', 'No code has been sent to this address. Send one first.');
  requireThat(
    now < challenge.until && challenge.tries < CODE_TRIES,
    'CodeSpent',
    'This code does not count any more. Send a new one.',
  );
  if (challenge.seal !== seal) return [{ type: 'CodeMistyped', address: id }];
  return [{ type: 'AddressVerified', address: id, how: 'code', note: null }];
}
