/** Telling effects to their receiver: rounds of the sender, which anybody may repeat, and the nightly comparison of what we told with what it holds. */
import { Context } from '@temporalio/activity';
import type { Instant } from '../domain/calendar.ts';
import { nextTryAfter, type HeldDifference, type Told } from '../domain/effect-feed.ts';
import { compareHeld, recordsNow, type Compared } from '../db/effect-comparison.ts';
import {
  asOnlySender,
  dueMessages,
  noteFault,
  noteReceipt,
  tellAgainFrom,
  type DueMessage,
} from '../db/effect-feed.ts';
import { recordFindings, type Found } from '../db/findings.ts';
import type { Pool } from '../db/pool.ts';
import type { Receiver } from './receiver.ts';

export type EffectDeps = {
  readonly pool: Pool;
  /** Null where nobody is told. */
  readonly receiver: Receiver | null;
};

/** What the comparison finds for operators. */
export const EFFECT_KINDS = ['effect-differs'] as const;
/** How many get their numbers at once, once everything before has its receipt: so many at most does a reinstatement wait for. */
const PORTION = 25;
const PAGE = 500;
/** Whoever has lost everything is told again once; a receiver that always asks for more would be told for ever. */
const MOST_REWINDS = 1;
/** Of so many the operators are told one by one; the page of effects has all. */
const MOST_FOUND = 100;

/**
 * Tells all that waits, in order, until nothing is left or a try comes to nothing; the next round goes on there. Answers with how many were receipted.
 * @param stopped once it is aborted, no further message leaves
 */
export async function sendEffects(
  { pool, receiver }: EffectDeps,
  stopped?: AbortSignal,
  now: () => number = Date.now,
): Promise<number> {
  let [receipted, rewound] = [0, 0];
  if (receiver === null) return receipted;
  await asOnlySender(pool, async () => {
    while (rewound <= MOST_REWINDS) {
      const due = await dueMessages(pool, PORTION);
      const first = due[0];
      if (!first || waitsStill(first, now())) return;
      const told = await tellInOrder(pool, receiver, due, stopped);
      receipted += told.receipted;
      if (told.stopped) return;
      if (told.again) rewound += 1;
    }
  });
  return receipted;
}

const waitsStill = ({ tries, lastTryAt }: DueMessage, now: number): boolean =>
  lastTryAt !== null && lastTryAt.getTime() + nextTryAfter(tries) > now;

/** Stops at the first that gets no receipt: what comes after it would be out of order. */
async function tellInOrder(pool: Pool, receiver: Receiver, due: readonly DueMessage[], stopped?: AbortSignal) {
  let receipted = 0;
  for (const message of due) {
    if (stopped?.aborted) return { receipted, stopped: true, again: false };
    const answer = await receiver.tell(message);
    switch (answer.kind) {
      case 'receipt':
        await noteReceipt(pool, message.number, answer.receipt);
        receipted += 1;
        break;
      case 'expects': {
        const again = answer.number < message.number ? await tellAgainFrom(pool, answer.number) : 0;
        if (again === 0) await noteFault(pool, message.number, 'differs');
        return { receipted, stopped: again === 0, again: true };
      }
      case 'fault':
        await noteFault(pool, message.number, answer.fault);
        return { receipted, stopped: true, again: false };
    }
  }
  return { receipted, stopped: false, again: false };
}

export const createEffects = (deps: EffectDeps) => ({
  compareEffects: ({ now }: { readonly now: Instant }): Promise<Compared | null> => {
    const context = Context.current();
    return compareWithReceiver(deps, now, () => context.heartbeat());
  },
});

/** Asks for all that the receiver holds, and tells once more what it holds otherwise. Null where nobody is told. Throws ReceiverAway. */
export async function compareWithReceiver(
  { pool, receiver }: EffectDeps,
  now: Instant,
  breathe: () => void,
): Promise<Compared | null> {
  if (receiver === null) return null;
  const told: Told[] = [];
  const begun = await recordsNow(pool);
  let [after, last]: [string | null, number] = [null, 0];
  do {
    const page = await receiver.held(after, PAGE);
    told.push(...page.held);
    [after, last] = [page.next, page.last];
    breathe();
  } while (after !== null);
  const compared = await compareHeld(pool, { told, last, now, begun });
  await recordFindings(pool, EFFECT_KINDS, compared.differences.slice(0, MOST_FOUND).map(found));
  return compared;
}

const found = ({ participant, ours, theirs, since, owed }: HeldDifference): Found => ({
  kind: 'effect-differs',
  subject: participant,
  participant,
  detail: {
    why: owed ? 'owed' : 'kept',
    ours: `${ours.standing} ${ours.tier}`,
    theirs: `${theirs.standing} ${theirs.tier}`,
    since,
  },
});
