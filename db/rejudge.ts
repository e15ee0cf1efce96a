/** "The recorded rule on the recorded facts": asks a command's judgement again, years later, from nothing but the ledger and the policy files. */
import type { Command, Event } from '../domain/participant.ts';
import { decide, evolve } from '../domain/participant.ts';
import type { Facts, RecordedFacts } from '../domain/facts.ts';
import type { Policy } from '../domain/policy.ts';
import { Refusal } from '../domain/refusal.ts';
import { initial, type State } from '../domain/state.ts';
import type { CriteriaSet } from '../domain/criteria.ts';
import type { Calendars } from './calendars.ts';
import type { Criteria } from './criteria.ts';
import type { Policies } from './policy.ts';
import type { StreamRow } from './queries/decision.ts';

export type RejudgeSetup = {
  readonly policies: Pick<Policies, 'of'>;
  readonly calendars: Calendars;
  readonly criteria: Pick<Criteria, 'of'>;
  /** Today's version of the rules, as `rulesVersion()` tells it. */
  readonly rules: string;
};

/** What a judgement looked at: the facts by name, and the rules of the policy by id. */
export type UsedFacts = {
  readonly facts: readonly (keyof Facts)[];
  readonly rules: readonly string[];
  readonly parts: readonly PolicyPart[];
};
export type PolicyPart = 'evidence' | 'ladders' | 'ranks' | 'reminders' | 'transition' | 'entityTypes' | 'vetting';

/**
 * `permitted`: the same rules on the same facts answer with the recorded events. `differs`: they do not, though the rules are the recorded
 * ones. `unknown-rules`: the question cannot be asked here, because the rules or the policy of that day are not at hand.
 */
export type Rejudgement = {
  readonly verdict: 'permitted' | 'differs' | 'unknown-rules';
  /** One sentence in English; codes, dates and sequence numbers only. */
  readonly why: string;
  /** What else was not as on that day, though the answer is the same. */
  readonly remarks: readonly string[];
  readonly used: UsedFacts;
  readonly command: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
};

type Cause = { readonly command: Command; readonly facts: RecordedFacts };

/** The rows of the command that recorded the row at `seq`; undefined when there is no such row. */
export function commandRows(rows: readonly StreamRow[], seq: number): readonly StreamRow[] | undefined {
  const at = rows.findIndex((row) => row.seq === seq);
  if (at < 0) return undefined;
  const from = rows.findLastIndex((row, index) => index <= at && row.cause !== null);
  if (from < 0) return undefined;
  const next = rows.findIndex((row, index) => index > from && row.cause !== null);
  return rows.slice(from, next < 0 ? rows.length : next);
}

/** The participant as it stood before a row, folded from the rows that came earlier. Throws SyntaxError when one of them is no JSON. */
export const stateBefore = (participant: string, rows: readonly StreamRow[], seq: number): State =>
  rows
    .filter((row) => row.seq < seq)
    .reduce((state, row) => evolve(state, JSON.parse(row.body) as Event, row.at), initial(participant));

/** The command and the facts that were recorded with a command's first event; null when there are none. Throws SyntaxError when they cannot be read. */
export function causeOf({ cause }: Pick<StreamRow, 'cause'>): Cause | null {
  const parsed = JSON.parse(cause ?? 'null') as Partial<Cause> | null;
  return parsed?.command && parsed.facts ? { command: parsed.command, facts: parsed.facts } : null;
}

/**
 * Judges the command that recorded the row at `seq` once more.
 * @param rows the whole stream, from its first row on
 * @returns undefined when the stream has no such row, or nothing was recorded of what caused it
 */
export function rejudge(
  setup: RejudgeSetup,
  participant: string,
  rows: readonly StreamRow[],
  seq: number,
): Rejudgement | undefined {
  const recorded = commandRows(rows, seq);
  const first = recorded?.[0];
  if (!recorded || !first) return undefined;
  return rejudgeCommand(setup, recorded, () => stateBefore(participant, rows, first.seq));
}

/**
 * Judges one command once more.
 * @param recorded its rows, one or more
 * @param before the participant as it stood before them; may throw SyntaxError
 */
export function rejudgeCommand(setup: RejudgeSetup, recorded: readonly StreamRow[], before: () => State): Rejudgement {
  const first = recorded[0]!;
  const { trace, used } = tracer();
  const about = { command: first.command, firstSeq: first.seq, lastSeq: recorded.at(-1)!.seq };
  const told = (verdict: Rejudgement['verdict'], why: string, remarks: readonly string[] = []): Rejudgement => ({
    verdict,
    why,
    remarks,
    used: used(),
    ...about,
  });
  const elsewhere =
    first.rules === setup.rules ? null : `since rules version ${first.rules}; today's is ${setup.rules}`;
  const unequal = (what: string): Rejudgement =>
    elsewhere ? told('unknown-rules', `${what}, but the rules differ ${elsewhere}`) : told('differs', what);
  try {
    const cause = causeOf(first);
    if (!cause) return told('unknown-rules', 'the command and its facts are not recorded');
    const { command, facts } = cause;
    const events = decide(before(), command, trace(factsOf(setup, facts)));
    const difference = compare(recorded, events);
    if (difference) return unequal(difference);
    const remarks = [
      ...(elsewhere ? [`the rules were changed ${elsewhere}, and still give this answer`] : []),
      ...otherCalendar(setup, facts),
    ];
    return told('permitted', 'the recorded rules on the recorded facts give the recorded events', remarks);
  } catch (error) {
    if (error instanceof UnknownPolicy) return told('unknown-rules', error.message);
    if (error instanceof Refusal) return unequal(`the rules refuse the command (${error.code})`);
    return unequal(`the command cannot be judged (${error instanceof Error ? error.name : 'unknown'})`);
  }
}

class UnknownPolicy extends Error {}

/** The policy of a version. Throws UnknownPolicy when no file here has it. */
function knownPolicy({ policies }: RejudgeSetup, version: string): Policy {
  try {
    return policies.of(version);
  } catch (error) {
    throw new UnknownPolicy(`there is no policy ${version} here`, { cause: error });
  }
}

const otherCalendar = ({ calendars }: RejudgeSetup, { holidays }: RecordedFacts): readonly string[] =>
  holidays === calendars.id ? [] : [`the holidays were those of ${holidays}, and are now those of ${calendars.id}`];

/** The facts as they were recorded, with the policies that they name and the holidays at hand. Throws an Error when a policy is not here. */
export function factsOf(setup: RejudgeSetup, recorded: RecordedFacts): Facts {
  const { policy, holidays: _id, criteria, ...rest } = recorded;
  return {
    ...rest,
    policy: knownPolicy(setup, policy),
    policyOf: (version) => knownPolicy(setup, version),
    holidays: setup.calendars.holidays,
    ...(criteria !== undefined && { criteria: criteria === null ? null : knownCriteria(setup, criteria) }),
  };
}

/** The criteria of a version. Throws UnknownPolicy when no file here has them. */
function knownCriteria({ criteria }: RejudgeSetup, version: string): CriteriaSet {
  try {
    return criteria.of(version);
  } catch (error) {
    throw new UnknownPolicy(`there are no criteria ${version} here`, { cause: error });
  }
}

/** Null when the events are those of the rows, else where they part. */
function compare(recorded: readonly StreamRow[], events: readonly Event[]): string | null {
  for (const [index, row] of recorded.entries()) {
    const event = events[index];
    if (!event) return `the rules give ${events.length} events where ${recorded.length} are recorded`;
    if (row.body !== JSON.stringify(event) && canonical(JSON.parse(row.body)) !== canonical(event))
      return `the rules give another ${event.type} than row ${row.seq} has`;
  }
  return events.length === recorded.length
    ? null
    : `the rules give ${events.length} events where ${recorded.length} are recorded`;
}

/** JSON with its keys in order, so that only what is said counts and not in which order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const PARTS: readonly PolicyPart[] = [
  'evidence',
  'ladders',
  'ranks',
  'reminders',
  'transition',
  'entityTypes',
  'vetting',
];

/** Facts that remember what was read of them. */
function tracer(): { trace: (facts: Facts) => Facts; used: () => UsedFacts } {
  const facts = new Set<keyof Facts>();
  const rules = new Set<string>();
  const parts = new Set<PolicyPart>();
  const watched = (policy: Policy): Policy => {
    const noted = new Proxy(policy.rules, { get: (all, id: string) => (rules.add(id), all[id]!) });
    const copy = { ...policy, rules: noted };
    for (const part of PARTS)
      Object.defineProperty(copy, part, { enumerable: true, get: () => (parts.add(part), policy[part]) });
    return copy;
  };
  const trace = (given: Facts): Facts => {
    const inForce = watched(given.policy);
    return new Proxy(given, {
      get: (all, name: keyof Facts) => {
        facts.add(name);
        if (name === 'policy') return inForce;
        return name === 'policyOf' ? (version: string) => watched(all.policyOf(version)) : all[name];
      },
    });
  };
  return { trace, used: () => ({ facts: [...facts].sort(), rules: [...rules].sort(), parts: [...parts].sort() }) };
}
