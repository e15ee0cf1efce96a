/** One copy of a notice in the list of a participant. */
import type { Pool } from '../pool.ts';
import type { NoticeLine } from './participant.ts';

/** The copy, or undefined when the participant has none of that id. */
export async function noticeLine(pool: Pool, participant: string, id: string): Promise<NoticeLine | undefined> {
  const { rows } = await pool.query<NoticeLine>({
    name: 'notice-line',
    text: `select n.id, n.kind, n.about, n.channel, n.recipient, c.name as "recipientName", n.rung, n.status, n.queued_at as "queuedAt", n.proven_at as "provenAt"
      from notice n left join contact c on c.id = n.recipient where n.participant = $1 and n.id = $2`,
    values: [participant, id],
  });
  return rows[0];
}
