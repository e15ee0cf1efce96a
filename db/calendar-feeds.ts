/** Private calendars of visits: whoever knows the secret address of one may read it. The address is kept nowhere, only its hash; an ended one stays on record. */
import { createHash } from 'node:crypto';
import type { Instant } from '../domain/calendar.ts';
import { transaction, type Client, type Pool } from './pool.ts';

export type Feed = { readonly id: string; readonly hash: string; readonly madeAt: Instant };

/** The hash of the secret in a feed's address. */
export const feedHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The person's feed that is read now; undefined when there is none. */
export async function feedOf(pool: Client | Pool, person: string): Promise<Feed | undefined> {
  const { rows } = await pool.query<Feed>(
    `select id, hash, (extract(epoch from made_at) * 1000)::bigint as "madeAt" from calendar_feed where person = $1 and ended_at is null`,
    [person],
  );
  return rows[0];
}

/** Whose feed it is; undefined for one that has ended or never was. */
export async function readerOf(pool: Pool, token: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ person: string }>(
    'select person from calendar_feed where hash = $1 and ended_at is null',
    [feedHash(token)],
  );
  return rows[0]?.person;
}

/** Ends the person's feed, if there is one. */
export const endFeed = (client: Client | Pool, person: string, at: Instant) =>
  client.query(
    'update calendar_feed set ended_at = to_timestamp($2::bigint / 1000.0) where person = $1 and ended_at is null',
    [person, at],
  );

/** Makes a feed in the place of the one before; harmless when repeated. */
export const makeFeed = (
  pool: Pool,
  feed: { readonly id: string; readonly person: string; readonly hash: string; readonly at: Instant },
): Promise<void> =>
  transaction(pool, async (client) => {
    const { id, person, hash, at } = feed;
    await client.query(`select pg_advisory_xact_lock(hashtextextended('calendar:' || $1, 0))`, [person]); // one after the other
    const known = await client.query('select from calendar_feed where id = $1', [id]);
    if (known.rowCount) return;
    await endFeed(client, person, at);
    await client.query(
      'insert into calendar_feed (id, person, hash, made_at) values ($1, $2, $3, to_timestamp($4::bigint / 1000.0))',
      [id, person, hash, at],
    );
  });
