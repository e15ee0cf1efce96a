/** Recommended by one person, decided by another. */
import type { AdverseCommand, AdverseOut } from './adverse-events.ts';
import { reinstate } from './adverse-cure.ts';
import { gate, requireNothingFiled } from './adverse-gate.ts';
import { requireOfAnotherGround } from './adverse-beside.ts';
import { remove, suspend } from './adverse-service.ts';
import { appealRule, isUnserved, open, requireRank, letterOf } from './adverse-stage.ts';
import { endWindow, untoldDecision, untoldOrHeard } from './appeal-window.ts';
import { denialId, requireDeniable } from './benefit-denial.ts';
import { endAll, start } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { ladderOfCase } from './ground.ts';
import { handsBefore } from './hands.ts';
import { evidenceOf, ladderOf } from './ladder.ts';
import { aboutGround, groundOf, isOfLesser } from './matters.ts';
import { restoreMembership } from './membership.ts';
import { post, tell, withdrawLetters } from './notice.ts';
import { ALLEGED_GROUNDS, type AllegedGround, type Policy } from './policy.ts';
import { officeToday, policyOf } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, AdverseOrder, DeniedBenefits, Ladder, State } from './state.ts';
import { failings } from './validation-failings.ts';

export function recommend(
  state: State,
  command: AdverseCommand & { type: 'RecommendSuspension' },
  facts: Facts,
): AdverseOut {
  requireRank('recommend', ladderOf(state, command.ladder), facts, command.by);
  const reason = gate(state, command.ladder, facts);
  requireThat(reason === null, 'EvidenceIncomplete', reason ?? '');
  const ladder = ladderOf(state, command.ladder);
  const notice = evidenceOf(state, ladder, facts).basis;
  const { policy } = ladder;
  const { ground, about } = groundOf(state, ladder);
  const { denial } = command;
  requireThat(
    denial !== undefined || !isOfLesser(state, about),
    'MoreThanWarned',
    'The warning was of a denial of single benefits: nothing more is recommended on it.',
  );
  if (denial) requireDeniable(state, denial, denialId({ ground, about }), facts);
  return [
    {
      type: 'AdverseRecommended',
      case: command.id,
      order: denial ? 'benefit-denial' : 'suspension',
      ground,
      about,
      basis: 'evidence',
      notice,
      ...unmet(state, ladder),
      ...(denial && { denial }),
      by: command.by.person,
      note: command.note,
      policy,
      hands: handsBefore(state, { ground, about }),
      recusals: 'kept',
    },
  ];
}

/** What a failed validation found is what its case rests on. Before reports said it criterion by criterion, nothing was named. */
function unmet({ validation }: State, { purpose }: Ladder): { readonly criteria?: readonly string[] } {
  const found = failings(purpose === 'validation-failed' ? validation : null);
  return found.length > 0 ? { criteria: [...new Set(found.flatMap(({ criteria = [] }) => criteria))] } : {};
}

/** On the director's own reason, without a warning before it. */
export function recommendAtOnce(
  state: State,
  { id, by, order, ground, point, criteria = [], denial, note }: AdverseCommand & { type: 'RecommendImmediateAction' },
  facts: Facts,
): AdverseOut {
  requireThat(
    (order === 'benefit-denial') === (denial !== undefined),
    'NoBenefit',
    'Name the benefits with an order to deny some, and with no other.',
  );
  requireOfAnotherGround(state, { order, ground });
  requirePoint(facts.policy, ground, point);
  const about = aboutGround(state, ground);
  if (denial) requireDeniable(state, denial, denialId({ ground, about }), facts);
  return [
    {
      type: 'AdverseRecommended',
      case: id,
      order,
      ground,
      about,
      basis: 'immediate',
      notice: null,
      ...(point !== undefined && { point }),
      ...(criteria.length > 0 && { criteria }),
      ...(denial && { denial }),
      by: by.person,
      note,
      policy: facts.policy.version,
      hands: handsBefore(state, { ground, about }),
      recusals: 'kept',
      ...(state.standing === 'suspended' && { beside: true }),
    },
  ];
}

/**
 * A reason in somebody's own words is not enough: the policy says what may come before a warning. A duty that was left undone never may, by any
 * policy: it takes evidence of notice.
 */
function requirePoint({ immediatePoints }: Policy, ground: AllegedGround, point: string | undefined): void {
  requireThat(ALLEGED_GROUNDS.includes(ground), 'PointOfOther', POINT_OF_OTHER);
  if (!immediatePoints) return;
  requireThat(
    point !== undefined && Object.hasOwn(immediatePoints, point),
    'PointNeeded',
    'Name the point of the policy that justifies an action before any warning.',
  );
  requireThat(immediatePoints[point]?.grounds.includes(ground) === true, 'PointOfOther', POINT_OF_OTHER);
}
const POINT_OF_OTHER = 'This point of the policy justifies no immediate action on this ground.';

type Decide = AdverseCommand & { type: 'DecideAdverse' };

/** Decided, served, effective are three dates. Only an immediate suspension or removal is effective with the decision. */
export function decision(state: State, command: Decide, facts: Facts): AdverseOut {
  const adverse = open(state);
  if (!command.impose) return notImposed(state, command, facts);
  requireDecidable(state, adverse, facts);
  const order = orderOf(adverse, command);
  const denial = order === 'benefit-denial' ? (command.denial ?? adverse.denial) : null;
  if (denial) requireLesser(state, adverse, denial, facts);
  const on = officeToday(facts);
  const policy = policyOf(facts, adverse);
  const then = (rule: string, about = 'adverse') => start(state, policy, rule, about, on, 'AdverseDecided', facts);
  const waits = adverse.basis === 'evidence' && isConfirmed(policy, adverse, order);
  const goesUnconfirmed = order === 'suspension' && adverse.basis === 'evidence' && !waits;
  const decided: AdverseOut = [
    {
      type: 'AdverseDecided',
      order,
      ground: adverse.ground,
      on,
      by: command.by.person,
      people: peopleOf(adverse, command.by.person),
      ...(state.beside && { beside: true }),
      ...(denial && { denial }),
      ...(goesUnconfirmed && { unconfirmed: true }),
      ...(denial && waits && { toConfirm: true }),
      note: command.note,
      ...(command.seen !== undefined && { seen: command.seen }),
    },
    ...(state.beside ? [] : endAll(state, 'APPEAL_FILE_', 'moot')),
    then(appealRule(adverse.ground), order),
  ];
  if (denial && !waits) return [...decided, then('DISPATCH_DECISION'), post('benefits-denied', 'adverse')];
  if (isAtOnce(state)) return [...decided, ...immediately(state, order, facts)];
  if (order === 'removal') return [...decided, then('DISPATCH_DECISION'), post('removed', 'adverse')];
  if (goesUnconfirmed) return [...decided, then('DISPATCH_DECISION'), post('suspended', 'adverse')];
  return [...decided, then('CONFIRM_SUSPENSION')];
}

/** Whether the decision of the open case has its effect on the day on which it is made, before its letter has left. */
export const isAtOnce = ({ adverse, beside }: Pick<State, 'adverse' | 'beside'>): boolean =>
  adverse?.basis === 'immediate' && adverse.stage === 'recommended' && !beside;

/** Whether headquarters confirms a suspension, or a denial of benefits, on this ground before it is served. */
const isConfirmed = ({ confirmation }: Policy, { ground }: Adverse, order: AdverseOrder): boolean =>
  order === 'benefit-denial'
    ? (confirmation?.denial?.includes(ground) ?? false)
    : (confirmation?.suspension.includes(ground) ?? true);

/** What had its effect at once, and lapsed in the house, takes it back. */
function notImposed(state: State, { by, note }: Decide, facts: Facts): AdverseOut {
  const { stage } = open(state);
  if (stage === 'removed') {
    const own = untoldDecision(state);
    return [
      { type: 'AdverseDeclined', by: by.person, note },
      ...(own ? endWindow(state, own, 'moot') : []),
      ...restoreMembership(state, untoldOrHeard(state)?.prior.tier ?? state.tier, note, facts),
      ...tell(state, 'reinstated', 'adverse'),
    ];
  }
  return isUnserved(state) && stage !== 'removal-recommended'
    ? reinstate(state, 'fallen', note, facts)
    : declined(state, by.person, note);
}

/** Whatever is imposed rests on rules that were adopted and, on evidence, on evidence that is complete on that day. */
function requireDecidable(state: State, adverse: Adverse, facts: Facts): void {
  requireAdopted(adverse, facts);
  requireThat(
    adverse.stage === 'recommended' || adverse.stage === 'removal-recommended',
    'AlreadyDecided',
    'This case has been decided: it can be confirmed and served, or let fall.',
  );
  if (adverse.basis !== 'evidence' || adverse.stage === 'removal-recommended') return;
  requireNothingFiled(facts);
  const reason = gate(state, ladderOfCase(adverse), facts);
  requireThat(reason === null, 'EvidenceIncomplete', reason ?? '');
}

/** Nothing is imposed by rules that nobody adopted. */
export const requireAdopted = ({ policy }: Pick<Adverse, 'policy'>, { adopted }: Facts): void =>
  requireThat(
    adopted.includes(policy),
    'PolicyNotAdopted',
    'This case rests on rules that are practice, not statute, and headquarters has not adopted this version of the policy.',
  );

const orderOf = ({ order, stage }: Adverse, { denial }: Decide): AdverseOrder =>
  denial ? 'benefit-denial' : stage === 'removal-recommended' ? 'removal' : order;

/** In part: only of a membership that stands, and never more than was recommended. */
function requireLesser(state: State, adverse: Adverse, denial: DeniedBenefits, facts: Facts): void {
  requireThat(state.standing === 'certified', 'NotCertified', 'Only a certified participant has benefits to deny.');
  requireDeniable(state, denial, denialId(adverse), facts);
  const recommended = adverse.denial?.benefits;
  requireThat(
    !recommended || denial.benefits.every((benefit) => recommended.includes(benefit)),
    'MoreThanRecommended',
    'No benefit is denied that was not recommended.',
  );
}

/** Everybody who had a part in it by now. */
const peopleOf = (
  { recommendedBy, removalRecommendedBy, decidedBy, confirmedBy, earlier }: Adverse,
  by: string,
): readonly string[] => {
  const before = [
    recommendedBy,
    removalRecommendedBy,
    ...earlier.decided,
    decidedBy,
    ...earlier.confirmed,
    confirmedBy,
  ];
  return [...before, by].filter((person) => person !== null);
};

/** Declined, or let fall before it was served: nothing of it is left, and nothing leaves the house. */
export function declined(state: State, by: string, note: ContentRef): AdverseOut {
  const { standing, adverse } = state;
  const fallen: AdverseOut = [{ type: 'AdverseDeclined', by, note }];
  if (standing !== 'certified' && adverse?.stage !== 'removal-decided') return fallen;
  const own = untoldDecision(state);
  return [
    ...fallen,
    ...['CONFIRM_SUSPENSION:', 'DISPATCH_DECISION:'].flatMap((prefix) => endAll(state, prefix, 'moot')),
    ...(own ? endWindow(state, own, 'moot') : []),
    ...withdrawLetters(ofCase(state), ['adverse']),
  ];
}

/** Its own letters: one that tells of the suspension anew still has to leave. */
const ofCase = ({ notices, adverse, lastAt }: State): Pick<State, 'notices' | 'lastAt'> => ({
  notices: notices.filter(({ kind }) => adverse && kind === letterOf(adverse)),
  lastAt,
});

function immediately(state: State, order: AdverseOrder, facts: Facts): AdverseOut {
  const policy = policyOf(facts, open(state));
  const kind = order === 'removal' ? 'removed' : 'suspended';
  return [
    ...(order === 'removal' ? remove(state, facts, true) : suspend(state, facts)),
    start(state, policy, 'DISPATCH_DECISION', 'adverse', officeToday(facts), 'AdverseDecided', facts),
    ...tell(state, kind, 'adverse'),
    post(kind, 'adverse'),
  ];
}
