/** Notes that colleagues leave on a case: kept in the desk's record, read by the agency alone, and without effect on anything. */
import type { Actor } from '../domain/actor.ts';
import { keepContent } from './content.ts';
import { deskStream, type Stamp } from './desk.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf } from './streams.ts';

type NoteWritten = { readonly type: 'NoteWritten'; readonly note: { readonly id: string; readonly sha256: string } };
export type CaseNote = {
  readonly seq: number;
  readonly author: string;
  readonly authorName: string | null;
  readonly at: Date;
  readonly text: string;
};

/** Writes a note; harmless when the same form comes again. */
export async function writeNote(
  pool: Pool,
  participant: string,
  { id, by, text, ...stamp }: Stamp & { readonly id: string; readonly by: Actor; readonly text: string },
): Promise<void> {
  const stream = deskStream(participant);
  await transaction(pool, async (client) => {
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
    if (known.rowCount) return;
    const note = await keepContent(client, 'note', { text }, by.person);
    const event: NoteWritten = { type: 'NoteWritten', note };
    const { person: actor, role } = by;
    const seq = await append(client, { stream, after, command: id, actor, role, ...stamp, events: [event], cause: {} });
    await keepRow(client, participant, { seq, at: stamp.at, actor, event });
  });
}

type Row = { readonly seq: number; readonly at: number; readonly actor: string; readonly event: NoteWritten };
const keepRow = (client: Pick<Client, 'query'>, participant: string, { seq, at, actor, event }: Row) =>
  client.query(
    'insert into case_note (participant, seq, author, at, note) values ($1, $2, $3, to_timestamp($4::bigint / 1000.0), $5)',
    [participant, seq, actor, at, event.note.id],
  );

/** The notes of a case, the latest first. */
export async function notesOf(pool: Pool, participant: string): Promise<readonly CaseNote[]> {
  const { rows } = await pool.query<CaseNote>({
    name: 'case-notes',
    text: `select n.seq, n.author, p.name as "authorName", n.at, c.body ->> 'text' as text
      from case_note n join content c on c.id = n.note left join person p on p.id = n.author
      where n.participant = $1 order by n.seq desc limit 50`,
    values: [participant],
  });
  return rows;
}

/** Writes the rows once more, from the streams alone. */
export async function rebuildNotes(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<NoteWritten | { readonly type: string }>(client, 'desk'))
    for (const { seq, at, actor, event } of rows)
      if (event.type === 'NoteWritten') await keepRow(client, id, { seq, at, actor, event: event as NoteWritten });
}
