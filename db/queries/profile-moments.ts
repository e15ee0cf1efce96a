/** When a security profile was submitted, and when it was worked on. */
import type { Instant } from '../../domain/calendar.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** The last time that an application or a review was submitted, or the time before that; null for never. */
export async function lastSubmission(pool: Pool, participant: string, before = 0): Promise<Instant | null> {
  const { rows } = await pool.query<{ at: Instant }>({
    name: 'last-submission',
    text: `select (extract(epoch from e.at) * 1000)::bigint as at from event e
      where e.stream = $1 and e.type in ('ApplicationSubmitted', 'ReviewSubmitted') order by e.seq desc offset $2 limit 1`,
    values: [streamOf(participant), before],
  });
  return rows[0]?.at ?? null;
}

/** A day on which the company worked on its profile, with the last row of that day. */
export type ProfileDay = { readonly day: string; readonly seq: number; readonly changes: number };

/** Those days in a zone, the newest first. What the specialist said, and what went on by itself, is no change. */
export async function profileDays(pool: Pool, participant: string, zone: string): Promise<readonly ProfileDay[]> {
  const { rows } = await pool.query<ProfileDay>({
    name: 'profile-days',
    text: `select to_char(e.at at time zone $2, 'YYYY-MM-DD') as day, max(e.seq)::int as seq, count(*)::int as changes from event e
      where e.stream = 'profile:' || $1 and e.type = 'CriterionAnswered' group by 1 order by 1 desc`,
    values: [participant, zone],
  });
  return rows;
}
