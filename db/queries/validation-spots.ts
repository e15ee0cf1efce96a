/** Where the validations of the worklist are owed: cities by the companies' addresses, with how many and in which state. */
import { numbered, within } from '../access.ts';
import { prepared, type Pool } from '../pool.ts';
import { CHARGE, STATE, type LineState, type ValidationsAsk } from './validations.ts';

export type Spot = Readonly<Record<Exclude<LineState, 'waiting'>, number>> & {
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  /** Null where it is not known where the companies are. */
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** All spots, those with the most validations first; what no day runs for is in none. */
export async function validationSpots(
  pool: Pick<Pool, 'query'>,
  { on, risky, reach }: Pick<ValidationsAsk, 'on' | 'risky' | 'reach'>,
): Promise<readonly Spot[]> {
  const reached = numbered(within(reach, CHARGE), 3);
  const { rows } = await pool.query<Spot>(
    prepared(
      `select country, region, min(city) as city, round(avg(latitude)::numeric, 2)::float8 as latitude, round(avg(longitude)::numeric, 2)::float8 as longitude,
        (count(*) filter (where state = 'overdue'))::int as overdue, (count(*) filter (where state = 'at-risk'))::int as "at-risk",
        (count(*) filter (where state = 'due'))::int as due
      from (select ${STATE} as state, a.country, upper(a.region) as region, a.city, a.city_key, a.latitude, a.longitude
        from validation_line l join account a on a.participant = l.participant
        where l.due_on is not null and (l.due_on < $1 or l.stage is not null) and ${reached.text}) line group by country, region, city_key order by count(*) desc, country, region, city_key`,
      [on, risky, ...reached.values],
    ),
  );
  return rows;
}
