import { Migration } from '@mikro-orm/migrations';

/** The journeys that are cleared on which a participant is visited, as domain/trip.ts has them: of the other stops of a trip nothing is said. */
export class ClearedJourneys extends Migration {
  override up(): void {
    this.addSql(`create function cleared_journeys(p_participant text) returns jsonb language sql stable as $$
      select coalesce(jsonb_agg(jsonb_build_object('leg', stop ->> 'leg', 'place', t.state ->> 'place', 'people', t.state -> 'people',
          'from', greatest(t.state ->> 'from', t.state #>> '{clearance,from}'), 'until', least(t.state ->> 'until', t.state #>> '{clearance,until}'))
          order by t.id), '[]')
      from trip t cross join jsonb_array_elements(t.state -> 'stops') stop
      where t.state ->> 'until' >= (current_date - 1)::text and t.state ->> 'calledOff' is null and t.state #>> '{clearance,status}' = 'cleared'
        and stop ->> 'participant' = p_participant and stop ->> 'dropped' is null $$`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
