/** Single copies of notices of a participant. */
import type { NoticeKind } from '../../domain/notice.ts';
import type { Pool } from '../pool.ts';
import type { NoticeLine } from './participant.ts';

/** The copy, or undefined when the participant has none of that id. */
export async function noticeLine(pool: Pool, participant: string, id: string): Promise<NoticeLine | undefined> {
  const { rows } = await pool.query<NoticeLine>({
    name: 'notice-line',
    text: `select n.id, n.kind, n.about, n.channel, n.recipient, coalesce(nullif(c.name, ''), c.email) as "recipientName", n.rung, n.status, n.queued_at as "queuedAt", n.proven_at as "provenAt"
      from notice n left join contact c on c.id = n.recipient where n.participant = $1 and n.id = $2`,
    values: [participant, id],
  });
  return rows[0];
}

/** The latest copy of a kind, by its id; null when there is none. */
export async function latestOfKind(pool: Pool, participant: string, kind: NoticeKind): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'notice-latest',
    text: 'select id from notice where participant = $1 and kind = $2 order by queued_at desc, length(id) desc, id desc limit 1',
    values: [participant, kind],
  });
  return rows[0]?.id ?? null;
}

/** The kinds of which the participant has copies. */
export async function kindsOf(pool: Pool, participant: string): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ kind: string }>({
    name: 'notice-kinds',
    text: 'select distinct kind from notice where participant = $1',
    values: [participant],
  });
  return new Set(rows.map(({ kind }) => kind));
}
