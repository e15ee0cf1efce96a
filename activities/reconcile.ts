/** Once a night: the engine's workflows, the ledger and what the pages read are compared both ways. What is safe to repair is repaired, with an event; the rest is found. */
import { Context } from '@temporalio/activity';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { viewOf, type DeadlineRow } from '../domain/view.ts';
import { recordFindings, type Found } from '../db/findings.ts';
import { append, verifyChain } from '../db/ledger.ts';
import { transaction, type Pool } from '../db/pool.ts';
import {
  expectedAfter,
  overdueBefore,
  recordedSince,
  shownDeadlines,
  type Expected,
} from '../db/queries/standing-now.ts';
import { misplacedWork, nobodysWork } from '../db/queries/sweep.ts';
import { histories } from '../db/streams.ts';
import { nothingCarried, wake, workflowIds, type Carried } from '../workflows/messages.ts';
import { standingOf } from './standing.ts';

export type ReconcileDeps = {
  readonly pool: Pool;
  /** For reading the whole record, which takes longer than `pool` allows. */
  readonly audit: Pool;
  readonly client: Client;
  readonly rules: string;
};

/** What the comparison looks for; `overdue` is also what a stuck participant looks like from here. */
export const RECONCILED = [
  'no-record',
  'overdue',
  'view-behind',
  'dates-differ',
  'broken-chain',
  'misplaced-work',
  'nobodys-work',
] as const;
export type Repair = { readonly type: 'WorkflowRevived' | 'WorkflowWoken'; readonly participant: string };
export type Reconciled = {
  readonly participants: number;
  readonly workflows: number;
  readonly repairs: readonly Repair[];
  readonly findings: readonly Found[];
};

const MINUTE_MS = 60_000;
/** Younger workflows may not have recorded anything yet, and the list of them is told late. */
const YOUNG_MS = 10 * MINUTE_MS;
const OVERDUE_MS = 60 * MINUTE_MS;
/** A day, and what a late night may add. */
const SINCE_MS = 26 * 60 * MINUTE_MS;
const ANSWER_MS = 5_000;
const WATCH = 'watch';

/** What a comparison needs besides: where participants are started, and a sign of life, so that a dead worker is noticed and another one begins anew. */
type Means = ReconcileDeps & { readonly taskQueue: string; readonly breathe: () => void };

export const createReconcile = (deps: ReconcileDeps) => ({
  compare: ({ now }: { now: Instant }): Promise<Reconciled> => {
    const context = Context.current();
    return compareAll({ ...deps, taskQueue: context.info.taskQueue, breathe: () => context.heartbeat() }, now);
  },
});

/** Compares, repairs and records what is left. Repeating it is harmless: what is repaired already is not found again. */
export async function compareAll(means: Means, now: Instant): Promise<Reconciled> {
  const { pool } = means;
  const expected = await allExpected(means);
  const running = await allRunning(means);
  const overdue = await overdueBefore(pool, now - OVERDUE_MS);
  const repairs = [
    ...missing(expected, running),
    ...asleep(expected, running, [
      ...overdue.map(({ participant }) => participant),
      ...(await unaware(means, running, now)),
    ]),
  ];
  await tell(means, repairs, now);
  for (const repair of repairs) await mend(means, repair);
  const findings = [
    ...strangers(expected, running, now),
    ...overdue.map(({ participant, clock, dueAt }) => found('overdue', participant, { clock, dueAt })),
    ...behind(expected),
    ...(await datesApart(means)),
    ...(await broken(means.audit)),
    ...(await swept(means, now)),
  ];
  await recordFindings(pool, RECONCILED, findings);
  return { participants: expected.size, workflows: running.size, repairs, findings };
}

const found = (kind: (typeof RECONCILED)[number], participant: string, detail: Found['detail']): Found => ({
  kind,
  subject: participant,
  participant,
  detail,
});

async function allExpected({ pool, breathe }: Means): Promise<ReadonlyMap<string, Expected>> {
  const all = new Map<string, Expected>();
  for (let page = await expectedAfter(pool, ''); page.length > 0; page = await expectedAfter(pool, page.at(-1)!.id)) {
    for (const one of page) all.set(one.id, one);
    breathe();
  }
  return all;
}

/** The running participants, by id, with when their run began. */
async function allRunning({ client, breathe }: Means): Promise<ReadonlyMap<string, Instant>> {
  const all = new Map<string, Instant>();
  const query = `WorkflowType = 'participant' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId, startTime } of client.workflow.list({ query, pageSize: 1_000 })) {
    all.set(workflowId.slice(workflowIds.participant('').length), startTime.getTime());
    if (all.size % 1_000 === 0) breathe();
  }
  breathe();
  return all;
}

type Records = ReadonlyMap<string, Expected>;
type Running = ReadonlyMap<string, Instant>;

/** Participants that something is waited for, and no workflow waits. */
const missing = (expected: Records, running: Running): readonly Repair[] =>
  [...expected.values()]
    .filter(({ id, atRest }) => !atRest && !running.has(id))
    .map(({ id: participant }) => ({ type: 'WorkflowRevived', participant }));

/** Workflows that should have done something by now: a look at the ledger may be all that they need. */
const asleep = (expected: Records, running: Running, late: readonly string[]): readonly Repair[] => {
  const ended = [...expected.values()].filter(({ atRest }) => atRest).map(({ id }) => id);
  return [...new Set([...late, ...ended])]
    .filter((participant) => running.has(participant))
    .map((participant) => ({ type: 'WorkflowWoken', participant }));
};

/** Workflows that do not know what was recorded of their participants since the last night. One that does not answer is the watch's to find. */
async function unaware({ pool, client, breathe }: Means, running: Running, now: Instant): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, seq } of await recordedSince(pool, now - SINCE_MS)) {
    breathe();
    if (!running.has(id)) continue;
    const known = await standingOf(client, id, ANSWER_MS).catch(() => null);
    if (known && known.seq < seq) found.push(id);
  }
  return found;
}

/** Workflows of participants that the record does not know. */
const strangers = (expected: Records, running: Running, now: Instant): readonly Found[] =>
  [...running]
    .filter(([id, since]) => !expected.has(id) && since < now - YOUNG_MS)
    .map(([id, since]) => ({ ...found('no-record', id, { since }), participant: null }));

const behind = (expected: Records): readonly Found[] =>
  [...expected.values()]
    .filter(({ seq, shownSeq }) => seq !== shownSeq)
    .map(({ id, seq, shownSeq }) => found('view-behind', id, { seq, shownSeq }));

/** Recomputing all dates from the ledger must give the stored ones (design: invariant 1). */
async function datesApart({ pool, breathe }: Means): Promise<readonly Found[]> {
  const apart: Found[] = [];
  for await (const { participant, steps } of histories(pool)) {
    const { state } = steps.at(-1)!;
    const { seq, deadlines } = await shownDeadlines(pool, participant);
    const clock = seq === state.seq ? firstApart(viewOf(state, []).deadlines, deadlines) : undefined;
    if (clock !== undefined) apart.push(found('dates-differ', participant, { clock }));
    breathe();
  }
  return apart;
}

/** The clock of the first deadline that is in one list and not so in the other. */
function firstApart(computed: readonly DeadlineRow[], shown: readonly DeadlineRow[]): string | undefined {
  const [ours, theirs] = [new Set(computed.map(lineOf)), new Set(shown.map(lineOf))];
  const apart = [...ours].find((line) => !theirs.has(line)) ?? [...theirs].find((line) => !ours.has(line));
  return apart?.split(' ')[0];
}

const lineOf = ({ clock, due_on, due_at, held, lapsed }: DeadlineRow): string =>
  `${clock} ${due_on} ${Date.parse(due_at)} ${held} ${lapsed}`;

async function broken(audit: Pool): Promise<readonly Found[]> {
  const { faults } = await verifyChain(audit);
  return faults.map(({ stream, seq, fault }) => ({
    kind: 'broken-chain',
    subject: stream,
    participant: stream.startsWith('participant:') ? stream.slice('participant:'.length) : null,
    detail: { seq, fault },
  }));
}

/** The queue against the desk, and work that waits for nobody. */
async function swept({ audit, breathe }: Means, now: Instant): Promise<readonly Found[]> {
  const misplaced = await misplacedWork(audit);
  breathe();
  const nobodys = await nobodysWork(audit, wallDateOf(now, 'UTC'));
  return [
    ...misplaced.map(({ participant, key }) => ({
      ...found('misplaced-work', participant, { item: key }),
      subject: `${participant} ${key}`,
    })),
    ...nobodys.map(({ office, roles, items }) => ({
      ...found('nobodys-work', `${office} ${roles}`, { office, roles, items }),
      participant: null,
    })),
  ];
}

/** What is about to be repaired goes into the ledger first. */
async function tell({ pool, rules }: ReconcileDeps, repairs: readonly Repair[], now: Instant): Promise<void> {
  if (repairs.length === 0) return;
  await transaction(pool, async (client) => {
    const { rows } = await client.query<{ seq: number }>('select seq from stream where name = $1', [WATCH]);
    const after = rows[0]?.seq ?? 0;
    await append(client, {
      stream: WATCH,
      after,
      command: `reconcile:${now}`,
      actor: SYSTEM.person,
      role: SYSTEM.role,
      policy: 'none',
      rules,
      at: now,
      events: repairs,
      cause: { why: 'the comparison of engine and record' },
    });
  });
}

async function mend({ client, taskQueue, breathe }: Means, { type, participant }: Repair): Promise<void> {
  breathe();
  try {
    switch (type) {
      case 'WorkflowRevived':
        await client.workflow.start('participant', {
          workflowId: workflowIds.participant(participant),
          taskQueue,
          args: [nothingCarried(participant)] as [Carried],
        });
        return;
      case 'WorkflowWoken':
        await client.workflow.getHandle(workflowIds.participant(participant)).signal(wake);
        return;
    }
  } catch (error) {
    // It has begun, or ended, by itself since the list was made.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError || error instanceof WorkflowNotFoundError)) throw error;
  }
}
