/** The record of a validation's report: the stream `report:<participant>`, and the report as it stands in a table that follows from it. */
import type { Actor } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import type { CriteriaSet } from '../domain/criteria.ts';
import type { ProfileFacts } from '../domain/facts.ts';
import { requireThat } from '../domain/refusal.ts';
import {
  emptyReport,
  entryKey,
  evolveReport,
  type Report,
  type ReportEvent,
  type ReportFacts,
  type Result,
} from '../domain/report.ts';
import { currentReport } from '../domain/report-current.ts';
import { decideReport, type ReportCommand } from '../domain/report-record.ts';
import type { LegId, State } from '../domain/state.ts';
import { criteriaOf, type Criteria } from './criteria.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client } from './pool.ts';
import { storeIn, storing, type Arrival } from './documents.ts';
import type { DocumentStore, Received } from './document-store.ts';
import { kept, profileFacts, requireDocuments, stateOf, type ProfileSetup, type Said } from './profile.ts';
import { rulesVersion } from './rules-version.ts';
import { streamsOf } from './streams.ts';

type Order = {
  /** The form's own id: a repetition changes nothing. */
  readonly command: string;
  readonly participant: string;
  readonly by: Actor;
  readonly at: Instant;
  /** The row at which the person saw what is written over; 0 when there was nothing. */
  readonly seen: number;
  /** Commands by which the same page wrote the same before, and of which it never heard: what they wrote the person has seen. */
  readonly before?: readonly string[];
};
export type EntryOrder = Order & {
  readonly leg: LegId;
  readonly criterion: string;
  readonly result: Result | null;
  readonly found: Said;
  readonly asked: Said;
  readonly evidence: readonly string[];
};
export type SummaryOrder = Order & { readonly text: Said; readonly fails: readonly string[] };

/** The report as it was recorded last. */
export async function reportFacts(client: Pick<Client, 'query'>, participant: string): Promise<ReportFacts> {
  const { rows } = await client.query<{ facts: ReportFacts }>({
    name: 'report-facts',
    text: 'select report_facts($1) as facts',
    values: [participant],
  });
  return factsIn(rows[0]!.facts, participant);
}

/** As the database has them: without a report where nothing was ever written. */
export const factsIn = (
  found: { readonly report: Report | null; readonly issuedAt: Instant | null },
  participant: string,
): ReportFacts => ({
  report: found.report ?? emptyReport(participant),
  issuedAt: found.issuedAt,
});

/** The criteria by which it is written: those of the day on which it was begun. Null when none are loaded for the entity type. */
export function criteriaOfReport(
  criteria: Criteria,
  written: ReportFacts,
  state: State,
  profile: ProfileFacts | null,
  now: Instant,
): CriteriaSet | null {
  const report = currentReport(state, written);
  return report.cycle === '' ? criteriaOf(criteria, state, profile, now) : criteria.of(report.criteria);
}

/** Writes what was found of one criterion. Throws Refusal, or ReportConflict when somebody has changed it meanwhile. */
export const writeEntry = (setup: ProfileSetup, order: EntryOrder): Promise<Report> =>
  record(setup, order, async (client, report, seen) => {
    const { leg, criterion, result, evidence, by, participant } = order;
    const known = Object.values(report.entries).flatMap((entry) => entry.evidence);
    await requireDocuments(client, participant, evidence, known);
    const found = await kept(client, 'report', order.found, by);
    const asked = await kept(client, 'report', order.asked, by);
    return { type: 'WriteEntry', leg, criterion, seen, result, found, asked, evidence, by };
  });

/** A file that has arrived, and the criterion at a site that it shows something of. */
export type Evidence = Omit<Order, 'command' | 'seen' | 'before'> & {
  readonly leg: LegId;
  readonly criterion: string;
  readonly received: Received;
  readonly arrival: Arrival;
};

/**
 * Puts a file on record and attaches it to a criterion at a site, both or neither; harmless when repeated. It takes nothing of what is written there
 * away, so it does not matter what the person saw last. Throws Refusal.
 */
export async function attachEvidence(setup: ProfileSetup, store: DocumentStore, evidence: Evidence): Promise<void> {
  const { leg, criterion, received, arrival, by } = evidence;
  const order = { ...evidence, command: arrival.command };
  await storing(setup.pool, store, [received], (client) =>
    recordIn(client, setup, order, async (report) => {
      await storeIn(client, store, received, arrival);
      const entry = report.entries[entryKey(leg, criterion)];
      const { seq: seen, result, found, asked, evidence: known } = entry ?? NOTHING;
      const all = [...known, arrival.command];
      return { type: 'WriteEntry', leg, criterion, seen, result, found, asked, evidence: all, by };
    }).then(() => {}),
  );
}

const NOTHING = { seq: 0, result: null, found: null, asked: null, evidence: [] } as const;

/** Writes what is said of the whole. Throws Refusal, or ReportConflict when somebody has changed it meanwhile. */
export const writeSummary = (setup: ProfileSetup, order: SummaryOrder): Promise<Report> =>
  record(setup, order, async (client, _, seen) => {
    const { fails, by } = order;
    return { type: 'WriteSummary', seen, text: await kept(client, 'report', order.text, by), fails, by };
  });

/** Appends what follows and writes the table, in one transaction. The stream is held, so that other parts of it wait and do not clash. */
const record = (
  setup: ProfileSetup,
  order: Order,
  draw: (client: Client, report: Report, seen: number) => Promise<ReportCommand>,
): Promise<Report> =>
  transaction(setup.pool, (client) =>
    recordIn(client, setup, order, async (report) => draw(client, report, await seenBy(client, order))),
  );

/** The last row that the person knows of: what they saw, or have written over it since. */
async function seenBy(client: Client, { participant, by, seen, before = [] }: Order): Promise<number> {
  if (before.length === 0) return seen;
  const { rows } = await client.query<{ seq: number | null }>(
    'select max(seq) as seq from event where stream = $1 and command = any ($2) and actor = $3',
    [reportStream(participant), before, by.person],
  );
  return Math.max(seen, rows[0]!.seq ?? 0);
}

/** The same within a transaction of the caller's. */
async function recordIn(
  client: Client,
  { criteria, policies }: Pick<ProfileSetup, 'criteria' | 'policies'>,
  { command: id, participant, by, at: now }: Omit<Order, 'seen' | 'before'>,
  draw: (report: Report) => Promise<ReportCommand>,
): Promise<Report> {
  const stream = reportStream(participant);
  await lockStream(client, stream);
  const written = await reportFacts(client, participant);
  const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
  if (known.rowCount) return written.report;
  const state = await stateOf(client, participant);
  const report = currentReport(state, written);
  const at = Math.max(now, state.lastAt);
  const facts = await profileFacts(client, participant);
  const set = criteriaOfReport(criteria, written, state, facts, at);
  requireThat(set !== null, 'NoCriteria', 'No criteria are loaded for this entity type.');
  const command = await draw(report);
  const { validation, entityType } = state;
  const events = decideReport(report, command, { validation, entityType, set, profile: facts.profile.seq });
  const after = events.reduce((folded, event) => evolveReport(folded, event, at), report);
  const entry = { stream, after: report.seq, command: id, actor: by.person, role: by.role, at, events };
  const policy = policies.at(wallDateOf(at, state.zone)).version;
  await append(client, { ...entry, policy, rules: rulesVersion(), cause: { command } });
  await writeReport(client, after);
  return after;
}

export const reportStream = (participant: string): string => `report:${participant}`;

/** Writes the report as it stands. */
async function writeReport(client: Pick<Client, 'query'>, report: Report): Promise<void> {
  await client.query({
    name: 'write-report',
    text: `insert into validation_report (participant, seq, report) values ($1, $2, $3)
      on conflict (participant) do update set seq = excluded.seq, report = excluded.report`,
    values: [report.participant, report.seq, JSON.stringify(report)],
  });
}

/** Writes the report of everybody who has one once more, from the streams alone. */
export async function rebuildReports(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<ReportEvent>(client, 'report'))
    await writeReport(
      client,
      rows.reduce((report, { at, event }) => evolveReport(report, event, at), emptyReport(id)),
    );
}
