/**
 * Invitations: some types of entity are admitted only when headquarters has asked a company in (domain reference 2.1; the "exception token" of the
 * form of 2013). An invitation is for one type, holds to the end of a day, and lets one application in. Its token is known to nobody but the
 * invited company; the record keeps a hash of it.
 */
import type { Actor, Role } from './actor.ts';
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import { Refusal, requireThat } from './refusal.ts';

export type Invitation = {
  readonly id: string;
  readonly seq: number;
  readonly entityType: string;
  /** The last day on which it is taken, where headquarters is. */
  readonly lastDay: WallDate;
  readonly revoked: boolean;
  /** The application that it let in, by the command that creates it. */
  readonly usedFor: string | null;
  /** The place from whose waiting list it is: it lets a company in that is there. Null for one that headquarters wrote by itself. */
  readonly place: string | null;
};
export type InvitationCommand = { readonly id: string; readonly by: Actor } & (
  | {
      readonly type: 'IssueInvitation';
      readonly entityType: string;
      readonly company: ContentRef;
      readonly lastDay: WallDate;
      /** Of the token: SHA-256, in hexadecimal. */
      readonly tokenHash: string;
      readonly place?: string;
    }
  | { readonly type: 'RevokeInvitation'; readonly note: ContentRef }
  | {
      readonly type: 'UseInvitation';
      readonly application: string;
      readonly entityType: string;
      /** The places in which the company is; left out from before invitations were for one. */
      readonly there?: readonly string[];
    }
  /** The application that it had let in was refused by the rules after all. */
  | { readonly type: 'ReturnInvitation'; readonly application: string }
);
export type InvitationEvent =
  | {
      readonly type: 'InvitationIssued';
      readonly entityType: string;
      readonly company: ContentRef;
      readonly lastDay: WallDate;
      readonly tokenHash: string;
      readonly place?: string;
    }
  | { readonly type: 'InvitationRevoked'; readonly note: ContentRef }
  | { readonly type: 'InvitationUsed'; readonly application: string }
  | { readonly type: 'InvitationReturned'; readonly application: string };

/** Who asks companies in. */
export const MAY_INVITE: readonly Role[] = ['headquarters'];

export type InvitationFault =
  | 'InvitationUnknown'
  | 'InvitationOtherType'
  | 'InvitationOtherPlace'
  | 'InvitationRevoked'
  | 'InvitationUsed'
  | 'InvitationExpired';
const FAULTS: Readonly<Record<InvitationFault, string>> = {
  InvitationUnknown: 'This invitation is not known. Compare it with your letter, character by character.',
  InvitationOtherType: 'This invitation is for another type of entity.',
  InvitationOtherPlace: 'This invitation is for a company in another place.',
  InvitationRevoked: 'This invitation has been withdrawn. Ask whoever invited you.',
  InvitationUsed: 'This invitation has been used already. Ask whoever invited you for another one.',
  InvitationExpired: 'This invitation has expired. Ask whoever invited you for another one.',
};

/** What keeps an invitation from letting this application in on that day; null when it does. Using it once more for the same application is no second use. @param there the places in which the company is */
export function invitationFault(
  invitation: Invitation | null,
  application: string,
  entityType: string,
  there: readonly string[],
  on: WallDate,
): InvitationFault | null {
  if (!invitation) return 'InvitationUnknown';
  if (invitation.entityType !== entityType) return 'InvitationOtherType';
  if (invitation.place !== null && !there.includes(invitation.place)) return 'InvitationOtherPlace';
  if (invitation.usedFor === application) return null;
  if (invitation.revoked) return 'InvitationRevoked';
  if (invitation.usedFor !== null) return 'InvitationUsed';
  return invitation.lastDay < on ? 'InvitationExpired' : null;
}

export const refusedFor = (fault: InvitationFault): Refusal => new Refusal(fault, FAULTS[fault]);

/**
 * The events that follow.
 * @param types the entity types that are admitted by invitation
 * @param on the day where headquarters is
 * @throws Refusal
 */
export function decideInvitation(
  invitation: Invitation | null,
  command: InvitationCommand,
  { types, on }: { readonly types: readonly string[]; readonly on: WallDate },
): readonly InvitationEvent[] {
  const { by } = command;
  switch (command.type) {
    case 'IssueInvitation': {
      const { entityType, company, lastDay, tokenHash, place } = command;
      requireInviting(by);
      requireThat(invitation === null, 'InvitationExists', 'This invitation was issued before.');
      requireThat(
        place !== undefined || types.includes(entityType),
        'NotByInvitation',
        'This entity type needs no invitation.',
      );
      requireThat(lastDay >= on, 'DateInPast', 'An invitation cannot end before today.');
      const issued = { type: 'InvitationIssued', entityType, company, lastDay, tokenHash } as const;
      return [place === undefined ? issued : { ...issued, place }];
    }
    case 'RevokeInvitation':
      requireInviting(by);
      requireThat(!!invitation && !invitation.revoked, 'InvitationRevoked', FAULTS.InvitationRevoked);
      requireThat(
        invitation.usedFor === null,
        'InvitationUsed',
        'This invitation has let an application in already: it cannot be withdrawn any more.',
      );
      return [{ type: 'InvitationRevoked', note: command.note }];
    case 'UseInvitation': {
      const { application, entityType, there = [] } = command;
      const fault = invitationFault(invitation, application, entityType, there, on);
      if (fault) throw refusedFor(fault);
      return invitation?.usedFor === application ? [] : [{ type: 'InvitationUsed', application }];
    }
    case 'ReturnInvitation': {
      const { application } = command;
      return invitation?.usedFor === application ? [{ type: 'InvitationReturned', application }] : [];
    }
  }
}

const requireInviting = ({ role }: Actor): void =>
  requireThat(
    MAY_INVITE.some((one) => one === role),
    'NotAllowed',
    'Only headquarters invites.',
  );

/** Folds one event. */
export function evolveInvitation(invitation: Invitation | null, event: InvitationEvent, id: string): Invitation {
  const before = invitation ?? { id, seq: 0, entityType: '', lastDay: '', revoked: false, usedFor: null, place: null };
  const known = { ...before, seq: before.seq + 1 };
  switch (event.type) {
    case 'InvitationIssued':
      return { ...known, entityType: event.entityType, lastDay: event.lastDay, place: event.place ?? null };
    case 'InvitationRevoked':
      return { ...known, revoked: true };
    case 'InvitationUsed':
      return { ...known, usedFor: event.application };
    case 'InvitationReturned':
      return { ...known, usedFor: null };
  }
}
