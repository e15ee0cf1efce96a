/** Tells memberships what became of the trips by which they are visited, as often as it takes. */
import { SYSTEM } from '../domain/actor.ts';
import { Refusal } from '../domain/refusal.ts';
import { goingTo, newsFor } from '../domain/trip.ts';
import { stopsToTell, type TripStop } from '../db/trip-news.ts';
import type { Deps } from './deps.ts';
import { todayOf } from './today.ts';

type Needs = Pick<Deps, 'pool' | 'office' | 'policies' | 'now'>;

/** Hands over what is new; answers with how much there was. @throws EngineAway */
export async function tellTrips(deps: Needs): Promise<number> {
  const told = (await stopsToTell(deps.pool, todayOf(deps))).map((stop) => tellOne(deps, stop));
  return (await Promise.all(told)).filter(Boolean).length;
}

async function tellOne({ office }: Needs, { trip, participant, seq, leg, specialist }: TripStop): Promise<boolean> {
  const news = newsFor(trip, participant, leg, goingTo(leg, specialist));
  if (news === null) return false;
  const id = `trip:${trip.id}:${trip.seq}:${leg.id}:${seq}`; // of this visit as it stands: what is agreed anew is told anew
  try {
    await office.submit(participant, { type: 'HearTrip', id, by: SYSTEM, leg: leg.id, trip: trip.id, news });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return true;
}
