/**
 * Codes that are mailed: one verifies an address when somebody of the company types it in; one lets somebody sign in for the company for the first
 * time, and verifies the address with it. A code says nothing by itself: it is typed in by whoever has signed in.
 */
import type { Instant } from './calendar.ts';
import {
  addressOf,
  inForce,
  type Address,
  type Challenge,
  type Organization,
  type OrganizationEvent,
  type Person,
} from './organization.ts';
import { requireThat } from './refusal.ts';

const HOUR_MS = 3_600_000;
/** A code counts for so long, and for so many tries: eight digits cannot be guessed in five. */
export const CODE_MS = 24 * HOUR_MS;
export const CODE_TRIES = 5;
/** Whoever is invited may first need an account at the sign-in provider. */
export const INVITATION_MS = 7 * 24 * HOUR_MS;
/** So many codes to one mailbox in an hour: enough for one that went astray, too few to flood somebody or to go on guessing. */
export const CODES_PER_HOUR = 3;

/** Somebody who has not left. @throws Refusal */
export function present({ people }: Organization, id: string): Person {
  const person = people.find((one) => one.id === id);
  requireThat(
    person !== undefined && person.left === null,
    'PersonUnknown',
    'This person is not with the company any more.',
  );
  return person;
}

/** An address that has not been given up. @throws Refusal */
export function standing(organization: Organization, id: string): Address {
  const found = addressOf(organization, id);
  requireThat(
    found !== undefined && found.address.until === null && found.person.left === null,
    'AddressGivenUp',
    'This address does not count any more.',
  );
  return found.address;
}

/** The same, which may still be verified. @throws Refusal */
export function waiting(organization: Organization, id: string): Address {
  const address = standing(organization, id);
  requireThat(address.state !== 'verified', 'AddressVerified', 'This address is verified already.');
  return address;
}

/** Whatever address of the company it is given as: one mailbox is one mailbox. @throws Refusal */
function requireNotTooMany({ people }: Organization, { value }: Address, now: Instant): void {
  const same = people.flatMap(({ addresses }) => addresses).filter((one) => one.value.sha256 === value.sha256);
  const lately = same.flatMap(({ codes }) => codes).filter((at) => now - at < HOUR_MS);
  requireThat(
    lately.length < CODES_PER_HOUR,
    'TooManyCodes',
    'Several codes went to this address within the last hour. Use the last one, or wait.',
  );
}

/** A code goes to an address of the company. @throws Refusal */
export function sendCode(
  organization: Organization,
  id: string,
  seal: string,
  now: Instant,
): readonly OrganizationEvent[] {
  requireNotTooMany(organization, waiting(organization, id), now);
  return [{ type: 'CodeSent', address: id, seal, until: now + CODE_MS }];
}

const counts = (challenge: Challenge, now: Instant): boolean => now < challenge.until && challenge.tries < CODE_TRIES;

/** A code is typed in. @throws Refusal */
export function typeCode({ id, challenge }: Address, seal: string, now: Instant): readonly OrganizationEvent[] {
  requireThat(challenge !== null, 'NoCode', 'No code has been sent to this address. Send one first.');
  requireThat(counts(challenge, now), 'CodeSpent', 'This code does not count any more. Send a new one.');
  if (challenge.seal !== seal) return [{ type: 'CodeMistyped', address: id }];
  return [{ type: 'AddressVerified', address: id, how: 'code', note: null }];
}

/** Somebody of the company who does not sign in yet is sent a code to do so. @throws Refusal */
export function inviteToSignIn(
  organization: Organization,
  id: string,
  seal: string,
  now: Instant,
): readonly OrganizationEvent[] {
  const person = present(organization, id);
  requireThat(person.signIn === null, 'SignsInAlready', 'This person signs in already.');
  requireThat(person.seats.length > 0, 'NoSeat', 'This person has no role at a membership of the company.');
  const mail = inForce(person, 'mail');
  requireThat(
    mail !== undefined && mail.state !== 'dead',
    'NoMailbox',
    'This person has no mail address that reaches anybody. Give one first.',
  );
  requireNotTooMany(organization, mail, now);
  const { id: address, value } = mail;
  return [{ type: 'InvitedToSignIn', person: id, address, mail: value.sha256, seal, until: now + INVITATION_MS }];
}

/** Whoever has signed in as `signIn` types in the code of an invitation. @throws Refusal */
export function takeSignIn(
  organization: Organization,
  { person: id, seal, signIn }: { readonly person: string; readonly seal: string; readonly signIn: string },
  now: Instant,
): readonly OrganizationEvent[] {
  const { invitation } = present(organization, id);
  const mail = invitation && addressOf(organization, invitation.address)?.address;
  requireThat(
    !!invitation && !!mail && mail.until === null && mail.state !== 'dead' && counts(invitation, now),
    'InvitationSpent',
    'This code does not count any more. Ask your company for a new one.',
  );
  if (invitation.seal !== seal) return [{ type: 'InvitationMistyped', person: id, signIn }];
  requireThat(
    !organization.people.some((one) => one.signIn === signIn && one.left === null),
    'SignsInAsOther',
    'You sign in for this company as somebody else already.',
  );
  return [
    { type: 'SignInTaken', person: id, address: mail.id, signIn },
    ...(mail.state === 'verified'
      ? []
      : [{ type: 'AddressVerified', address: mail.id, how: 'code', note: null } as const]),
  ];
}
