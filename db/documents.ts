/** The record of documents: one stream for each, and the rows that pages read. The bytes lie in the store. */
import type { Role } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import {
  decideDocument,
  evolveDocument,
  noDocument,
  type Document,
  type DocumentCommand,
  type DocumentEvent,
} from '../domain/document.ts';
import { aboutOf, aboutText, type About } from '../domain/document-file.ts';
import { Refusal } from '../domain/refusal.ts';
import { sha256Of } from './content.ts';
import type { DocumentStore, Received } from './document-store.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf, type Told } from './streams.ts';

export type DocumentRow = Document & {
  readonly participant: string;
  readonly about: About;
  /** Empty once it is expunged. */
  readonly name: string;
  /** Media type, as found from the content. */
  readonly media: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  /** With the company, where one of the agency's people added it. */
  readonly shared: boolean;
  /** Hidden or gone. */
  readonly struck: boolean;
};

/** When, and under which versions. */
export type Moment = { readonly at: Instant; readonly policy: string; readonly rules: string };
export type Arrival = Moment & {
  /** The document's id too: the same for the same form with the same file. */
  readonly command: string;
  readonly participant: string;
  readonly about: About;
  readonly name: string;
  readonly media: string;
  readonly by: { readonly person: string; readonly role: Role };
  readonly shared?: boolean;
};

const COLUMNS = `id, seq, participant, about, coalesce(name, '') as name, media, bytes, sha256, author as by, role, at, shared, stage, held, proposal,
  stage <> 'kept' as struck`;
type Stored = Omit<DocumentRow, 'about'> & { readonly about: string };
const rowOf = (row: Stored): DocumentRow => ({
  ...row,
  about: aboutOf(row.about) ?? { kind: 'participant', ref: null },
});

/** The document, or null. */
export async function documentOf(client: Pick<Client, 'query'>, id: string): Promise<DocumentRow | null> {
  const { rows } = await client.query<Stored>(`select ${COLUMNS} from document where id::text = $1`, [id]);
  return rows[0] ? rowOf(rows[0]) : null;
}

/** The documents of one object, or all of a participant but those of messages; the newest first. */
export async function documentsOf(
  client: Pick<Client, 'query'>,
  participant: string,
  about?: About,
): Promise<readonly DocumentRow[]> {
  const { rows } = await client.query<Stored>(
    `select ${COLUMNS} from document where participant = $1 and case when $2::text is null then about not like 'message:%' else about = $2 end order by at desc, id limit 500`,
    [participant, about ? aboutText(about) : null],
  );
  return rows.map(rowOf);
}

/** The documents of a participant's messages, in the order in which they were sent. */
export async function messageDocuments(
  client: Pick<Client, 'query'>,
  participant: string,
): Promise<readonly DocumentRow[]> {
  const { rows } = await client.query<Stored>(
    `select ${COLUMNS} from document where participant = $1 and about like 'message:%' order by at, id`,
    [participant],
  );
  return rows.map(rowOf);
}

/** Bytes of a participant that count against its limit. */
export async function bytesOf(client: Pick<Client, 'query'>, participant: string): Promise<number> {
  const { rows } = await client.query<{ sum: number }>(
    `select coalesce(sum(bytes), 0)::bigint as sum from document where participant = $1 and stage <> 'expunged'`,
    [participant],
  );
  return rows[0]!.sum;
}

/** Keeps a file that has arrived, with its row and its event, in one transaction; harmless when repeated. Answers with the document's id. */
export async function storeDocument(
  pool: Pool,
  store: DocumentStore,
  received: Received,
  arrival: Arrival,
): Promise<string> {
  await storing(pool, store, [received], (client) => storeIn(client, store, received, arrival));
  return arrival.command;
}

/** One transaction that keeps files. Afterwards each is a document's, or gone. */
export async function storing(
  pool: Pool,
  store: DocumentStore,
  files: readonly Received[],
  work: (client: Client) => Promise<void>,
): Promise<void> {
  try {
    await transaction(pool, work);
  } catch (error) {
    // What this leaves, should it fail too, is a file that no row names.
    for (const { sha256 } of files)
      await transaction(pool, (client) => removeUnneeded(client, store, sha256)).catch(() => {});
    throw error;
  } finally {
    for (const file of files) await store.discard(file);
  }
}

/** The same within a transaction of the caller's, by `storing`. */
export async function storeIn(
  client: Client,
  store: DocumentStore,
  received: Received,
  arrival: Arrival,
): Promise<void> {
  const { command: id, participant, about, media, by, name, shared = false } = arrival;
  const { bytes, sha256 } = received;
  const named = { id, sha256: sha256Of(name) };
  const file = { participant, about, name: named, media, bytes, sha256, ...(shared && ({ shared } as const)) };
  const command = { type: 'StoreDocument', id, by, ...file } as const;
  if (!(await recorded(client, command, arrival, id, name))) return;
  await keepBytes(client, store, received);
}

/** Keeps bytes that a row of this transaction names. */
export async function keepBytes(client: Client, store: DocumentStore, received: Received): Promise<void> {
  await lockBytes(client, received.sha256);
  await store.keep(received);
}

export type DocumentDeed = Moment & {
  readonly document: string;
  readonly participant: string;
  readonly command: Exclude<DocumentCommand, { type: 'StoreDocument' }>;
};

/** Does it, in one transaction; harmless when repeated. Throws Refusal, also when there is no such document of that participant. */
export async function actOnDocument(pool: Pool, deed: DocumentDeed): Promise<void> {
  const { document: id, participant, command } = deed;
  await transaction(pool, async (client) => {
    const document = await documentOf(client, id);
    if (document?.participant !== participant) throw new Refusal('DocumentMovedOn', 'There is no such document.');
    await recorded(client, command, deed, id, document.name);
  });
}

/** Appends what follows from the command, and writes what the pages read. Answers false, and does nothing, when the command was given before. */
async function recorded(
  client: Client,
  command: DocumentCommand,
  { at, policy, rules }: Moment,
  id: string,
  name: string,
): Promise<boolean> {
  const stream = `document:${id}`;
  await lockStream(client, stream);
  const known = await client.query('select from event where stream = $1 and command = $2', [stream, command.id]);
  if (known.rowCount) return false;
  const before = (await documentOf(client, id)) ?? noDocument(id);
  const event: DocumentEvent = decideDocument(before, command);
  const { person: actor, role } = command.by;
  const entry = { stream, after: before.seq, command: command.id, actor, role, policy, rules, at };
  await append(client, { ...entry, events: [event], cause: { command } });
  await write(client, evolveDocument(before, event, actor, at), { event, actor, role, at }, name);
  return true;
}

/** Writes the row after one event. The name goes when the bytes go. */
async function write(
  client: Pick<Client, 'query'>,
  { id, seq, stage, held, proposal }: Document,
  { event, actor, role, at }: Pick<Told<DocumentEvent>, 'event' | 'actor' | 'role' | 'at'>,
  name: string,
): Promise<void> {
  if (event.type === 'DocumentStored') {
    const { participant, about, media, bytes, sha256, shared = false } = event;
    await client.query(
      `insert into document (id, seq, participant, about, name, media, bytes, sha256, author, role, at, stage, held, shared)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11::bigint / 1000.0), $12, $13, $14)`,
      [id, seq, participant, aboutText(about), name, media, bytes, sha256, actor, role, at, stage, held, shared],
    );
  } else
    await client.query(
      `update document set seq = $2, stage = $3, held = $4, proposal = $5, name = case when $3 = 'expunged' then null else name end,
         expunged_at = case when $3 = 'expunged' then to_timestamp($6::bigint / 1000.0) end where id = $1`,
      [id, seq, stage, held, proposal && JSON.stringify(proposal), at],
    );
}

/** Writes all rows once more, from the streams alone but for the names, of which the streams have the hash only. */
export async function rebuildDocuments(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<DocumentEvent>(client, 'document')) {
    let document = noDocument(id);
    for (const told of rows) {
      const { event, actor, at } = told;
      document = evolveDocument(document, event, actor, at);
      await write(client, document, told, event.type === 'DocumentStored' ? await nameOf(client, id, event.name) : '');
    }
  }
}

/** The name that the live row has, if it is the one that the record knows; else the id, for a name that is lost. */
async function nameOf(client: Pick<Client, 'query'>, id: string, { sha256 }: ContentRef): Promise<string> {
  const { rows } = await client.query<{ name: string | null }>('select name from public.document where id = $1', [id]);
  const name = rows[0]?.name ?? id;
  return sha256Of(name) === sha256 ? name : id;
}

/** Whoever gives these bytes a name or takes them away does it alone. */
const lockBytes = (client: Client, sha256: string) =>
  client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`document:${sha256}`]);

/** Bytes go when no document, and no mail that came in, needs them any more: two may have the same. */
async function removeUnneeded(client: Client, store: DocumentStore, sha256: string): Promise<void> {
  await lockBytes(client, sha256);
  const needed = await client.query(
    `select from document where sha256 = $1 and stage <> 'expunged' union all select from inbound_mail where sha256 = $1 limit 1`,
    [sha256],
  );
  if (needed.rowCount === 0) await store.remove(sha256);
}

/** Takes away the bytes of what was expunged; what a crash left is done in the next round. Answers with how many there were. */
export async function removeExpunged(pool: Pool, store: DocumentStore): Promise<number> {
  const { rows } = await pool.query<{ id: string; sha256: string }>(
    `select id, sha256 from document where stage = 'expunged' and removed_at is null order by id limit 100`,
  );
  for (const { id, sha256 } of rows)
    await transaction(pool, async (client) => {
      await removeUnneeded(client, store, sha256);
      await client.query('update document set removed_at = now() where id = $1', [id]);
    });
  return rows.length;
}
