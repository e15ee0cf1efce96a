/** `portolan fast-forward`: moves the clock of one participant of the demonstration, and tells what happened. */
import type { Command } from 'commander';
import type { StreamRow } from '../../db/queries/decision.ts';
import type { Pool } from '../../db/pool.ts';
import type { Settings } from '../settings.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

export function fastForward(program: Command): void {
  program
    .command('fast-forward <participant> <time>')
    .description(
      'moves the clock of a participant of the demonstration forward, by 90d, 2w or 1y, and shows what was recorded meanwhile. Only on a local stack that runs its own engine and mail sink',
    )
    .option('--json', 'as JSON')
    .action(travel);
}

const DAYS = { d: 1, w: 7, y: 365 } as const;
/** The engine keeps what it skips within one run; nobody needs more at once. */
const MOST_DAYS = 3_650;

/** Days of `90d`, `2w` or `1y`. Throws `Plain` when it is none of them. */
export function daysOf(text: string): number {
  const found = /^([1-9]\d{0,4})([dwy])$/.exec(text);
  const days = found ? Number(found[1]) * DAYS[found[2] as keyof typeof DAYS] : 0;
  if (days < 1 || days > MOST_DAYS)
    throw new Plain(`${text} is no time such as 90d, 2w or 1y, of ten years at the most`, 2);
  return days;
}

/** Throws `Plain` where clocks are not to be moved: mail would reach people, or an engine that others use would be led astray. */
export function requireLocal({ embedded }: Pick<Settings, 'embedded'>): void {
  if (!embedded.has('temporal') || !embedded.has('mail'))
    throw new Plain(
      'time can be moved only where the stack runs its own engine and mail sink (npm start without TEMPORAL_ADDRESS and SMTP_URL)',
    );
}

async function travel(
  participant: string,
  time: string,
  { json }: { json?: boolean },
  command: Command,
): Promise<void> {
  const days = daysOf(time);
  const settings = settingsOf(command);
  requireLocal(settings);
  const { createPool } = await import('../../db/pool.ts');
  const pool = createPool(settings.databaseUrl, 2);
  try {
    const seen = await demonstrated(pool, participant);
    const now = await skip(settings, participant, days);
    const { loadStream } = await import('../../db/queries/decision.ts');
    const rows = (await loadStream(pool, participant)).filter(({ seq }) => seq > seen);
    console.log(
      json
        ? JSON.stringify({ participant, days, now: new Date(now).toISOString(), events: rows.map(eventOf) }, null, 2)
        : table(rows, participant, now),
    );
  } finally {
    await pool.end();
  }
}

/** The last row before the journey. Throws `Plain` unless the participant was born in the demo data. */
async function demonstrated(pool: Pool, participant: string): Promise<number> {
  const { loadCase } = await import('../../db/queries/participant.ts');
  const found = await loadCase(pool, participant);
  if (!found) throw new Plain(`there is no participant ${participant}`);
  if (!found.state.demo)
    throw new Plain(`${participant} is no participant of the demonstration: its clock is not to be moved`);
  return found.state.seq;
}

/** Moves the clock and answers with what it shows then, in milliseconds. */
async function skip(settings: Settings, participant: string, days: number): Promise<number> {
  const { createClient } = await import('../temporal-client.ts');
  const { fastForward: forward, ownTime } = await import('../../web/time-machine.ts');
  const client = createClient(settings);
  try {
    await forward(client, participant, days, settings.temporalNamespace);
    return await ownTime(client, participant, settings.temporalNamespace);
  } catch (error) {
    if ((error as { code?: unknown }).code === 5)
      throw new Plain(`the engine keeps no clock for ${participant}: its case is over`);
    throw error;
  } finally {
    await client.connection.close();
  }
}

const eventOf = ({ seq, at, type, actor, simulated }: StreamRow) => ({
  seq,
  at: new Date(at).toISOString(),
  type,
  actor,
  simulated,
});

function table(rows: readonly StreamRow[], participant: string, now: number): string {
  const lines = rows.map(
    ({ seq, at, type, actor }) => `${String(seq).padStart(5)}  ${minute(at)}  ${type.padEnd(24)}  ${actor}`,
  );
  return [...lines, `${rows.length} events; for ${participant} it is ${minute(now)} UTC now`].join('\n');
}

const minute = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
