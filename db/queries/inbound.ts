/** Mail that came in, as pages list it and open it. */
import type { Pool } from '../pool.ts';

export type MailLine = {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly reason: string;
  readonly status: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
  readonly recipient: string;
  readonly sha256: string;
  readonly participant: string | null;
  readonly notice: string | null;
  /** How it left the holding pen, and by whom; null for what waits there or was never in it. */
  readonly settledHow: 'linked' | 'set-aside' | null;
  readonly settledBy: string | null;
};

const LINE = `select m.id, m.received_at as at, m.kind, m.reason, m.status, m.sender, m.subject, m.recipient, m.sha256, m.participant, m.notice,
  m.settled_how as "settledHow", coalesce(p.name, m.settled_by) as "settledBy" from inbound_mail m left join person p on p.id = m.settled_by`;

/** What waits in the holding pen, the oldest first. */
export async function heldMail(pool: Pool, most: number): Promise<readonly MailLine[]> {
  const { rows } = await pool.query<MailLine>(
    `${LINE} where m.kind = 'held' and m.settled_how is null order by m.received_at, m.id limit $1`,
    [most],
  );
  return rows;
}

/** What was filed beside a case, the newest first; replies stand in the conversation. */
export async function mailBeside(pool: Pool, participant: string, most: number): Promise<readonly MailLine[]> {
  const { rows } = await pool.query<MailLine>(
    `${LINE} where m.participant = $1 and m.kind <> 'reply' order by m.received_at desc, m.id limit $2`,
    [participant, most],
  );
  return rows;
}

/** One that was in the holding pen. */
export async function penMail(pool: Pool, id: string): Promise<MailLine | null> {
  const { rows } = await pool.query<MailLine>(`${LINE} where m.id::text = $1 and m.kind = 'held'`, [id]);
  return rows[0] ?? null;
}

/** One that was filed at this case. */
export async function caseMail(pool: Pool, participant: string, id: string): Promise<MailLine | null> {
  const { rows } = await pool.query<MailLine>(
    `${LINE} where m.participant = $1 and m.id::text = $2 and m.filed_at is not null`,
    [participant, id],
  );
  return rows[0] ?? null;
}
