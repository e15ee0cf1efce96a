/** The hash of a row of the ledger, as `event_line_hash` makes it in the database and `event_hash` did: once more here, for where there is none. */
import { hash } from 'node:crypto';
import { sha256Of } from '../content.ts';

/** Every field that the hash covers. */
export type HashedRow = {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  /** Seconds since 1970 with six places, as the database writes them. */
  readonly at: string;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly policy: string;
  readonly rules: string;
  readonly simulated: boolean;
  readonly body: string;
  readonly cause: string | null;
  /** When it was recorded, as `at`; null or absent of a row from before its hash covered that. */
  readonly recorded?: string | null | undefined;
  /** Absent or false of a row from before rows were hashed by their lines. */
  readonly byLines?: boolean | undefined;
};

/** What stands before the first row of a stream, in hexadecimal. */
export const BEFORE_ALL = '00';

/**
 * In hexadecimal.
 * @param before the hash of the row before
 */
export function rowHash(before: string, row: HashedRow): string {
  const bytes = Buffer.concat([Buffer.from(before, 'hex'), Buffer.from(row.byLines ? linesOf(row) : jsonOf(row))]);
  return hash('sha256', bytes, 'hex');
}

/** A line for each field; of what is long its hash. */
function linesOf({
  stream,
  seq,
  type,
  at,
  command,
  actor,
  role,
  policy,
  rules,
  simulated,
  body,
  cause,
  recorded,
}: HashedRow): string {
  const long = [body, ...(cause === null ? [] : [cause])].map(sha256Of);
  const told = simulated ? 't' : 'f';
  return [stream, seq, type, at, command, actor, role, policy, rules, told, recorded, ...long].join('\n');
}

/** As rows were hashed before. */
function jsonOf(row: HashedRow): string {
  const { stream, seq, type, at, command, actor, role, policy, rules, simulated, body, cause, recorded } = row;
  const texts = (...values: readonly (string | null)[]): readonly string[] =>
    values.map((value) => JSON.stringify(value));
  const fields = [
    ...texts(stream),
    String(seq),
    ...texts(type),
    at,
    ...texts(command, actor, role, policy, rules),
    String(simulated),
    ...texts(body, cause),
  ];
  return `[${fields.join(', ')}]${recorded ? ` ${recorded}` : ''}`;
}
