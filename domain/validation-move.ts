/** A visit that was agreed is moved, or a visit is called off; each side may move it so many times before somebody else has a look. */
import { end } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { endLadder } from './outreach-end.ts';
import { policyOf } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Leg, Side, State, Validation } from './state.ts';
import type { ValidationOut, VisitCommand } from './validation-events.ts';
import { aboutDates, visitAbout } from './validation-legs.ts';
import { legAt, lengthOf, slotsAt, venueToday, weAnswer } from './validation-visit.ts';

type Of<T extends VisitCommand['type']> = VisitCommand & { readonly type: T };

export function moveVisit(state: State, validation: Validation, command: Of<'MoveVisit'>, facts: Facts): ValidationOut {
  const leg = legAt(validation, command.leg, ['agreed'], 'No visit has been agreed.');
  const { by, note } = command;
  const company = by.role === 'officer' || by.role === 'contact';
  const side = company ? 'company' : command.side;
  const policy = policyOf(facts, validation);
  const slots = command.slots.length === 0 ? [] : slotsAt(leg, command.slots, lengthOf(leg, policy), facts);
  requireThat(
    slots.length === 0 || side === 'company',
    'ProposeAfterwards',
    'Move the visit first, and propose other dates afterwards.',
  );
  if (company)
    requireThat(
      leg.agreed !== null && leg.agreed.date > venueToday(leg, facts),
      'DateInPast',
      'The day of the visit has come: write to your specialist instead.',
    );
  requireWithin(leg, side, by.role, policy.visits.moves);
  const about = visitAbout(validation.cycle, leg.id);
  return [
    { type: 'VisitMoved', leg: leg.id, side, from: agreedOf(leg), slots, note, by: by.person },
    ...(side === 'company' ? [weAnswer(state, policy, about, 'VisitMoved', facts)] : []),
    ...tell(state, 'visit-moved', about),
  ];
}

/** Beyond the limit a supervisor decides, whoever wishes it. */
function requireWithin(leg: Leg, side: Side, role: string, most: Readonly<Record<Side, number>>): void {
  const within = leg.moves[side] < most[side] || role === 'supervisor';
  requireThat(
    within || role === 'specialist',
    'MovedOften',
    'This visit has been moved as often as it can be here. Write to your specialist: a supervisor can move it again.',
  );
  requireThat(
    within,
    'SupervisorNeeded',
    'This visit has been moved as often as it can be by a specialist: the supervisor decides.',
  );
}

export function cancelVisit(
  state: State,
  validation: Validation,
  command: Of<'CancelVisit'>,
  facts: Facts,
): ValidationOut {
  const leg = legAt(validation, command.leg, ['proposed', 'countered', 'agreed'], 'There is no visit to call off.');
  const about = visitAbout(validation.cycle, leg.id);
  const { by, note } = command;
  if (leg.agreed) requireWithin(leg, 'agency', by.role, policyOf(facts, validation).visits.moves);
  return [
    { type: 'VisitCancelled', leg: leg.id, from: leg.agreed, note, by: by.person },
    ...end(state, `VISIT_ANSWER:${about}`, 'moot'),
    ...endLadder(state, aboutDates(about), 'time-granted'),
    ...end(state, `COUNTER_ANSWER:${about}`, 'moot'),
    ...tell(state, 'visit-cancelled', about),
  ];
}

function agreedOf({ agreed }: Leg): NonNullable<Leg['agreed']> {
  if (agreed === null) throw new Error('an agreed visit has no slot');
  return agreed;
}
