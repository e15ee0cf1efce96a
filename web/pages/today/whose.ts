/** Whose companies the pages of the day show: a specialist's own, or those of somebody whom a supervisor reaches. */
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { specialistsWithin, type Own } from '../../../db/queries/own.ts';
import type { Deps } from '../../deps.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';

/** Roles whose day begins here. */
export const DAY_KEEPERS = ['specialist', 'supervisor'] as const satisfies readonly Role[];

export const whoseQuery = z
  .string()
  .regex(/^[\w.@:-]{0,120}$/)
  .optional();

export type Whose = {
  readonly own: Own;
  /** Whether they have companies of their own to come back to. */
  readonly keeps: boolean;
  /** The specialists to choose from; none for whoever sees only their own. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
};

/**
 * Their own where they are specialists and name nobody else; everything in a supervisor's reach where nobody is named.
 * @param of a person whom the address names
 */
export async function whoseOf(deps: Deps, viewer: Viewer, of: string | undefined): Promise<Whose> {
  const supervised = reachOf(viewer, ['supervisor']);
  const self = holdsAny(viewer, ['specialist']) ? viewer.person : null;
  const named = of || self;
  const own = { of: named, reach: named === viewer.person ? reachOf(viewer, CASE_READERS) : supervised };
  const keeps = self !== null;
  if (!holdsAny(viewer, ['supervisor'])) return { own, keeps, choices: [] };
  const people = await specialistsWithin(deps.pool, supervised);
  const choices = people
    .filter(({ id }) => id !== self)
    .map(({ id, name }) => ({ value: id, label: name, chosen: id === named }));
  return { own, keeps, choices };
}
