/** Expected against sent: every notice that should exist, what went out for it with which proof, and where the two differ. */
import { isOvertakenLetter } from './adverse-stage.ts';
import type { Difference } from './amiss.ts';
import { DAY_MS, wallDateOf, type Instant, type WallDate } from './calendar.ts';
import { careFor, ENGINE, isRepeated, itemsOf, NO_CARE, type Care, type Known } from './expected-care.ts';
import { unrung, unwound, type Owed, type PolicyOf } from './expected-ladder.ts';
import { lacksProof, proofOf, type Copies } from './expected-proof.ts';
import { expectedBy, withBefore, type ExpectedNotice, type Step } from './expected.ts';
import type { Policy } from './policy.ts';
import { initial } from './state.ts';
import { toldBy, type Progress, type Proof, type ToldNotice } from './told.ts';

export type AccountLine = {
  /** The copy's own id, or what expects it where there is none. */
  readonly id: string;
  readonly notice: string | null;
  readonly kind: string;
  readonly about: string;
  readonly channel: string;
  readonly to: string;
  readonly rung: string | null;
  readonly dueAt: Instant;
  /** The day on which it was due, where headquarters is. */
  readonly day: WallDate;
  readonly progress: Progress | 'missing';
  readonly proof: Proof | 'none';
  readonly differs: Difference | null;
  /** An earlier try may have reached the receiver, too. */
  readonly twice: boolean;
} & Care;
export type Told = {
  readonly participant: string;
  readonly steps: readonly Step[];
  readonly copies: Copies;
};
/** `policy` is the one in force now: by its hours a copy is late. */
export type Night = { readonly now: Instant; readonly policy: Policy; readonly policyOf: PolicyOf };
type View = Known & {
  readonly copies: Copies;
  readonly night: Night;
  /** Ids of the copies that repeat another: somebody sent it once more, or it did not arrive. */
  readonly again: ReadonlySet<string>;
};

const HOUR_MS = DAY_MS / 24;

/** The account of one participant, as of now. Time never runs backwards for it. */
export function accountOf({ participant, steps, copies }: Told, night: Night): readonly AccountLine[] {
  const state = steps.at(-1)?.state ?? initial(participant);
  const own: Night = { ...night, now: Math.max(night.now, state.lastAt) };
  const told = toldBy(steps);
  const { matched, missing } = match(steps, told, night.policyOf);
  const known = { state, told, settled: settledBy(steps), items: itemsOf(state) };
  const view: View = {
    ...known,
    copies,
    night: own,
    again: new Set([...sentAgain(steps), ...inPlaceOf(steps, told), ...heldBack(told)]),
  };
  const late = own.now - own.policy.proof.mailHours * HOUR_MS;
  return [
    ...told.map((copy) => toldLine(copy, matched.get(copy.id), view)),
    ...missing.map((expected) => missingLine(expected, view)),
    ...[...unrung(state, late, night.policyOf), ...unwound(state, night.policyOf)].map((owed) => owedLine(owed, own)),
  ];
}

type Missing = ExpectedNotice & { readonly step: number };

/** Each copy with what asked for it, and what was asked for and has no copy. A copy belongs to the command that queued it. */
function match(steps: readonly Step[], told: readonly ToldNotice[], policyOf: PolicyOf) {
  const matched = new Map<string, ExpectedNotice>();
  const missing: Missing[] = [];
  const byStep = Map.groupBy(told, ({ step }) => step);
  for (const [index, { before, step }] of withBefore(steps).entries()) {
    const own = byStep.get(index) ?? [];
    for (const expected of expectedBy(before, step, policyOf)) {
      const copy = own.find((one) => !matched.has(one.id) && isCopyOf(one, expected));
      if (copy) matched.set(copy.id, expected);
      else missing.push({ ...expected, step: index });
    }
  }
  return { matched, missing };
}

const isCopyOf = (one: ToldNotice, expected: ExpectedNotice | ToldNotice): boolean =>
  (['kind', 'about', 'channel', 'to', 'rung'] as const).every((field) => one[field] === expected[field]);

/** Ids about which a person has recorded what was done. */
const settledBy = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(
    steps.flatMap(({ recorded }) =>
      recorded.flatMap(({ event }) => (event.type === 'NoticeMended' ? [event.notice] : [])),
    ),
  );

/** Copies that a person has sent once more: by a command that does nothing else, or that mends. */
const sentAgain = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(
    steps
      .filter(
        ({ recorded }) =>
          recorded.every(({ event }) => event.type === 'NoticeQueued') ||
          recorded.some(({ event }) => event.type === 'NoticeMended'),
      )
      .flatMap(({ recorded }) => recorded.map(({ seq }) => `n${seq}`)),
  );

/** Copies that take the place of one that failed, by the same command: the same notice to the next contact, or printed. */
const inPlaceOf = (steps: readonly Step[], told: readonly ToldNotice[]): readonly string[] => {
  const named = new Map(told.map(({ id, kind, about }) => [id, `${kind} ${about}`]));
  return steps.flatMap(({ recorded }) => {
    const failed = recorded.flatMap(({ event }) => (event.type === 'NoticeFailed' ? [named.get(event.notice)] : []));
    return recorded.flatMap(({ seq, event }) =>
      event.type === 'NoticeQueued' && failed.includes(`${event.kind} ${event.about}`) ? [`n${seq}`] : [],
    );
  });
};

/** Copies that went out once their outreach ran on, since the one before was withdrawn while something held it. */
const heldBack = (told: readonly ToldNotice[]): readonly string[] =>
  told
    .filter((copy) =>
      told.some((other) => other.seq < copy.seq && other.progress === 'withdrawn' && isCopyOf(other, copy)),
    )
    .map(({ id }) => id);

function toldLine(copy: ToldNotice, expected: ExpectedNotice | undefined, view: View): AccountLine {
  const { id, kind, about, channel, to, rung, progress, queuedAt } = copy;
  const dueAt = expected?.dueAt ?? queuedAt;
  const differs = expected || view.again.has(id) ? differenceOf(copy, dueAt, view) : 'extra';
  const day = dayOf(dueAt, view.night);
  const care = differs === null ? NO_CARE : careFor(copy, differs, view);
  const proof = proofOf(copy, view.copies);
  const twice = view.copies?.get(id)?.twice ?? false;
  return { id, notice: id, kind, about, channel, to, rung, dueAt, day, progress, proof, differs, twice, ...care };
}

function missingLine({ id, kind, about, channel, to, rung, dueAt, step }: Missing, view: View): AccountLine {
  const settled = view.settled.has(id) || isOvertakenLetter(view.state, kind);
  const done = settled || isRepeated({ kind, about, channel, rung, step }, view);
  const day = dayOf(dueAt, view.night);
  const line = { id, notice: null, kind, about, channel, to, rung, dueAt, day } as const;
  return { ...line, ...NOTHING, open: !done, item: null };
}

function owedLine({ kind, about, rung, dueAt }: Owed, night: Night): AccountLine {
  const id = ['owed', kind, about, ...(rung === null ? [] : [rung])].join(':');
  const line = { id, notice: null, kind, about, channel: 'mail', to: '', rung, dueAt, day: dayOf(dueAt, night) };
  return { ...line, ...NOTHING, open: true, item: ENGINE };
}

const NOTHING = { progress: 'missing', proof: 'none', differs: 'missing', twice: false } as const;

const dayOf = (at: Instant, { policy }: Night): WallDate => wallDateOf(at, policy.headquartersZone);

function differenceOf(copy: ToldNotice, dueAt: Instant, { copies, night, state }: View): Difference | null {
  const { proof } = night.policy;
  const limit = copy.channel === 'letter' ? proof.letterDays * DAY_MS : proof.mailHours * HOUR_MS;
  if (copy.progress === 'withdrawn') return null;
  if (copy.progress === 'failed') return 'failed';
  if (lacksProof(copy, copies, night, state)) return 'unproven';
  return (copy.leftAt ?? night.now) - dueAt > limit ? 'late' : null;
}
