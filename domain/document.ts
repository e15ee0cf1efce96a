/**
 * A document of a participant from its arrival to its end. It can be struck (hidden) and expunged (its bytes go; hash, author and order stay),
 * each by two people; a legal hold blocks both.
 */
import type { Actor, Role } from './actor.ts';
import type { Instant } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { About } from './document-file.ts';
import type { Given } from './process.ts';
import { requireThat } from './refusal.ts';

/** Why bytes may go: the retention schedule has run out, or an authority ordered it. */
export const EXPUNGE_GROUNDS = ['retention', 'order'] as const;
export type ExpungeGround = (typeof EXPUNGE_GROUNDS)[number];

/** What one person proposed and another one decides. */
export type Proposal = {
  readonly act: 'strike' | 'expunge';
  readonly ground: ExpungeGround | null;
  readonly by: string;
  readonly at: Instant;
  readonly reason: ContentRef;
};
export type Document = {
  readonly id: string;
  readonly seq: number;
  readonly stage: 'none' | 'kept' | 'struck' | 'expunged';
  readonly proposal: Proposal | null;
  readonly held: boolean;
};

export type StoredFile = {
  readonly participant: string;
  readonly about: About;
  /** The name is free text and stands beside the record; here is only its hash, under the document's id. */
  readonly name: ContentRef;
  /** As found from the content, e.g. `application/pdf`. */
  readonly media: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Said by whoever of the agency added it: the company may read it. */
  readonly shared?: true;
};
type Reasoned = { readonly reason: ContentRef };
export type DocumentCommand = Given &
  (
    | ({ readonly type: 'StoreDocument' } & StoredFile)
    | ({ readonly type: 'ProposeStrike' } & Reasoned)
    | ({ readonly type: 'ProposeExpunge'; readonly ground: ExpungeGround } & Reasoned)
    | { readonly type: 'ConfirmProposal' }
    | { readonly type: 'DropProposal' }
    | ({ readonly type: 'PlaceHold' } & Reasoned)
    | ({ readonly type: 'LiftHold' } & Reasoned)
  );
export type DocumentEvent =
  | ({ readonly type: 'DocumentStored' } & StoredFile)
  | ({ readonly type: 'StrikeProposed' } & Reasoned)
  | ({ readonly type: 'ExpungeProposed'; readonly ground: ExpungeGround } & Reasoned)
  | { readonly type: 'DocumentStruck' }
  | { readonly type: 'DocumentExpunged'; readonly ground: ExpungeGround }
  | { readonly type: 'ProposalDropped' }
  | ({ readonly type: 'HoldPlaced' } & Reasoned)
  | ({ readonly type: 'HoldLifted' } & Reasoned);

export type DocumentAct = Exclude<DocumentCommand['type'], 'StoreDocument'>;
/** Who does what to a document that is there. Assumed: no published source says it. */
export const MAY_DOCUMENT: Readonly<Record<DocumentAct, readonly Role[]>> = {
  ProposeStrike: ['specialist', 'supervisor', 'director', 'headquarters'],
  ProposeExpunge: ['supervisor', 'director', 'headquarters'],
  ConfirmProposal: ['supervisor', 'director', 'headquarters'],
  DropProposal: ['specialist', 'supervisor', 'director', 'headquarters'],
  PlaceHold: ['supervisor', 'director', 'headquarters', 'appeal-officer'],
  LiftHold: ['headquarters'],
};
export const DOCUMENT_ACTS = Object.keys(MAY_DOCUMENT) as readonly DocumentAct[];

export const noDocument = (id: string): Document => ({ id, seq: 0, stage: 'none', proposal: null, held: false });

/** What the document's stage allows, whoever asks. */
export function documentActs({ stage, proposal, held }: Document): readonly DocumentAct[] {
  if (stage === 'none' || stage === 'expunged') return [];
  const hold = held ? 'LiftHold' : 'PlaceHold';
  if (proposal) return held ? ['DropProposal', hold] : ['ConfirmProposal', 'DropProposal', hold];
  if (held) return [hold];
  return stage === 'kept' ? ['ProposeStrike', 'ProposeExpunge', hold] : ['ProposeExpunge', hold];
}

/** What that person may do with it in one of the roles. */
export const documentActsOf = (document: Document, person: string, roles: readonly Role[]): readonly DocumentAct[] =>
  documentActs(document).filter(
    (act) =>
      MAY_DOCUMENT[act].some((role) => roles.includes(role)) &&
      !(act === 'ConfirmProposal' && document.proposal?.by === person),
  );

/** What follows from one command. Throws Refusal. */
export function decideDocument(document: Document, command: DocumentCommand): DocumentEvent {
  if (command.type === 'StoreDocument') return stored(document, command);
  requireRole(command.type, command.by);
  const blocked = document.held && ['ProposeStrike', 'ProposeExpunge', 'ConfirmProposal'].includes(command.type);
  requireThat(!blocked, 'LegalHold', 'A legal hold is on this document: it can be neither struck nor expunged.');
  requireThat(
    documentActs(document).includes(command.type),
    'DocumentMovedOn',
    'This document has changed meanwhile. Look at it, then try again.',
  );
  switch (command.type) {
    case 'ProposeStrike':
      return { type: 'StrikeProposed', reason: command.reason };
    case 'ProposeExpunge':
      return { type: 'ExpungeProposed', ground: command.ground, reason: command.reason };
    case 'ConfirmProposal':
      return confirmed(document.proposal!, command.by);
    case 'DropProposal':
      return { type: 'ProposalDropped' };
    case 'PlaceHold':
      return { type: 'HoldPlaced', reason: command.reason };
    case 'LiftHold':
      return { type: 'HoldLifted', reason: command.reason };
  }
}

function stored({ stage }: Document, command: DocumentCommand & { type: 'StoreDocument' }): DocumentEvent {
  requireThat(stage === 'none', 'DocumentMovedOn', 'This document has changed meanwhile. Look at it, then try again.');
  const { participant, about, name, media, bytes, sha256, shared } = command;
  const file = { participant, about, name, media, bytes, sha256 };
  return { type: 'DocumentStored', ...file, ...(shared && { shared }) };
}

function requireRole(act: DocumentAct, { role }: Actor): void {
  const may = MAY_DOCUMENT[act];
  requireThat(role !== 'system' && may.includes(role), 'NotYours', 'Your role does not do this to a document.');
}

function confirmed({ act, ground, by: proposer }: Proposal, { person }: Actor): DocumentEvent {
  requireThat(person !== proposer, 'SecondPerson', 'Whoever proposed it cannot confirm it. A second person decides.');
  return act === 'strike' ? { type: 'DocumentStruck' } : { type: 'DocumentExpunged', ground: ground ?? 'order' };
}

/** Folds one event of a document. */
export function evolveDocument(document: Document, event: DocumentEvent, by: string, at: Instant): Document {
  const next = { ...document, seq: document.seq + 1 };
  switch (event.type) {
    case 'DocumentStored':
      return { ...next, stage: 'kept' };
    case 'StrikeProposed':
      return { ...next, proposal: { act: 'strike', ground: null, by, at, reason: event.reason } };
    case 'ExpungeProposed':
      return { ...next, proposal: { act: 'expunge', ground: event.ground, by, at, reason: event.reason } };
    case 'DocumentStruck':
      return { ...next, stage: 'struck', proposal: null };
    case 'DocumentExpunged':
      return { ...next, stage: 'expunged', proposal: null };
    case 'ProposalDropped':
      return { ...next, proposal: null };
    case 'HoldPlaced':
      return { ...next, held: true };
    case 'HoldLifted':
      return { ...next, held: false };
  }
}
