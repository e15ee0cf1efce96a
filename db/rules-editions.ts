/** Versions of the rules by number: a hash says exactly which, and the number, given when this record first saw it, is what people say. */
import pg from 'pg';
import type { Instant } from '../domain/calendar.ts';
import type { Pool } from './pool.ts';

export type RulesEdition = { readonly hash: string; readonly number: number; readonly firstSeen: Instant };

/** Gives a version its number, when it has none: at every deployment, as the owner of the tables. Harmless when repeated. */
export async function noteRules(ownerUrl: string, hash: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // two deployments at one moment: whoever comes second waits, and numbers after the first
    await client.query('begin; lock table rules_version in share row exclusive mode');
    await client.query(
      `insert into rules_version (hash, number) select $1, coalesce(max(number), 0) + 1 from rules_version
        having not exists (select from rules_version where hash = $1)`,
      [hash],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Every version that was noted, by its hash. */
export async function rulesEditions(pool: Pick<Pool, 'query'>): Promise<ReadonlyMap<string, RulesEdition>> {
  const { rows } = await pool.query<RulesEdition>(
    'select hash, number, (extract(epoch from first_seen) * 1000)::bigint as "firstSeen" from rules_version order by number',
  );
  return new Map(rows.map((row) => [row.hash, row]));
}
