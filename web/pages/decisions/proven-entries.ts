/** A participant's stream with its proof. What was read is kept while the chain, proven anew at every look, ends in the same hash: then it holds the same rows. */
import type { verifyStream } from '../../../db/ledger.ts';
import type { Pool } from '../../../db/pool.ts';
import { loadEvents } from '../../../db/queries/decision.ts';
import { entriesOf, type Entry } from './course.ts';

export type Chain = Awaited<ReturnType<typeof verifyStream>>;
type Kept = { readonly head: string; readonly entries: readonly Entry[] };

/** Streams that are kept, the one looked at last at the end. An auditor reads decisions of one company after the other. */
const kept = new Map<string, Kept>();
const AT_MOST = 4;

/**
 * Proves the stream and answers with its entries. Nothing is kept of a stream that is not whole.
 * @throws SyntaxError when a row is no JSON; `chain` says where it was changed all the same
 */
export async function provenEntries(pool: Pool, participant: string, chain: Promise<Chain>): Promise<readonly Entry[]> {
  const known = kept.get(participant);
  const same = known && isWhole(await chain) && (await chain).head === known.head;
  const entries = same ? known.entries : entriesOf(await loadEvents(pool, participant));
  keep(participant, await chain, entries);
  return entries;
}

const isWhole = ({ fault }: Chain): boolean => fault === null;

function keep(participant: string, chain: Chain, entries: readonly Entry[]): void {
  kept.delete(participant);
  // a row that came between the proof and the reading is not proven
  if (isWhole(chain) && chain.events === entries.length) kept.set(participant, { head: chain.head, entries });
  for (const first of [...kept.keys()].slice(0, Math.max(0, kept.size - AT_MOST))) kept.delete(first);
}
