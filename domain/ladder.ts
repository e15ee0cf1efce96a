/** A ladder as the rules see it: its law, the duty that it is about, what holds it, and how far its evidence goes. */
import { clockOf } from './clock.ts';
import type { Facts } from './facts.ts';
import { gradeEvidence, isOurs, oursBy, seqOf, type Attempt, type Evidence, type Grade } from './notice.ts';
import type { EvidenceGrades, LadderPurpose, LadderRules, Rung } from './policy.ts';
import { requireThat } from './refusal.ts';
import { reviewTerm, type Ladder, type State } from './state.ts';

/** A ladder on which nothing has happened yet. */
export const newLadder = (begun: Pick<Ladder, 'purpose' | 'about' | 'policy' | 'startedOn'>): Ladder => ({
  id: `${begun.purpose}:${begun.about}`,
  ...begun,
  ran: 0,
  callRungs: [],
  attempts: [],
  searched: false,
  warnedOn: null,
  warningLapsed: false,
  hold: null,
});

/** The rungs of a ladder by the policy version that it keeps. */
export const rungsOf = (ladder: Ladder, facts: Pick<Facts, 'policyOf'>): readonly Rung[] => lawOf(ladder, facts).rungs;

/** What the policy version that it keeps says about a ladder. */
export const lawOf = (ladder: Ladder, facts: Pick<Facts, 'policyOf'>): LadderRules =>
  facts.policyOf(ladder.policy).ladders[ladder.purpose];

/** The ladder by its id; refuses when it is not under way. */
export const ladderOf = (state: State, id: string): Ladder => {
  const ladder = state.ladders.find((candidate) => candidate.id === id);
  requireThat(ladder !== undefined, 'NoOutreach', 'This outreach is not under way.');
  return ladder;
};

/** The clock of the duty that a ladder is about; a failed validation, and what is alleged, have none besides the warning. */
export const dutyClock = (ladder: Pick<Ladder, 'purpose' | 'about'>): string | null => {
  switch (ladder.purpose) {
    case 'annual-review':
    case 'blank-profile':
      return reviewTerm(ladder.about);
    case 'actions-unanswered':
      return `ACTION_RESPONSE:${ladder.about}`;
    case 'visit-dates-unanswered':
      return `VISIT_ANSWER:${ladder.about}`;
    case 'validation-failed':
    case 'adverse-warning':
      return null;
    case 'contact-verification':
      return `CONTACT_VERIFY:${ladder.about}`;
    case 'debt-or-bond':
      return `DEBT_OR_BOND:${ladder.about}`;
    case 'reinstatement-conditions':
      return `CURE_STEP:${ladder.about}`;
  }
};

/** A term that lapses begins an outreach, whose first step may come on the same day. */
export const BEGINS: Readonly<Partial<Record<string, LadderPurpose>>> = {
  ANNUAL_DUE: 'annual-review',
  INHERITED_PROFILE: 'annual-review',
  BLANK_PROFILE: 'blank-profile',
  ACTION_RESPONSE: 'actions-unanswered',
  VISIT_ANSWER: 'visit-dates-unanswered',
  CONTACT_VERIFY: 'contact-verification',
  DEBT_OR_BOND: 'debt-or-bond',
  CURE_STEP: 'reinstatement-conditions',
};

/** Whether the participant still owes the duty, and it is late, and nothing about it waits for the agency. */
export function isOwedAndLate(state: State, ladder: Pick<Ladder, 'purpose' | 'about'>): boolean {
  if (ladder.purpose === 'validation-failed') return state.validation?.stage === 'failed';
  if (ladder.purpose === 'adverse-warning')
    return state.matters.some(({ id, stage }) => id === ladder.about && stage === 'warned');
  const clock = state.clocks.find(({ id }) => id === dutyClock(ladder));
  return clock !== undefined && clock.lapsed && !clock.held;
}

/** Whether an answer waits until somebody says what it means, be it that its hold has ended meanwhile. */
export const isUnread = (state: State, id: string): boolean => clockOf(state, `MESSAGE_ANSWER:${id}`) !== undefined;

/** The answers that came since the last time that all were read: the first of them began the clock by which they are to be read. */
export function answersToRead(state: State, { id, attempts }: Ladder): readonly Attempt[] {
  const clock = clockOf(state, `MESSAGE_ANSWER:${id}`);
  if (!clock) return [];
  const answers = attempts.filter((attempt) => !isOurs(attempt));
  const first = answers.findLastIndex((answer) => seqOf(answer) < clock.startedSeq);
  return answers.slice(Math.max(first, 0));
}

/** Of these, the ones of which nobody has said yet what they mean. */
export const unreadAnswers = (state: State, ladder: Ladder): readonly Attempt[] =>
  answersToRead(state, ladder).filter(({ read }) => read === undefined);

/** Whether a person holds the ladder until a day. */
export const isHeldByHand = (state: State, id: string): boolean => clockOf(state, `OUTREACH_HOLD:${id}`) !== undefined;

/** Whether the participant may be written to or called about it: late, not suspended, and neither an answer nor a person holds it. */
export const mayPress = (state: State, ladder: Ladder): boolean =>
  state.standing === 'certified' && !ladder.hold && !isHeldByHand(state, ladder.id) && isOwedAndLate(state, ladder);

/** The clock that runs after a warning, while it runs. */
export const clockAfterWarning = (state: State, id: string): boolean =>
  WARNING_TERMS.some((rule) => clockOf(state, `${rule}:${id}`) !== undefined);

/** The letter that warned last. */
export const warningLetter = (ladder: Ladder): Attempt | undefined =>
  oursBy('letter', ladder).findLast(({ id, day }) =>
    ladder.warnedBy === undefined ? day === ladder.warnedOn : id === ladder.warnedBy,
  );

/** Whether the letter that warned came back, and no other copy of the warning is known to have been received: then it warned nobody. */
export function warningReturned({ matters }: Pick<State, 'matters'>, ladder: Ladder): boolean {
  const { attempts, purpose, about } = ladder;
  const letter = warningLetter(ladder);
  if (letter?.grade !== 'failed') return false;
  const answered = purpose === 'adverse-warning' && matters.some(({ id, answer }) => id === about && answer !== null);
  return !answered && !attempts.some(({ rung, grade }) => rung === letter.rung && grade === 'received');
}

/** The terms that a warning may start. */
export const WARNING_TERMS = ['BLANK_PROFILE_CURE', 'WARNING_RESPONSE'] as const;
/** The last term to do a duty after its warning, or the term to answer what is alleged. */
export const warningTerm = (purpose: LadderPurpose): (typeof WARNING_TERMS)[number] =>
  purpose === 'adverse-warning' ? 'WARNING_RESPONSE' : 'BLANK_PROFILE_CURE';

/** Steps by another way that have come and that nobody has taken yet: as attempts, they are only asked for. */
export const othersToDo = ({ attempts }: Ladder): readonly string[] =>
  attempts.filter(({ channel, grade }) => channel === 'other' && grade === 'queued').map(({ rung }) => rung);

/** How complete the evidence of notice for a duty is, as of now. */
export function evidenceOf(state: State, ladder: Ladder, facts: Pick<Facts, 'now' | 'policyOf'>): Evidence {
  const policy = facts.policyOf(ladder.policy);
  const ranAll = ladder.ran >= policy.ladders[ladder.purpose].rungs.length;
  const allRungsRan = ranAll && ladder.skipped === undefined && othersToDo(ladder).length === 0;
  const tried = { attempts: ladder.attempts, allRungsRan, searched: ladder.searched };
  return gradeEvidence(tried, state.contacts, policy.evidence, facts.now, policy.headquartersZone);
}

/** The policy's word for how far one outcome of a channel proves that the notice got (design: fairness 4). */
export function gradedBy<C extends keyof EvidenceGrades>(
  ladder: Pick<Ladder, 'policy'>,
  channel: C,
  outcome: keyof EvidenceGrades[C],
  facts: Pick<Facts, 'policyOf'>,
): Grade {
  return facts.policyOf(ladder.policy).evidence.grades[channel][outcome];
}
