/** What the rules about places know besides the place itself. */
import type { Assignment } from './access.ts';
import type { Instant, WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { NamedPlace } from './place.ts';

export type EntryStatus = 'waiting' | 'left' | 'admitted';
/** Somebody on a place's waiting list, or once on it. */
export type Entry = {
  readonly id: string;
  readonly number: number;
  readonly receipt: string;
  readonly receivedAt: Instant;
  readonly person: string;
  readonly entityType: string;
  readonly company: ContentRef;
  readonly status: EntryStatus;
};

/** What the rules know besides. */
export type PlaceFacts = {
  readonly named: NamedPlace;
  /** The day there. */
  readonly on: WallDate;
  /** What whoever decides holds today; nothing for people of companies. */
  readonly seats: readonly Assignment[];
  readonly offices: readonly { readonly id: string; readonly region: string }[];
  /** All entries of the list, in their order. */
  readonly entries: readonly Entry[];
  /** Types of entity that can be applied for, and whether by invitation only. */
  readonly types: ReadonlyMap<string, { readonly byInvitation: boolean }>;
};
