/** The security profile that a participant gave before the review that is open now. */
import type { ContentRef } from '../../domain/content.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** The last profile that was prepared before the present review opened; null when there is none, as after an import. */
export async function earlierProfile(pool: Pool, participant: string): Promise<ContentRef | null> {
  const { rows } = await pool.query<{ profile: ContentRef }>({
    name: 'earlier-profile',
    text: `select e.body::jsonb -> 'profile' as profile from event e
      where e.stream = $1 and e.type in ('ApplicationPrepared', 'ReviewPrepared')
        and e.seq < (select max(o.seq) from event o where o.stream = $1 and o.type = 'ReviewOpened')
      order by e.seq desc limit 1`,
    values: [streamOf(participant)],
  });
  return rows[0]?.profile ?? null;
}
