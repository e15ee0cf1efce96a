/** What the nightly comparison and the watch have found wrong, until it is gone: a read model of what is, not a record of what was. */
import type { Pool } from './pool.ts';

/** One thing that somebody should look at. `subject` is unique within its kind: a participant, a filing, a workflow id. Codes, ids and numbers only. */
export type Found = {
  readonly kind: string;
  readonly subject: string;
  readonly participant: string | null;
  readonly detail: Readonly<Record<string, string | number | null>>;
};
export type Finding = Found & { readonly firstSeen: Date; readonly lastSeen: Date };

/** Everything that is wrong now, the oldest first. */
export async function openFindings(pool: Pick<Pool, 'query'>): Promise<readonly Finding[]> {
  const { rows } = await pool.query<Finding>(
    `select kind, subject, participant, detail, first_seen as "firstSeen", last_seen as "lastSeen" from finding order by first_seen, kind, subject`,
  );
  return rows;
}

/** Replaces what is known of these kinds: new ones are added, known ones keep their first day, and what was not found again is over. */
export async function recordFindings(
  pool: Pick<Pool, 'query'>,
  kinds: readonly string[],
  found: readonly Found[],
): Promise<void> {
  const astray = found.find(({ kind }) => !kinds.includes(kind));
  if (astray) throw new Error(`a finding of kind ${astray.kind} was not looked for`);
  await pool.query(
    `with seen as (select * from jsonb_to_recordset($2) as x (kind text, subject text, participant text, detail jsonb)),
      gone as (delete from finding f where f.kind = any ($1) and not exists (select from seen s where s.kind = f.kind and s.subject = f.subject))
      insert into finding as f (kind, subject, participant, detail) select * from seen
      on conflict (kind, subject) do update set detail = excluded.detail, participant = excluded.participant, last_seen = clock_timestamp()`,
    [kinds, JSON.stringify(found)],
  );
}
