/** All that a rule may know besides the state. The judge gathers them in one snapshot and records them with its answer. */
import type { Empowerment, Role } from './actor.ts';
import type { Holidays, Instant, WallDate } from './calendar.ts';
import type { Policy } from './policy.ts';

/** A filing that has been received and not yet been taken up by the participant's workflow. */
export type PendingFiling = { readonly id: string; readonly kind: FilingKind; readonly receivedAt: Instant };
export type FilingKind = 'application-withdrawal' | 'review' | 'time-request' | 'action-answer' | 'cure' | 'appeal';

/** The part of the facts that is recorded with each judgement, so that it can be judged again years later. */
export type RecordedFacts = {
  readonly now: Instant;
  /** The version in force on this day; a running process keeps the version it started under. */
  readonly policy: string;
  /** Versions that headquarters has adopted by a recorded decision. */
  readonly adopted: readonly string[];
  readonly holidays: string;
  readonly empowered: readonly Empowerment[];
  readonly filings: readonly PendingFiling[];
  /** The day on which a supervisor confirmed that the register is live; null before that. */
  readonly liveSince: Instant | null;
};

export type Facts = Omit<RecordedFacts, 'policy' | 'holidays'> & {
  readonly policy: Policy;
  /** Any version that a running process still keeps. */
  readonly policyOf: (version: string) => Policy;
  readonly holidays: Holidays;
};

/** Whether the actor holds one of the roles on the day. */
export const holds = (facts: Facts, roles: readonly Role[]): boolean =>
  facts.empowered.some((empowerment) => roles.includes(empowerment.role));

/** The roles that are held on one of the days; `until` is the last day on which a role is held. */
export const heldOn = (empowered: readonly Empowerment[], days: readonly WallDate[]): readonly Empowerment[] =>
  empowered.filter(({ from, until }) => days.some((on) => from <= on && (until === null || until >= on)));
