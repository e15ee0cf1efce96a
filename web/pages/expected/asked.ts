/**
 * The day that is asked for: `/expected?on=2027-03-01`, today where headquarters is unless it says. `&first=yes`: of a day before the first night that
 * is kept, what that night found.
 */
import { z } from 'zod';
import { isWallDate, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import type { NightOf } from '../../../db/queries/expected.ts';
import type { Deps } from '../../deps.ts';

export const query = z.object({
  on: z
    .string()
    .refine((text) => text === '' || isWallDate(text))
    .optional(),
  first: z.literal('yes').optional(),
});
type Query = z.infer<typeof query>;

export const dayOf = ({ now, config }: Pick<Deps, 'now' | 'config'>, { on }: Pick<Query, 'on'>): WallDate =>
  on || wallDateOf(now(), config.zone);

/** Where that day begins and ends. */
export const zoneOn = ({ policies }: Pick<Deps, 'policies'>, on: WallDate): string => policies.at(on).headquartersZone;

/** Whether the page tells a day as that night found it. One that was made before the day knows nothing of it, and one long after it must be asked for. */
export const tells = ({ is }: NightOf, { first }: Query): boolean =>
  is !== 'not-yet' && (is !== 'first' || first === 'yes');
