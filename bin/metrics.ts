/** Metrics of the web for Prometheus. No label names a person or a participant. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { openFindings } from '../db/findings.ts';
import { feedState } from '../db/queries/effects.ts';
import { ledgerLag } from '../db/queries/watch.ts';
import type { Pool } from '../db/pool.ts';
import type { CommandMeter } from './metrics-office.ts';

/** Seconds: most commands take a few hundredths, and nobody is left waiting for more than five. */
const BUCKETS = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
/** How long a scrape waits for the record. */
const PATIENCE_MS = 2_000;

export type Metrics = {
  readonly commands: CommandMeter;
  /** Everything in Prometheus's text format, with what the record says now. */
  readonly scrape: () => Promise<string>;
};

export function createMetrics(pool: Pick<Pool, 'query'>): Metrics {
  const registry = new Registry();
  const refresh = recordGauges(pool, registry);
  return {
    commands: commandMeter(registry),
    scrape: async () => {
      await refresh();
      return registry.metrics();
    },
  };
}

function commandMeter(registry: Registry): CommandMeter {
  const registers = [registry];
  const counter = new Counter({
    name: 'portolan_commands_total',
    help: 'Commands given to participants, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'portolan_command_seconds',
    help: 'From the command to its answer',
    buckets: BUCKETS,
    registers,
  });
  return {
    given: (outcome, took) => {
      counter.inc({ outcome });
      seconds.observe(took);
    },
  };
}

/** Gauges of what the record says; answers with what reads it anew. When it does not answer, the gauges but the first are left out. */
function recordGauges(pool: Pick<Pool, 'query'>, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('portolan_record_up', '1 when PostgreSQL answers, else 0');
  const findings = gauge('portolan_findings', 'What is wrong now, by kind', ['kind']);
  const waiting = gauge('portolan_filings_waiting', 'Filings received and not yet taken up');
  const age = gauge('portolan_filings_oldest_seconds', 'Age of the oldest filing that waits');
  const untold = gauge('portolan_effects_waiting', 'Changes of what participants hold that have no receipt');
  const untoldAge = gauge('portolan_effects_oldest_seconds', 'Age of the oldest change that has no receipt');
  const read = async (): Promise<void> => {
    const now = new Date();
    const [open, lag, feed] = await Promise.all([openFindings(pool), ledgerLag(pool), feedState(pool, now)]);
    findings.reset();
    for (const { kind } of open) findings.inc({ kind });
    waiting.set(lag.waiting);
    age.set(secondsSince(lag.oldest, now));
    untold.set(feed.waiting);
    untoldAge.set(secondsSince(feed.since, now));
  };
  return async () => {
    const answered = await inTime(read());
    up.set(answered ? 1 : 0);
    if (answered) return;
    findings.reset();
    for (const each of [waiting, age, untold, untoldAge]) each.remove();
  };
}

const secondsSince = (then: Date | null, now: Date): number =>
  then === null ? 0 : Math.max(0, (now.getTime() - then.getTime()) / 1_000);

/** Whether the work was done in time. */
async function inTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
