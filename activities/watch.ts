/**
 * Every minute, while nobody waits for an answer: what the engine and the record say of work that does not move. It repairs nothing; what it finds
 * is for a person. One run asks the engine about at most 200 workflows: first those with an open finding, then those that look late in the record,
 * then a further stretch of the register, so that every participant is asked about in turn.
 */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { openFindings, recordFindings, type Found } from '../db/findings.ts';
import {
  filingsWaitingSince,
  latecomers,
  participantsNewlyRecorded,
  registerFrom,
  type Late,
} from '../db/queries/watch.ts';
import { unansweredReports } from '../db/incident-alerts.ts';
import type { Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { feedState } from '../db/queries/effects.ts';
import { proofReadings } from '../db/queries/proofs.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { numberOf } from '../domain/policy.ts';
import { workflowIds } from '../workflows/messages.ts';
import { lateAnchor, type AnchorDeps } from './anchor.ts';
import type { PeopleFirst, Turn } from './people-first.ts';
import { standingOf } from './standing.ts';
import { describedOf, found, troublesOf, WATCHED, type Described } from './trouble.ts';

export type WatchDeps = Pick<AnchorDeps, 'anchorage'> & {
  readonly pool: Pool;
  readonly client: Client;
  readonly policies: Policies;
};
export type Watched = { readonly asked: number; readonly findings: number };

/** How many workflows one run asks the engine about. */
const MOST_ASKED = 200;
/** How many participants one run asks what they know of the ledger: each is a task for a worker. */
const MOST_INSPECTED = 25;
const ABREAST = 8;
/** An inspection costs what so many questions to the engine do. */
const INSPECTION = 4;
const PATIENCE_MS = 5_000;
const MINUTE_MS = 60_000;
/** Younger lateness may be about to end by itself. */
export const GRACE_MS = 2 * MINUTE_MS;

/** One look at everything. Repeating it is harmless. */
export const createWatch = (deps: WatchDeps, people: Pick<PeopleFirst, 'turns'>) => ({
  watch: async ({ now }: { readonly now: number }): Promise<Watched> => {
    const { pool, client } = deps;
    const turn = people.turns();
    const read = <R>(work: () => Promise<R>): Promise<R> => turn().then(work);
    const open = (await read(() => openFindings(pool))).filter(({ kind }) => WATCHED.includes(kind));
    const late = await read(() => latecomers(pool, new Date(now - GRACE_MS), MOST_ASKED));
    const waiting = await read(() => filingsWaitingSince(pool, new Date(now - GRACE_MS), MOST_ASKED));
    const failing = await read(() => failingWorkflows(client));
    const first = [
      ...open.flatMap(workflowOf),
      ...failing,
      ...late.map(({ participant }) => workflowIds.participant(participant)),
    ];
    const asked = await read(() => chosen(pool, [...new Set(first)], now));
    const lateOf = new Map(late.map((one) => [one.participant, one]));
    const told = await abreast(asked, turn, (workflow) =>
      troubles(client, workflow, lateOf, failing.includes(workflow)),
    );
    const findings = distinct([
      ...told.flat(),
      ...waiting.map(({ id, participant, kind, since }) => found('filing-waiting', id, participant, { kind, since })),
      ...(await behindTheLedger(deps, turn, now)),
      ...(await read(() => droughts(deps, now))),
      ...(await read(() => unanswered(deps, now))),
      ...(await read(() => unreceipted(deps, now))),
      ...(await read(() => lateAnchor(deps, now))),
      ...open.filter((finding) => workflowOf(finding).some((workflow) => !asked.includes(workflow))),
    ]);
    await recordFindings(pool, WATCHED, findings);
    return { asked: asked.length, findings: findings.length };
  },
});

/** Looked up in the record, whatever a workflow says: a filing, the flow of proofs, whether anybody answers a report, the feed of effects, the day's anchor. */
const RECORD_ALONE: readonly string[] = [
  'filing-waiting',
  'proofs-dry',
  'report-unanswered',
  'effect-unreceipted',
  'anchor-late',
];
/** The workflow that an open finding is about: it is asked again before it is over. */
const workflowOf = ({ kind, subject, participant }: Found): readonly string[] => {
  if (RECORD_ALONE.includes(kind)) return [];
  return [participant === null ? (subject.split(' ')[0] ?? subject) : workflowIds.participant(participant)];
};

/** Those that must be asked, and as much of the register as there is room for: where this minute's stretch begins follows from the minute. */
async function chosen(pool: Pool, first: readonly string[], now: number): Promise<readonly string[]> {
  const room = MOST_ASKED - first.length;
  if (room <= 0) return first.slice(0, MOST_ASKED);
  const stretch = await registerFrom(pool, Math.floor(now / MINUTE_MS), room);
  return [...new Set([...first, ...stretch.map(workflowIds.participant)])];
}

/** What the engine itself reports as failing, where the server is set to report it. */
async function failingWorkflows(client: Client): Promise<readonly string[]> {
  const query = `ExecutionStatus = 'Running' AND TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')`;
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query, pageSize: MOST_ASKED })) {
    ids.push(workflowId);
    if (ids.length === MOST_ASKED) break;
  }
  return ids;
}

async function troubles(
  client: Client,
  workflow: string,
  lateOf: ReadonlyMap<string, Late>,
  reported: boolean,
): Promise<readonly Found[]> {
  const prefix = workflowIds.participant('');
  const participant = workflow.startsWith(prefix) ? workflow.slice(prefix.length) : null;
  const late = participant === null ? undefined : lateOf.get(participant);
  return troublesOf({
    workflow,
    participant,
    late: late ?? null,
    reported,
    described: await describe(client, workflow),
  });
}

/** Null when the engine knows no such workflow, or it has ended. */
async function describe(client: Client, workflow: string): Promise<Described | null> {
  try {
    const { status, raw } = await client.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
      client.workflow.getHandle(workflow).describe(),
    );
    return status.name === 'RUNNING' ? describedOf(raw) : null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** Participants of whom something was recorded lately, and whose workflow has not heard of it minutes later. */
async function behindTheLedger({ pool, client }: WatchDeps, turn: Turn, now: number): Promise<readonly Found[]> {
  await turn();
  const recent = await participantsNewlyRecorded(
    pool,
    new Date(now - 10 * MINUTE_MS),
    new Date(now - GRACE_MS),
    MOST_INSPECTED,
  );
  const told = await abreast(
    recent,
    () => turn(INSPECTION),
    async ({ participant, seq }) => {
      const known = await knownSeq(client, participant);
      if (known === null || known >= seq) return [];
      return [found('participant-stuck', participant, participant, { why: 'behind-the-ledger', seq, known })];
    },
  );
  return told.flat();
}

/** Null when the workflow does not say: it has ended, or is failing, which is found elsewhere. */
async function knownSeq(client: Client, participant: string): Promise<number | null> {
  try {
    return (await standingOf(client, participant, PATIENCE_MS))?.seq ?? null;
  } catch {
    return null;
  }
}

/** Reports to which nobody of the agency was called within the policy's minutes, or of which nobody says that they have it. */
async function unanswered({ pool, policies }: WatchDeps, now: number): Promise<readonly Found[]> {
  const { withinMinutes } = policies.at(wallDateOf(now, 'UTC')).incidents.alert;
  const reports = await unansweredReports(pool, new Date(now - withinMinutes * MINUTE_MS), MOST_ASKED);
  return reports.map(({ filing, participant, why, since }) =>
    found('report-unanswered', filing, participant, { why, since }),
  );
}

/** Channels of which fewer proofs come in than what went out leads to expect. */
async function droughts({ pool, policies }: WatchDeps, now: number): Promise<readonly Found[]> {
  const policy = policies.at(wallDateOf(now, 'UTC'));
  const readings = await proofReadings(pool, policy, now);
  return readings
    .filter(({ verdict }) => verdict === 'dry')
    .map(({ channel, recent, expected, recentDays }) =>
      found('proofs-dry', channel, null, {
        why: channel,
        proofs: recent.proofs,
        expected: Math.round(expected),
        days: recentDays,
      }),
    );
}

/** Whoever grants benefits has not receipted what it was told, for longer than the policy allows. */
export async function unreceipted(
  { pool, policies }: Pick<WatchDeps, 'pool' | 'policies'>,
  now: number,
): Promise<readonly Found[]> {
  const minutes = numberOf(policies.at(wallDateOf(now, 'UTC')), 'EFFECT_RECEIPT');
  const { late, reinstatements, since, fault } = await feedState(pool, new Date(now - minutes * MINUTE_MS));
  if (late === 0) return [];
  const detail = { waiting: late, reinstatements, since: since?.getTime() ?? null, fault, minutes };
  return [found('effect-unreceipted', 'feed', null, detail)];
}

/** One finding of a kind and subject, the first. */
const distinct = (all: readonly Found[]): readonly Found[] => [
  ...new Map(all.toReversed().map((one) => [`${one.kind} ${one.subject}`, one])).values(),
];

/** A few at a time, each begun in its turn. */
async function abreast<T, R>(all: readonly T[], turn: Turn, work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = all.entries();
  const serve = async (): Promise<void> => {
    for (const [index, one] of waiting) {
      await turn();
      results[index] = await work(one);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, serve));
  return results;
}
