/** What an address of the list asks for, checked. */
import { z } from 'zod';
import { isWallDate } from '../../../domain/calendar.ts';
import { OUTCOMES, type Cursor, type DecisionFilter, type DecisionLine } from '../../../db/queries/decision.ts';
import { badRequest } from '../../problem.ts';
import { code, place } from '../queue/asked.ts';
import { placeOf, placeText } from '../queue/place.ts';

const day = z
  .string()
  .refine((text) => text === '' || isWallDate(text))
  .optional();

export const query = z.object({
  ground: code,
  outcome: z.union([z.enum(OUTCOMES), z.literal('')]).optional(),
  office: code,
  from: day,
  to: day,
  after: place,
  before: place,
});
export type Asked = z.infer<typeof query>;

/** Filters left empty are no filters. */
export const filterOf = ({ ground, outcome, office, from, to }: Asked): DecisionFilter => ({
  ground: ground || undefined,
  outcome: outcome || undefined,
  office: office || undefined,
  from: from || undefined,
  to: to || undefined,
});

export const cursorText = ({ at, participant, seq }: DecisionLine): string =>
  placeText([String(at), participant, String(seq)]);

/** @throws Problem 400 for a place that no page of ours has named */
export function cursorOf(text: string): Cursor {
  const [at = '', participant = '', seq = ''] = placeOf(text, 3);
  if (!/^-?\d{1,15}$/.test(at) || !/^\d{1,9}$/.test(seq)) throw badRequest();
  return { at: Number(at), participant, seq: Number(seq) };
}

/** The query that asks for the same decisions, from another place on. */
export function queryText(
  asked: DecisionFilter,
  turn: { readonly after?: string; readonly before?: string } = {},
): string {
  const entries = Object.entries({ ...asked, ...turn }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(entries).toString();
  return text === '' ? '' : `?${text}`;
}
