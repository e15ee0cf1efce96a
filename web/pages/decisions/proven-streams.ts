/** Streams that were read lately. They count only where the record, looked at anew, is byte for byte what it was when it was proven whole. */
import type { StreamProof } from '../../../db/ledger.ts';
import type { WholeStream } from './whole-stream.ts';

type Kept = { readonly chain: StreamProof; readonly whole: WholeStream };

/** The one looked at last at the end. An auditor reads decisions of one company after the other. */
const kept = new Map<string, Kept>();
const AT_MOST = 4;

/** The stream as it was read before; undefined when it is not kept. It counts only where `isProven` says so. */
export const keptStream = (participant: string): Kept | undefined => kept.get(participant);

/** Whether what was kept is what is recorded now: then `verifyStream` answers with the very proof that it was given. */
export const isProven = (known: Kept, chain: StreamProof): boolean => chain === known.chain;

/** Keeps a stream that is whole; a row that came between the proof and the reading is not proven. */
export function keepStream(participant: string, chain: StreamProof, whole: WholeStream): void {
  kept.delete(participant);
  if (chain.fault !== null || chain.events !== whole.entries.length) return;
  kept.set(participant, { chain, whole });
  for (const first of [...kept.keys()].slice(0, Math.max(0, kept.size - AT_MOST))) kept.delete(first);
}
