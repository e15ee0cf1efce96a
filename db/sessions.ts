/** The sessions of people, as far as others than the web's session store touch them. */
import type { Client, Pool } from './pool.ts';

/**
 * Ends every session of a person, in the transaction of whoever calls; answers with how many ended. The person is a visitor at the next click.
 * @param person the person's id
 */
export async function endSessionsOf(client: Client | Pool, person: string): Promise<number> {
  const { rowCount } = await client.query(`delete from session where sess -> 'signedIn' ->> 'sub' = $1`, [person]);
  return rowCount ?? 0;
}
