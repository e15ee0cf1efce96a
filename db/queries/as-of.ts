/** A participant as it stood after one of its events: folded from the ledger up to there. */
import type { Instant } from '../../domain/calendar.ts';
import { evolve, type Event } from '../../domain/participant.ts';
import { initial, type State } from '../../domain/state.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** The last event of one of the types: its number and when it was recorded; undefined when there is none. */
export async function lastOfTypes(
  pool: Pool,
  participant: string,
  types: readonly Event['type'][],
): Promise<{ readonly seq: number; readonly at: Instant } | undefined> {
  const { rows } = await pool.query<{ seq: number; at: Instant }>({
    name: 'last-of-types',
    text: `select seq, (extract(epoch from at) * 1000)::bigint as at from event where stream = $1 and type = any($2) order by seq desc limit 1`,
    values: [streamOf(participant), types],
  });
  return rows[0];
}

/** The state after the event at `seq`. */
export async function stateAsOf(pool: Pool, participant: string, seq: number): Promise<State> {
  const { rows } = await pool.query<{ at: Instant; body: string }>({
    name: 'stream-as-of',
    text: `select (extract(epoch from at) * 1000)::bigint as at, body from event where stream = $1 and seq <= $2 order by seq`,
    values: [streamOf(participant), seq],
  });
  return rows.reduce((state, { at, body }) => evolve(state, JSON.parse(body) as Event, at), initial(participant));
}
