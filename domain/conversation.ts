/**
 * The conversation of a participant's people with their office: messages with documents, both ways. A message binds nobody and moves no date:
 * what has consequences is filed.
 */
import { PARTNER_ROLES, type Actor, type Role } from './actor.ts';
import type { ContentRef } from './content.ts';
import { requireThat } from './refusal.ts';

export const CONVERSATION_SIDES = ['company', 'agency'] as const;
export type ConversationSide = (typeof CONVERSATION_SIDES)[number];

/** Who writes for a side; only their reading makes a message read. */
export const WRITERS: Readonly<Record<ConversationSide, readonly Role[]>> = {
  company: PARTNER_ROLES,
  agency: ['specialist', 'supervisor'],
};
export const MOST_ATTACHMENTS = 5;

export type WriteMessage = {
  readonly type: 'WriteMessage';
  readonly id: string;
  readonly by: Actor;
  readonly text: ContentRef;
  /** Ids of the documents that come with it. */
  readonly documents: readonly string[];
};
export type MessageWritten = {
  readonly type: 'MessageWritten';
  readonly side: ConversationSide;
  readonly text: ContentRef;
  readonly documents: readonly string[];
};

/** The side for which somebody writes in one of the roles; null for whoever only reads. */
export const sideOf = (roles: readonly Role[]): ConversationSide | null =>
  CONVERSATION_SIDES.find((side) => WRITERS[side].some((role) => roles.includes(role))) ?? null;

/** The role in which somebody writes for that side. */
export const writerRole = (side: ConversationSide, roles: readonly Role[]): Role | null =>
  WRITERS[side].find((role) => roles.includes(role)) ?? null;

/** What follows from a message. Throws Refusal. */
export function decideMessage({ by, text, documents }: WriteMessage): MessageWritten {
  const side = by.role === 'system' ? null : sideOf([by.role]);
  requireThat(side !== null, 'NotYours', 'Your role does not write to this company.');
  requireThat(documents.length <= MOST_ATTACHMENTS, 'TooManyFiles', 'A message takes at most five documents.');
  return { type: 'MessageWritten', side, text, documents };
}
