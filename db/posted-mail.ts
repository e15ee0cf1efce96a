/** Mails that the web sends by itself, while somebody waits for them: what the server said of each. What asks for one is an event. */
import type { Instant } from '../domain/calendar.ts';
import type { Pool } from './pool.ts';

/** @param id of the command that asked for it */
export async function notePosted(
  pool: Pick<Pool, 'query'>,
  id: string,
  outcome: 'accepted' | 'refused',
  at: Instant,
): Promise<void> {
  await pool.query(
    'insert into posted_mail (id, at, outcome) values ($1, to_timestamp($2::bigint / 1000.0), $3) on conflict do nothing',
    [id, at, outcome],
  );
}
