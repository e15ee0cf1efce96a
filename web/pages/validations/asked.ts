/** What an address of the worklist asks for, checked: `/validations?list=overdue&office=laredo&risk=high`. */
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { addDays, isWallDate } from '../../../domain/calendar.ts';
import {
  LINE_STATES,
  type ValidationsAsk,
  type WorklistLine,
  type WorklistTurn,
} from '../../../db/queries/validations.ts';
import type { Deps } from '../../deps.ts';
import { badRequest } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { code, place, sought } from '../queue/asked.ts';
import { placeOf, placeText } from '../queue/place.ts';

export const LISTS = [...LINE_STATES, 'paused'] as const;
export type ListName = (typeof LISTS)[number];

export const query = z.object({
  list: z.enum([...LISTS, '']).optional(),
  office: code,
  region: code,
  specialist: sought,
  risk: z.enum(['low', 'medium', 'high', '']).optional(),
  kind: z.enum(['initial', 'revalidation', '']).optional(),
  after: place,
  before: place,
});
export type Asked = z.infer<typeof query>;
export type Filters = Pick<Asked, 'list' | 'office' | 'region' | 'specialist' | 'risk' | 'kind'>;

/** What is counted and listed for this person on the agency's day. */
export function askOf(deps: Pick<Deps, 'policies' | 'now'>, viewer: Viewer, asked: Asked): ValidationsAsk {
  const on = todayOf(deps);
  const { list, office, region, specialist, risk, kind } = asked;
  return {
    on,
    risky: addDays(on, deps.policies.at(on).desk.atRiskDays.value),
    reach: reachOf(viewer, CASE_READERS),
    state: list && list !== 'paused' ? list : null,
    paused: list === 'paused',
    office: office || null,
    region: region || null,
    specialist: specialist || null,
    risk: risk || null,
    kind: kind || null,
  };
}

/** The list, or the same list as a file, with its filters. */
export function addressOf(path: string, filters: Filters, turn: Pick<Asked, 'after' | 'before'> = {}): string {
  const { list, office, region, specialist, risk, kind } = filters;
  const said = Object.entries({ list, office, region, specialist, risk, kind, ...turn }).filter(
    (pair): pair is [string, string] => Boolean(pair[1]),
  );
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}

export const turnText = ({ order_on, participant }: WorklistLine): string => placeText([order_on, participant]);

/** @throws Problem 400 for a place that no page of ours has named */
export function turnOf({ after, before }: Asked): WorklistTurn | null {
  const text = before ?? after;
  if (text === undefined) return null;
  const [order_on = '', participant = ''] = placeOf(text, 2);
  if (!isWallDate(order_on)) throw badRequest();
  return { way: before === undefined ? 'after' : 'before', place: { order_on, participant } };
}
