/** The page for operators: the parts, the checks, and what they found. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { openFindings } from '../../../db/findings.ts';
import { proofReadings } from '../../../db/queries/proofs.ts';
import { ledgerLag } from '../../../db/queries/watch.ts';
import { PARTS as ALL_PARTS, type Deps, type LastRuns, type Part, type PartStates } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { findingViews } from './finding-view.ts';
import { proofView } from './proof-view.ts';
import { COUNTS, PARTS, W } from './words.ts';

/** More would be no help to read; the first ones are the oldest. */
const MOST_SHOWN = 200;
const MINUTE_MS = 60_000;
/** A check that has missed several turns is late. */
const LATE_MS = { watch: 5 * MINUTE_MS, reconcile: 26 * 60 * MINUTE_MS } as const;

export function showOperations(deps: Deps): Handler {
  return async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { pool, config, operations, policies } = deps;
    const [parts, runs, open, lag] = await Promise.all([
      operations.parts(),
      operations.lastRuns(),
      openFindings(pool),
      ledgerLag(pool),
    ]);
    const policy = policies.at(wallDateOf(deps.now(), 'UTC'));
    const proofs = await proofReadings(pool, policy, deps.now());
    const findings = await findingViews(deps, open.slice(0, MOST_SHOWN), viewer, tongue);
    show(res, 'operations/operations', {
      w: saidAll(tongue, W),
      parts: ALL_PARTS.map((part) => partView(part, parts, tongue)),
      checks: (['watch', 'reconcile'] as const).map((run) => runView(run, runs, deps.now(), tongue, config.zone)),
      lag: lagWords(lag, tongue, config.zone),
      proofs: proofs.map((reading) => proofView(reading, policy, tongue)),
      findings: findings.map((finding) => ({ ...finding, when: whenWords(finding, tongue) })),
      others: open.length > findings.length ? tongue.say(W.others, { n: open.length }) : null,
    });
  };
}

function partView(part: Part, states: PartStates, { say }: Tongue) {
  const up = states[part] === 'up';
  return {
    name: say(PARTS[part].name),
    tag: { tone: up ? 'good' : 'bad', label: say(up ? W.up : W.down) },
    meaning: say(up ? W.fine : PARTS[part].down),
  };
}

function runView(run: 'watch' | 'reconcile', runs: LastRuns | null, now: number, tongue: Tongue, zone: string) {
  const { say } = tongue;
  const label = say(W[run]);
  if (runs === null) return { label, value: say(W.engineAway), warning: null };
  const at = runs[run];
  const late = at === null || now - at.getTime() > LATE_MS[run];
  return {
    label,
    value: at === null ? say(W.noRun) : tongue.instant(at, zone),
    warning: late ? say(run === 'watch' ? W.watchLate : W.reconcileLate) : null,
  };
}

function lagWords({ waiting, oldest }: Awaited<ReturnType<typeof ledgerLag>>, tongue: Tongue, zone: string): string {
  if (waiting === 0 || oldest === null) return tongue.say(W.noLag);
  return `${tongue.count(COUNTS.filings, waiting)}, ${tongue.say(W.oldest, { at: tongue.instant(oldest, zone) })}`;
}

const whenWords = ({ since, seen }: { readonly since: string; readonly seen: string }, { say }: Tongue) => [
  say(W.since, { at: since }),
  say(W.seen, { at: seen }),
];
