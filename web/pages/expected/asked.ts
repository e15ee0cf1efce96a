/** The day that is asked for: `/expected?on=2027-03-01`, today where headquarters is unless it says. */
import { z } from 'zod';
import { isWallDate, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import type { Deps } from '../../deps.ts';

export const query = z.object({
  on: z
    .string()
    .refine((text) => text === '' || isWallDate(text))
    .optional(),
});

export const dayOf = ({ now, config }: Pick<Deps, 'now' | 'config'>, { on }: z.infer<typeof query>): WallDate =>
  on || wallDateOf(now(), config.zone);

/** Where that day begins and ends. */
export const zoneOn = ({ policies }: Pick<Deps, 'policies'>, on: WallDate): string => policies.at(on).headquartersZone;
