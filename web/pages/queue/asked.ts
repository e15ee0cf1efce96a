/** What an address of the queue asks for, checked. */
import { z } from 'zod';
import { isWallDate } from '../../../domain/calendar.ts';
import { TAG } from '../../../domain/desk.ts';
import {
  DUE_WHEN,
  QUEUE_SORTS,
  QUEUE_VIEWS,
  type Looker,
  type QueueFilter,
  type QueueSort,
  type Turn,
} from '../../../db/queries/queue-ask.ts';
import { FEW_COMPANIES } from '../../../db/queries/queue-lines.ts';
import { fewSuch, soughtAmong } from '../../../db/queries/sought.ts';
import type { Deps } from '../../deps.ts';
import { badRequest } from '../../problem.ts';
import { absentOf, type Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { actsAtAll } from '../participant/acts-view.ts';
import { FILTER_NAMES, type Filters } from './address.ts';
import { placeOf } from './place.ts';

/** A code of ours, or nothing at all. */
export const code = z
  .string()
  .regex(/^[a-z0-9.-]{0,60}$/)
  .optional();
/** What somebody looks for. PostgreSQL takes no control characters. */
export const sought = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u)
  .optional();
export const place = z.string().max(1200).optional();

export const TABS = [...QUEUE_VIEWS, 'done'] as const;
export type Tab = (typeof TABS)[number];
export const query = z.object({
  view: z.enum(TABS).optional(),
  q: sought,
  kind: code,
  office: code,
  due: z.enum([...DUE_WHEN, '']).optional(),
  tag: z.union([z.literal(''), z.string().regex(TAG)]).optional(),
  type: code,
  standing: code,
  owner: sought,
  sort: z.enum(QUEUE_SORTS).optional(),
  after: place,
  before: place,
});
export type Asked = z.infer<typeof query>;

const HEADQUARTERS = 'headquarters';

/** A list as somebody asks for it. */
export type Listing = {
  readonly asked: Asked;
  readonly viewer: Viewer;
  /** Whether the viewer acts on cases at all. */
  readonly acts: boolean;
  /** The companies that were looked for, or that are such as was asked for where these are few: no other has a line in it. */
  readonly among: readonly string[] | null;
};

export async function listingOf({ pool }: Pick<Deps, 'pool'>, asked: Asked, viewer: Viewer): Promise<Listing> {
  const such = { type: asked.type || null, standing: asked.standing || null };
  const among = asked.q ? await soughtAmong(pool, asked.q) : await fewSuch(pool, such, FEW_COMPANIES);
  return { asked, viewer, acts: actsAtAll(viewer), among };
}

/** Filters left empty are no filters; the team's view begins with the office of those who work there. */
export function filterOf({ asked, among, viewer, acts }: Listing, view: Tab): QueueFilter {
  const { kind, office, due, tag, type, standing, owner } = asked;
  const own = view === 'team' && acts && viewer.office !== HEADQUARTERS ? viewer.office : null;
  return {
    among,
    kind: kind || null,
    office: office === undefined ? own : office || null,
    due: due || null,
    tag: tag || null,
    type: type || null,
    standing: standing || null,
    owner: owner || null,
  };
}

/** The filters as the address says them. */
export const filtersOf = (asked: Asked): Filters => ({
  ...Object.fromEntries(FILTER_NAMES.map((name) => [name, asked[name]])),
  sort: asked.sort,
});

/** Whoever looks, today. */
export const lookerOf = (deps: Pick<Deps, 'policies' | 'now'>, viewer: Viewer): Looker => ({
  person: viewer.person,
  assignments: viewer.assignments,
  conflicts: viewer.conflicts,
  on: todayOf(deps),
  desks: [viewer.person, ...absentOf(viewer)],
});

/** @throws Problem 400 for a place that no page of ours has named */
export function turnOf({ after, before }: Asked, sort: QueueSort): Turn | null {
  const text = before ?? after;
  if (text === undefined) return null;
  const [value = '', participant = '', key = ''] = placeOf(text, 3);
  if (!VALUES[sort](value)) throw badRequest();
  return { way: before === undefined ? 'after' : 'before', place: { value, participant, key } };
}

const VALUES: Readonly<Record<QueueSort, (value: string) => boolean>> = {
  due: (value) => value === 'infinity' || isWallDate(value),
  opened: (value) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+\d\d$/.test(value),
  company: (value) => value === '',
};
