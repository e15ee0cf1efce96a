/** A participant as the rules see it: no names, no addresses, no free text; plain JSON, so that it can be carried and compared. */
import type { AnswerHold } from './answer-meaning.ts';
import type { Instant, WallDate } from './calendar.ts';
import type { Clock } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Correction } from './correction-record.ts';
import type { Hand } from './hand.ts';
import type { DecisionKind } from './decision-kind.ts';
import { isOpen, type Incident } from './incident-record.ts';
import { LEG_IDS, type LegId } from './leg-id.ts';
import type { Attempt, Contact, Notice } from './notice.ts';
import type { AllegedGround, DutyPurpose, LadderPurpose, ReleasableGround } from './policy.ts';
import type { Condition, CurePlan } from './plan-step.ts';
import type { VisitDocument } from './visit-documents.ts';

export type Standing =
  | 'none'
  | 'draft'
  | 'submitted'
  | 'in-review'
  | 'returned'
  | 'approved'
  | 'certified'
  | 'suspended'
  | 'removed'
  | 'withdrawn'
  | 'ineligible'
  | 'abandoned';
export type Tier = 0 | 1 | 2 | 3;
export type Risk = 'low' | 'medium' | 'high';
/** The twelve categories of the minimum security criteria (domain reference, section 3). */
export const CATEGORIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export type Application = {
  readonly policy: string;
  readonly profile: ContentRef | null;
  readonly categories: readonly number[];
  readonly identifiers: readonly string[];
  readonly riskAssessedOn: WallDate | null;
  readonly signedBy: string | null;
  readonly returned: ContentRef | null;
  readonly vetting: {
    readonly result: 'clear' | 'adverse';
    readonly by: string;
    readonly on: WallDate;
    /** What the company may be told of an adverse result. */
    readonly grounds?: readonly ReleasableGround[];
  } | null;
  readonly proposedIneligible: {
    readonly by: string;
    readonly ground: IneligibleGround;
    readonly note: ContentRef;
  } | null;
  /** A reminder of the present term left the house. */
  readonly reminderProven: boolean;
  readonly abandonmentWaits: boolean;
};
export type IneligibleGround = 'vetting-adverse' | 'not-eligible';

export type Review = {
  readonly cycle: string;
  readonly policy: string;
  readonly anniversary: WallDate;
  readonly stage: 'open' | 'prepared' | 'submitted' | 'returned';
  readonly profile: ContentRef | null;
  readonly categories: readonly number[];
  readonly riskAssessedOn: WallDate | null;
  readonly timeAsked: { readonly filing: string; readonly days: number } | null;
  readonly extensions: number;
  readonly returned: ContentRef | null;
};

export type Ladder = {
  /** `<purpose>:<what it is about>`. */
  readonly id: string;
  readonly purpose: LadderPurpose;
  readonly about: string;
  readonly policy: string;
  readonly startedOn: WallDate;
  /** How many rungs have run or were skipped. */
  readonly ran: number;
  /** Codes of the rungs that a person skipped; absent where none was. */
  readonly skipped?: readonly string[];
  /** How often a person has held it; absent where nobody has, and of holds before they were counted. */
  readonly heldByHand?: number;
  /** Call rungs that have run: each waits until somebody has called. */
  readonly callRungs: readonly string[];
  readonly attempts: readonly Attempt[];
  readonly searched: boolean;
  readonly warnedOn: WallDate | null;
  /** The letter that warned last; absent before, and where it was known by its day alone. */
  readonly warnedBy?: string;
  readonly warningLapsed: boolean;
  readonly hold: AnswerHold | null;
  /** Who said what answers mean; absent before, and of what was read before it was kept. */
  readonly hands?: readonly Hand[];
};

export type Mode = 'in-person' | 'virtual';
/** A day and a time by the wall clock of the venue. */
export type WallTime = { readonly date: WallDate; readonly hour: number; readonly minute: number };
/** What a visit takes: `minutes` from then on, by the wall clock of the venue's `zone`. The instant follows from it; nobody types one. */
export type Slot = WallTime & { readonly minutes: number; readonly zone: string };
export { LEG_IDS, type LegId };
/** Who moves a visit that was agreed, or at whose wish. */
export type Side = 'company' | 'agency';
/** What a visit was agreed for. */
export type AgreedSlot = Slot & {
  /** Until those who go abroad for it are cleared; absent where it is firm. */
  readonly tentative?: true;
  /** The company may be asked whether an earlier day will do; it waives nothing. */
  readonly shortNotice?: true;
};
/** A visit of which the company is told nothing before it is held. */
export type Unannounced = {
  readonly slot: Slot;
  readonly people: readonly string[];
  /** Its place was closed before that day: nobody goes, and headquarters says what becomes of the order. */
  readonly paused?: true;
};
/** What was said of the place of a visit, as this membership was told it last. */
export type LegTravel = {
  readonly state: 'restricted' | 'closed';
  /** The place of which it was said: that of the visit, or one in which it lies. */
  readonly of: string;
  readonly from: WallDate;
  /** The last day; null until further notice. */
  readonly until: WallDate | null;
  readonly reason: ContentRef;
  /** Whether the rules let the validation be virtual instead. */
  readonly virtual: boolean;
};
/** Whether the rules let the validation be virtual instead. */
export type Uncleared = Pick<LegTravel, 'virtual'>;
/** One site that a validation goes to, and how far its visit is. */
export type Leg = {
  readonly id: LegId;
  /** A code of the place register; null where none was named. */
  readonly place: string | null;
  /** The zone of the venue. */
  readonly zone: string;
  /** The address, as somebody wrote it. */
  readonly site: ContentRef | null;
  readonly mode: Mode;
  readonly exception: ContentRef | null;
  readonly step: 'to-propose' | 'proposed' | 'countered' | 'agreed' | 'held';
  /** Proposed by the agency, or offered by the company. */
  readonly slots: readonly Slot[];
  /** The venue's day on which they were proposed; null before, and where it was not kept. */
  readonly proposedOn: WallDate | null;
  readonly agreed: AgreedSlot | null;
  /** Who comes; empty where nobody was named. */
  readonly people: readonly string[];
  readonly noticeWaivedBy: string | null;
  readonly heldOn: WallDate | null;
  /** How often each side has moved it after it was agreed. */
  readonly moves: Readonly<Record<Side, number>>;
  /** What the company is asked to have ready; absent where nothing is. */
  readonly documents?: readonly VisitDocument[] | undefined;
  /** Ordered without notice, and not held yet; absent where none is. Never told to the company. */
  readonly unannounced?: Unannounced | undefined;
  /** Null once it was told that one travels there as usual again; absent while nothing was told. */
  readonly travel?: LegTravel | null;
  /** Those who were to go are not cleared for the journey: the visit is paused. Absent where it is not for that. */
  readonly uncleared?: Uncleared | undefined;
};
export type RequiredAction = {
  readonly id: string;
  readonly text: ContentRef;
  /** Ids of the criteria that it is about; absent where it names none. */
  readonly criteria?: readonly string[];
  /** What was found; absent before reports said it apart from what is required. */
  readonly found?: ContentRef;
  readonly status: 'open' | 'answered' | 'returned' | 'accepted';
  readonly answer: ContentRef | null;
  /** Ids of documents that were named with the answer. */
  readonly evidence?: readonly string[];
};
/** What the company makes of a recommendation. */
export const RECOMMENDATION_SAYINGS = ['done', 'will-do', 'not-going-to'] as const;
export type RecommendationSaying = (typeof RECOMMENDATION_SAYINGS)[number];
/** What a report advised, until it is settled how it ended. It outlives its validation. */
export type Recommendation = {
  /** `<cycle>:<site>-<criterion>`. */
  readonly id: string;
  readonly cycle: string;
  readonly criteria: readonly string[];
  readonly found: ContentRef | null;
  readonly text: ContentRef;
  readonly status: 'open' | 'unanswered' | 'answered';
  /** What the company makes of it; absent where it said so in words alone, or nothing. */
  readonly says?: RecommendationSaying;
  readonly answer: ContentRef | null;
  readonly evidence: readonly string[];
};
export type Validation = {
  readonly cycle: string;
  readonly policy: string;
  readonly kind: 'initial' | 'revalidation';
  /** Up to `held` it is that of the leg that is least far. */
  readonly stage: 'due' | 'planned' | 'proposed' | 'countered' | 'agreed' | 'held' | 'actions' | 'to-close' | 'failed';
  /** Empty until it is planned. */
  readonly legs: readonly Leg[];
  readonly reportedBy: string | null;
  /** Who wrote the report that waits for its review; absent while none does. */
  readonly submittedBy?: string;
  /** Why it was returned last; absent where none was, or since one was issued. */
  readonly reportReturned?: ContentRef;
  readonly bestPractices: boolean;
  /** How many were found; absent before reports counted them. */
  readonly practices?: number;
  readonly actions: readonly RequiredAction[];
};

/** Only what a participant owes, or did, can be a ground; an agency's lapse has no word here. */
export type Ground = DutyPurpose | AllegedGround | 'imported';
/** From whom the agency learned of something. Whoever reports itself, and first, is treated otherwise than who is found out. */
export const MATTER_SOURCES = ['self-reported', 'validation', 'vetting', 'port', 'review', 'third-party'] as const;
export type MatterSource = (typeof MATTER_SOURCES)[number];
/** One thing that is alleged, and what would answer it, as the company reads them. */
export type WarningPoint = { readonly what: ContentRef; readonly answer: ContentRef };
/** What is alleged, from the day on which somebody opened it until it is dropped, answered, or a decision on it takes effect. */
export type Matter = {
  /** `m<seq>` of the event that opened it; what its warning, and an adverse case on it, are about. */
  readonly id: string;
  readonly ground: AllegedGround;
  readonly about: string | null;
  readonly policy: string;
  readonly source: MatterSource;
  readonly learnedOn: WallDate;
  readonly openedBy: string;
  readonly openedOn: WallDate;
  /** Who triaged it, warned and read answers; absent before, and of what was done before it was kept. */
  readonly hands?: readonly Hand[];
  readonly stage: 'triage' | 'analysis' | 'to-warn' | 'warned' | 'answered';
  /** The gravest that may be recommended on its warning, as the triage said. An immediate action has reasons of its own. */
  readonly most: 'suspension' | 'benefit-denial';
  /** What the warning says; empty before it. */
  readonly points: readonly WarningPoint[];
  readonly grounds: readonly ReleasableGround[];
  /** What the company answered last. */
  readonly answer: { readonly statement: ContentRef; readonly evidence: readonly string[] } | null;
  /** Why its last answer did not suffice. */
  readonly lacking: ContentRef | null;
};
export type AdverseOrder = 'suspension' | 'removal' | 'benefit-denial';
export type Benefit =
  'reduced-score' | 'fewer-examinations' | 'front-of-line' | 'fast-lane' | 'business-resumption' | 'expedited-release';
/** The lesser step (6 U.S.C. 967(a), "in part"): single benefits are denied, and the membership stands. */
export type DeniedBenefits = {
  readonly benefits: readonly Benefit[];
  /** They come back by themselves on this day; null: when the policy's longest term is over. */
  readonly until: WallDate | null;
};
/** One that has been served. */
export type Denial = {
  /** `<ground>:<about>`: on one ground at most one is in force. */
  readonly id: string;
  readonly decision: string;
  readonly ground: Ground;
  readonly about: string;
  readonly policy: string;
  readonly benefits: readonly Benefit[];
  readonly since: WallDate;
};
export type Adverse = {
  readonly id: string;
  readonly policy: string;
  readonly order: AdverseOrder;
  readonly ground: Ground;
  readonly about: string;
  readonly basis: 'evidence' | 'immediate' | 'cure-lapsed';
  readonly notice: 'received' | 'constructive' | null;
  /** What is denied where the order is no more than that; null for any other. */
  readonly denial: DeniedBenefits | null;
  readonly stage:
    | 'recommended'
    | 'decided'
    | 'confirmed'
    | 'denial-decided'
    | 'suspended'
    | 'cure-submitted'
    | 'cure-accepted'
    | 'cure-lapsed'
    | 'removal-recommended'
    | 'removal-decided'
    /** Removed at once: its letter is still to leave the house, and the case is open until it has. */
    | 'removed';
  readonly recommendedBy: string;
  /** Who had a hand in it besides, from its matter and its outreach on; absent in a case that was recommended before it was kept. */
  readonly hands?: readonly Hand[];
  readonly removalRecommendedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: WallDate | null;
  readonly confirmedBy: string | null;
  readonly servedOn: WallDate | null;
  readonly effectiveOn: WallDate | null;
  /** Who had decided and confirmed it before it was dated anew: their seats stay theirs. */
  readonly earlier: { readonly decided: readonly string[]; readonly confirmed: readonly string[] };
  /** What the company does about it, step by step; null before it says so. */
  readonly plan: CurePlan | null;
  /** A request for more time to cure that waits for its answer. */
  readonly timeAsked: { readonly filing: string; readonly days: number } | null;
  readonly extensions: number;
  /** The letter that told of the suspension, and whether it came back; absent before one has left, and where none was kept. */
  readonly letter?: { readonly id: string; readonly returned: boolean };
};

/** The last decision that may be appealed, and what stood before it. */
export type Decision = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly ground: Ground | IneligibleGround | 'validation';
  readonly decidedOn: WallDate;
  readonly people: readonly string[];
  /** The adverse case, and who has had a hand in it by now besides those people; absent of any other, and of cases in which it was not kept. */
  readonly case?: string;
  readonly hands?: readonly Hand[];
  readonly prior: { readonly standing: Standing; readonly tier: Tier };
  /** The last day to appeal it, once that day has passed or was moved; absent before, where the clock says it. */
  readonly appealBy?: WallDate;
  /** The suspension that goes on if this removal is let fall; of one beside a suspension, whatever the last decision was. */
  readonly before?: Decision;
};

/** How an appeal came that was not filed in the portal. */
export const PAPER_WAYS = ['mail', 'e-mail', 'by-hand'] as const;
export type PaperWay = (typeof PAPER_WAYS)[number];

export type Appeal = {
  readonly filing: string;
  readonly against: Decision;
  readonly filedOn: WallDate;
  readonly timely: boolean;
  readonly policy: string;
  /** `remitted`: it was sent back, and the contested decision waits to be decided anew. */
  readonly stage: 'filed' | 'admitted' | 'assigned' | 'remitted';
  readonly officer: string | null;
  /** The last row of the record before it; absent of what was filed before this was recorded. */
  readonly frozen?: number;
  /** It came on paper or by e-mail, and who attested the signature; absent of one that was filed in the portal. */
  readonly paper?: { readonly way: PaperWay; readonly by: string };
  /** What the officer asked last; absent while nothing was asked. */
  readonly asked?: { readonly question: ContentRef; readonly on: WallDate; readonly answered: boolean };
  /** Days after filing at which headquarters was alerted last; absent before. */
  readonly alerted?: number;
  /** Who recommended what to decide anew; absent before, and where nothing was sent back. */
  readonly anew?: { readonly by: string; readonly outcome: 'upheld' | 'set-aside'; readonly note: ContentRef };
};

export type DoubtCode =
  | 'date-unknown'
  | 'date-format'
  | 'dates-swapped'
  | 'date-impossible'
  | 'bond-missing'
  | 'mail-malformed'
  | 'mail-shared'
  | 'identifier-format'
  | 'type-unknown'
  | 'port-unknown'
  | 'zone-unknown'
  | 'account-shared'
  | 'name-suspicious'
  | 'profile-incomplete'
  | 'field-malformed';
export type Doubt = { readonly id: string; readonly code: DoubtCode; readonly field: string };
export type SetAside = {
  readonly filing: string;
  readonly kind: string;
  readonly finding: string;
  /** The day on which an appeal was filed; absent of any other filing. */
  readonly filedOn?: WallDate;
};

/** Something was found at a criterion, by its id under a version of the criteria. */
export type Finding = {
  readonly criterion: string;
  readonly version: string;
  /** The cycle of the annual review that asks for its answer anew; null until one opens. */
  readonly review: string | null;
};

/** A change of the company's officer that was claimed and waits to be checked. */
export type OfficerChange = {
  readonly filing: string;
  readonly policy: string;
  readonly claim: ContentRef;
  readonly evidence: readonly string[];
  readonly claimedBy: string;
};

export type State = {
  readonly id: string;
  readonly seq: number;
  /** The last event that whoever decides something would want to have seen. */
  readonly movedSeq: number;
  readonly lastAt: Instant;
  readonly programme: string;
  readonly entityType: string;
  readonly zone: string;
  readonly office: string;
  readonly demo: boolean;
  readonly standing: Standing;
  readonly tier: Tier;
  /** The benefits that are denied, whatever the tier gives; they follow from the denials in force. */
  readonly mask: readonly Benefit[];
  readonly denials: readonly Denial[];
  readonly risk: Risk;
  readonly specialist: string | null;
  readonly certifiedOn: WallDate | null;
  readonly initialValidatedOn: WallDate | null;
  readonly lastValidatedOn: WallDate | null;
  readonly barredUntil: WallDate | null;
  readonly imported: { readonly on: WallDate; readonly live: boolean; readonly late: readonly InheritedDelay[] } | null;
  readonly contacts: readonly Contact[];
  readonly clocks: readonly Clock[];
  readonly notices: readonly Notice[];
  readonly application: Application | null;
  readonly review: Review | null;
  readonly ladders: readonly Ladder[];
  readonly validation: Validation | null;
  readonly adverse: Adverse | null;
  /** A removal on another ground that is weighed beside the suspension of `adverse`; null while there is none. */
  readonly beside: Adverse | null;
  readonly decision: Decision | null;
  /** Decisions before the last one whose days to appeal were not over when it was made, the newest first. */
  readonly earlier: readonly Decision[];
  readonly appeal: Appeal | null;
  /** The last appeal that was rejected after it had been filed late: days that are given back later can make it timely. */
  readonly rejected: Appeal | null;
  /** Decisions that an appeal left in force, the newest of each kind, for as long as they have effect: they are appealed no more, and can be put right. */
  readonly heard: readonly Decision[];
  /** Persons who have stepped back from the case and its appeal. */
  readonly recused: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly setAside: readonly SetAside[];
  readonly officerChange: OfficerChange | null;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly correction: Correction | null;
  readonly incidents: readonly Incident[];
  /** At most one of a ground. */
  readonly matters: readonly Matter[];
  /** Steps of a cure that are owed since a reinstatement. */
  readonly conditions: readonly Condition[];
  /** The company's standing consent to visits without notice: who gave it, and when; absent where there is none. */
  readonly visitsConsent?: NonNullable<CurePlan['consent']>;
};
export type InheritedDelay = 'profile-incomplete' | 'validation-overdue';

/** Before anything has happened. */
export const initial = (id: string): State => ({
  id,
  seq: 0,
  movedSeq: 0,
  lastAt: 0,
  programme: '',
  entityType: '',
  zone: 'UTC',
  office: '',
  demo: false,
  standing: 'none',
  tier: 0,
  mask: [],
  denials: [],
  risk: 'medium',
  specialist: null,
  certifiedOn: null,
  initialValidatedOn: null,
  lastValidatedOn: null,
  barredUntil: null,
  imported: null,
  contacts: [],
  clocks: [],
  notices: [],
  application: null,
  review: null,
  ladders: [],
  validation: null,
  adverse: null,
  beside: null,
  decision: null,
  earlier: [],
  appeal: null,
  rejected: null,
  heard: [],
  recused: [],
  doubts: [],
  setAside: [],
  officerChange: null,
  findings: [],
  recommendations: [],
  correction: null,
  incidents: [],
  matters: [],
  conditions: [],
});

/** Standing words that end a membership. */
export const isOver = (standing: Standing): boolean =>
  standing === 'removed' || standing === 'withdrawn' || standing === 'ineligible' || standing === 'abandoned';
/** Whether nothing is left to wait for: the membership has ended, and with it every clock, notice, appeal and paper set aside. */
export const isAtRest = ({ standing, clocks, notices, appeal, setAside, officerChange, incidents }: State): boolean =>
  isOver(standing) &&
  clocks.length === 0 &&
  notices.length === 0 &&
  appeal === null &&
  setAside.length === 0 &&
  officerChange === null &&
  !incidents.some(isOpen);
export const isMember = (standing: Standing): boolean => standing === 'certified' || standing === 'suspended';
export const isApplicant = (standing: Standing): boolean =>
  standing === 'draft' ||
  standing === 'submitted' ||
  standing === 'in-review' ||
  standing === 'returned' ||
  standing === 'approved';

/** Applicants from their signature on, and members. */
export const hasSpecialist = (standing: Standing): boolean =>
  (isApplicant(standing) && standing !== 'draft') || isMember(standing);

/** The rule that sets the day of a review: the anniversary, or the fresh term of a profile that was incomplete on import day. */
export const INHERITED_CYCLE = 'inherited';
export const reviewTerm = (cycle: string): string =>
  `${cycle === INHERITED_CYCLE ? 'INHERITED_PROFILE' : isAskedCycle(cycle) ? 'BLANK_PROFILE' : 'ANNUAL_DUE'}:${cycle}`;
/** A review that the agency asked for out of turn, since the profile was blank, goes by the day on which it asked. */
export const askedCycle = (on: WallDate): string => `asked-${on}`;
export const isAskedCycle = (cycle: string): boolean => cycle.startsWith('asked-');
/** The day of such a cycle. */
export const askedOn = (cycle: string): WallDate => cycle.slice('asked-'.length);
/** The duty that a review is. */
export const reviewDuty = (cycle: string): { readonly purpose: LadderPurpose; readonly about: string } => ({
  purpose: isAskedCycle(cycle) ? 'blank-profile' : 'annual-review',
  about: cycle,
});
