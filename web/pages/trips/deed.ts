/** What the forms of trips have in common: which trip, who does it, texts that are kept, and refusals in the reader's language. */
import type { Role } from '../../../domain/actor.ts';
import type { ContentRef } from '../../../domain/content.ts';
import type { TripCommand } from '../../../domain/trip-acts.ts';
import type { Trip } from '../../../domain/trip.ts';
import { keepContent } from '../../../db/content.ts';
import { changeTrip, tripOf } from '../../../db/trips.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Outcome, Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { momentOf, orSay } from '../invitations/deed.ts';
import { actorIn } from '../places/deed.ts';
import { PLAN } from '../../words/page-trips.ts';

/** @throws Problem 404 */
export async function tripIn({ pool }: Pick<Deps, 'pool'>, params: Visit['params']): Promise<Trip> {
  const trip = await tripOf(pool, params['trip'] ?? '');
  if (!trip) throw notFound();
  return trip;
}

type Given<T> = T extends unknown ? Omit<T, 'id' | 'by'> : never;

/** @throws Refusal in the reader's language */
export async function decideOn(
  deps: Deps,
  { viewer, command: id }: Pick<Order, 'viewer' | 'command'>,
  trip: string,
  given: Given<TripCommand>,
  roles: readonly Role[],
): Promise<void> {
  const { at, on, policy, rules } = momentOf(deps);
  const command = { ...given, id, by: actorIn(viewer, roles) } as TripCommand;
  await orSay(viewer, () => changeTrip(deps.pool, { trip, command, at, on, policy: policy.version, rules }));
}

/** A text of a trip; no company reads it. */
export const keepText = ({ pool }: Deps, text: string, { viewer }: Pick<Order, 'viewer'>): Promise<ContentRef> =>
  keepContent(pool, 'trip', { text }, viewer.person);

export const backTo = (trip: string) => ({ href: paths.trip({ trip }), label: PLAN.back });
export const doneWith = (trip: string, words: Spoken): Outcome => ({
  to: paths.trip({ trip }),
  flash: { tone: 'success', words },
});
