/** Whether a command has been recorded before, so that a form that is sent again gets its old answer. */
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** The last sequence of the command's events in the participant's record; null when it is not there. */
export async function recordedAs(pool: Pool, participant: string, command: string): Promise<number | null> {
  const { rows } = await pool.query<{ seq: number | null }>({
    name: 'recorded-as',
    text: 'select max(seq) as seq from event where stream = $1 and command = $2',
    values: [streamOf(participant), command],
  });
  return rows[0]?.seq ?? null;
}
