/** When the visit is: proposed, agreed, or not answered. */
import { addDays, daysBetween, type WallDate } from './calendar.ts';
import { clockOf, end, lapse, start } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import { numberOf } from './policy.ts';
import { policyOf, requireDate, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Slot, State, Validation } from './state.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';

export function requireSlots(slots: readonly Slot[], after: WallDate): void {
  requireThat(slots.length > 0 && slots.length <= 5, 'SlotsNeeded', 'Give at least one date, and five at the most.');
  slots.forEach(({ date }) => requireDate(date));
  requireThat(
    slots.every(({ date }) => date > after),
    'DateInPast',
    'Visit dates lie in the future.',
  );
}

export function propose(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'ProposeVisit' },
  facts: Facts,
): ValidationOut {
  const policy = policyOf(facts, validation);
  const on = today(state, facts);
  requireSlots(command.slots, on);
  const notice = numberOf(policy, 'VAL_NOTICE');
  const waived = validation.noticeWaivedBy !== null || validation.stage === 'countered';
  const tooSoon = command.slots.some(({ date }) => daysBetween(on, date) < notice);
  requireThat(
    !tooSoon || waived,
    'NoticeTooShort',
    `A visit needs ${notice} days’ notice: the first possible day is ${addDays(on, notice)}. The participant may waive the notice by name.`,
  );
  return [
    { type: 'VisitProposed', slots: command.slots, note: command.note },
    ...end(state, `VISIT_ANSWER:${validation.cycle}`, 'moot'),
    ...endLadder(state, `visit-dates-unanswered:${validation.cycle}`, 'time-granted'),
    start(state, policy, 'VISIT_ANSWER', validation.cycle, on, 'VisitProposed', facts),
    ...tell(state, 'visit-proposed', validation.cycle),
  ];
}

/** The days between proposal and visit protect the participant, who alone may waive them, by name. */
export function accept(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'AcceptVisit' },
  facts: Facts,
): ValidationOut {
  const slot = validation.slots[command.slot];
  requireThat(slot !== undefined, 'SlotUnknown', 'Choose one of the dates proposed.');
  const on = today(state, facts);
  requireThat(slot.date > on, 'DateInPast', 'This date has passed; offer others.');
  const proposedOn = clockOf(state, `VISIT_ANSWER:${validation.cycle}`)?.start ?? on;
  const short = daysBetween(proposedOn, slot.date) < numberOf(policyOf(facts, validation), 'VAL_NOTICE');
  requireThat(
    !short || command.waiveNotice,
    'NoticeNotWaived',
    'This date comes sooner than the notice you are entitled to: say that you waive it, or choose another.',
  );
  return [
    { type: 'VisitAgreed', slot, noticeWaivedBy: short ? command.by.person : null },
    ...end(state, `VISIT_ANSWER:${validation.cycle}`, 'met'),
    ...endLadder(state, `visit-dates-unanswered:${validation.cycle}`, 'done'),
    ...tell(state, 'visit-agreed', validation.cycle),
  ];
}

/** Nobody answered the proposed dates. */
export function visitUnanswered(state: State, facts: Facts): ValidationOut {
  const validation = state.validation;
  const clock = validation && clockOf(state, `VISIT_ANSWER:${validation.cycle}`);
  if (!validation || !clock) return [];
  return [
    lapse(clock),
    { type: 'VisitUnanswered' },
    ...beginLadder(state, 'visit-dates-unanswered', validation.cycle, facts),
  ];
}
