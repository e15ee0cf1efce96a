/** Feeds filings to their participants' workflows. The row came first; this only carries it, as often as it takes. */
import type { Logger } from 'pino';
import { SYSTEM } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import { ACTS, type ActName } from '../domain/participant.ts';
import { pendingFilings, type Filing } from '../db/filings.ts';
import type { Pool } from '../db/pool.ts';
import type { Order } from '../workflows/messages.ts';
import type { Office } from './office.ts';

/** The order that a filing stands for, with the instant at which it was received. Whoever filed elsewhere, or without signing in, need have no role here. */
export const orderOf = ({ id, command, person, role, receivedAt }: Filing): Order =>
  ({
    ...(command as object),
    id,
    by: takenBySystem(command) ? SYSTEM : { person, role },
    filing: { id, receivedAt: receivedAt.getTime() },
  }) as Order;

const takenBySystem = (command: unknown): boolean =>
  ACTS[(command as { readonly type: ActName }).type].may === 'system';

/** When each filing was handed over, and when it may be again: the engine keeps what it once took, and is only asked again in case it was lost. */
export type Handed = Map<string, { readonly times: number; readonly againAt: Instant }>;
const FIRST_REST_MS = 10_000;
const LONGEST_REST_MS = 300_000;

/**
 * Hands over every filing that no event has taken up yet and that does not rest; answers with how many it handed over. One that is not taken
 * up rests twice as long each time, so that a workflow that is behind is not buried under letters about what it has already.
 */
export async function feedFilings(
  pool: Pool,
  office: Office,
  handed: Handed = new Map(),
  now = Date.now(),
): Promise<number> {
  const resting = [...handed].filter(([, { againAt }]) => againAt > now).map(([id]) => id);
  const pending = await pendingFilings(pool, resting);
  for (const id of handed.keys())
    if (!resting.includes(id) && !pending.some((filing) => filing.id === id)) handed.delete(id);
  for (const filing of pending) {
    await office.report(filing.participant, orderOf(filing));
    const times = handed.get(filing.id)?.times ?? 0;
    handed.set(filing.id, { times: times + 1, againAt: now + Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** times) });
  }
  return pending.length;
}

/** Feeds until it is told to stop. */
export function startIntake(pool: Pool, office: Office, log: Logger, everyMs = 2_000): () => void {
  const handed: Handed = new Map();
  return again(() => feedFilings(pool, office, handed), log, 'filings wait for the engine', everyMs);
}

/** Does it round after round until it is told to stop. A round that fails is tried again in the next one. */
export function again(work: () => Promise<unknown>, log: Logger, waiting: string, everyMs = 2_000): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const round = async (): Promise<void> => {
    await work().catch((error: unknown) => log.warn({ reason: (error as Error).name }, waiting));
    if (!stopped) timer = setTimeout(() => void round(), everyMs);
  };
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
