/** Several participants at once, for lists that tell more than the register's columns. */
import type { State } from '../../domain/state.ts';
import type { Pool } from '../pool.ts';

/** Their states, in no order; ids of nobody are passed over. */
export async function statesOf(pool: Pool, ids: readonly string[]): Promise<readonly State[]> {
  const { rows } = await pool.query<{ state: State }>({
    name: 'states-of',
    text: 'select state from participant where id = any($1)',
    values: [ids],
  });
  return rows.map(({ state }) => state);
}
