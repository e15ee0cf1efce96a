/** What was answered to an outreach last. */
import type { Event } from '../../domain/participant.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

type Answered = Extract<Event, { type: 'AnswerRecorded' }>;

/** The last answer to each of the participant's ladders that are named. */
export async function lastAnswers(
  pool: Pool,
  participant: string,
  ladders: readonly string[],
): Promise<readonly Answered[]> {
  const { rows } = await pool.query<{ body: string }>({
    name: 'last-answers',
    text: `select distinct on (e.body::jsonb->>'ladder') e.body from event e
      where e.stream = $1 and e.type = 'AnswerRecorded' and e.body::jsonb->>'ladder' = any($2)
      order by e.body::jsonb->>'ladder', e.seq desc`,
    values: [streamOf(participant), ladders],
  });
  return rows.map(({ body }) => JSON.parse(body) as Answered);
}
