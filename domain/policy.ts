/** A programme's rules as data. The files lie under `policy/`; this module only says what they must hold and how a date follows. */
import {
  addDays,
  addWorkingDays,
  addYears,
  endOfDay,
  instantOf,
  type Holidays,
  type SkippedDay,
  type WallDate,
} from './calendar.ts';
import type { Role } from './actor.ts';
import type { NoticeKind } from './notice-kind.ts';

/** Who must act; a lapse of the agency's own deadline never turns against the participant. */
export type OwedBy = 'participant' | 'agency' | 'programme';
/** On what a value rests. An adverse step that leans on the last two needs headquarters' recorded adoption of the version. */
export type Authority = 'statute' | 'agency-published' | 'secondary' | 'assumed';
export type Unit =
  | 'day'
  | 'working-day'
  | 'month'
  | 'year'
  | 'hour'
  | 'minute'
  | 'percent'
  | 'site'
  | 'member'
  | 'character'
  | 'date'
  | 'event';

export type Rule = {
  readonly id: string;
  readonly title: string;
  readonly value: number | string;
  readonly unit: Unit;
  /** Counted backwards from the start: "90 days before the anniversary". */
  readonly direction?: 'before';
  /** `participant` is the participant's own zone, anything else an IANA zone name. */
  readonly zone: string;
  readonly starts: string;
  readonly owedBy: OwedBy;
  readonly force: 'hard' | 'soft';
  /** A director may let it wait, for a reason. */
  readonly pausable?: true;
  readonly authority: Authority;
  readonly source: string;
};

/** `other`: a professional network, a partner, a visit, in person. */
export type Channel = 'mail' | 'call' | 'letter' | 'search' | 'portal' | 'link' | 'other';
export type Audience = 'primary' | 'everyone' | 'registered-address';
/** One step of a ladder: `gapDays` after the one before it ran (the first: after the ladder began). */
export type Rung = {
  readonly code: string;
  /** As pages name it. */
  readonly title: { readonly en: string; readonly es: string };
  readonly gapDays: number;
  readonly channel: Channel;
  readonly audience: Audience;
  /** A warning starts the participant's last term to cure; silence after it may be recommended for suspension. */
  readonly warning?: boolean;
};
/** A channel by which the participant can answer, so that the answer holds the ladder. A call answers when somebody was spoken to. */
export const ANSWER_CHANNELS = [
  'portal',
  'link',
  'mail',
  'call',
  'letter',
  'other',
] as const satisfies readonly Channel[];
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];
/** What happens after the last rung: a search for a better address, and then a suspension may be recommended; or it may never be. */
export const LADDER_ENDS = ['search-then-conclude', 'nothing-adverse'] as const;
export type LadderRules = {
  /** What counts as an answer. */
  readonly answers: readonly Channel[];
  readonly atEnd: (typeof LADDER_ENDS)[number];
  readonly rungs: readonly Rung[];
};
export type LadderPurpose = DutyPurpose | 'adverse-warning';
/** What a participant owes, and may leave undone. */
export type DutyPurpose =
  | 'annual-review'
  | 'blank-profile'
  | 'actions-unanswered'
  | 'visit-dates-unanswered'
  | 'validation-failed'
  | 'contact-verification'
  | 'debt-or-bond'
  | 'reinstatement-conditions';

/** What may be alleged besides a duty left undone: a matter is opened about it, and an immediate action can rest on it. */
export const ALLEGED_GROUNDS = ['security-incident', 'vetting-result', 'false-information'] as const;
export type AllegedGround = (typeof ALLEGED_GROUNDS)[number];

/** What an answer can prove at the least: to prove nothing, a channel is left out of what counts as an answer. */
export const ANSWER_GRADES = ['sent', 'received'] as const satisfies readonly ProofGrade[];
/** How far an outcome proves that a notice got: `sent`, it left and did not come back; `received`, somebody who counts has it; `failed`, it proves nothing. */
export type ProofGrade = 'sent' | 'received' | 'failed';
/** The outcomes of each channel that are proof of something. That a mail was opened or a link clicked has no word here: it counts for nothing. */
export const EVIDENCE_OUTCOMES = {
  mail: ['accepted', 'acknowledged', 'refused', 'soft', 'no-address', 'gave-up'],
  call: ['spoke', 'left-message', 'no-answer', 'wrong-number'],
  letter: ['dispatched', 'signed', 'returned'],
  other: ['reached', 'left-word', 'not-reached'],
  /** By which channel they answered; `code`: by the code of a letter, which anybody may have opened. */
  answer: [...ANSWER_CHANNELS, 'code'],
} as const;
/** The proofs of the last days against those that the usual days before them lead to expect. */
export type DroughtRule = {
  readonly recentDays: Readonly<Record<'mail' | 'letter', number>>;
  readonly usualDays: Readonly<Record<'mail' | 'letter', number>>;
  /** Dried up is what is below so many percent of what is expected. */
  readonly lowPercent: number;
  /** With fewer expected than this, silence says nothing. */
  readonly atLeast: number;
};
export type EvidenceGrades = {
  readonly [C in keyof typeof EVIDENCE_OUTCOMES]: Readonly<Record<(typeof EVIDENCE_OUTCOMES)[C][number], ProofGrade>>;
};

export type Policy = {
  readonly version: string;
  readonly programme: string;
  readonly effectiveFrom: WallDate;
  readonly headquartersZone: string;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly reminders: Readonly<Record<'annual-review' | 'application' | 'appeal', readonly number[]>>;
  readonly ladders: Readonly<Record<LadderPurpose, LadderRules>>;
  readonly evidence: {
    /** Days without a bounce before an accepted mail counts as sent. */
    readonly mailSentAfterDays: number;
    readonly callsOnDifferentDays: number;
    readonly trackedLetters: number;
    readonly grades: EvidenceGrades;
  };
  readonly mail: {
    /** Mails that may leave in one minute, and to one receiving domain. */
    readonly perMinute: number;
    readonly perMinuteAndDomain: number;
    /** Hours of the recipient's day between which no mail leaves. */
    readonly quietFrom: number;
    readonly quietUntil: number;
    /** So many mails that came back softly within so many days, and none known to have arrived meanwhile: nothing gets there. */
    readonly softAreHard: { readonly times: number; readonly days: number };
    /** Which notices leave at any hour and alone, each kind once, and why. */
    readonly atOnce: readonly {
      readonly kinds: readonly NoticeKind[];
      readonly why: Readonly<Record<'en' | 'es', string>>;
    }[];
  } & Cited;
  /** When a notice, or the proof of it, is missed. */
  readonly proof: {
    /** Hours within which a mail leaves, quiet hours and the day's post among them. */
    readonly mailHours: number;
    /** Days within which a letter is dispatched, and within which the receipt of one comes back. */
    readonly letterDays: number;
    readonly letterProofDays: number;
    /** When the proofs of a channel have dried up. */
    readonly drought: DroughtRule;
  };
  readonly calls: {
    /** Hours of a company's own day between which its office is taken to answer. */
    readonly officeFrom: number;
    readonly officeUntil: number;
    /** Days of headquarters' from a call to the next attempt of the same outreach. */
    readonly againAfterDays: number;
    /** Calls to one company on one of headquarters' days, however many outreaches wait for one. A call over it is said to be one, and is never refused. */
    readonly perCompanyAndDay: number;
    /** Hours of the company's own day between which nobody is called, whoever may answer then. */
    readonly quietFrom: number;
    readonly quietUntil: number;
  } & Cited;
  /** `perBatch`: letters that are printed and folded in one go; the next ones make the next batch. */
  readonly letters: { readonly perBatch: number } & Cited;
  readonly incidents: IncidentRules;
  readonly transition: {
    readonly lateReviewDays: number;
    readonly incompleteProfileDays: number;
    readonly weeklySharePercent: number;
  };
  readonly cure: CureRules;
  readonly visits: VisitRules;
  /** A file without it leaves no suspension on evidence unconfirmed. */
  readonly confirmation?: ConfirmationRules;
  /** What justifies an immediate action, by its codes. A file without it offers nothing to name. */
  readonly immediatePoints?: Readonly<Record<string, ImmediatePoint>>;
  readonly ranks: Readonly<
    Record<
      'recommend' | 'suspend' | 'confirm' | 'remove' | 'immediate' | 'skip-rung' | 'open-matter' | 'triage',
      readonly Role[]
    >
  >;
  /** What the policy advises on each ground. Whoever decides is not bound by it, and reads it. */
  readonly guidance: Readonly<Record<DutyPurpose | AllegedGround, Guidance>>;
  readonly entityTypes: Readonly<Record<string, EntityType>>;
  /** What is asked of whoever applies before anything else, by the codes of the questions. */
  readonly eligibility: Readonly<Record<string, EligibilityQuestion>>;
  /** The checks of vetting, by their codes. */
  readonly vetting: Readonly<Record<string, VettingCheck>>;
  readonly documents: DocumentLimits;
  readonly desk: DeskRules;
};
/** Who is alerted of an incident: the person whom the office named for the day, or everybody who holds the role there. */
export const ALERT_LINE = ['duty-officer', 'supervisor', 'director', 'headquarters'] as const;
export type AlertStep = (typeof ALERT_LINE)[number];
export type IncidentRules = {
  readonly alert: {
    readonly line: readonly AlertStep[];
    /** From the receipt of the report to the first alert, at most. */
    readonly withinMinutes: number;
    /** From an alert to the next one of the line, unless somebody says that they have it. */
    readonly acknowledgeMinutes: number;
  };
  readonly authority: Authority;
  readonly source: string;
};
/** Measures from the mildest on. */
export const MEASURES = ['drop', 'warn', 'deny-benefits', 'suspend', 'remove'] as const;
export type Measure = (typeof MEASURES)[number];
type Bilingual = { readonly en: string; readonly es: string };
type Guidance = {
  /** What is usual where nothing aggravates or mitigates. */
  readonly usual: Measure;
  readonly aggravates: Bilingual;
  readonly mitigates: Bilingual;
  readonly authority: Authority;
  readonly source: string;
};
/** By ground of the suspension: what a cure needs, and what is enough of one. */
export type CureRules = {
  /** Grounds on which the cure is a plan in steps; on any other, doing the duty is. */
  readonly steps: readonly string[];
  /** Grounds on which a reinstatement needs the consent to unannounced visits. */
  readonly visitsConsent: readonly string[];
  /** Grounds on which a director may reinstate once some steps are done, with the rest as conditions. */
  readonly conditions: readonly string[];
  readonly authority: Authority;
  readonly source: string;
};
type Cited = { readonly authority: Authority; readonly source: string };
export type VisitRules = {
  /** How long a visit takes, by how it is done, unless whoever proposes it says otherwise. */
  readonly minutes: Readonly<Record<'in-person' | 'virtual', number>> & Cited;
  /** How many people visit a site. */
  readonly team: { readonly most: number } & Cited;
  /** How often each side may move a visit after it was agreed before a supervisor decides. */
  readonly moves: Readonly<Record<'company' | 'agency', number>> & Cited;
  /** With how many best practices tier 3 is open, to the types of entity that may have it. */
  readonly tierThree: { readonly bestPractices: number } & Cited;
  /** What may be done without travelling; anything else is an exception, with a reason. */
  readonly virtual: {
    readonly kinds: readonly ('initial' | 'revalidation')[];
    readonly risks: readonly ('low' | 'medium' | 'high')[];
    readonly exceptionBy: readonly Role[];
  } & Cited;
};
/** One of the reasons for which the policy lets an action come before its warning. */
export type ImmediatePoint = {
  readonly words: Readonly<Record<'en' | 'es', string>>;
  /** Of which allegations it can be said. */
  readonly grounds: readonly AllegedGround[];
  readonly authority: Authority;
  readonly source: string;
};
/** Grounds on which headquarters confirms a suspension on evidence before it is served. */
export type ConfirmationRules = {
  readonly suspension: readonly string[];
  /** The same of a denial of single benefits; absent: on none. */
  readonly denial?: readonly string[];
  readonly authority: Authority;
  readonly source: string;
};
/** For what an item gets points when somebody takes the next case. */
export const POINT_CODES = [
  'overdue-day',
  'due-soon',
  'open-week',
  'risk-high',
  'risk-medium',
  'language',
  'entity-type',
  'region',
  'incident',
] as const;
export type PointCode = (typeof POINT_CODES)[number];
export type DeskValue = {
  readonly title: string;
  readonly value: number;
  readonly authority: Authority;
  readonly source: string;
};
export type DeskRules = {
  /** In days. */
  readonly soonDays: DeskValue;
  /** In days: how long before its date a validation is at risk while no visit is agreed before that date. */
  readonly atRiskDays: DeskValue;
  readonly points: Readonly<Record<PointCode, DeskValue>>;
  /** In companies. */
  readonly capacity: { readonly specialist: DeskValue };
};
/** Which files are taken. A megabyte is 1,048,576 bytes. */
export type DocumentLimits = {
  readonly megabytesPerFile: number;
  readonly megabytesPerParticipant: number;
  readonly nameCharacters: number;
  readonly authority: Authority;
  readonly source: string;
  /** By a code of their own. */
  readonly types: Readonly<Record<string, DocumentType>>;
};
export type DocumentType = {
  readonly title: string;
  /** As it is found from the content. */
  readonly media: string;
  /** What the name may end in, in small letters. */
  readonly extensions: readonly string[];
  /** How browsers show it on a page of ours; left out: it is only downloaded. */
  readonly preview?: 'image' | 'pages';
};
export type EligibilityQuestion = {
  readonly title: string;
  /** Entity types; left out: all of them. */
  readonly appliesTo?: readonly string[];
  /** The answer that leaves the way open. */
  readonly eligibleWhen: 'yes' | 'no';
  /** The rule that asks for it. */
  readonly rule?: string;
  readonly authority: Authority;
  readonly source: string;
};
/** What a company may be told when vetting goes against it. Each has words and a remedy of its own in the letter. */
export const RELEASABLE_GROUNDS = [
  'type-not-met',
  'no-trade-history',
  'identifiers-differ',
  'bond-missing',
  'debt-unpaid',
  'officer-not-confirmed',
  'background',
] as const;
export type ReleasableGround = (typeof RELEASABLE_GROUNDS)[number];
export type VettingCheck = {
  readonly title: string;
  /** Entity types; left out: all of them. */
  readonly appliesTo?: readonly string[];
  /** The rule that asks for the check. */
  readonly rule?: string;
  /** All that a company learns when the check goes against it. */
  readonly releases: ReleasableGround;
  readonly authority: Authority;
  readonly source: string;
};
export type EntityType = {
  readonly title: string;
  /** Codes of the identifiers that every participant of this type must give. */
  readonly identifiers: readonly string[];
  /** Codes of which one is enough: a carrier has a US or a Mexican taxpayer number. */
  readonly identifiersAnyOf?: readonly string[];
  readonly byInvitation?: boolean;
  readonly open?: boolean;
  readonly tier3?: boolean;
};

/** The rule by its id; an unknown id is a bug, not a refusal. */
export function ruleOf(policy: Policy, id: string): Rule {
  const rule = policy.rules[id];
  if (!rule) throw new Error(`policy ${policy.version} has no rule ${id}`);
  return rule;
}

/** The rule's value as a number of its unit; a rule that is no number is a bug. */
export function numberOf(policy: Policy, id: string): number {
  const { value } = ruleOf(policy, id);
  if (typeof value !== 'number') throw new Error(`rule ${id} is not a number`);
  return value;
}

export type Due = {
  readonly due: WallDate;
  readonly dueAt: number;
  readonly zone: string;
  readonly skipped: readonly SkippedDay[];
  /** A moment is something that the programme itself does on that day; anything else is owed by the end of it. */
  readonly moment: boolean;
};

/** When a date has come: a moment as the day begins, a duty when it is over. */
export const instantFor = (date: WallDate, zone: string, moment: boolean): number =>
  moment ? instantOf(date, zone) : endOfDay(date, zone);

/** The date that a rule names, `count` of its units from `from` (negative: before it), and the instant at which it has come. */
export function dueBy(
  policy: Policy,
  id: string,
  from: WallDate,
  ownZone: string,
  holidays: Holidays,
  count: number,
): Due {
  const rule = ruleOf(policy, id);
  const zone = rule.zone === 'participant' ? ownZone : rule.zone;
  const { date, skipped } = countFrom(from, rule.unit, count, holidays);
  const moment = rule.owedBy === 'programme' || rule.direction === 'before';
  return { due: date, dueAt: instantFor(date, zone, moment), zone, skipped, moment };
}

/** `count` days, working days or years from a date. Other units count no dates: asking for one is a bug. */
export function countFrom(
  from: WallDate,
  unit: Unit,
  count: number,
  holidays: Holidays,
): { date: WallDate; skipped: readonly SkippedDay[] } {
  if (unit === 'working-day') return addWorkingDays(from, count, holidays);
  if (unit === 'year') return { date: addYears(from, count), skipped: [] };
  if (unit === 'day') return { date: addDays(from, count), skipped: [] };
  throw new Error(`no date is counted in ${unit}`);
}
