/** `portolan expected`: the nightly account of expected and sent, now, and one day of it. */
import { InvalidArgumentError, type Command } from 'commander';
import type { NightSum } from '../../db/expected.ts';
import type { DifferingLine, NightOf } from '../../db/queries/expected.ts';
import { isWallDate, wallDateOf, type WallDate } from '../../domain/calendar.ts';
import { Plain } from '../up/say.ts';

const ZONE = 'America/New_York';
const EVERYWHERE = { everywhere: true, offices: [], regions: [], participants: [], specialist: null, except: [] };

export function expected(program: Command): void {
  program
    .command('expected')
    .description(
      'compares every notice that should exist with what went out, as every night, and tells the differences of a day as its night found them; fails when something is left to be mended',
    )
    .option('--on <day>', 'the day on which the notices were due, such as 2027-03-01; without it today', dayOf)
    .option('--json', 'as JSON')
    .action(compare);
}

function dayOf(text: string): WallDate {
  if (!isWallDate(text)) throw new InvalidArgumentError('say a day such as 2027-03-01');
  return text;
}

async function compare({ on, json }: { on?: string; json?: boolean }, command: Command): Promise<void> {
  const { withEngine } = await import('./engine.ts');
  const { TASK_QUEUE } = await import('../../workflows/messages.ts');
  const { expectedDifferences, nightOf } = await import('../../db/queries/expected.ts');
  if (!json) process.stderr.write('comparing expected and sent …\n');
  const day = on ?? wallDateOf(Date.now(), ZONE);
  const [sum, night, lines] = await withEngine(command, async ({ client, pool }) => {
    const made = await client.workflow.execute<() => Promise<NightSum>>('expected', {
      workflowId: 'expected',
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: TASK_QUEUE,
    });
    const night = await nightOf(pool, day, ZONE);
    return [
      made,
      night,
      night && night.is !== 'not-yet'
        ? await expectedDifferences(pool, EVERYWHERE, { on: day, night: night.at }, null)
        : [],
    ] as const;
  });
  if (json) console.log(JSON.stringify({ ...sum, day, night, lines }, null, 2));
  else console.log(told(sum, day, night, lines));
  if (sum.open > 0) throw new Plain(`${sum.open} to be mended: they stand on /expected`);
}

const told = (
  { participants, notices, differences, open }: NightSum,
  day: WallDate,
  night: NightOf | null,
  lines: readonly DifferingLine[],
) =>
  [
    `${notices} notices of ${participants} participants compared, ${open} to be mended`,
    ...Object.entries(differences).map(([what, count]) => `${what.padEnd(9)} ${count}`),
    night === null || night.is === 'not-yet'
      ? `${day}: nothing of it has been compared yet`
      : `${day}, as compared at ${night.at.toISOString()}:${lines.length === 0 ? ' no difference' : ''}`,
    ...lines.map(
      ({ participant, notice, id, kind, differs, proof, still }) =>
        `${differs.padEnd(9)} ${kind} (${proof})  ${participant}/${notice ?? id}${still ? '  to be mended' : ''}`,
    ),
  ].join('\n');
