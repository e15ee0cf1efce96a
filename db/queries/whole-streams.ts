/** The whole streams of many participants, for asking every judgement again. */
import { streamOf } from '../ledger.ts';
import type { Client } from '../pool.ts';
import type { StreamRow } from './decision.ts';

type Db = Pick<Client, 'query'>;
export type WholeStream = { readonly participant: string; readonly rows: readonly StreamRow[] };

const AT_ONCE = 40;
const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** The ids of a share of all participants: every `of`-th, from the one at `share` on. */
async function shareOf(client: Db, share: number, of: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select substr(name, 13) as id from stream where name like 'participant:%' and seq > 0 order by name`,
  );
  return rows.map(({ id }) => id).filter((_, index) => index % of === share);
}

async function load(client: Db, participants: readonly string[]): Promise<readonly WholeStream[]> {
  const { rows } = await client.query<StreamRow & { stream: string }>({
    name: 'whole-streams-of-many',
    text: `select stream, seq, type, ${MS('at')} as at, command, actor, role, policy, rules, simulated, body, cause from event
      where stream = any($1) order by stream, seq`,
    values: [participants.map(streamOf)],
  });
  const byStream = Map.groupBy(rows, ({ stream }) => stream);
  return participants.map((participant) => ({ participant, rows: byStream.get(streamOf(participant)) ?? [] }));
}

/** A share of everybody's streams, some at a time: the database reads the next ones while these are looked at. */
export async function* wholeStreams(client: Db, share: number, of: number): AsyncGenerator<readonly WholeStream[]> {
  const ids = await shareOf(client, share, of);
  if (ids.length === 0) return; // nothing is begun that nobody would wait for
  const next = (from: number): Promise<readonly WholeStream[]> => load(client, ids.slice(from, from + AT_ONCE));
  let coming = next(0);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const here = await coming;
    if (from + AT_ONCE < ids.length) coming = next(from + AT_ONCE);
    yield here;
  }
}
