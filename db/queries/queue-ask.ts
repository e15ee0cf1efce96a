/** What the queue is asked: which view, narrowed by what, in which order, from which place on. */
import type { Holder } from '../../domain/access.ts';
import type { WallDate } from '../../domain/calendar.ts';

/**
 * `mine`: what is mine and not put aside. `available`: what is nobody's and I may take. `team`: everybody's. `waiting`: mine, and put aside.
 */
export const QUEUE_VIEWS = ['mine', 'available', 'team', 'waiting'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
export const QUEUE_SORTS = ['due', 'opened', 'company'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];
export const DUE_WHEN = ['overdue', 'week', 'none'] as const;
export type DueWhen = (typeof DUE_WHEN)[number];

/** Whoever looks, with what they hold on the day. */
export type Looker = Holder & {
  readonly on: WallDate;
  /** Whose work they do: their own, and that of those in whose place they stand. */
  readonly desks: readonly string[];
};
/** Null narrows nothing. */
export type QueueFilter = {
  /** Code of an office. */
  readonly office: string | null;
  /** A kind of work (`review.assess`) or all of a process (`review`). */
  readonly kind: string | null;
  /** The companies that were looked for, or all that there are of a kind: no others. */
  readonly among: readonly string[] | null;
  readonly due: DueWhen | null;
  readonly tag: string | null;
  readonly type: string | null;
  readonly standing: string | null;
  /** A person whose the items are. */
  readonly owner: string | null;
};
export const NO_FILTER: QueueFilter = {
  office: null,
  kind: null,
  among: null,
  due: null,
  tag: null,
  type: null,
  standing: null,
  owner: null,
};
/** The place of a line in the order: `value` is a day, an instant, or nothing where companies are in the order of their names. */
export type Place = { readonly value: string; readonly participant: string; readonly key: string };
/** Lines after a place, or those right before it. */
export type Turn = { readonly way: 'after' | 'before'; readonly place: Place };

/** Everything that a page of the queue is asked by. */
export type QueueAsk = { readonly view: QueueView; readonly filter: QueueFilter; readonly sort: QueueSort };
