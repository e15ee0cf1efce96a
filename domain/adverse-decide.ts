/** Recommended by one person, decided by another. */
import type { AdverseCommand, AdverseOut } from './adverse-events.ts';
import { gate } from './adverse-gate.ts';
import { remove, suspend, withdrawDecision } from './adverse-service.ts';
import { open, requireRank } from './adverse-stage.ts';
import { endAll, start } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { ladderOfCase } from './ground.ts';
import { evidenceOf, ladderOf } from './ladder.ts';
import { groundOf } from './matters.ts';
import { post, tell } from './notice.ts';
import { officeToday, policyOf } from './process.ts';
import { requireThat } from './refusal.ts';
import type { AdverseOrder, State } from './state.ts';

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
  return [
    {
      type: 'AdverseRecommended',
      case: command.id,
      order: 'suspension',
      ...groundOf(state, ladder),
      basis: 'evidence',
      notice,
      by: command.by.person,
      note: command.note,
      policy,
    },
  ];
}

/** Decided, served, effective are three dates. Only an immediate action is effective with the decision. */
export function decision(state: State, command: AdverseCommand & { type: 'DecideAdverse' }, facts: Facts): AdverseOut {
  const adverse = open(state);
  const by = command.by.person;
  if (!command.impose) return declined(state, by, command.note);
  requireThat(
    facts.adopted.includes(adverse.policy),
    'PolicyNotAdopted',
    'This case rests on rules that are practice, not statute, and headquarters has not adopted this version of the policy.',
  );
  requireThat(
    adverse.stage !== 'decided' && adverse.stage !== 'confirmed',
    'AlreadyDecided',
    'This case has been decided: it can be confirmed and served, or let fall.',
  );
  const removal = adverse.order === 'removal' || adverse.stage === 'removal-recommended';
  if (adverse.basis === 'evidence' && !removal) {
    const reason = gate(state, ladderOfCase(adverse), facts);
    requireThat(reason === null, 'EvidenceIncomplete', reason ?? '');
  }
  const order: AdverseOrder = removal ? 'removal' : 'suspension';
  const on = officeToday(facts);
  const policy = policyOf(facts, adverse);
  const people = [
    adverse.recommendedBy,
    adverse.removalRecommendedBy,
    adverse.decidedBy,
    adverse.confirmedBy,
    by,
  ].filter((person) => person !== null);
  const rule = adverse.ground === 'false-information' ? 'APPEAL_FILE_FALSE' : 'APPEAL_FILE_BENEFIT';
  const appeal = [
    ...endAll(state, 'APPEAL_FILE_', 'moot'),
    start(state, policy, rule, order, on, 'AdverseDecided', facts),
  ];
  const decided = {
    type: 'AdverseDecided',
    order,
    ground: adverse.ground,
    on,
    by,
    people,
    note: command.note,
  } as const;
  if (adverse.basis === 'immediate' && adverse.stage === 'recommended')
    return [decided, ...appeal, ...immediately(state, order, facts)];
  if (removal)
    return [
      decided,
      ...appeal,
      start(state, policy, 'DISPATCH_DECISION', 'adverse', on, 'AdverseDecided', facts),
      post('removed', 'adverse'),
    ];
  return [decided, ...appeal, start(state, policy, 'CONFIRM_SUSPENSION', 'adverse', on, 'AdverseDecided', facts)];
}

/** Declined, or let fall before it was served: nothing of it is left, and nothing leaves the house. */
const declined = (state: State, by: string, note: ContentRef): AdverseOut => [
  { type: 'AdverseDeclined', by, note },
  ...(state.standing === 'certified'
    ? ['CONFIRM_SUSPENSION:', 'DISPATCH_DECISION:'].flatMap((prefix) => endAll(state, prefix, 'moot'))
    : []),
  ...(state.adverse?.decidedOn
    ? endAll(state, 'APPEAL_FILE_', 'moot').filter(() => state.standing === 'certified')
    : []),
  ...(state.standing === 'certified' ? withdrawDecision(state) : []),
];

function immediately(state: State, order: AdverseOrder, facts: Facts): AdverseOut {
  const policy = policyOf(facts, open(state));
  if (order === 'removal')
    return [...remove(state, facts), ...tell(state, 'removed', 'adverse'), post('removed', 'adverse')];
  return [
    ...suspend(state, facts),
    start(state, policy, 'DISPATCH_DECISION', 'adverse', officeToday(facts), 'AdverseDecided', facts),
    ...tell(state, 'suspended', 'adverse'),
    post('suspended', 'adverse'),
  ];
}
