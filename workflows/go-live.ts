/** Brings every imported participant of a programme live, once a supervisor has confirmed it. */
import { continueAsNew } from '@temporalio/workflow';
import { breathe, inPortions, type Walk } from './portions.ts';
import { arrivals, goLive as bringLive } from './proxies.ts';

export type GoLiveTask = Walk<string> & { readonly programme: string };

/** One page of those who wait, then the next; after the last page another round over whoever could not go live, until nobody is left. */
export async function goLive({ programme, after, left, round }: GoLiveTask): Promise<void> {
  const page = await arrivals({ programme, after, now: Date.now() });
  const last = page.at(-1);
  if (last === undefined) {
    if (left === 0) return;
    await breathe(round);
    return continueAsNew<typeof goLive>({ programme, after: '', left: 0, round: round + 1 });
  }
  const done = await inPortions(page, (portion) => bringLive({ portion }));
  return continueAsNew<typeof goLive>({ programme, after: last.participant, left: left + page.length - done, round });
}
