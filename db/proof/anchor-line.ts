/** One anchor as the line that is kept of it, in the record and outside: what it says, signed, and the hash of the line before it. */
import { z } from 'zod';
import type { Instant } from '../../domain/calendar.ts';
import { sha256Of } from '../content.ts';
import { isSigned, type SigningKey } from './signing.ts';

/** What is said of the ledger at a moment. */
export type Stated = {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: Instant;
  /** How many streams had a row, and how many rows they had together. */
  readonly streams: number;
  readonly rows: number;
  /** The Merkle root over the heads of all streams, in hexadecimal. */
  readonly root: string;
  /** The hash of the line before. */
  readonly before: string;
};
export type Anchor = Stated & { readonly key: string; readonly signature: string };

/** What the first line has before it. */
export const NO_LINE = '0'.repeat(64);

const HASH = z.string().regex(/^[0-9a-f]{64}$/);
const anchor = z.strictObject({
  number: z.int().positive(),
  at: z.int(),
  streams: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  root: HASH,
  before: HASH,
  key: z.string(),
  signature: z.string(),
});

const signedText = ({ number, at, streams, rows, root, before }: Stated, key: string): string =>
  JSON.stringify(['portolan anchor', number, at, streams, rows, root, before, key]);

const lineOf = ({ number, at, streams, rows, root, before, key, signature }: Anchor): string =>
  JSON.stringify({ number, at, streams, rows, root, before, key, signature });

export const signedLine = (stated: Stated, key: SigningKey): string =>
  lineOf({ ...stated, key: key.publicKey, signature: key.sign(signedText(stated, key.publicKey)) });

export const hashOfLine = sha256Of;

/** Null when it is no line of ours, to the letter. */
export function readLine(line: string): Anchor | null {
  try {
    const { data } = anchor.safeParse(JSON.parse(line));
    return data && lineOf(data) === line ? data : null;
  } catch {
    return null;
  }
}

export type LineFault = 'unreadable' | 'missing' | 'unlinked' | 'other-key' | 'not-signed';
/** What is wrong with an anchor as it is written, whatever the ledger says. */
export const signatureFault = (said: Anchor, keys: readonly string[]): 'other-key' | 'not-signed' | null => {
  if (!keys.includes(said.key)) return 'other-key';
  return isSigned(said.key, signedText(said, said.key), said.signature) ? null : 'not-signed';
};

/**
 * Reads the lines in their order, up to the first that is wrong.
 * @param keys the public keys that are ours
 */
export function readLines(
  lines: readonly string[],
  keys: readonly string[],
): {
  readonly anchors: readonly Anchor[];
  readonly fault: { readonly anchor: number; readonly fault: LineFault } | null;
} {
  const anchors: Anchor[] = [];
  let before = NO_LINE;
  for (const [index, line] of lines.entries()) {
    const said = readLine(line);
    const fault = said ? lineFault(said, index + 1, before, keys) : 'unreadable';
    if (!said || fault) return { anchors, fault: { anchor: index + 1, fault: fault ?? 'unreadable' } };
    anchors.push(said);
    before = hashOfLine(line);
  }
  return { anchors, fault: null };
}

function lineFault(said: Anchor, number: number, before: string, keys: readonly string[]): LineFault | null {
  const fault = signatureFault(said, keys);
  if (fault) return fault;
  if (said.number !== number) return 'missing';
  return said.before === before ? null : 'unlinked';
}
