/** What somebody with every right in the database could do to the ledger, short of having the key that signs. */
import pg from 'pg';
import { COMPUTED } from '../../db/ledger.ts';
import type { Client } from '../../db/pool.ts';

/** Puts the hashes of a stream right from a row on, and its head: as if it had always been so. */
export const rehashed = (stream: string, from: number): string => `
  do $$ declare link bytea := coalesce((select hash from event where stream = '${stream}' and seq = ${from} - 1), '\\x00'); r record; begin
    for r in select seq from event where stream = '${stream}' and seq >= ${from} order by seq loop
      update event e set prev = link, hash = ${COMPUTED.replaceAll('prev,', 'link,')}
        where stream = '${stream}' and seq = r.seq returning e.hash into link;
    end loop;
    update stream set head = link, seq = (select coalesce(max(seq), 0) from event where stream = '${stream}') where name = '${stream}';
  end $$`;

/** The rows behind one that was taken away move up. */
export const closedUp = (stream: string, gap: number): string => `
  update event set seq = -seq where stream = '${stream}' and seq > ${gap};
  update event set seq = -seq - 1 where stream = '${stream}' and seq < 0`;

const GUARDED = ['event', 'anchor', 'anchor_head'];

/** Tampers, looks, and undoes it. */
export async function tampered<T>(
  ownerUrl: string,
  sql: string,
  look: (client: Pick<Client, 'query'>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    for (const table of GUARDED) await client.query(`alter table ${table} disable trigger user`);
    await client.query(sql);
    return await look(client);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}
