/** The receiver of effects, as we see it: it is told messages and answers with receipts, and says what it holds. Both sides sign every body with one secret. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FeedFault, Told } from '../domain/effect-feed.ts';
import { isSigned, signatureOf, SIGNATURE } from './signature.ts';

/** `expects`: it has no number before that one, and takes none after it. */
export type Answer =
  | { readonly kind: 'receipt'; readonly receipt: string }
  | { readonly kind: 'expects'; readonly number: number }
  | { readonly kind: 'fault'; readonly fault: FeedFault };
export type HeldPage = {
  /** The last number that it has. */
  readonly last: number;
  readonly held: readonly Told[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
};
export type Receiver = {
  /** Never throws: what went wrong is an answer. */
  readonly tell: (message: { readonly number: number; readonly body: string }) => Promise<Answer>;
  /** Those it holds something of, by participant, after `after`. Throws ReceiverAway. */
  readonly held: (after: string | null, limit: number) => Promise<HeldPage>;
};

/** It did not answer, or not as it should. */
export class ReceiverAway extends Error {
  readonly fault: FeedFault;

  constructor(fault: FeedFault) {
    super(`the receiver of effects: ${fault}`);
    this.name = 'ReceiverAway';
    this.fault = fault;
  }
}

/** Where each kind of request goes, under the receiver's address. */
export const FEED_PATHS = { messages: 'messages', held: 'held' } as const;
export const sha256Hex = (body: string): string => createHash('sha256').update(body).digest('hex');

const receipt = z.object({ number: z.number(), receipt: z.string().min(1).max(100), sha256: z.string() });
const refusal = z.object({ fault: z.enum(['gap', 'differs']), expects: z.int().min(1) });
const benefit = z.enum([
  'reduced-score',
  'fewer-examinations',
  'front-of-line',
  'fast-lane',
  'business-resumption',
  'expedited-release',
]);
export const heldShape = z.object({
  standing: z.enum(['certified', 'suspended', 'none']),
  tier: z.literal([0, 1, 2, 3]),
  benefits: z.array(benefit),
});
const page = z.object({
  last: z.int().min(0),
  held: z.array(z.object({ participant: z.string(), held: heldShape, number: z.int() })),
  next: z.string().nullable(),
});

/** `stopped`: nobody waits for an answer any more. */
export type Patience = { readonly patienceMs?: number; readonly stopped?: AbortSignal };
const signalOf = (patienceMs: number, stopped?: AbortSignal): AbortSignal =>
  AbortSignal.any([AbortSignal.timeout(patienceMs), ...(stopped ? [stopped] : [])]);

/** @param url without a slash at the end */
export function createReceiver(url: string, secret: string, { patienceMs = 4_000, stopped }: Patience = {}): Receiver {
  const ask = (path: keyof typeof FEED_PATHS, body: string) =>
    asked(`${url}/${FEED_PATHS[path]}`, body, secret, () => signalOf(patienceMs, stopped));
  return {
    tell: async ({ number, body }) => {
      try {
        return answerOf(await ask('messages', body), number, body);
      } catch (error) {
        if (!(error instanceof ReceiverAway)) throw error;
        return { kind: 'fault', fault: error.fault };
      }
    },
    held: async (after, limit) => {
      const { status, said } = await ask('held', JSON.stringify({ after, limit, at: new Date().toISOString() }));
      const read = page.safeParse(said);
      if (status !== 200 || !read.success) throw new ReceiverAway('refused');
      return read.data;
    },
  };
}

/** A receipt counts when it is of this number and of these very bytes. */
function answerOf({ status, said }: Said, number: number, body: string): Answer {
  if (status === 409) {
    const read = refusal.safeParse(said);
    if (!read.success) return { kind: 'fault', fault: 'refused' };
    if (read.data.fault === 'differs') return { kind: 'fault', fault: 'differs' };
    return { kind: 'expects', number: read.data.expects };
  }
  const read = receipt.safeParse(said);
  if (status !== 200 || !read.success) return { kind: 'fault', fault: 'refused' };
  const genuine = read.data.number === number && read.data.sha256 === sha256Hex(body);
  return genuine ? { kind: 'receipt', receipt: read.data.receipt } : { kind: 'fault', fault: 'unsigned' };
}

type Said = { readonly status: number; readonly said: unknown };

/** @throws ReceiverAway when nothing came that bears the receiver's signature */
async function asked(url: string, body: string, secret: string, signal: () => AbortSignal): Promise<Said> {
  const { status, header, bytes } = await posted(url, body, secret, signal());
  if (status === 401) throw new ReceiverAway('signature');
  if (status !== 200 && status !== 409) throw new ReceiverAway('refused');
  if (!isSigned(header, bytes, secret, Date.now())) throw new ReceiverAway('unsigned');
  try {
    return { status, said: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    throw new ReceiverAway('refused');
  }
}

/** @throws ReceiverAway when it cannot be reached, or is slower than our patience */
async function posted(url: string, body: string, secret: string, signal: AbortSignal) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      headers: { 'content-type': 'application/json', [SIGNATURE]: signatureOf(body, secret, Date.now()) },
      signal,
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, header: response.headers.get(SIGNATURE) ?? undefined, bytes };
  } catch {
    throw new ReceiverAway('unreachable');
  }
}
