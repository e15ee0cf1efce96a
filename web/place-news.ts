/** Tells memberships what was said about travel to the places of their visits, as often as it takes: also when a last day has passed by itself. */
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { chainOf } from '../domain/place-names.ts';
import { travelOn, type Place } from '../domain/place.ts';
import { Refusal } from '../domain/refusal.ts';
import type { LineLeg } from '../domain/validation-line.ts';
import { placesSaid } from '../db/places.ts';
import { visitsToPlaces } from '../db/queries/visit-places.ts';
import type { Deps } from './deps.ts';

const MINUTE_MS = 60_000;

/** Hands over what is new; answers with how many memberships it concerned. @throws EngineAway */
export async function tellPlaces({ pool, office, now }: Pick<Deps, 'pool' | 'office' | 'now'>): Promise<number> {
  const said = await placesSaid(pool);
  if (![...said.values()].some(({ travel }) => travel.length > 0)) return 0;
  const concerned = (await visitsToPlaces(pool)).filter(({ legs, at }) =>
    legs.some((leg) => isNews(leg, said, Math.max(now(), at))),
  );
  const minute = Math.floor(now() / MINUTE_MS); // what was answered once is answered the same, and more may have been said since
  for (const { participant, seq } of concerned) {
    try {
      await office.submit(participant, { type: 'HearPlace', id: `place:${seq}:${minute}`, by: SYSTEM });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return concerned.length;
}

/** Whether what holds there is not what was told last. */
function isNews({ place, zone, told, step }: LineLeg, said: ReadonlyMap<string, Place>, now: Instant): boolean {
  if (place === null || step === 'held') return false;
  const around = chainOf(place).flatMap((id) => said.get(id) ?? []);
  const { state, by } = travelOn(around, wallDateOf(now, zone));
  return (state === 'open' ? null : (by?.reason.id ?? null)) !== told;
}
