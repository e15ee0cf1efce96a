/**
 * Reviews of decisions by auditors: a sample is drawn, each decision in it is reviewed, and what is found is answered by the office and closed with
 * a reason. The stream `audit:<sample>` is about people's work alone: no standing, tier, notice or regulated date follows from it.
 */
import type { Actor, Role } from './actor.ts';
import type { Instant, WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import { requireOther } from './process.ts';
import { requireThat } from './refusal.ts';
import { MOST_DRAWN, SEED } from './sample.ts';

/** Draw, review, return and close. */
export const AUDITORS: readonly Role[] = ['auditor'];
/** Answer for the office. */
export const ANSWERERS: readonly Role[] = ['supervisor', 'director'];
/** See to it that a finding does not lie. */
export const OVERSEERS: readonly Role[] = [...ANSWERERS, 'headquarters', ...AUDITORS];

export type Drawn = { readonly participant: string; readonly seq: number };
/** What was drawn from what, so that it can be drawn again. */
export type Sample = {
  readonly seed: string;
  readonly size: number;
  /** Codes and dates by which the population was narrowed. */
  readonly filter: Readonly<Record<string, string | number>>;
  /** Participants that the auditor must not see, and that were left out. */
  readonly except: readonly string[];
  /** Drawn from the record as it was then: what was recorded later, decisions and what became of them, is not seen. */
  readonly until: Instant;
  readonly population: number;
  /** Over the names of the population, `<participant>#<row>`, in order and a line each. */
  readonly sha256: string;
  readonly decisions: readonly Drawn[];
};
export type Result = 'no-finding' | 'finding';
export const CLOSINGS = ['remedied', 'explained', 'accepted', 'mistaken'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** `number` is the decision's place in the sample, from 1 on. */
export type AuditCommand = { readonly by: Actor } & (
  | ({ readonly type: 'DrawSample' } & Sample)
  | {
      readonly type: 'ReviewDecision';
      readonly number: number;
      readonly result: Result;
      readonly note: ContentRef;
      readonly owner: string | null;
    }
  | { readonly type: 'AnswerFinding'; readonly number: number; readonly note: ContentRef }
  | { readonly type: 'ReturnFinding'; readonly number: number; readonly note: ContentRef }
  | { readonly type: 'CloseFinding'; readonly number: number; readonly how: Closing; readonly note: ContentRef }
);
type By = { readonly by: string };
export type AuditEvent =
  | ({ readonly type: 'SampleDrawn' } & Sample & By)
  | ({
      readonly type: 'DecisionReviewed';
      readonly number: number;
      readonly result: Result;
      readonly note: ContentRef;
    } & By)
  | { readonly type: 'FindingOpened'; readonly number: number; readonly owner: string; readonly due: WallDate }
  | ({
      readonly type: 'FindingAnswered';
      readonly number: number;
      readonly note: ContentRef;
      readonly late: boolean;
    } & By)
  | ({
      readonly type: 'FindingReturned';
      readonly number: number;
      readonly note: ContentRef;
      readonly due: WallDate;
    } & By)
  | ({
      readonly type: 'FindingClosed';
      readonly number: number;
      readonly how: Closing;
      readonly note: ContentRef;
    } & By);

/** What is known besides the stream. */
export type AuditFacts = {
  readonly today: WallDate;
  /** By the policy, for an answer that is asked for today. */
  readonly due: WallDate;
  /** Whether whoever reviews has recorded anything in the case that is reviewed. */
  readonly involved: boolean;
  /** Whether the owner may answer for the company's office. */
  readonly ownerMay: boolean;
};

export type FindingStage = 'open' | 'answered' | 'returned' | 'closed';
export type AuditFinding = {
  readonly stage: FindingStage;
  readonly owner: string;
  readonly openedAt: Instant;
  /** Of the answer that is waited for, or was given. */
  readonly due: WallDate;
  readonly answeredBy: string | null;
  readonly how: Closing | null;
};
export type Step = {
  readonly type: AuditEvent['type'];
  readonly by: string;
  readonly at: Instant;
  readonly note: ContentRef;
};
export type Review = Drawn & {
  readonly number: number;
  readonly result: Result | null;
  readonly finding: AuditFinding | null;
  readonly steps: readonly Step[];
};
export type Audit = {
  readonly seq: number;
  readonly sample: (Sample & { readonly by: string; readonly at: Instant }) | null;
  readonly reviews: readonly Review[];
};
export const NOT_DRAWN: Audit = { seq: 0, sample: null, reviews: [] };

/** What follows from one command. Throws Refusal. */
export function decideAudit(audit: Audit, command: AuditCommand, facts: AuditFacts): readonly AuditEvent[] {
  const by = command.by.person;
  switch (command.type) {
    case 'DrawSample':
      return draw(audit, command);
    case 'ReviewDecision':
      return review(audit, command, facts);
    case 'AnswerFinding': {
      requireRole(command.by, ANSWERERS, 'A finding is answered by a supervisor or a director of the office.');
      const { due } = findingOf(audit, command.number, ['open', 'returned'], 'This finding waits for no answer.');
      return [{ type: 'FindingAnswered', number: command.number, note: command.note, late: facts.today > due, by }];
    }
    case 'ReturnFinding':
      requireAuditor(command.by);
      findingOf(audit, command.number, ['answered'], 'No answer to this finding waits for an auditor.');
      return [{ type: 'FindingReturned', number: command.number, note: command.note, due: facts.due, by }];
    case 'CloseFinding': {
      requireAuditor(command.by);
      const { answeredBy, stage } = findingOf(
        audit,
        command.number,
        ['open', 'answered', 'returned'],
        'This finding is closed.',
      );
      requireThat(
        stage === 'answered' || command.how === 'mistaken',
        'AnswerMissing',
        'Before the office has answered, a finding is closed only as mistaken.',
      );
      requireOther(command.by, answeredBy, 'answered the finding');
      return [{ type: 'FindingClosed', number: command.number, how: command.how, note: command.note, by }];
    }
  }
}

type Of<T extends AuditCommand['type']> = Extract<AuditCommand, { readonly type: T }>;

function draw(audit: Audit, { type: _, by, ...sample }: Of<'DrawSample'>): readonly AuditEvent[] {
  requireAuditor(by);
  requireThat(audit.sample === null, 'SampleDrawn', 'This sample is drawn already.');
  requireThat(
    SEED.test(sample.seed),
    'SeedUnknown',
    'A seed has letters, digits and hyphens, and 40 of them at the most.',
  );
  requireThat(sample.size >= 1 && sample.size <= MOST_DRAWN, 'SampleSize', 'A sample has between 1 and 200 decisions.');
  requireThat(sample.population > 0, 'NothingToDraw', 'There is no such decision to draw from.');
  return [{ type: 'SampleDrawn', ...sample, by: by.person }];
}

/** A decision is reviewed once; only from “no finding” may somebody go on to a finding. */
function review(
  audit: Audit,
  { by, number, result, note, owner }: Of<'ReviewDecision'>,
  facts: AuditFacts,
): readonly AuditEvent[] {
  requireAuditor(by);
  const { result: earlier } = reviewOf(audit, number);
  requireThat(
    earlier === null || (earlier === 'no-finding' && result === 'finding'),
    'ReviewedAlready',
    'This decision is reviewed already.',
  );
  requireThat(!facts.involved, 'Involved', 'Whoever has done anything in this case does not review it.');
  const reviewed = { type: 'DecisionReviewed', number, result, note, by: by.person } as const;
  if (result === 'no-finding') return [reviewed];
  requireThat(
    owner !== null && facts.ownerMay,
    'OwnerUnknown',
    'Name a supervisor or a director of the office who is to answer.',
  );
  return [reviewed, { type: 'FindingOpened', number, owner, due: facts.due }];
}

/** The review of a number; refuses a number that was not drawn. */
export function reviewOf({ reviews }: Audit, number: number): Review {
  const found = reviews.find((each) => each.number === number);
  requireThat(found !== undefined, 'NotDrawn', 'This decision is not in the sample.');
  return found;
}

function findingOf(audit: Audit, number: number, stages: readonly FindingStage[], words: string): AuditFinding {
  const { finding } = reviewOf(audit, number);
  requireThat(finding !== null && stages.includes(finding.stage), 'NotAtThisStep', words);
  return finding;
}

function requireRole({ role }: Actor, roles: readonly Role[], words: string): void {
  requireThat(role !== 'system' && roles.includes(role), 'NotAuthorized', words);
}
const requireAuditor = (by: Actor): void => requireRole(by, AUDITORS, 'Samples and findings are an auditor’s.');

/** After one event; refuses none. */
export function evolveAudit(audit: Audit, event: AuditEvent, at: Instant): Audit {
  const seq = audit.seq + 1;
  if (event.type !== 'SampleDrawn')
    return {
      ...audit,
      seq,
      reviews: audit.reviews.map((one) => (one.number === event.number ? changed(one, event, at) : one)),
    };
  const { type: _, by, ...sample } = event;
  const reviews = sample.decisions.map((drawn, index) => ({
    ...drawn,
    number: index + 1,
    result: null,
    finding: null,
    steps: [],
  }));
  return { seq, sample: { ...sample, by, at }, reviews };
}

function changed(review: Review, event: Exclude<AuditEvent, { type: 'SampleDrawn' }>, at: Instant): Review {
  const finding = review.finding;
  const told =
    'note' in event
      ? { ...review, steps: [...review.steps, { type: event.type, by: event.by, at, note: event.note }] }
      : review;
  switch (event.type) {
    case 'DecisionReviewed':
      return { ...told, result: event.result };
    case 'FindingOpened':
      return {
        ...told,
        finding: { stage: 'open', owner: event.owner, openedAt: at, due: event.due, answeredBy: null, how: null },
      };
    case 'FindingAnswered':
      return { ...told, finding: finding && { ...finding, stage: 'answered', answeredBy: event.by } };
    case 'FindingReturned':
      return { ...told, finding: finding && { ...finding, stage: 'returned', due: event.due } };
    case 'FindingClosed':
      return { ...told, finding: finding && { ...finding, stage: 'closed', how: event.how } };
  }
}

/** Whether the office is late with an answer. */
export const isLate = ({ stage, due }: Pick<AuditFinding, 'stage' | 'due'>, today: WallDate): boolean =>
  (stage === 'open' || stage === 'returned') && due < today;

/** Whether it is on somebody's list today: its owner's until it is answered, an auditor's then, and of everybody who oversees the office once it is late. */
export function concerns(
  finding: AuditFinding,
  { person, roles }: { readonly person: string; readonly roles: readonly Role[] },
  today: WallDate,
): boolean {
  if (finding.stage === 'closed') return false;
  if (finding.stage === 'answered') return AUDITORS.some((role) => roles.includes(role));
  return finding.owner === person || (isLate(finding, today) && OVERSEERS.some((role) => roles.includes(role)));
}
