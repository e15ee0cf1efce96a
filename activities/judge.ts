/** The judge: gathers the facts in one snapshot, asks the rules, and records the answer in one statement that another record of the same participant would refuse. Everything that steers a workflow comes from here. */
import { ApplicationFailure } from '@temporalio/common';
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import { nextDue } from '../domain/clock.ts';
import type { Facts, RecordedFacts } from '../domain/facts.ts';
import { JUDGED_BY_AMISS } from '../domain/mend.ts';
import type { Notice } from '../domain/notice.ts';
import { ACTS, decide, evolve, type Command, type Event } from '../domain/participant.ts';
import { JUDGED_BY_CRITERIA, JUDGED_BY_PROFILE, JUDGED_BY_REPORT } from '../domain/profile-guard.ts';
import { Refusal } from '../domain/refusal.ts';
import { initial, isAtRest, type State } from '../domain/state.ts';
import { JUDGED_BY_VETTING } from '../domain/vetting.ts';
import { peopleNamed, venueAsked } from '../domain/visit-team.ts';
import { gapsOf } from '../domain/visit-slots.ts';
import type { TeamFacts } from '../domain/team-facts.ts';
import { viewOf, type RecordedEvent } from '../domain/view.ts';
import { isJudgedByTravel } from '../domain/visit-travel.ts';
import { factsOf } from '../db/facts.ts';
import { appendAndWrite, gather, streamOf, type Gathered, type LedgerRow } from '../db/ledger.ts';
import type { Calendars } from '../db/calendars.ts';
import type { Criteria } from '../db/criteria.ts';
import { leaveDesk } from '../db/desk.ts';
import { refusable, transaction, type Pool } from '../db/pool.ts';
import { fileHash, type Policies } from '../db/policy.ts';
import { venueHolidays } from '../db/venue-holidays.ts';

export type Case = {
  readonly state: State;
  /** Null only looks: it catches up with the ledger. */
  readonly command: Command | null;
  readonly now: Instant;
};
export type Verdict = {
  /** The ledger's rows that the asker has not seen, its own command's among them. */
  readonly rows: readonly LedgerRow[];
  /** The sequence at which the command is recorded; 0 when it changed nothing. */
  readonly seq: number;
  readonly refused: { readonly code: string; readonly message: string } | null;
  readonly next: { readonly clock: string; readonly dueAt: Instant } | null;
  readonly deliver: readonly Pick<Notice, 'id'>[];
  readonly over: boolean;
  /** The ledger holds more than one answer carries: look again. */
  readonly more: boolean;
  /** The asker knows what the ledger does not hold (it was restored from an older copy): the ledger is right, begin at nothing. */
  readonly forget: boolean;
};
export type JudgeDeps = {
  readonly pool: Pool;
  readonly policies: Policies;
  readonly calendars: Calendars;
  readonly criteria: Criteria;
  readonly rules: string;
};

const PAGE_ROWS = 500;

/** Judges one command for one participant. Never throws a Refusal: a refusal is an answer. */
export const createJudge =
  (deps: JudgeDeps) =>
  async (ask: Case): Promise<Verdict> => {
    try {
      return await judge(deps, ask);
    } catch (error) {
      throw isPermanent(error)
        ? ApplicationFailure.create({
            message: 'the ledger cannot take this',
            type: 'Unrecordable',
            nonRetryable: true,
            cause: error as Error,
          })
        : error;
    }
  };

/** Data that the ledger can never take (SQLSTATE classes 22, 23, 42, P0): trying again would be for ever. Everything else may pass. */
const isPermanent = (error: unknown): boolean => /^(22|23|42|P0)/.test((error as { code?: string }).code ?? '');

async function judge(deps: JudgeDeps, { state: known, command, now }: Case): Promise<Verdict> {
  const by: Actor = command?.by ?? { person: 'system', role: 'system' };
  const gathered = await gather(deps.pool, {
    participant: known.id,
    after: known.seq,
    command: command?.id ?? '',
    person: by.person,
    programme: programmeOf(known, command),
    with: {
      vetting: JUDGED_BY_VETTING.includes(command?.type ?? ''),
      profile: JUDGED_BY_PROFILE.includes(command?.type ?? ''),
      amiss: JUDGED_BY_AMISS.includes(command?.type ?? ''),
      travel: isJudgedByTravel(command),
      report: JUDGED_BY_REPORT.includes(command?.type ?? ''),
      named: command?.type === 'AssignAppeal' ? command.officer : null,
      team: peopleNamed(command),
      cleared: command?.type === 'NameVisitTeam',
    },
  });
  if (gathered.seq < known.seq) return answer(initial(known.id), [], { more: true, forget: true });
  const missed = gathered.missed ?? [];
  const state = missed.reduce((folded, row) => evolve(folded, JSON.parse(row.body) as Event, row.at), known);
  if (state.seq < gathered.seq) return answer(state, missed, { more: missed.length === PAGE_ROWS });
  if (!command) return answer(state, missed, {});
  if (gathered.answered !== null) return answer(state, missed, { seq: gathered.answered });
  const at = Math.max(now, state.lastAt);
  const facts = factsOf(deps, gathered, at, subjectOf(state, command), filedAt(command) ?? at);
  const looked = new Set([facts.policy.version]);
  const policyOf = (version: string) => (looked.add(version), facts.policyOf(version));
  try {
    const asked: Facts = {
      ...facts,
      policyOf,
      ...(weighs(command) && { asksSeen: true }),
      ...teamOf(state, command, gathered),
    };
    const events = judged(state, command, asked);
    const recorded = await record(deps, state, command, events, asked, looked);
    const rows = recorded.map(({ seq, event }) => ({ seq, command: command.id, at, body: JSON.stringify(event) }));
    const after = recorded.reduce((folded, { event }) => evolve(folded, event, at), state);
    return answer(after, [...missed, ...rows], { seq: after.seq });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answer(state, missed, { refused: { code: error.code, message: error.message } });
  }
}

/** A bug in a rule must not keep a participant busy for ever: it is told as what it is, and nothing is recorded. */
function judged(state: State, command: Command, facts: Facts): readonly Event[] {
  try {
    return decide(state, command, facts);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw ApplicationFailure.create({
      message: `no rule can judge ${command.type}`,
      type: 'Unrecordable',
      nonRetryable: true,
      cause: error as Error,
    });
  }
}

const weighs = ({ type }: Command): boolean => type !== 'Due' && ACTS[type].weighs === true;

/** Who is named for a visit, what days they are where it goes to, and who is cleared for the journey. */
function teamOf(
  state: State,
  command: Command,
  { team, cleared, home = null }: Gathered,
): { readonly team?: TeamFacts } {
  if (!team) return {};
  const venue = venueAsked(state, command);
  const holidays = venue ? venueHolidays({ ...venue, home }, venue.days) : {};
  return { team: { people: team, holidays, ...(cleared && { cleared }) } };
}

/** An application says of itself what it is; every other command finds it in the state. */
const subjectOf = (state: State, command: Command): State =>
  command.type === 'CreateApplication' ? { ...state, entityType: command.entityType } : state;

const programmeOf = (state: State, command: Command | null): string => {
  if (command?.type === 'CreateApplication') return command.programme;
  return command?.type === 'ImportParticipant' ? command.record.programme : state.programme;
};

/** A filing is judged also by the authority that its signer had when it was received, whenever the engine takes it up. */
const filedAt = (command: Command): Instant | undefined =>
  'filing' in command && typeof command.filing === 'object' ? command.filing.receivedAt : undefined;

async function record(
  deps: JudgeDeps,
  state: State,
  command: Command,
  events: readonly Event[],
  facts: Facts,
  looked: ReadonlySet<string>,
): Promise<readonly RecordedEvent[]> {
  if (events.length === 0) return [];
  const recorded = events.map((event, index) => ({ seq: state.seq + index + 1, at: facts.now, event }));
  const { empowered, adopted, filings, answersWait, liveSince, vetting = null } = facts;
  const { criteria, profile, report, amiss, travel, asksSeen, named, team } = facts;
  const kept: RecordedFacts = {
    now: facts.now,
    policy: facts.policy.version,
    adopted,
    holidays: deps.calendars.id,
    files: Object.fromEntries([...looked].sort().map((version) => [version, fileHash(deps.policies, version)])),
    empowered,
    filings,
    ...(answersWait && { answersWait }),
    liveSince,
    ...(JUDGED_BY_VETTING.includes(command.type) && { vetting }),
    ...(criteria !== undefined && JUDGED_BY_CRITERIA.includes(command.type) && { criteria: criteria?.version ?? null }),
    ...(profile && { profile }),
    ...(report && { report }),
    ...(amiss && { amiss }),
    ...(travel && { travel }),
    ...(named && { named }),
    ...(team && { team }),
    ...(asksSeen && { asksSeen }),
  };
  const entry = {
    stream: streamOf(state.id),
    after: state.seq,
    command: command.id,
    actor: command.by.person,
    role: command.by.role,
    policy: facts.policy.version,
    rules: deps.rules,
    at: facts.now,
    events,
    cause: { command, facts: kept },
  };
  const view = viewOf(state, recorded);
  const gaps = gapsOf(facts.policy);
  if (!events.some(({ type }) => type === 'Recused'))
    await refusable(deps.pool, (client) => appendAndWrite(client, entry, state.id, view, gaps)).catch(refuseTaken);
  else
    await transaction(deps.pool, async (client) => {
      await appendAndWrite(client, entry, state.id, view, gaps);
      const { command: id, policy, rules, at } = entry;
      await leaveDesk(client, state.id, { id, by: command.by, policy, rules, at });
    });
  return recorded;
}

/** Nothing was recorded: one of those who are named is taken. @throws Refusal, or what else went wrong */
function refuseTaken(error: unknown): never {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  if (code === '23P01' && constraint === 'visit_slot_free')
    throw new Refusal('Conflict', 'Somebody who is named has another visit at one of these times: choose others.');
  if (code === '23P01' && constraint === 'visit_slot_way')
    throw new Refusal(
      'Conflict',
      'Somebody who is named has another visit shortly before or after one of these times, and needs time between the two: choose others.',
    );
  throw error;
}

function answer(state: State, rows: readonly LedgerRow[], more: Partial<Verdict>): Verdict {
  const next = nextDue(state.clocks);
  return {
    rows,
    seq: 0,
    refused: null,
    next: next ? { clock: next.id, dueAt: next.dueAt } : null,
    deliver: state.notices.filter(({ channel }) => channel === 'mail').map(({ id }) => ({ id })),
    over: isAtRest(state),
    more: false,
    forget: false,
    ...more,
  };
}
