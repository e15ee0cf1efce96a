/** Streams as they were written: every one of a kind, one whole stream after the other, or one alone. */
import type { Instant } from '../domain/calendar.ts';
import type { Step } from '../domain/expected.ts';
import { evolve, type Event } from '../domain/participant.ts';
import { initial } from '../domain/state.ts';
import type { Client } from './pool.ts';

/** A row of the ledger, with who did it and what it says. */
export type Told<E> = {
  readonly seq: number;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly at: Instant;
  readonly event: E;
};
/** What other rows call it: whoever decides points to the event that empowered them. */
export const eventName = (stream: string, seq: number): string => `${stream}#${seq}`;

/** A stream by what its name says behind the kind. */
export type Stream<E> = { readonly id: string; readonly rows: readonly Told<E>[] };

const STREAMS_AT_ONCE = 100;

const COLUMNS = 'stream, seq, command, actor, role, (extract(epoch from at) * 1000)::bigint as at, body';
type Row = Omit<Told<unknown>, 'event'> & { readonly stream: string; readonly body: string };

/** The ids of all streams of a kind that have a row, in order. */
async function idsOf(client: Pick<Client, 'query'>, kind: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select substr(name, length($1) + 2) as id from stream where starts_with(name, $1 || ':') and seq > 0 order by name`,
    [kind],
  );
  return rows.map(({ id }) => id);
}

/**
 * The streams of a kind, one after the other, each as its events were written. Throws SyntaxError for a row that is no JSON.
 * @param kind what stands before the colon, e.g. `document`
 */
export async function* streamsOf<E>(client: Pick<Client, 'query'>, kind: string): AsyncGenerator<Stream<E>> {
  const ids = await idsOf(client, kind);
  for (let from = 0; from < ids.length; from += STREAMS_AT_ONCE) {
    const some = ids.slice(from, from + STREAMS_AT_ONCE);
    const { rows } = await client.query<Row>({
      name: 'whole-streams',
      text: `select ${COLUMNS} from event where stream = any($1) order by stream, seq`,
      values: [some.map((id) => `${kind}:${id}`)],
    });
    const byStream = Map.groupBy(rows, ({ stream }) => stream);
    for (const id of some) {
      const own = byStream.get(`${kind}:${id}`);
      if (own) yield { id, rows: own.map(toldOf<E>) };
    }
  }
}

const toldOf = <E>({ body, stream: _, ...row }: Row): Told<E> => ({ ...row, event: JSON.parse(body) as E });

/** The rows of one stream in their order, from the one after `after` on. Throws SyntaxError for a row that is no JSON. */
export async function rowsOf<E>(client: Pick<Client, 'query'>, stream: string, after = 0): Promise<readonly Told<E>[]> {
  const { rows } = await client.query<Row>({
    name: 'stream-rows',
    text: `select ${COLUMNS} from event where stream = $1 and seq > $2 order by seq`,
    values: [stream, after],
  });
  return rows.map(toldOf<E>);
}

export type { Step };

/** The ids of all participants that the ledger knows. */
export const recordedParticipants = (client: Pick<Client, 'query'>): Promise<readonly string[]> =>
  idsOf(client, 'participant');

/** The steps of each participant, one after the other. Throws SyntaxError for a row that is no JSON. */
export async function* histories(
  client: Pick<Client, 'query'>,
): AsyncGenerator<{ readonly participant: string; readonly steps: readonly Step[] }> {
  for await (const { id, rows } of streamsOf<Event>(client, 'participant'))
    yield { participant: id, steps: stepsOf(id, rows) };
}

/** The steps of one participant. Throws SyntaxError for a row that is no JSON. */
export const historyOf = async (client: Pick<Client, 'query'>, participant: string): Promise<readonly Step[]> =>
  stepsOf(participant, await rowsOf<Event>(client, `participant:${participant}`));

function stepsOf(participant: string, rows: readonly Told<Event>[]): readonly Step[] {
  const steps: Step[] = [];
  let state = initial(participant);
  for (let from = 0; from < rows.length;) {
    const { command } = rows[from]!;
    const next = rows.findIndex((row, index) => index > from && row.command !== command);
    const recorded = rows.slice(from, next < 0 ? rows.length : next).map(({ seq, at, event }) => ({ seq, at, event }));
    state = recorded.reduce((folded, { event, at }) => evolve(folded, event, at), state);
    steps.push({ state, recorded });
    from += recorded.length;
  }
  return steps;
}
