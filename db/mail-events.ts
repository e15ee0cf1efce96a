/** What the provider that carries our mail says became of it, by signed callbacks: stored whole before anything is judged, then filed once. */
import type { NoticeName } from './joint-mail.ts';
import { idNamed } from './named-id.ts';
import type { Pool } from './pool.ts';

export const MAIL_EVENT_KINDS = ['delivered', 'delayed', 'soft', 'hard'] as const;
export type MailEvent = {
  /** The provider's name of what happened. */
  readonly event: string;
  readonly kind: (typeof MAIL_EVENT_KINDS)[number];
  /** When it happened, as the provider says. */
  readonly at: Date;
  /** Message-ID of the mail, with its brackets. */
  readonly messageId: string;
  readonly recipient: string;
  /** Enhanced status code; null when none is told. */
  readonly status: string | null;
};
export type StoredEvent = MailEvent & {
  readonly id: string;
  /** A mail that is not known by now will never be. */
  readonly isOld: boolean;
};
export type FiledEvent = {
  /** A code; the pages have words for it. */
  readonly reason: string;
  readonly name: NoticeName | null;
  readonly contact: string | null;
};

/** How long one whose mail is not known may be ahead of our own note that the mail went out. */
const AHEAD = '10 minutes';

/** Stores them, all or none; one that is known already changes nothing, whatever it says now. What lies ahead happened when it arrived. */
export async function storeMailEvents(pool: Pool, events: readonly MailEvent[]): Promise<void> {
  await pool.query(
    `insert into mail_event (id, event, kind, at, message_id, recipient, status)
     select e.id, e.event, e.kind, least(e.at, clock_timestamp()), e.message_id, e.recipient, e.status
       from jsonb_to_recordset($1::jsonb) as e(id uuid, event text, kind text, at timestamptz, message_id text, recipient text, status text)
     on conflict do nothing`,
    [
      JSON.stringify(
        events.map(({ messageId, ...one }) => ({ ...one, id: idNamed(one.event), message_id: messageId })),
      ),
    ],
  );
}

/** What is stored and not filed, in the order in which it happened; what was tried longest ago comes first. */
export async function unfiledEvents(pool: Pool, limit = 100): Promise<readonly StoredEvent[]> {
  const { rows } = await pool.query<StoredEvent>(
    `select id, event, kind, at, message_id as "messageId", recipient, status, received_at < clock_timestamp() - $2::interval as "isOld"
     from mail_event where filed_at is null order by tried_at nulls first, at limit $1`,
    [limit, AHEAD],
  );
  return rows;
}

export const noteEventTried = (pool: Pool, id: string) =>
  pool.query('update mail_event set tried_at = clock_timestamp() where id = $1', [id]);

/** Files it; the first filing stands. */
export const fileEventAs = (pool: Pool, id: string, { reason, name, contact }: FiledEvent) =>
  pool.query(
    `update mail_event set filed_at = clock_timestamp(), reason = $2, participant = $3, notice = $4, contact = $5
     where id = $1 and filed_at is null`,
    [id, reason, name?.participant ?? null, name?.notice ?? null, contact],
  );

/** The notice that went out under that Message-ID to that address, the first of those that went together. */
export async function noticeByMessage(pool: Pool, { messageId, recipient }: MailEvent): Promise<NoticeName | null> {
  const { rows } = await pool.query<NoticeName>(
    'select participant, notice from delivery where message_id = $1 and lower(address) = lower($2) order by participant, notice limit 1',
    [messageId, recipient],
  );
  return rows[0] ?? null;
}
