/** The stream `vetting:<participant>` as it is folded: rounds of checks, each answered by somebody, on a day, from a source. */
import type { Instant, WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { VettingFacts } from './facts.ts';
import type { ReleasableGround } from './policy.ts';

export type CheckResult = 'clear' | 'adverse' | 'not-applicable';

/** The answer to one check. The text holds the source that was asked, and what it said or why the check does not apply. */
export type CheckAnswer = {
  readonly check: string;
  readonly result: CheckResult;
  /** The day on which the source was asked. */
  readonly on: WallDate;
  /** What a company may be told of it; null unless the result is adverse. */
  readonly ground: ReleasableGround | null;
  readonly text: ContentRef;
  readonly by: string;
  readonly at: Instant;
  /** The row of the stream. */
  readonly seq: number;
};
type Said = { readonly text: ContentRef; readonly by: string; readonly at: Instant };
export type VettingRound = {
  /** `application`, or the cycle of the annual review. */
  readonly occasion: string;
  readonly policy: string;
  readonly checks: readonly string[];
  readonly begunBy: string;
  readonly begunAt: Instant;
  /** The answer that counts, by check. */
  readonly answers: Readonly<Record<string, CheckAnswer>>;
  /** Answers that were replaced or sent back, in their order. */
  readonly earlier: readonly CheckAnswer[];
  readonly sentBack: readonly (Said & { readonly checks: readonly string[] })[];
  readonly conclusion: (Said & { readonly result: 'clear' | 'adverse' }) | null;
};
export type Vetting = { readonly seq: number; readonly rounds: readonly VettingRound[] };

export type VettingEvent =
  | {
      readonly type: 'VettingBegun';
      readonly occasion: string;
      readonly policy: string;
      readonly checks: readonly string[];
      readonly by: string;
    }
  | ({ readonly type: 'CheckAnswered' } & Omit<CheckAnswer, 'at' | 'seq'>)
  | {
      readonly type: 'ChecksSentBack';
      readonly checks: readonly string[];
      readonly text: ContentRef;
      readonly by: string;
    }
  | {
      readonly type: 'VettingConcluded';
      readonly result: 'clear' | 'adverse';
      readonly text: ContentRef;
      readonly by: string;
    };

/** Before anything was vetted. */
export const NOT_VETTED: Vetting = { seq: 0, rounds: [] };

/** The round that is being worked on, or the last one. */
export const latestRound = ({ rounds }: Vetting): VettingRound | null => rounds.at(-1) ?? null;

/** Checks of a round that have no answer. */
export const openChecks = ({ checks, answers }: VettingRound): readonly string[] =>
  checks.filter((check) => !Object.hasOwn(answers, check));

/** Whether somebody answered a check of the round, be it that the answer was replaced since. */
export const hasAnswered = ({ answers, earlier }: VettingRound, person: string): boolean =>
  [...Object.values(answers), ...earlier].some(({ by }) => by === person);

/** One adverse check makes the whole adverse. */
export const resultOf = ({ answers }: VettingRound): 'clear' | 'adverse' =>
  Object.values(answers).some(({ result }) => result === 'adverse') ? 'adverse' : 'clear';

/** Folds one event of the stream. */
export function evolveVetting({ seq: before, rounds }: Vetting, event: VettingEvent, at: Instant): Vetting {
  const seq = before + 1;
  if (event.type === 'VettingBegun') {
    const { type: _type, by: begunBy, ...begun } = event;
    const round = { ...begun, begunBy, begunAt: at, answers: {}, earlier: [], sentBack: [], conclusion: null };
    return { seq, rounds: [...rounds, round] };
  }
  const last = rounds.at(-1);
  return { seq, rounds: last ? [...rounds.slice(0, -1), evolveRound(last, event, at, seq)] : rounds };
}

function evolveRound(
  round: VettingRound,
  event: Exclude<VettingEvent, { type: 'VettingBegun' }>,
  at: Instant,
  seq: number,
): VettingRound {
  switch (event.type) {
    case 'CheckAnswered': {
      const { type: _type, ...given } = event;
      const former = round.answers[event.check];
      const answers = { ...round.answers, [event.check]: { ...given, at, seq } };
      return { ...round, answers, earlier: former ? [...round.earlier, former] : round.earlier };
    }
    case 'ChecksSentBack': {
      const { checks, text, by } = event;
      const kept = Object.entries(round.answers).filter(([check]) => !checks.includes(check));
      const removed = Object.values(round.answers).filter(({ check }) => checks.includes(check));
      return {
        ...round,
        answers: Object.fromEntries(kept),
        earlier: [...round.earlier, ...removed],
        sentBack: [...round.sentBack, { checks, text, by, at }],
      };
    }
    case 'VettingConcluded': {
      const { result, text, by } = event;
      return { ...round, conclusion: { result, text, by, at } };
    }
  }
}

/** What the judge of the participant may know of it; null while nothing was begun. */
export function vettingFacts(vetting: Vetting): VettingFacts | null {
  const round = latestRound(vetting);
  if (!round) return null;
  const { occasion, answers, conclusion } = round;
  const grounds = Object.values(answers).flatMap(({ ground }) => (ground === null ? [] : [ground]));
  return {
    seq: vetting.seq,
    occasion,
    answered: Object.keys(answers).sort(),
    reviewedBy: conclusion?.by ?? null,
    result: conclusion?.result ?? null,
    grounds: [...new Set(grounds)].sort(),
  };
}
