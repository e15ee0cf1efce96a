/** `portolan chaos`: whether the promise holds that nothing is lost, whatever dies. */
import type { Command } from 'commander';
import { whenStarterGone } from '../up/child.ts';
import { Plain } from '../up/say.ts';

export function chaos(program: Command): void {
  program
    .command('chaos')
    .description(
      'a trial by fire: starts a stack of its own, has people work on it, kills its parts at points drawn from the seed, and counts afterwards what was lost, applied twice or stuck; fails when anything was',
    )
    .option('--seed <number>', 'the same seed strikes at the same points', '1')
    .option('--kills <number>', 'how many times a part is killed', '20')
    .option('--minutes <number>', 'over how many minutes', '5')
    .option(
      '--only-mail',
      'every kill comes after a receiver has taken a mail and before that is noted, and nothing else is away',
    )
    .option('--json', 'as JSON')
    .action(tried);
}

type Options = {
  readonly seed: string;
  readonly kills: string;
  readonly minutes: string;
  readonly onlyMail?: boolean;
  readonly json?: boolean;
};

async function tried({ seed, kills, minutes, onlyMail = false, json }: Options): Promise<void> {
  const trial = {
    onlyMail,
    seed: numberOf('--seed', seed, /^\d{1,9}$/),
    kills: numberOf('--kills', kills, /^[1-9]\d{0,3}$/),
    minutes: numberOf('--minutes', minutes, /^(?=.*[1-9])\d{1,4}(\.\d{1,2})?$/),
  };
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  whenStarterGone(() => stop.abort());
  const { chaos: run } = await import('../chaos/run.ts');
  const { tableOf } = await import('../chaos/report.ts');
  const startedMs = Date.now();
  const say = (line: string): void =>
    console.error(`${((Date.now() - startedMs) / 1000).toFixed(1).padStart(7)} s  ${line}`);
  const report = await run(trial, say, stop.signal);
  console.log(json ? JSON.stringify(report, null, 2) : tableOf(report));
  if (!report.pass) throw new Plain('the promise does not hold');
}

function numberOf(option: string, text: string, form: RegExp): number {
  if (!form.test(text)) throw new Plain(`${option} ${text} is no number that it can be`, 2);
  return Number(text);
}
