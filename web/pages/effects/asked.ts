/** What is asked for: `/effects?state=waiting&participant=…&after=…`, everything of everybody unless it says. */
import { z } from 'zod';
import { EFFECT_STATES, type EffectLine, type EffectState } from '../../../db/queries/effects.ts';
import { badRequest } from '../../problem.ts';
import { place } from '../queue/asked.ts';
import { placeOf, placeText } from '../queue/place.ts';

export const query = z.object({
  state: z.enum(EFFECT_STATES).optional(),
  participant: z.string().max(200).optional(),
  after: place,
  before: place,
});

export type Asked = { readonly state: EffectState; readonly participant: string | null };
export const askedOf = ({ state = 'all', participant }: z.infer<typeof query>): Asked => ({
  state,
  participant: participant || null,
});

export const cursorText = ({ place: parts }: EffectLine): string => placeText(parts);

/** @throws Problem 400 for a place that no page of ours has named */
export function cursorOf(text: string): readonly string[] {
  const parts = placeOf(text, 5);
  const [done = '', rank = '', since = '', , seq = ''] = parts;
  if (![done, rank, since, seq].every((number) => /^-?\d{1,18}$/.test(number)) || seq.length > 9) throw badRequest();
  return parts;
}

/** The query that asks for the same, from another place on. */
export const queryText = (
  { state, participant }: Asked,
  turn: { readonly after?: string; readonly before?: string } = {},
): string => `?${new URLSearchParams({ state, ...(participant !== null && { participant }), ...turn }).toString()}`;
