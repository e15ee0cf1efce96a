/** Reasons that people wrote into the record and that the state does not carry. */
import type { ContentRef } from '../../domain/content.ts';
import type { Event } from '../../domain/participant.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** The note of the last event of one of these types; null when there is none. */
export async function lastNote(
  pool: Pool,
  participant: string,
  types: readonly Event['type'][],
): Promise<ContentRef | null> {
  const { rows } = await pool.query<{ note: ContentRef | null }>({
    name: 'last-note',
    text: `select e.body::jsonb -> 'note' as note from event e where e.stream = $1 and e.type = any($2) order by e.seq desc limit 1`,
    values: [streamOf(participant), types],
  });
  return rows[0]?.note ?? null;
}

/** The point of the policy on which the recommendation of this case rests; null when it named none. */
export async function lastPoint(pool: Pool, participant: string, of: string): Promise<string | null> {
  const { rows } = await pool.query<{ point: string | null }>({
    name: 'last-point',
    text: `select e.body::jsonb ->> 'point' as point from event e
      where e.stream = $1 and e.type = 'AdverseRecommended' and e.body::jsonb ->> 'case' = $2 order by e.seq desc limit 1`,
    values: [streamOf(participant), of],
  });
  return rows[0]?.point ?? null;
}

/** The note with which a matter was opened; null when there is none. */
export async function matterNote(pool: Pool, participant: string, matter: string): Promise<ContentRef | null> {
  const { rows } = await pool.query<{ note: ContentRef | null }>({
    name: 'matter-note',
    text: `select e.body::jsonb -> 'note' as note from event e
      where e.stream = $1 and e.type = 'MatterOpened' and e.body::jsonb ->> 'matter' = $2`,
    values: [streamOf(participant), matter],
  });
  return rows[0]?.note ?? null;
}
