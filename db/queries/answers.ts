/** What was answered to an outreach, as it was recorded. */
import type { Event } from '../../domain/participant.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

type Answered = Extract<Event, { type: 'AnswerRecorded' }> & { readonly seq: number };

/** The participant's answers by the numbers of their events, the earliest first. */
export async function answersAt(
  pool: Pool,
  participant: string,
  seqs: readonly number[],
): Promise<readonly Answered[]> {
  const { rows } = await pool.query<{ seq: number; body: string }>({
    name: 'answers-at',
    text: `select e.seq, e.body from event e
      where e.stream = $1 and e.seq = any($2) and e.type = 'AnswerRecorded' order by e.seq`,
    values: [streamOf(participant), seqs],
  });
  return rows.map(({ seq, body }) => ({ ...(JSON.parse(body) as Extract<Event, { type: 'AnswerRecorded' }>), seq }));
}
