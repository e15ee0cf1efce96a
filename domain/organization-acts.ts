/** What may be done to a company's people and addresses, by whom, and what follows. Nobody changes anything here without having signed in. */
import type { Actor, Role } from './actor.ts';
import type { Instant } from './calendar.ts';
import type { ContentRef } from './content.ts';
import {
  inForce,
  type AddressChannel,
  type Organization,
  type OrganizationEvent,
  type SeatRole,
} from './organization.ts';
import { inviteToSignIn, present, sendCode, standing, typeCode, waiting } from './organization-codes.ts';
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
  | { readonly type: 'InviteToSignIn'; readonly person: string; readonly seal: string }
  | { readonly type: 'MarkLeft'; readonly person: string; readonly note: ContentRef }
  /** Where letters go; the agency records a better one that it found. */
  | { readonly type: 'GivePostalAddress'; readonly value: ContentRef }
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
  InviteToSignIn: [...COMPANY, 'specialist'], // where the officer was the only one who signed in, nobody else is left to do it
  MarkLeft: [...COMPANY, 'specialist'],
  GivePostalAddress: [...COMPANY, 'specialist'],
  JoinCompanies: ['supervisor'],
};

/** The events that follow. @throws Refusal when it may not be done, or not now */
export function decideOrganization(
  organization: Organization,
  command: OrganizationCommand,
  now: Instant,
): readonly OrganizationEvent[] {
  if (command.type === 'ReportBounce')
    return [{ type: 'AddressDied', address: standing(organization, command.address).id, participant: null }];
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
    case 'SendCode':
      return sendCode(organization, command.address, command.seal, now);
    case 'TypeCode':
      return typeCode(waiting(organization, command.address), command.seal, now);
    case 'ConfirmAddress': {
      const { id } = waiting(organization, command.address);
      return [{ type: 'AddressVerified', address: id, how: 'confirmed', note: command.note }];
    }
    case 'InviteToSignIn':
      return inviteToSignIn(organization, command.person, command.seal, now);
    case 'GivePostalAddress':
      requireThat(
        organization.postal?.sha256 !== command.value.sha256,
        'AddressSame',
        'This is the address that counts already.',
      );
      return [{ type: 'PostalAddressGiven', value: command.value }];
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
