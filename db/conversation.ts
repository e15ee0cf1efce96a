/** The record of conversations: the stream `conversation:<participant>`, and how far each side has read. */
import type { Actor, Role } from '../domain/actor.ts';
import type { Reach } from '../domain/access.ts';
import { decideMessage, type ConversationSide, type MessageWritten } from '../domain/conversation.ts';
import { within, numbered } from './access.ts';
import { keepContent } from './content.ts';
import { storeIn, storing, type Moment } from './documents.ts';
import type { DocumentStore, Received } from './document-store.ts';
import { append, lockStream } from './ledger.ts';
import type { Client, Pool } from './pool.ts';
import { keepPortalAnswer, type Answering } from './portal-answers.ts';
import { streamsOf, type Told } from './streams.ts';

/** A file that has arrived and was checked. */
export type Attachment = {
  readonly document: string;
  readonly received: Received;
  readonly name: string;
  readonly media: string;
};
export type NewMessage = Moment & {
  /** The message's id too. */
  readonly command: string;
  readonly participant: string;
  readonly by: Actor & { readonly role: Role };
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The outreach that it answers, if its writer says so. */
  readonly answering?: Answering | null;
};

/** Writes a message with everything that it brings, in one transaction; harmless when repeated. Throws Refusal. */
export async function writeMessage(pool: Pool, store: DocumentStore, message: NewMessage): Promise<void> {
  const { command: id, participant, by, attachments, at, policy, rules, answering = null } = message;
  const stream = `conversation:${participant}`;
  const files = attachments.map(({ received }) => received);
  await storing(pool, store, files, async (client) => {
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
    if (known.rowCount) return;
    const text = await keepContent(client, 'message', message.text, by.person);
    const documents = attachments.map(({ document }) => document);
    const command = { type: 'WriteMessage', id, by, text, documents } as const;
    const event = decideMessage(command);
    for (const { received, document, name, media } of attachments)
      await storeIn(client, store, received, {
        ...{ command: document, participant, about: { kind: 'message', ref: id }, name, media },
        ...{ by, at, policy, rules },
      });
    const { person: actor, role } = by;
    const entry = { stream, after, command: id, actor, role, policy, rules, at };
    const seq = await append(client, { ...entry, events: [event], cause: { command } });
    await write(client, participant, { seq, command: id, actor, role, at, event });
    if (answering)
      await keepPortalAnswer(client, { message: id, participant, text: message.text, by: actor }, answering);
  });
}

const write = (
  client: Pick<Client, 'query'>,
  participant: string,
  { seq, command, actor, role, at, event: { side, text } }: Told<MessageWritten>,
) =>
  client.query(
    `insert into message (id, participant, seq, side, author, role, at, text)
     values ($1, $2, $3, $4, $5, $6, to_timestamp($7::bigint / 1000.0), $8)`,
    [command, participant, seq, side, actor, role, at, text.id],
  );

/** Writes all messages once more, from the streams alone. How far each side has read is no event. */
export async function rebuildMessages(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<MessageWritten>(client, 'conversation'))
    for (const told of rows) await write(client, id, told);
}

export type MessageRow = {
  readonly id: string;
  readonly seq: number;
  readonly side: ConversationSide;
  readonly author: string;
  readonly at: Date;
  readonly text: string;
  /** The other side has opened the conversation since. */
  readonly read: boolean;
};

/** A participant's latest messages, the newest first. */
export async function conversationOf(pool: Pool, participant: string): Promise<readonly MessageRow[]> {
  const { rows } = await pool.query<MessageRow>(
    `select m.id, m.seq, m.side, m.author, m.at, c.body #>> '{}' as text,
       exists (select from message_read r where r.participant = m.participant and r.side <> m.side and r.seq >= m.seq) as read
     from message m join content c on c.id = m.text where m.participant = $1 order by m.seq desc limit 200`,
    [participant],
  );
  return rows;
}

/** Messages of the other side that nobody of this side has opened. */
export async function unreadOf(pool: Pool, participant: string, side: ConversationSide): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from message m where m.participant = $1 and m.side <> $2
       and m.seq > coalesce((select r.seq from message_read r where r.participant = $1 and r.side = $2), 0)`,
    [participant, side],
  );
  return rows[0]!.count;
}

export type Unread = { readonly participant: string; readonly company: string; readonly count: number };

/** Companies within reach whose messages the agency has not opened, the longest waiting first. */
export async function unreadWithin(pool: Pool, reach: Reach): Promise<readonly Unread[]> {
  const seen = numbered(within(reach, { id: 'p.id', office: 'p.office', specialist: 'p.specialist' }), 1);
  const { rows } = await pool.query<Unread>(
    `select p.id as participant, a.company, count(*)::int as count from message m
       join participant p on p.id = m.participant join account a on a.participant = p.id
       left join message_read r on r.participant = p.id and r.side = 'agency'
     where m.side = 'company' and m.seq > coalesce(r.seq, 0) and ${seen.text}
     group by p.id, a.company order by min(m.at), p.id limit 50`,
    [...seen.values],
  );
  return rows;
}

/** Notes that somebody of the side has seen everything up to that row. */
export async function markRead(pool: Pool, participant: string, side: ConversationSide, seq: number): Promise<void> {
  await pool.query(
    `insert into message_read as r (participant, side, seq, at) values ($1, $2, $3, now())
     on conflict (participant, side) do update set seq = excluded.seq, at = excluded.at where r.seq < excluded.seq`,
    [participant, side, seq],
  );
}
