/** Feeds filings to their participants' workflows. The row came first; this only carries it, as often as it takes. */
import type { Logger } from 'pino';
import { SYSTEM } from '../domain/actor.ts';
import { pendingFilings, type Filing } from '../db/filings.ts';
import type { Pool } from '../db/pool.ts';
import type { Order } from '../workflows/messages.ts';
import type { Office } from './office.ts';

/** The order that a filing stands for, with the instant at which it was received. Whoever filed elsewhere need have no role here. */
export const orderOf = ({ id, command, person, role, receivedAt, copyOf }: Filing): Order =>
  ({
    ...(command as object),
    id,
    by: copyOf === null ? { person, role } : SYSTEM,
    filing: { id, receivedAt: receivedAt.getTime() },
  }) as Order;

/** Hands over every filing that no event has taken up yet; answers with how many it handed over. */
export async function feedFilings(pool: Pool, office: Office): Promise<number> {
  const pending = await pendingFilings(pool);
  for (const filing of pending) await office.report(filing.participant, orderOf(filing));
  return pending.length;
}

/** Feeds until it is told to stop. */
export const startIntake = (pool: Pool, office: Office, log: Logger, everyMs = 2_000): (() => void) =>
  again(() => feedFilings(pool, office), log, 'filings wait for the engine', everyMs);

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
