/** The backlog of a place: what the agency owes to companies there. */
import type { WallDate } from '../../domain/calendar.ts';
import { CODED, slugOf } from '../../domain/place-names.ts';
import type { NamedPlace } from '../../domain/place.ts';
import type { Client } from '../pool.ts';

const OWED = ['VALID_INITIAL', 'REVALID_MAX', 'REVALID_PRACTICE'];

/** How many validations are owed to companies there: `overdue` is past a date of its own. */
export type Backlog = { readonly due: number; readonly overdue: number };

/** The backlog of a place on the agency's day. */
export async function backlogAt(client: Pick<Client, 'query'>, place: NamedPlace, on: WallDate): Promise<Backlog> {
  const { rows } = await client.query<Backlog>({
    name: 'backlog-at',
    text: `with there as (
        select p.id, p.state -> 'validation' <> 'null' as open, exists (select from deadline d where d.participant = p.id and d.rule = any($5)
          and not d.held and d.due_on < $6) as late
        from account a join participant p on p.id = a.participant
        where a.country = $1 and ($2::text is null or upper(a.region) = $2 or ($3::text is not null and a.country <> all($4))) and ($3::text is null or a.city_key = $3))
      select count(*) filter (where open and not late)::int as due, count(*) filter (where late)::int as overdue from there`,
    values: [place.country, place.region, place.city === null ? null : slugOf(place.city), CODED, OWED, on],
  });
  return rows[0]!;
}
