/** Strikes the stack as planned, and notes when each part was there again. */
import { setTimeout as wait } from 'node:timers/promises';
import { DEATHS } from '../fault.ts';
import type { Say } from '../up/say.ts';
import type { Blow } from './plan.ts';
import type { Stack } from './stack.ts';

/** `fellMs`: from then on nothing could be answered without the part; for an absence, its end. */
export type Fallen = Blow & { readonly fellMs: number; readonly backMs: number };

/** How long a worker that was told to die after its next commit, or its next mail, may take to find one. */
const PATIENCE_MS = 300_000;

/** Lets all blows fall; those on one part one after the other. Resolves when all parts are there again. */
export async function strike(
  stack: Stack,
  blows: readonly Blow[],
  say: Say,
  stopped: AbortSignal,
): Promise<readonly Fallen[]> {
  const startedMs = Date.now();
  const turns = new Map<string, Promise<void>>();
  const all: Promise<void>[] = [];
  const fallen: Fallen[] = [];
  const fall = async (blow: Blow, before: Promise<void>): Promise<void> => {
    await wait(startedMs + blow.atMs - Date.now(), undefined, { signal: stopped });
    await before;
    await stack.up(blow.part);
    say(wordsOf(blow));
    const fellMs = await land(stack, blow);
    await stack.up(blow.part);
    fallen.push({ ...blow, fellMs, backMs: Date.now() });
  };
  for (const blow of blows) {
    const falling = fall(blow, turns.get(blow.part) ?? Promise.resolve());
    turns.set(blow.part, falling);
    all.push(falling);
  }
  await Promise.all(all);
  return fallen;
}

const wordsOf = (blow: Blow): string => {
  switch (blow.kind) {
    case 'kill':
      return `kill -9 ${blow.part}`;
    case 'commit':
      return 'kill -9 worker, after its next commit and before the end of the task';
    case 'mail-taken':
      return 'kill -9 worker, after its next mail was taken and before that is noted';
    case 'stop':
    case 'freeze':
      return `${blow.kind} ${blow.part} for ${(blow.forMs / 1000).toFixed(1)} s`;
  }
};

/** Answers with the instant from which recovery is counted. */
async function land(stack: Stack, blow: Blow): Promise<number> {
  switch (blow.kind) {
    case 'kill':
      await stack.kill(blow.part);
      return Date.now();
    case 'commit':
      await inTime(stack.ended('worker', DEATHS.commit), 'commit');
      return Date.now();
    case 'mail-taken':
      await inTime(stack.ended('worker', DEATHS.mail), 'mail');
      return Date.now();
    case 'stop':
      await stack.stopFor(blow.part, blow.forMs);
      return Date.now();
    case 'freeze':
      await stack.freezeFor(blow.part, blow.forMs);
      return Date.now();
  }
}

async function inTime(work: Promise<void>, what: keyof typeof DEATHS): Promise<void> {
  const late = wait(PATIENCE_MS, 'late', { ref: false });
  if ((await Promise.race([work, late])) === 'late') throw new Error(`the worker found no ${what} to die after`);
}
