/** The backlog of a place: what the agency owes to companies there, as the worklist of validations counts it. */
import type { WallDate } from '../../domain/calendar.ts';
import { CODED, slugOf } from '../../domain/place-names.ts';
import type { NamedPlace } from '../../domain/place.ts';
import type { Client } from '../pool.ts';

/** How many validations are owed to companies there: `overdue` is past the day by which it was owed. */
export type Backlog = { readonly due: number; readonly overdue: number };

/** The backlog of a place on the agency's day. */
export async function backlogAt(client: Pick<Client, 'query'>, place: NamedPlace, on: WallDate): Promise<Backlog> {
  const { rows } = await client.query<Backlog>({
    name: 'backlog-at',
    text: `with there as (
        select l.stage is not null or l.due_on is null as open, coalesce(l.due_on < $5, false) as late
        from account a join validation_line l on l.participant = a.participant
        where a.country = $1 and ($2::text is null or upper(a.region) = $2 or ($3::text is not null and a.country <> all($4))) and ($3::text is null or a.city_key = $3))
      select count(*) filter (where open and not late)::int as due, count(*) filter (where late)::int as overdue from there`,
    values: [place.country, place.region, place.city === null ? null : slugOf(place.city), CODED, on],
  });
  return rows[0]!;
}
