/** Where a company that applies is, and whether applications from there are taken. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { placesAt } from '../../../domain/place-names.ts';
import { knownPlaces } from '../../../db/gazetteer.ts';
import { closedTo } from '../../../db/places.ts';
import type { Deps } from '../../deps.ts';
import { momentOf } from '../invitations/deed.ts';
import type { Applied } from './fields.ts';

type Address = Pick<Applied, 'country' | 'region' | 'city'>;

/** The places in which the company is, the country first. */
export const placesOf = (address: Address): readonly string[] => placesAt([...knownPlaces().values()], address);

/** The place that takes no application of that type now; null where one may apply. */
export function closedAt(
  deps: Pick<Deps, 'pool' | 'now' | 'policies'>,
  address: Address,
  entityType: string,
): Promise<string | null> {
  const there = placesOf(address);
  const zone = there.flatMap((id) => knownPlaces().get(id)?.zone ?? []).at(-1);
  const on = zone === undefined ? momentOf(deps).on : wallDateOf(deps.now(), zone);
  return closedTo(deps.pool, there, entityType, on);
}
