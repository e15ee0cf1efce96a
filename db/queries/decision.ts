/** A participant's stream as it is recorded, for whoever asks again what was decided there. */
import type { Instant } from '../../domain/calendar.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** One row of a participant's stream, as it is recorded. */
export type StreamRow = {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly policy: string;
  readonly rules: string;
  readonly simulated: boolean;
  readonly body: string;
  /** With the first event of each command: the command and the facts. */
  readonly cause: string | null;
  /** In hexadecimal. */
  readonly hash: string;
};

const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const COLUMNS = `seq, type, ${MS('at')} as at, ${MS('recorded_at')} as "recordedAt", command, actor, role, policy, rules, simulated, body, encode(hash, 'hex') as hash`;

/** A participant's whole stream, in order. */
export async function loadStream(pool: Pick<Pool, 'query'>, participant: string): Promise<readonly StreamRow[]> {
  const { rows } = await pool.query<StreamRow>({
    name: 'stream',
    text: `select ${COLUMNS}, cause from event where stream = $1 order by seq`,
    values: [streamOf(participant)],
  });
  return rows;
}

/** The same, with the causes of only those commands that wrote an event of one of the types: causes are the longest part of a stream. */
export async function loadStreamOf(
  pool: Pick<Pool, 'query'>,
  participant: string,
  types: readonly string[],
): Promise<readonly StreamRow[]> {
  const { rows } = await pool.query<StreamRow>({
    name: 'stream-of',
    text: `with asked as (select distinct command from event where stream = $1 and type = any($2))
      select ${COLUMNS}, case when command in (select command from asked) then cause end as cause from event where stream = $1 order by seq`,
    values: [streamOf(participant), types],
  });
  return rows;
}
