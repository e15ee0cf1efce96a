/**
 * The record of samples and findings: one stream `audit:<sample>` for each sample, and no table. Few are drawn in a year, and what is asked of
 * them is asked of the streams themselves.
 */
import type { Reach } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import {
  ANSWERERS,
  decideAudit,
  evolveAudit,
  NOT_DRAWN,
  reviewOf,
  type Audit,
  type AuditCommand,
  type AuditEvent,
  type AuditFacts,
  type Closing,
  type Result,
  type Sample,
} from '../domain/audit.ts';
import { dueBy, numberOf, type Policy } from '../domain/policy.ts';
import { drawSample } from '../domain/sample.ts';
import type { Calendars } from './calendars.ts';
import { keepContent, sha256Of } from './content.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { narrowed, type DecisionFilter } from './queries/decision-list.ts';
import { DECISIONS } from './queries/decision-sql.ts';
import { holdersFor } from './queries/holders.ts';
import { rulesVersion } from './rules-version.ts';
import { rowsOf, streamsOf, type Told } from './streams.ts';

/** A command as it comes from a page: what was written is not yet in the record. */
export type AuditDeed =
  | {
      readonly type: 'DrawSample';
      readonly seed: string;
      readonly size: number;
      readonly filter: DecisionFilter;
      readonly except: readonly string[];
    }
  | {
      readonly type: 'ReviewDecision';
      readonly number: number;
      readonly result: Result;
      readonly owner: string | null;
      readonly text: string;
    }
  | { readonly type: 'AnswerFinding' | 'ReturnFinding'; readonly number: number; readonly text: string }
  | { readonly type: 'CloseFinding'; readonly number: number; readonly how: Closing; readonly text: string };
export type AuditOrder = {
  /** The form's own id: a repetition changes nothing. */
  readonly command: string;
  readonly sample: string;
  readonly by: Actor;
  readonly deed: AuditDeed;
  readonly at: Instant;
};
export type AuditSetup = { readonly pool: Pool; readonly calendars: Calendars; readonly policy: Policy };

const KIND = 'audit';
const streamOf = (sample: string): string => `${KIND}:${sample}`;

/** What has become of a sample; not drawn when there is none of that name. */
export const auditOf = async (client: Pick<Client, 'query'>, sample: string): Promise<Audit> =>
  folded(await rowsOf<AuditEvent>(client, streamOf(sample)));

/** All samples, the latest first. */
export async function audits(client: Pick<Client, 'query'>): Promise<readonly (Audit & { readonly id: string })[]> {
  const all: (Audit & { readonly id: string })[] = [];
  for await (const { id, rows } of streamsOf<AuditEvent>(client, KIND)) all.push({ id, ...folded(rows) });
  return all.sort((a, b) => (b.sample?.at ?? 0) - (a.sample?.at ?? 0));
}

const folded = (rows: readonly Pick<Told<AuditEvent>, 'at' | 'event'>[]): Audit =>
  rows.reduce((known, { at, event }) => evolveAudit(known, event, at), NOT_DRAWN);

/** Records what follows, in one transaction. Throws Refusal. */
export async function recordAudit(setup: AuditSetup, order: AuditOrder): Promise<void> {
  const { command: id, sample, by, deed, at } = order;
  const stream = streamOf(sample);
  await transaction(setup.pool, async (client) => {
    const after = await lockStream(client, stream);
    const rows = await rowsOf<AuditEvent>(client, stream);
    if (rows.some(({ command }) => command === id)) return;
    const before = folded(rows);
    const facts = await factsFor(setup, client, before, order);
    const command = await commandOf(client, deed, by);
    const events = decideAudit(before, command, facts);
    const { version: policy } = setup.policy;
    const entry = { stream, after, command: id, actor: by.person, role: by.role, policy, rules: rulesVersion(), at };
    await append(client, { ...entry, events, cause: { command, facts } });
  });
}

async function commandOf(client: Client, deed: AuditDeed, by: Actor): Promise<AuditCommand> {
  if (deed.type === 'DrawSample') {
    const { type, seed, size, filter, except } = deed;
    return { type, by, seed, size, filter: kept(filter), except, ...(await drawn(client, deed)) };
  }
  const { text, ...said } = deed;
  return { ...said, by, note: await keepContent(client, 'note', { text }, by.person) };
}

const kept = (filter: DecisionFilter): Sample['filter'] =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

type Asked = Pick<Sample, 'seed' | 'size' | 'except'> & { readonly filter: DecisionFilter };

/** Everywhere, but for those that are left out. */
const everywhereBut = (except: readonly string[]): Reach => ({
  ...{ everywhere: true, offices: [], regions: [], participants: [] },
  ...{ specialist: null, except },
});

/** The record as it was at an instant, given to the millisecond: nothing that was recorded later is seen by what reads `event`. */
const asOf = (instant: string): string =>
  `event as not materialized (select * from event where recorded_at < to_timestamp(${instant}::bigint / 1000.0) + interval '1 millisecond')`;

/**
 * Draws from the decisions that are recorded by now or, when the sample is drawn again, were by then, each as it stood then: what became of one
 * later, as by an appeal, moves it neither in nor out.
 * @param until of an earlier drawing
 */
export async function drawn(
  client: Pick<Client, 'query'>,
  { seed, size, filter, except }: Asked,
  until: Instant | null = null,
): Promise<Pick<Sample, 'until' | 'population' | 'sha256' | 'decisions'>> {
  const moment = until ?? (await instantOfRecord(client));
  const { text, values } = narrowed(everywhereBut(except), filter);
  const { rows } = await client.query<{ name: string }>(
    `with ${asOf(`$${values.length + 1}`)} select participant || '#' || seq as name from (${DECISIONS}) d where ${text}`,
    [...values, moment],
  );
  const sorted = rows.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1));
  return {
    until: moment,
    population: sorted.length,
    sha256: sha256Of(sorted.join('\n')),
    decisions: drawSample(sorted, size, seed).map(decisionOf),
  };
}

/** Of the clock by which rows are recorded. */
async function instantOfRecord(client: Pick<Client, 'query'>): Promise<Instant> {
  const { rows } = await client.query<{ at: Instant }>(
    `select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::bigint as at`,
  );
  return rows[0]!.at;
}

const decisionOf = (name: string) => ({
  participant: name.slice(0, name.lastIndexOf('#')),
  seq: Number(name.slice(name.lastIndexOf('#') + 1)),
});

/** By the policy the office has so long for an answer. */
const RULE = 'AUDIT_FINDING_ANSWER';

async function factsFor(
  { policy, calendars }: AuditSetup,
  client: Client,
  audit: Audit,
  { deed, by, at }: AuditOrder,
): Promise<AuditFacts> {
  const zone = policy.headquartersZone;
  const today = wallDateOf(at, zone);
  const { due } = dueBy(policy, RULE, today, zone, calendars.holidays, numberOf(policy, RULE));
  const nothing = { today, due, involved: false, ownerMay: false };
  if (deed.type !== 'ReviewDecision') return nothing;
  const { participant } = reviewOf(audit, deed.number);
  const { rows } = await client.query<{ involved: boolean }>(
    'select exists (select from event where stream = $1 and actor = $2) as involved',
    [`participant:${participant}`, by.person],
  );
  const may = deed.owner === null ? [] : await holdersFor(client, participant, ANSWERERS, today);
  return { ...nothing, involved: rows[0]!.involved, ownerMay: may.some(({ person }) => person === deed.owner) };
}
