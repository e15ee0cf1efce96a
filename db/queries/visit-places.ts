/** Visits that go to a place which has a name. */
import type { Instant } from '../../domain/calendar.ts';
import type { LineLeg } from '../../domain/validation-line.ts';
import type { Pool } from '../pool.ts';

export type PlacedVisits = {
  readonly participant: string;
  readonly seq: number;
  /** Its last row; in the demonstration its clock may be ahead. */
  readonly at: Instant;
  readonly legs: readonly LineLeg[];
};

/** Of every membership whose validation is planned. */
export async function visitsToPlaces(pool: Pick<Pool, 'query'>): Promise<readonly PlacedVisits[]> {
  const { rows } = await pool.query<PlacedVisits>({
    name: 'visits-to-places',
    text: `select l.participant, p.seq, (extract(epoch from p.at) * 1000)::bigint as at, l.legs
      from validation_line l join participant p on p.id = l.participant where l.legs <> '[]' order by l.participant`,
  });
  return rows;
}
