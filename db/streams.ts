/** Every participant of the ledger, one whole stream after the other: for what reads the record from its first row on. */
import type { Instant } from '../domain/calendar.ts';
import { evolve, type Event } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';
import type { RecordedEvent } from '../domain/view.ts';
import type { Client } from './pool.ts';

/** What one command recorded, and the state after it. */
export type Step = { readonly state: State; readonly recorded: readonly RecordedEvent[] };

const PARTICIPANT = 'participant:';
const PAGE_ROWS = 5_000;

type Row = {
  readonly stream: string;
  readonly seq: number;
  readonly command: string;
  readonly at: Instant;
  readonly body: string;
};

/** The ids of all participants that the ledger knows. */
export async function recordedParticipants(client: Pick<Client, 'query'>): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from stream where name like $1 and seq > 0 order by name`,
    [`${PARTICIPANT}%`],
  );
  return rows.map(({ name }) => name.slice(PARTICIPANT.length));
}

/** The steps of each participant, one after the other. Reads pages of a few thousand rows; throws SyntaxError for a row that is no JSON. */
export async function* histories(
  client: Pick<Client, 'query'>,
): AsyncGenerator<{ readonly participant: string; readonly steps: readonly Step[] }> {
  let waiting: Row[] = [];
  let after: Pick<Row, 'stream' | 'seq'> = { stream: '', seq: 0 };
  for (;;) {
    const page = await pageAfter(client, after);
    for (const row of page) {
      if (waiting[0] && waiting[0].stream !== row.stream) {
        yield historyOf(waiting);
        waiting = [];
      }
      waiting.push(row);
    }
    const last = page.at(-1);
    if (!last) break;
    after = last;
  }
  if (waiting.length > 0) yield historyOf(waiting);
}

async function pageAfter(
  client: Pick<Client, 'query'>,
  { stream, seq }: Pick<Row, 'stream' | 'seq'>,
): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'history-page',
    text: `select stream, seq, command, (extract(epoch from at) * 1000)::bigint as at, body from event
      where (stream, seq) > ($1, $2) and stream like $3 order by stream, seq limit $4`,
    values: [stream, seq, `${PARTICIPANT}%`, PAGE_ROWS],
  });
  return rows;
}

function historyOf(rows: readonly Row[]): { participant: string; steps: readonly Step[] } {
  const participant = rows[0]!.stream.slice(PARTICIPANT.length);
  const steps: Step[] = [];
  let state = initial(participant);
  for (let from = 0; from < rows.length;) {
    const { command } = rows[from]!;
    const next = rows.findIndex((row, index) => index > from && row.command !== command);
    const own = rows.slice(from, next < 0 ? rows.length : next);
    const recorded = own.map(({ seq, at, body }) => ({ seq, at, event: JSON.parse(body) as Event }));
    state = recorded.reduce((folded, { event, at }) => evolve(folded, event, at), state);
    steps.push({ state, recorded });
    from += own.length;
  }
  return { participant, steps };
}
