/** `portolan fast-forward`: moves the clock of one participant of the demonstration, so that a whole ladder unfolds in seconds. */
import type { Command } from 'commander';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

const DAYS = { d: 1, w: 7, y: 365 } as const;
const LONGEST_DAYS = 3_650;

export function fastForward(program: Command): void {
  program
    .command('fast-forward <participant> <time>')
    .description(
      'moves one demonstration participant’s clock by days, weeks or years: 90d, 2w, 1y. Its events are marked as simulated',
    )
    .option('--json', 'the events since, as JSON')
    .action(run);
}

/** Days of a time such as `90d`. Throws `Plain`. */
export function daysOf(time: string): number {
  const [, count = '', unit = ''] = /^(\d{1,4})([dwy])$/.exec(time) ?? [];
  const days = Number(count) * (DAYS[unit as keyof typeof DAYS] ?? 0);
  if (days < 1 || days > LONGEST_DAYS)
    throw new Plain(`${time} is no time: give days, weeks or years, such as 90d, 2w or 1y, ten years at the most`, 2);
  return days;
}

async function run(
  participant: string,
  time: string,
  { json }: { readonly json?: boolean },
  command: Command,
): Promise<void> {
  const days = daysOf(time);
  const settings = settingsOf(command);
  if (!settings.embedded.has('temporal') || !settings.embedded.has('mail'))
    throw new Plain('time is moved only on the local stack, with its own engine and mail sink');
  const { createPool } = await import('../../db/pool.ts');
  const { loadCase, loadTimeline } = await import('../../db/queries/participant.ts');
  const { createClient } = await import('../temporal-client.ts');
  const machine = await import('../../web/time-machine.ts');
  const pool = createPool(settings.databaseUrl, 1);
  const client = createClient(settings);
  try {
    const before = await loadCase(pool, participant);
    if (!before) throw new Plain(`there is no participant ${participant}`);
    if (!before.state.demo)
      throw new Plain(`${participant} was not born in the demonstration: its clock is everybody’s`);
    await machine.fastForward(client, participant, days, settings.temporalNamespace);
    const timeline = await loadTimeline(pool, participant, undefined, 1_000);
    const since = timeline.filter(({ seq }) => seq > before.state.seq).toReversed();
    if (json) return console.log(JSON.stringify(since, null, 2));
    for (const { seq, at, event } of since) console.log(`${seq}\t${at.toISOString().slice(0, 10)}\t${event.type}`);
    console.log(`${since.length} events in ${days} days`);
  } finally {
    await client.connection.close();
    await pool.end();
  }
}
