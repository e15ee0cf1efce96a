/** What was answered to an outreach and that nobody has read. */
import type { Event } from '../../domain/participant.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

type Answered = Extract<Event, { type: 'AnswerRecorded' }>;

/** The answers to each of the participant's ladders that are named since one was last read, overtaken or swept away, the earliest first. */
export async function unreadAnswers(
  pool: Pool,
  participant: string,
  ladders: readonly string[],
): Promise<readonly Answered[]> {
  const { rows } = await pool.query<{ body: string }>({
    name: 'unread-answers',
    text: `select e.body from event e
      where e.stream = $1 and e.type = 'AnswerRecorded' and e.body::jsonb->>'ladder' = any($2)
        and not exists (select from event r where r.stream = e.stream and r.seq > e.seq
          and r.type in ('AnswerInterpreted', 'AnswerSuperseded', 'LadderResumed', 'LadderEnded')
          and r.body::jsonb->>'ladder' = e.body::jsonb->>'ladder')
      order by e.seq`,
    values: [streamOf(participant), ladders],
  });
  return rows.map(({ body }) => JSON.parse(body) as Answered);
}
