/** Imports a staged roster: every row is told of in the record, whatever dies in between. Only line numbers pass through here. */
import { continueAsNew } from '@temporalio/workflow';
import { breathe, inPortions, type Walk } from './portions.ts';
import { importRows, pendingRows } from './proxies.ts';

export type ImportTask = Walk<number> & { readonly run: string };

/** One page of the run, then the next; after the last page another round over what could not be done, until nothing is left. */
export async function importRoster({ run, after, left, round }: ImportTask): Promise<void> {
  const lines = await pendingRows({ run, after });
  const last = lines.at(-1);
  if (last === undefined) {
    if (left === 0) return;
    await breathe(round);
    return continueAsNew<typeof importRoster>({ run, after: 0, left: 0, round: round + 1 });
  }
  const done = await inPortions(lines, (portion) => importRows({ run, lines: portion }));
  return continueAsNew<typeof importRoster>({ run, after: last, left: left + lines.length - done, round });
}
