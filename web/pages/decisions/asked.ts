/** What an address of the list asks for, checked. */
import { z } from 'zod';
import { isWallDate } from '../../../domain/calendar.ts';
import {
  BASIS_CODES,
  OUTCOMES,
  type Cursor,
  type DecisionFilter,
  type DecisionLine,
} from '../../../db/queries/decision-list.ts';
import { badRequest } from '../../problem.ts';
import { code, place } from '../queue/asked.ts';
import { placeOf, placeText } from '../queue/place.ts';

const day = z
  .string()
  .refine((text) => text === '' || isWallDate(text))
  .optional();

const among = <const C extends string>(...codes: readonly C[]) => z.union([z.enum(codes), z.literal('')]).optional();
const days = z
  .string()
  .regex(/^\d{0,4}$/)
  .optional();
const person = z
  .string()
  .regex(/^([A-Za-z0-9][\w.:~-]{0,127})?$/)
  .optional();

/** The filters alone, as an address or a form names them. */
export const FILTERS = {
  ground: code,
  outcome: among(...OUTCOMES),
  office: code,
  kind: code,
  basis: among(...BASIS_CODES),
  decider: person,
  appealed: among('yes', 'no'),
  overturned: among('yes', 'no'),
  slower: days,
  faster: days,
  from: day,
  to: day,
};
export const filters = z.object(FILTERS);
export const query = z.object({ ...FILTERS, after: place, before: place });
export type Asked = z.infer<typeof query>;

const numberOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

/** Filters left empty are no filters. */
export const filterOf = (asked: z.infer<typeof filters>): DecisionFilter => ({
  ground: asked.ground || undefined,
  outcome: asked.outcome || undefined,
  office: asked.office || undefined,
  kind: asked.kind || undefined,
  basis: asked.basis || undefined,
  decider: asked.decider || undefined,
  appealed: asked.appealed || undefined,
  overturned: asked.overturned || undefined,
  slower: numberOf(asked.slower),
  faster: numberOf(asked.faster),
  from: asked.from || undefined,
  to: asked.to || undefined,
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
  const entries = Object.entries({ ...asked, ...turn }).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
