/** Which place an address names, what it is called, and what day it is there. */
import { wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import type { NamedPlace } from '../../../domain/place.ts';
import { contents } from '../../../db/content.ts';
import { knownPlaces } from '../../../db/gazetteer.ts';
import { tokenHash } from '../../../db/invitations.ts';
import type { PlaceDeed } from '../../../db/places.ts';
import type { Pool } from '../../../db/pool.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../problem.ts';
import { momentOf } from '../invitations/deed.ts';
import { tokenOf } from '../invitations/token.ts';

export { placeName } from '../../../db/gazetteer.ts';

/** @throws Problem 404 for a place that the program does not know */
export function placeIn(params: Readonly<Record<string, string>>): NamedPlace {
  const place = knownPlaces().get(params['place'] ?? '');
  if (!place) throw notFound();
  return place;
}

export const dayAt = ({ now }: Pick<Deps, 'now'>, { zone }: NamedPlace): WallDate => wallDateOf(now(), zone);

/** What a deed about a place needs besides the command. */
export const deedAt = (deps: Deps): Omit<PlaceDeed, 'named' | 'command'> => ({
  ...momentOf(deps),
  hashOf: (invitation) => tokenHash(tokenOf(deps.config.sessionSecret, invitation)),
});

/** What companies are told, in both languages, and by whose authority where that was said. */
export type ToldTo = { readonly en: string; readonly es: string; readonly authority?: string };

/** The texts by the ids of their content. */
export async function toldIn(pool: Pool, ids: readonly string[]): Promise<ReadonlyMap<string, ToldTo>> {
  const found = await contents(pool, ids);
  return new Map([...found].map(([id, { body }]) => [id, body as ToldTo]));
}
