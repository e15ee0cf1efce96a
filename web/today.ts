/** The day on which the agency acts: today where its headquarters is. */
import { wallDateOf, type WallDate } from '../domain/calendar.ts';
import type { Deps } from './deps.ts';

export const todayOf = ({ policies, now }: Pick<Deps, 'policies' | 'now'>): WallDate => {
  const at = now();
  return wallDateOf(at, policies.at(wallDateOf(at, 'UTC')).headquartersZone);
};
