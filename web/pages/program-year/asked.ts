/** What an address of the program year asks for, checked: `/program-year?year=2027&on=2027-03-31&office=laredo&list=suspended&code=annual-review`. */
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { isWallDate, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { lastDayOf, spanOf, yearOf, YEAR_KINDS, type YearKind, type YearSpan } from '../../../domain/program-year.ts';
import { LINE_KINDS, type YearAsk, type YearLine, type YearTurn } from '../../../db/queries/program-year.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { code, place } from '../queue/asked.ts';
import { placeOf, placeText } from '../queue/place.ts';

export const query = z.object({
  year: z
    .string()
    .regex(/^(?:(?:19|20|21)\d\d)?$/)
    .optional(),
  years: z.enum(YEAR_KINDS).optional(),
  on: z
    .string()
    .refine((text) => text === '' || isWallDate(text))
    .optional(),
  office: code,
  list: z.enum(LINE_KINDS).optional(),
  code: z
    .string()
    .regex(/^[a-z0-9_-]{0,60}$/)
    .optional(),
  after: place,
  before: place,
});
export type Asked = z.infer<typeof query>;

/** The year that is looked at. */
export type Year = {
  readonly years: YearKind;
  readonly year: number;
  readonly span: YearSpan;
  readonly today: WallDate;
  readonly ask: YearAsk;
};

/**
 * The year, up to the day that was asked for when it lies in it, else up to its last day or today.
 * @throws Problem 400 for a year that is still to come
 */
export function yearAsked({ policies, now }: Pick<Deps, 'policies' | 'now'>, asked: Asked, viewer: Viewer): Year {
  const zone = policies.at(wallDateOf(now(), 'UTC')).headquartersZone;
  const today = wallDateOf(now(), zone);
  const years = asked.years ?? 'fiscal';
  const year = asked.year ? Number(asked.year) : yearOf(asked.on || today, years);
  const span = spanOf(year, years);
  const on = lastDayOf(span, asked.on || today, today);
  if (on === null) throw badRequest();
  const reach = reachOf(viewer, CASE_READERS);
  return { years, year, span, today, ask: { from: span.from, on, zone, office: asked.office || null, reach } };
}

type More = Pick<Asked, 'list' | 'code' | 'after' | 'before'>;

/** The query of this year, and of one of its lists. */
function queryText({ years, year, ask: { on, office } }: Year, more: More = {}): string {
  const all = { year: String(year), ...(years !== 'fiscal' && { years }), on, office, ...more };
  return `?${new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString()}`;
}

export const addressOf = (year: Year, more?: More): string => paths.programYear() + queryText(year, more);
export const fileOf = (year: Year, more?: More): string => paths.programYearCsv() + queryText(year, more);

export const turnText = ({ on, participant, seq }: YearLine): string => placeText([on, participant, String(seq)]);

/** @throws Problem 400 for a place that no page of ours has named */
export function turnOf({ after, before }: Asked): YearTurn | null {
  const text = before ?? after;
  if (text === undefined) return null;
  const [on = '', participant = '', seq = ''] = placeOf(text, 3);
  if (!isWallDate(on) || !/^\d{1,9}$/.test(seq)) throw badRequest();
  return { way: before === undefined ? 'after' : 'before', place: { on, participant, seq: Number(seq) } };
}
