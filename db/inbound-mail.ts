/** Mail that came in, one row for each recipient: stored whole before anything is judged, then filed once. The bytes lie with the documents. */
import type { NoticeKind } from '../domain/notice.ts';
import { Refusal } from '../domain/refusal.ts';
import { keepBytes, storing } from './documents.ts';
import type { DocumentStore, Received } from './document-store.ts';
import type { NoticeName } from './joint-mail.ts';
import { idNamed } from './named-id.ts';
import type { Client, Pool } from './pool.ts';

export type InboundMail = {
  readonly id: string;
  readonly recipient: string;
  /** Empty for the null sender. */
  readonly envelopeFrom: string;
  /** Names the bytes in the store. */
  readonly sha256: string;
  readonly receivedAt: Date;
};
export type FiledAs = 'bounce' | 'automatic' | 'reply' | 'unverified' | 'held';
export type Filed = {
  readonly kind: FiledAs;
  /** A code; the pages have words for it. */
  readonly reason: string;
  /** Enhanced status code of a bounce. */
  readonly status: string | null;
  readonly name: NoticeName | null;
  /** The contact who wrote, or whose address bounced. */
  readonly contact: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
};

/** The same bytes for the same recipient are one mail: a server that lost our answer sends them once more. */
const idOf = (recipient: string, sha256: string): string => idNamed(recipient, sha256);

/** One whom it is for. `name`: the notice of an address that bears its seal; until it is filed, the mail waits at that case as an answer would. */
export type Recipient = { readonly address: string; readonly name: NoticeName | null };

/** Stores a mail for its recipients, or nothing of it; harmless when repeated. */
export const storeMail = (
  pool: Pool,
  store: DocumentStore,
  received: Received,
  envelope: { readonly from: string; readonly recipients: readonly Recipient[] },
): Promise<void> =>
  storing(pool, store, [received], async (client) => {
    const { sha256, bytes } = received;
    for (const { address, name } of envelope.recipients)
      await client.query(
        'insert into inbound_mail (id, recipient, envelope_from, sha256, bytes, participant, notice) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
        [idOf(address, sha256), address, envelope.from, sha256, bytes, name?.participant ?? null, name?.notice ?? null],
      );
    await keepBytes(client, store, received);
  });

/** What is stored and not filed; what was tried longest ago comes first, so that one which cannot be filed holds up nobody. */
export async function unfiledMail(pool: Pool, limit = 50): Promise<readonly InboundMail[]> {
  const { rows } = await pool.query<InboundMail>(
    `select id, recipient, envelope_from as "envelopeFrom", sha256, received_at as "receivedAt" from inbound_mail where filed_at is null
     order by tried_at nulls first, received_at limit $1`,
    [limit],
  );
  return rows;
}

export const noteTried = (pool: Pool, id: string) =>
  pool.query('update inbound_mail set tried_at = clock_timestamp() where id = $1', [id]);

/** Files it; the first filing stands. */
export async function fileAs(client: Client | Pool, id: string, filed: Filed): Promise<void> {
  const { kind, reason, status, name, contact, sender, subject } = filed;
  await client.query(
    `update inbound_mail set filed_at = clock_timestamp(), kind = $2, reason = $3, status = $4, participant = $5, notice = $6, contact = $7,
       sender = $8, subject = $9 where id = $1 and filed_at is null`,
    [id, kind, reason, status, name?.participant ?? null, name?.notice ?? null, contact, sender, subject],
  );
}

export type Addressee = {
  readonly participant: string;
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly about: string;
  readonly status: string;
  /** The contact to whom it went. */
  readonly to: string;
  /** Where it went, as it was sent. */
  readonly address: string;
};
export type KnownSender = { readonly id: string; readonly email: string };

/** A notice that went out by mail; null when there is none. */
export async function mailedNotice(pool: Pool, { participant, notice }: NoticeName): Promise<Addressee | null> {
  const { rows } = await pool.query<Addressee>(
    `select n.participant, n.id as notice, n.kind, n.about, n.status, n.recipient as "to", coalesce(d.address, c.email, '') as address from notice n
       left join delivery d on d.participant = n.participant and d.notice = n.id left join contact c on c.id = n.recipient
     where n.participant = $1 and n.id = $2 and n.channel = 'mail'`,
    [participant, notice],
  );
  return rows[0] ?? null;
}

/** The participant's contacts of today, with their addresses in small letters. */
export async function knownSenders(pool: Pool, participant: string): Promise<readonly KnownSender[]> {
  const { rows } = await pool.query<KnownSender>(
    `select c.id, lower(c.email) as email from participant p join contact c on c.participant = p.id
     where p.id = $1 and exists (select from jsonb_array_elements(p.state -> 'contacts') k where k ->> 'id' = c.id) order by c.id`,
    [participant],
  );
  return rows;
}

export type Settlement = {
  readonly by: string;
  /** The case that it belongs to; null for mail that is set aside. */
  readonly participant: string | null;
  /** Why, as a text of the record. */
  readonly note: string;
};

/** Takes it out of the holding pen, in words of who did; harmless when the same person says the same again. Throws Refusal. */
export async function settleHeld(pool: Pool, id: string, { by, participant, note }: Settlement): Promise<void> {
  const how = participant === null ? 'set-aside' : 'linked';
  const { rows } = await pool.query<{ how: string; by: string; participant: string | null }>(
    `update inbound_mail m set settled_how = coalesce(m.settled_how, $2), settled_by = coalesce(m.settled_by, $3),
       participant = case when m.settled_how is null then $4 else m.participant end,
       settled_at = coalesce(m.settled_at, clock_timestamp()), settled_note = coalesce(m.settled_note, $5)
     where m.id::text = $1 and m.kind = 'held' returning settled_how as how, settled_by as by, participant`,
    [id, how, by, participant, note],
  );
  const [now] = rows;
  if (now?.how !== how || now.by !== by || now.participant !== participant)
    throw new Refusal('MailSettled', 'Somebody has taken this mail out of the holding pen already.');
}
