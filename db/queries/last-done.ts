/** Who did something last, and when: for what the state carries no more than the outcome of. */
import type { Event } from '../../domain/participant.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

export type Done = { readonly by: string; readonly at: Date };

/** By the last event of this type; null when there is none. */
export async function lastDone(pool: Pool, participant: string, type: Event['type']): Promise<Done | null> {
  const { rows } = await pool.query<Done>({
    name: 'last-done',
    text: 'select e.actor as by, e.at from event e where e.stream = $1 and e.type = $2 order by e.seq desc limit 1',
    values: [streamOf(participant), type],
  });
  return rows[0] ?? null;
}
