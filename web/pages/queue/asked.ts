/** What an address of the queue asks for, checked. */
import { z } from 'zod';
import { isWallDate } from '../../../domain/calendar.ts';
import { QUEUE_VIEWS, type QueueFilter, type QueueView, type Turn } from '../../../db/queries/queue.ts';
import { badRequest } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { placeOf } from './place.ts';

/** A code of ours, or nothing at all. */
export const code = z
  .string()
  .regex(/^[a-z.-]{0,40}$/)
  .optional();
/** What somebody looks for. PostgreSQL takes no control characters. */
export const sought = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u)
  .optional();
export const place = z.string().max(1200).optional();

export const query = z.object({
  view: z.enum(QUEUE_VIEWS).optional(),
  kind: code,
  office: code,
  company: sought,
  after: place,
  before: place,
});
export type Asked = z.infer<typeof query>;

const HEADQUARTERS = 'headquarters';

/** Filters left empty are no filters; the team's view begins with the office of those who work there. */
export function filterOf(
  { kind, office, company }: Asked,
  view: QueueView,
  viewer: Viewer,
  acts: boolean,
): QueueFilter {
  const own = view === 'team' && acts && viewer.office !== HEADQUARTERS ? viewer.office : null;
  return { kind: kind || null, office: office === undefined ? own : office || null, company: company || null };
}

/** @throws Problem 400 for a place that no page of ours has named */
export function turnOf({ after, before }: Asked): Turn | null {
  const text = before ?? after;
  if (text === undefined) return null;
  const [sortOn = '', participant = '', key = ''] = placeOf(text, 3);
  if (sortOn !== 'infinity' && !isWallDate(sortOn)) throw badRequest();
  return { way: before === undefined ? 'after' : 'before', place: { sortOn, participant, key } };
}
