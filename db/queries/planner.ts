/** Whom a trip could visit: companies whose visit waits for us, the nearest first, with what speaks for and against. A person chooses; nothing here ranks but the way. */
import type { Reach } from '../../domain/access.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Leg, State } from '../../domain/state.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';
import { PARTICIPANT } from './own.ts';

export type Candidate = {
  readonly participant: string;
  readonly company: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Along the great circle; null where it is not known where the company is. */
  readonly km: number | null;
  readonly risk: State['risk'];
  readonly specialist: string | null;
  readonly language: 'en' | 'es' | null;
  readonly lastValidatedOn: WallDate | null;
  /** The next of the agency's dates for it; null where none runs. */
  readonly dueOn: WallDate | null;
  readonly legs: readonly Leg[];
  /** Those of the trip who have a conflict of interest with the company. */
  readonly conflicted: readonly string[];
};

/** More than these are no week. */
export const MOST_CANDIDATES = 70;

const half = (degrees: string): string => `power(sin(radians(${degrees}) / 2), 2)`;
const KM = `2 * 6371 * asin(least(1, sqrt(${half('a.latitude - $1')} + cos(radians($1)) * cos(radians(a.latitude)) * ${half('a.longitude - $2')})))`;

type Around = { readonly latitude: number; readonly longitude: number };
type Going = { readonly people: readonly string[]; readonly until: WallDate };

/** Whose visit waits for us to plan it or to propose its dates, or is tentative until whoever goes there is cleared for a trip. */
export const candidatesNear = (pool: Pool, reach: Reach, from: Around, trip: Going): Promise<readonly Candidate[]> =>
  nearest(
    pool,
    reach,
    from,
    trip,
    `(w.kind in ('validation.plan', 'validation.propose') or w.kind = 'validation.hold' and exists (
       select from jsonb_array_elements(p.state #> '{validation,legs}') leg
       where leg -> 'agreed' ->> 'tentative' = 'true' and (leg #>> '{agreed,date}')::date <= $4::date))`,
  );

/** Whose visit is agreed for a day after the trip, and who may be asked for an earlier one. */
export const willingNear = (pool: Pool, reach: Reach, from: Around, trip: Going): Promise<readonly Candidate[]> =>
  nearest(
    pool,
    reach,
    from,
    trip,
    `w.kind = 'validation.hold' and exists (select from jsonb_array_elements(p.state #> '{validation,legs}') leg
       where leg -> 'agreed' ->> 'shortNotice' = 'true' and (leg #>> '{agreed,date}')::date > $4::date)`,
  );

/** @param from where the trip goes */
async function nearest(
  pool: Pool,
  reach: Reach,
  from: Around,
  trip: Going,
  waits: string,
): Promise<readonly Candidate[]> {
  const { text, values } = numbered(within(reach, PARTICIPANT), 5);
  const { rows } = await pool.query<Candidate>(
    `select p.id as participant, a.company, a.city, a.country, a.latitude, a.longitude, ${KM} as km, p.state ->> 'risk' as risk, p.specialist,
       p.state ->> 'lastValidatedOn' as "lastValidatedOn", p.state #> '{validation,legs}' as legs,
       (select c.language from contact c where c.participant = p.id and c.role = 'primary' order by c.at desc limit 1) as language,
       l.due_on as "dueOn",
       array(select distinct c.person from conflicted c where c.participant = p.id and c.person = any($3) and c.days @> $4::date order by 1) as conflicted
     from participant p join account a on a.participant = p.id left join validation_line l on l.participant = p.id
     where exists (select from work_item w where w.participant = p.id and ${waits}) and ${text}
     order by km nulls last, l.due_on nulls last, p.id limit ${MOST_CANDIDATES}`,
    [from.latitude, from.longitude, trip.people, trip.until, ...values],
  );
  return rows;
}

export type StopCompany = {
  readonly participant: string;
  readonly company: string;
  /** Null while no validation is under way. */
  readonly cycle: string | null;
  readonly legs: readonly Leg[];
};

/** The companies of these stops that are within reach. */
export async function stopCompanies(
  pool: Pool,
  reach: Reach,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StopCompany>> {
  const { text, values } = numbered(within(reach, PARTICIPANT), 2);
  const { rows } = await pool.query<StopCompany>(
    `select p.id as participant, a.company, p.state #>> '{validation,cycle}' as cycle, coalesce(p.state #> '{validation,legs}', '[]') as legs
     from participant p join account a on a.participant = p.id where p.id = any($1) and ${text}`,
    [ids, ...values],
  );
  return new Map(rows.map((row) => [row.participant, row]));
}
