/** Denial of single benefits (6 U.S.C. 967(a), "in part"): the lesser step. The membership stands, and what was denied comes back. */
import type { AdverseOut } from './adverse-events.ts';
import { open } from './adverse-stage.ts';
import { untoldOrHeard } from './appeal-window.ts';
import { benefits } from './benefits.ts';
import { daysBetween } from './calendar.ts';
import { end, start } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { DueProcessEvent } from './due-process-events.ts';
import type { Facts } from './facts.ts';
import { isDuty, ladderOfCase } from './ground.ts';
import { isOwedAndLate } from './ladder.ts';
import { endMatter } from './matters.ts';
import { tell, withdrawLetters } from './notice.ts';
import { endLadder } from './outreach-end.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, requireDate, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Denial, DeniedBenefits, State } from './state.ts';

type Told = { readonly type: string; readonly how?: unknown; readonly ladder?: unknown };
type Restored = DueProcessEvent & { readonly type: 'BenefitsRestored' };

/** By its ground: on one of them at most one is in force. */
export const denialId = ({ ground, about }: Pick<Denial, 'ground' | 'about'>): string => `${ground}:${about}`;

/** Only what is enjoyed can be denied, and at most for the policy's longest term. */
export function requireDeniable(
  state: State,
  { benefits: denied, until }: DeniedBenefits,
  about: string,
  facts: Facts,
): void {
  requireThat(denied.length > 0, 'NoBenefit', 'Name at least one benefit.');
  const enjoyed = benefits(state);
  requireThat(
    denied.every((benefit) => enjoyed.includes(benefit)),
    'BenefitNotEnjoyed',
    'Only benefits that the participant enjoys now can be denied.',
  );
  requireThat(
    !state.denials.some(({ id }) => id === about),
    'AlreadyDenied',
    'Benefits are denied on this ground already.',
  );
  if (until === null) return;
  requireDate(until);
  const days = daysBetween(today(state, facts), until);
  const longest = numberOf(policyOf(facts, state.adverse), 'DENIAL_ENDS');
  requireThat(days > 0, 'DayPassed', 'The benefits come back on a day that is still to come.');
  requireThat(days <= longest, 'DenialTooLong', `Benefits are denied for ${longest} days at the most.`);
}

/** It takes effect with its service; a day that has come meanwhile leaves one day at the least. */
export function deny(state: State, facts: Facts): AdverseOut {
  const adverse = open(state);
  const id = denialId(adverse);
  const { benefits: denied, until } = adverse.denial ?? { benefits: [], until: null };
  const policy = policyOf(facts, adverse);
  const from = today(state, facts);
  const longest = numberOf(policy, 'DENIAL_ENDS');
  const count = until === null ? longest : Math.min(longest, Math.max(1, daysBetween(from, until)));
  const clock = start(state, policy, 'DENIAL_ENDS', id, from, 'BenefitsDenied', facts, { count });
  return [
    {
      type: 'BenefitsDenied',
      denial: id,
      case: adverse.id,
      decision: untoldOrHeard(state)?.id ?? '',
      ground: adverse.ground,
      about: adverse.about,
      policy: adverse.policy,
      benefits: denied,
      effectiveOn: officeToday(facts),
      until: clock.due,
    },
    clock,
    ...(isDuty(adverse.ground)
      ? []
      : [...endLadder(state, ladderOfCase(adverse), 'suspended'), ...endMatter(state, adverse.about)]),
    ...tell(state, 'benefits-denied', 'adverse'),
  ];
}

/** What was denied comes back, and everybody is told. */
export const giveBack = (
  state: State,
  { id, benefits: denied }: Denial,
  why: Restored['why'],
  note: ContentRef | null,
  facts: Facts,
): AdverseOut => [
  { type: 'BenefitsRestored', denial: id, benefits: denied, on: officeToday(facts), why, note },
  ...end(state, `DENIAL_ENDS:${id}`, why === 'term' ? 'rang' : 'moot'),
  ...staleLetters(state),
  ...tell(state, 'benefits-restored', 'adverse'),
];

/** A printed copy that never left says what holds no longer; the letter of another decision stays. */
const staleLetters = ({ notices, adverse, lastAt }: State) =>
  adverse?.stage === 'denial-decided'
    ? []
    : withdrawLetters({ notices: notices.filter(({ kind }) => kind === 'benefits-denied'), lastAt }, ['adverse']);

/** The denial by its id; refuses when none is in force. */
export function denialOf({ denials }: State, id: string): Denial {
  const denial = denials.find((one) => one.id === id);
  requireThat(denial !== undefined, 'NoDenial', 'No such denial of benefits is in force.');
  return denial;
}

/** Its day has come. */
export function denialEnds(state: State, id: string, facts: Facts): AdverseOut {
  const denial = state.denials.find((one) => one.id === id);
  return denial ? giveBack(state, denial, 'term', null, facts) : end(state, `DENIAL_ENDS:${id}`, 'moot');
}

/** Whether a duty that it was about is late no more; where it was about none, its day or a person brings the benefits back. */
export const isOvertaken = (state: State, { ground, about }: Pick<Denial, 'ground' | 'about'>): boolean =>
  isDuty(ground) && !isOwedAndLate(state, { purpose: ground, about });

/**
 * What was about a duty comes back by itself when the duty is done or waived, or a suspension on the same ground is cured.
 * @param before the state before the events, `after` the one after them
 */
export function givenBackBy(before: State, events: readonly Told[], after: State, facts: Facts): AdverseOut {
  const done = events.flatMap(({ type, how, ladder }) => {
    if (type === 'LadderEnded' && (how === 'done' || how === 'waived')) return [ladder];
    const cured = type === 'Reinstated' && how === 'cure' && before.adverse;
    return cured ? [`${cured.ground}:${cured.about}`] : [];
  });
  return after.denials
    .filter(({ id }) => done.includes(id))
    .flatMap((denial) => giveBack(after, denial, 'done', null, facts));
}

/** The denials in force, and the mask that follows from them. */
export const withDenials = (state: State, denials: readonly Denial[]): State => ({
  ...state,
  denials,
  mask: [...new Set(denials.flatMap(({ benefits: denied }) => denied))].sort(),
});
