/** A participant's stream as it is recorded, for whoever asks again what was decided there. */
import type { Instant } from '../../domain/calendar.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** One row of a participant's stream, as it is recorded. */
export type StreamRow = {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly policy: string;
  readonly rules: string;
  readonly simulated: boolean;
  readonly body: string;
  /** With the first event of each command: the command and the facts. */
  readonly cause: string | null;
};
/** What it takes to fold a row and to say who wrote it. The rest is most of a long stream, and is asked for where it is needed. */
export type EventRow = Pick<StreamRow, 'seq' | 'at' | 'command' | 'actor' | 'role' | 'simulated' | 'body'>;

const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const EVENT = `seq, ${MS('at')} as at, command, actor, role, simulated, body`;
const WHOLE = `${EVENT}, type, policy, rules, cause`;

/** Reads some columns of a participant's whole stream, in order. */
const reader =
  <Row extends EventRow>(name: string, columns: string) =>
  async (pool: Pick<Pool, 'query'>, participant: string): Promise<readonly Row[]> => {
    const text = `select ${columns} from event where stream = $1 order by seq`;
    return (await pool.query<Row>({ name, text, values: [streamOf(participant)] })).rows;
  };

/** A participant's whole stream, in order. */
export const loadStream = reader<StreamRow>('stream', WHOLE);
/** The events of a participant's whole stream, in order. */
export const loadEvents = reader<EventRow>('stream-events', EVENT);

/** All rows of some commands, in order. */
export async function loadCommands(
  pool: Pick<Pool, 'query'>,
  participant: string,
  commands: readonly string[],
): Promise<readonly StreamRow[]> {
  const { rows } = await pool.query<StreamRow>({
    name: 'stream-commands',
    text: `select ${WHOLE} from event where stream = $1 and command = any($2) order by seq`,
    values: [streamOf(participant), commands],
  });
  return rows;
}
