/** "The recorded rule on the recorded facts": asks a command's judgement again, years later, from nothing but the ledger and the policy files. */
import type { Command, Event } from '../domain/participant.ts';
import { decide } from '../domain/participant.ts';
import type { Facts, RecordedFacts } from '../domain/facts.ts';
import type { Policy } from '../domain/policy.ts';
import { Refusal } from '../domain/refusal.ts';
import type { State } from '../domain/state.ts';
import type { CriteriaSet } from '../domain/criteria.ts';
import type { Calendars } from './calendars.ts';
import type { Criteria } from './criteria.ts';
import { folding } from './folding.ts';
import type { Policies } from './policy.ts';
import type { StreamRow } from './queries/decision.ts';
import { changesSince, changeText, type Change } from './rejudge-changes.ts';
import { partings, partingText, type Parting } from './rejudge-difference.ts';

export type RejudgeSetup = {
  readonly policies: Pick<Policies, 'of' | 'hash'>;
  /** The text that headquarters adopted, by version of the policy. */
  readonly adopted: ReadonlyMap<string, string>;
  readonly calendars: Calendars;
  readonly criteria: Pick<Criteria, 'of'>;
  /** Today's version of the rules, as `rulesVersion()` tells it. */
  readonly rules: string;
  /** All versions that were ever deployed here; null where nobody knows. */
  readonly editions: ReadonlySet<string> | null;
};

/** What a judgement looked at: the facts by name, and the rules of the policy by id. */
export type UsedFacts = {
  readonly facts: readonly (keyof Facts)[];
  readonly rules: readonly string[];
  readonly parts: readonly PolicyPart[];
};
export type PolicyPart =
  | 'cure'
  | 'confirmation'
  | 'evidence'
  | 'immediatePoints'
  | 'ladders'
  | 'ranks'
  | 'reminders'
  | 'transition'
  | 'entityTypes'
  | 'vetting'
  | 'visits';

/**
 * `permitted`: the rules at hand, on the recorded facts, answer with the recorded events. `differs`: they do not, though they are the recorded
 * ones. `changed-rules`: they do not, and are not the recorded ones: that is no failure of the decision. `changed-policy`: the same for the
 * holidays or the text of a policy. `unknown-rules`: the question cannot be asked here, because the policy of that day, or what caused the row, is not
 * at hand; or they do not, and the recorded ones are none that were ever deployed here.
 */
export type Rejudgement = {
  readonly verdict: 'permitted' | 'differs' | 'changed-rules' | 'changed-policy' | 'unknown-rules';
  /** One sentence in English; codes, dates and sequence numbers only. */
  readonly why: string;
  /** Where the answer parts from what is recorded; none when it does not, or cannot be asked. */
  readonly because: readonly Parting[];
  /** Versions of the rules: by which it was judged, and those at hand. */
  readonly rules: { readonly recorded: string; readonly today: string };
  /** Whether the recorded version is one that was deployed here, as far as that is known. */
  readonly knownRules: boolean;
  readonly changes: readonly Change[];
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
  const { command } = rows[at]!;
  const before = rows.findLastIndex((row, index) => index < at && row.command !== command);
  const next = rows.findIndex((row, index) => index > at && row.command !== command);
  return rows.slice(before + 1, next < 0 ? rows.length : next);
}

/** The participant as it stood before a row, folded from the rows that came earlier. Throws SyntaxError when one of them is no JSON. */
export const stateBefore = (participant: string, rows: readonly StreamRow[], seq: number): State =>
  folding(
    participant,
    rows.map((row) => ({ row, event: JSON.parse(row.body) as Event })),
  )(seq);

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
  return recorded && first && rejudgeCommand(setup, recorded, () => stateBefore(participant, rows, first.seq));
}

/**
 * The same, for who has folded the stream already.
 * @param recorded the rows of one command, all of them; at least one
 * @param before the participant as it stood before them; it may throw, when the rows before cannot be folded
 */
export function rejudgeCommand(setup: RejudgeSetup, recorded: readonly StreamRow[], before: () => State): Rejudgement {
  const first = recorded[0]!;
  const { trace, used } = tracer();
  const knownRules = setup.editions?.has(first.rules) ?? true;
  const unknown = `rules version ${first.rules}, by which it was judged, is none that was ever deployed here`;
  let changes = changesSince(setup, first.rules, null);
  const told = (
    verdict: Rejudgement['verdict'],
    why: string,
    because: readonly Parting[],
    remarks: readonly string[],
  ) => ({
    ...{ verdict, why, because, remarks, used: used(), command: first.command },
    ...{ firstSeq: first.seq, lastSeq: recorded.at(-1)!.seq, rules: { recorded: first.rules, today: setup.rules } },
    ...{ knownRules, changes },
  });
  const parted = (because: readonly Parting[]): Rejudgement => {
    const texts = changes.map(changeText);
    const why = [partingText(because), ...(texts.length > 0 ? [`but ${texts.join('; and ')}`] : [])].join(', ');
    if (!knownRules) return told('unknown-rules', `${partingText(because)}; ${unknown}`, because, []);
    if (changes.length === 0) return told('differs', why, because, []);
    return told(changes.some(({ what }) => what === 'rules') ? 'changed-rules' : 'changed-policy', why, because, []);
  };
  try {
    const cause = causeOf(first);
    if (!cause) return told('unknown-rules', 'the command and its facts are not recorded', [], []);
    changes = changesSince(setup, first.rules, cause.facts);
    const answer = ask({ state: before, command: cause.command, facts: trace(factsOf(setup, cause.facts)) });
    const because = answer.events ? partings(recorded, answer.events) : [answer.refused];
    if (because.length > 0) return parted(because);
    const remarks = [
      ...(knownRules ? [] : [unknown]),
      ...changes.map((one) => `${changeText(one)}; the answer is the same`),
    ];
    return told('permitted', 'the recorded rules on the recorded facts give the recorded events', [], remarks);
  } catch (error) {
    if (error instanceof UnknownPolicy) return told('unknown-rules', error.message, [], []);
    return parted([failed(error)]);
  }
}

/** A command with all that it is judged by. */
export type Asked = { readonly state: () => State; readonly command: Command; readonly facts: Facts };
type Refused = Extract<Parting, { readonly kind: 'refused' | 'failed' }>;
export type Answer =
  { readonly events: readonly Event[]; readonly refused: null } | { readonly events: null; readonly refused: Refused };

/** What the rules at hand say; that a policy is not here is thrown as an error of its own. */
export function ask({ state, command, facts }: Asked): Answer {
  try {
    return { events: decide(state(), command, facts), refused: null };
  } catch (error) {
    if (error instanceof UnknownPolicy) throw error;
    if (error instanceof Refusal)
      return { events: null, refused: { kind: 'refused', code: error.code, message: error.message } };
    return { events: null, refused: failed(error) };
  }
}

const failed = (error: unknown): Refused => ({
  kind: 'failed',
  error: error instanceof Error ? error.name : 'unknown',
});

/** A policy or criteria that no file here has. */
export class UnknownPolicy extends Error {}

/** The policy of a version. Throws UnknownPolicy when no file here has it. */
function knownPolicy({ policies }: RejudgeSetup, version: string): Policy {
  try {
    return policies.of(version);
  } catch (error) {
    throw new UnknownPolicy(`there is no policy ${version} here`, { cause: error });
  }
}

/** The facts as they were recorded, with the policies that they name and the holidays at hand. Throws an Error when a policy is not here. */
export function factsOf(setup: RejudgeSetup, recorded: RecordedFacts): Facts {
  const { policy, holidays: _id, files: _files, criteria, ...rest } = recorded;
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

const PARTS: readonly PolicyPart[] = [
  'cure',
  'confirmation',
  'evidence',
  'immediatePoints',
  'ladders',
  'ranks',
  'reminders',
  'transition',
  'entityTypes',
  'vetting',
  'visits',
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
