/** All that a rule may know besides the state. The judge gathers them in one snapshot and records them with its answer. */
import type { Empowerment, Role } from './actor.ts';
import type { CriteriaSet } from './criteria.ts';
import type { Holidays, Instant, WallDate } from './calendar.ts';
import type { AmissNotice } from './amiss.ts';
import type { Policy, ReleasableGround } from './policy.ts';
import type { Profile } from './profile-answers.ts';
import type { TeamFacts } from './team-facts.ts';
import type { SaidOfPlace } from './place.ts';
import type { ReportFacts } from './report.ts';

/** A filing that has been received and not yet been taken up by the participant's workflow. */
export type PendingFiling = {
  readonly id: string;
  readonly kind: FilingKind;
  readonly receivedAt: Instant;
  /** Of what was kept since filings are proven by the record: the number on its receipt, and the salted hash of what was filed. */
  readonly receipt?: string;
  readonly sha256?: string;
};
export type FilingKind =
  | 'application-withdrawal'
  | 'review'
  | 'time-request'
  | 'action-answer'
  | 'cure'
  | 'cure-step'
  | 'appeal'
  | 'appeal-information'
  | 'officer-change'
  | 'settlement'
  | 'incident-report'
  | 'incident-analysis'
  | 'incident-action'
  | 'response';

/** What the judge of a participant knows of its latest round: codes and ids. */
export type VettingFacts = {
  /** The row of the stream `vetting:<participant>` with which this was known. */
  readonly seq: number;
  /** `application`, or the cycle of the annual review. */
  readonly occasion: string;
  /** Codes of the checks that have an answer. */
  readonly answered: readonly string[];
  readonly reviewedBy: string | null;
  /** What the second person concluded; null before that. */
  readonly result: 'clear' | 'adverse' | null;
  /** What a company may be told of it, should it go against the company. */
  readonly grounds: readonly ReleasableGround[];
};

/** The part of the facts that is recorded with each judgement, so that it can be judged again years later. */
export type RecordedFacts = {
  readonly now: Instant;
  /** The version in force on this day; a running process keeps the version it started under. */
  readonly policy: string;
  /** Versions that headquarters has adopted by a recorded decision. */
  readonly adopted: readonly string[];
  readonly holidays: string;
  /** The text of each version of the policy that was looked at, by the beginning of its hash; not of what was recorded before it was noted. */
  readonly files?: Readonly<Record<string, string>>;
  readonly empowered: readonly Empowerment[];
  readonly filings: readonly PendingFiling[];
  /** An answer to an outreach is kept, by a link or on the company's page, or mail about a notice came in, that no rule has seen yet; left out where there is none. */
  readonly answersWait?: boolean;
  /** The day on which a supervisor confirmed that the register is live; null before that. */
  readonly liveSince: Instant | null;
  /** The latest round of vetting; null while there is none. What was recorded before there was a vetting desk has no word of it. */
  readonly vetting?: VettingFacts | null;
  /** Version of the criteria that are asked of the entity type; null while none are loaded. Only with acts that are judged by them. */
  readonly criteria?: string | null;
  /** The security profile; only with acts that are judged by it. */
  readonly profile?: ProfileFacts | null;
  /** What the officer holds on that day to whom an appeal is assigned; with no other act, and missing in what was recorded before it was asked. */
  readonly named?: readonly Empowerment[];
  /** Who is named for a visit, and the days there; only with acts that name somebody. What was recorded before anybody looked has no word of it. */
  readonly team?: TeamFacts;
  /** Notices that wait to be mended; only with acts that are judged by them. */
  readonly amiss?: readonly AmissNotice[];
  /** What was said about travel to the places of the visits; only with acts that are judged by it, and left out where nothing was said. */
  readonly travel?: readonly SaidOfPlace[];
  /** The report on the validation; only with acts that are judged by it. */
  readonly report?: ReportFacts | null;
  /** Whoever judges must say what record was seen; only with acts that weigh. What was recorded before that was asked is judged without. */
  readonly asksSeen?: true;
};
/** The profile as it was recorded last, and when the latest annual review was opened. */
export type ProfileFacts = { readonly profile: Profile; readonly windowFrom: Instant | null };

export type Facts = Omit<RecordedFacts, 'policy' | 'holidays' | 'files' | 'criteria'> & {
  readonly policy: Policy;
  /** Any version that a running process still keeps. */
  readonly policyOf: (version: string) => Policy;
  readonly holidays: Holidays;
  readonly criteria?: CriteriaSet | null;
  /** People who fill in forms write a report of which the outcome follows: their type of entity has criteria. */
  readonly asksReport?: true;
};

/** Whether the actor holds one of the roles on the day. */
export const holds = (facts: Facts, roles: readonly Role[]): boolean =>
  facts.empowered.some((empowerment) => roles.includes(empowerment.role));

/** The roles that are held on one of the days; `until` is the last day on which a role is held. */
export const heldOn = <T extends Pick<Empowerment, 'from' | 'until'>>(
  held: readonly T[],
  days: readonly WallDate[],
): readonly T[] => held.filter(({ from, until }) => days.some((on) => from <= on && (until === null || until >= on)));
