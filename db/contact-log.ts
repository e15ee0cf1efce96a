/** The record of contacts: events of the stream `desk:<participant>` beside what is done with its items, and what stands of them in `contact_log`. */
import {
  decideContact,
  type ContactFacts,
  type ContactLogCommand,
  type ContactLogEvent,
} from '../domain/contact-log.ts';
import { deskStream, type Stamp } from './desk.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf } from './streams.ts';

export type ContactOrder = Stamp & {
  readonly participant: string;
  /** The form's own id: a repetition changes nothing. */
  readonly id: string;
  readonly command: ContactLogCommand;
  readonly facts: Pick<ContactFacts, 'held' | 'on'>;
};

/** Logs a contact, or settles what was promised with one, in one transaction. Throws Refusal. */
export const changeContactLog = (pool: Pool, order: ContactOrder): Promise<void> =>
  transaction(pool, async (client) => {
    const { participant, id, command, policy, rules, at } = order;
    const stream = deskStream(participant);
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
    if (known.rowCount) return;
    const events = decideContact(command, await factsFor(client, order));
    if (events.length === 0) return;
    const { person: actor, role } = command.by;
    const entry = { stream, after, command: id, actor, role, policy, rules, at };
    const seq = await append(client, { ...entry, events, cause: { command } });
    for (const event of events) await write(client, { participant, at, person: actor, role }, event, seq);
  });

/** What the command may be refused for, without doing it. Throws Refusal. */
export async function checkContactLog(
  pool: Pool,
  order: Pick<ContactOrder, 'participant' | 'command' | 'facts'>,
): Promise<void> {
  decideContact(order.command, await factsFor(pool, order));
}

async function factsFor(
  client: Pick<Client, 'query'>,
  { participant, command, facts }: Pick<ContactOrder, 'participant' | 'command' | 'facts'>,
): Promise<ContactFacts> {
  const of = command.type === 'SettlePromise' ? command.of : 0;
  const { rows } = await client.query<Pick<ContactFacts, 'contacts' | 'promise'>>(
    `select array(select c ->> 'id' from jsonb_array_elements(p.state -> 'contacts') c) as contacts,
       (select jsonb_build_object('settled', l.settled_how) from contact_log l where l.participant = p.id and l.seq = $2 and l.promise_by is not null) as promise
     from participant p where p.id = $1`,
    [participant, of],
  );
  const { contacts, promise } = rows[0] ?? { contacts: [], promise: null };
  return { ...facts, contacts, promise };
}

/** Who logged it, and when. */
type Logged = Pick<ContactOrder, 'participant' | 'at'> & { readonly person: string; readonly role: string };

async function write(
  client: Pick<Client, 'query'>,
  { participant, at, person, role }: Logged,
  event: ContactLogEvent,
  seq: number,
): Promise<void> {
  if (event.type === 'PromiseSettled') {
    await client.query(
      'update contact_log set settled_how = $3, settled_by = $4, settled_at = to_timestamp($5::bigint / 1000.0) where participant = $1 and seq = $2',
      [participant, event.of, event.how, person, at],
    );
    return;
  }
  const { direction, channel, contact, outcome, note, promise } = event;
  await client.query(
    `insert into contact_log (participant, seq, at, person, role, direction, channel, contact, outcome, note, promise_by, promise_until, promise_note)
     values ($1, $2, to_timestamp($3::bigint / 1000.0), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[participant, seq, at, person, role, direction, channel, contact, outcome],
      ...[note?.id ?? null, promise?.by ?? null, promise?.until ?? null, promise?.note.id ?? null],
    ],
  );
}

const isOfTheLog = (event: { readonly type: string }): event is ContactLogEvent =>
  event.type === 'ContactLogged' || event.type === 'PromiseSettled';

/** Writes the log once more, from the streams alone. */
export async function rebuildContactLog(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id: participant, rows } of streamsOf<{ readonly type: string }>(client, 'desk'))
    for (const { seq, at, actor: person, role, event } of rows)
      if (isOfTheLog(event)) await write(client, { participant, at, person, role }, event, seq);
}
