/** Agreed visits that may have to hear of a trip. */
import type { WallDate } from '../domain/calendar.ts';
import type { Leg } from '../domain/state.ts';
import type { Trip } from '../domain/trip.ts';
import type { Pool } from './pool.ts';

export type TripStop = {
  readonly trip: Trip;
  readonly participant: string;
  readonly seq: number;
  readonly leg: Leg;
  readonly specialist: string | null;
};

/** Stops of trips that are cleared where the visit is tentative still or waits for that, and of trips that are refused where it is agreed. */
export async function stopsToTell(pool: Pool, on: WallDate): Promise<readonly TripStop[]> {
  const { rows } = await pool.query<TripStop>({
    name: 'stops-to-tell',
    text: `select t.state as trip, p.id as participant, p.seq, p.specialist, leg
      from trip t cross join jsonb_array_elements(t.state -> 'stops') stop join participant p on p.id = stop ->> 'participant'
        join jsonb_array_elements(p.state #> '{validation,legs}') leg on leg ->> 'id' = stop ->> 'leg'
      where t.state ->> 'until' >= $1 and stop ->> 'dropped' is null and t.state ->> 'calledOff' is null
        and (t.state #>> '{clearance,status}' = 'refused' and leg ->> 'step' = 'agreed'
          or t.state #>> '{clearance,status}' = 'cleared' and (leg #> '{agreed,tentative}' is not null or leg ? 'uncleared'))
      order by t.id, p.id, leg ->> 'id'`,
    values: [on],
  });
  return rows;
}
