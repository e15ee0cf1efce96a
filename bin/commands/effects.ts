/** `portolan effects`: tells whoever grants benefits what waits, and compares what it holds with the record; both as the worker does by itself. */
import type { Command } from 'commander';
import type { Receiver } from '../../activities/receiver.ts';
import type { Compared } from '../../db/effect-comparison.ts';
import type { FeedState } from '../../db/queries/effects.ts';
import type { Held } from '../../domain/effect.ts';
import type { Pool } from '../../db/pool.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

export function effects(program: Command): void {
  const group = program.command('effects').description('what participants hold, as whoever grants benefits is told it');
  group
    .command('send')
    .description(
      'tells the receiver everything that waits, without the pause after a failed try; fails when something still waits',
    )
    .option('--json', 'as JSON')
    .action(send);
  group
    .command('compare')
    .description(
      'compares what the receiver holds with the record, as every night, and tells once more what differs; fails when something does',
    )
    .option('--json', 'as JSON')
    .action(compare);
}

/** @throws Plain when no receiver is named */
async function withReceiver<T>(command: Command, work: (pool: Pool, receiver: Receiver) => Promise<T>): Promise<T> {
  const { createPool } = await import('../../db/pool.ts');
  const { createReceiver } = await import('../../activities/receiver.ts');
  const { databaseUrl, effects: named } = settingsOf(command);
  if (named === null) throw new Plain('EFFECTS_URL is missing: nobody is told anything');
  const pool = createPool(databaseUrl, 3);
  try {
    return await work(pool, createReceiver(named.url, named.secret));
  } finally {
    await pool.end();
  }
}

async function send({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { sendEffects } = await import('../../activities/effects.ts');
  const { feedState } = await import('../../db/queries/effects.ts');
  const [receipted, state] = await withReceiver(command, async (pool, receiver) => {
    const atOnce = (): number => Number.MAX_SAFE_INTEGER; // the pause after a failed try is always over
    return [await sendEffects({ pool, receiver }, undefined, atOnce), await feedState(pool, new Date())] as const;
  });
  console.log(json ? JSON.stringify({ now: receipted, ...state }, null, 2) : sent(receipted, state));
  if (state.waiting > 0)
    throw new Plain(`${state.waiting} without a receipt: ${state.fault ?? 'somebody else is sending'}`);
}

const sent = (receipted: number, { waiting, receipted: all }: FeedState): string =>
  `${receipted} receipted now, ${all} in all, ${waiting} without a receipt`;

async function compare({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { compareWithReceiver } = await import('../../activities/effects.ts');
  const { ReceiverAway } = await import('../../activities/receiver.ts');
  const compared = await withReceiver(command, (pool, receiver) =>
    compareWithReceiver({ pool, receiver }, Date.now(), () => {}),
  ).catch((error: unknown) => {
    throw error instanceof ReceiverAway
      ? new Plain(`the receiver does not answer as it should: ${error.fault}`)
      : error;
  });
  if (compared === null) return;
  console.log(json ? JSON.stringify(compared, null, 2) : told(compared));
  const { differences, toldAgain } = compared;
  if (differences.length + toldAgain > 0)
    throw new Plain(`${differences.length} differ, ${toldAgain} were lost there: they are told once more`);
}

const told = ({ held, known, differences, toldAgain }: Compared): string =>
  [
    `${known} participants told by us, ${held} held there; ${differences.length} differ, ${toldAgain} messages were lost there`,
    ...differences.map(
      ({ participant, ours, theirs, since, owed }) =>
        `${owed ? 'owed' : 'kept'}  ${participant}  we: ${short(ours)}${since === null ? '' : ` since ${new Date(since).toISOString()}`}  they: ${short(theirs)}`,
    ),
  ].join('\n');

const short = ({ standing, tier, benefits }: Held): string => [standing, tier, ...benefits].join(' ');
