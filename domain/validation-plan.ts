/** How a validation is done: which sites it goes to, and whether anybody travels there. */
import { isZone } from './calendar.ts';
import { end, start } from './clock.ts';
import { holds, type Facts } from './facts.ts';
import { chainOf } from './place-names.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import type { PlannedLeg, ValidationCommand, ValidationOut } from './validation-events.ts';
import { onlyLeg, visitAbout } from './validation-legs.ts';
import { siteFalls } from './validation-over.ts';
import { ORDERED } from './validation-visit.ts';
import { mayBeVirtual } from './visit-travel.ts';

type Plan = ValidationCommand & { type: 'PlanValidation' };

export function plan(state: State, validation: Validation, command: Plan, facts: Facts): ValidationOut {
  const legs = ('legs' in command ? command.legs : [onlyLeg(command.mode, command.exception, state.zone)]).map((leg) =>
    permitted(state, validation, command, facts, leg),
  );
  requireLegs(validation, legs);
  const [first] = legs;
  const further = validation.legs.filter(({ step }) => step !== 'to-propose');
  const gone = validation.legs.filter(({ step, id }) => step === 'to-propose' && !legs.some((leg) => leg.id === id));
  return [
    ...gone.flatMap((leg) => siteFalls(state, validation, leg, command.by.person)),
    {
      type: 'ValidationPlanned',
      mode: [...further, ...legs].some(({ mode }) => mode === 'in-person') ? 'in-person' : 'virtual',
      exception: legs.find(({ exception }) => exception !== null)?.exception ?? null,
      by: command.by.person,
      ...(('legs' in command || first?.id !== 'domestic') && { legs }),
    },
    ...gone.flatMap(({ id }) => end(state, `COUNTER_ANSWER:${visitAbout(validation.cycle, id)}`, 'moot')),
    ...(legs.length === 0 && further.every(({ step }) => step === 'held')
      ? [
          start(
            state,
            policyOf(facts, validation),
            'VAL_REPORT_ISSUE',
            validation.cycle,
            today(state, facts),
            'ValidationPlanned',
            facts,
          ),
        ] // no other site is waited for
      : []),
  ];
}

function requireLegs(validation: Validation, legs: readonly PlannedLeg[]): void {
  const ids = legs.map(({ id }) => id);
  const further = validation.legs.some(({ step }) => step !== 'to-propose');
  requireThat(!validation.legs.some(({ unannounced }) => unannounced), 'UnannouncedOrdered', ORDERED);
  requireThat(legs.length > 0 || further, 'LegNeeded', 'A validation goes to one site at least.');
  requireThat(new Set(ids).size === ids.length, 'LegTwice', 'Plan each site once.');
  requireThat(
    validation.legs.every(({ id, step }) => step === 'to-propose' || !ids.includes(id)),
    'NotAtThisStep',
    'Dates were proposed for this site already.',
  );
  requireThat(
    legs.every(({ zone }) => isZone(zone)),
    'ZoneUnknown',
    'Give the time zone of the site by its full name.',
  );
  requireThat(
    legs.every(({ place }) => place === null || chainOf(place).length > 0),
    'PlaceUnknown',
    'Give the site’s place by its code in the table of places.',
  );
}

/** In person unless the policy lets it be virtual; any exception is for whom it names to make, with a reason (6 U.S.C. 965; domain reference 2.6). */
function permitted(state: State, validation: Validation, command: Plan, facts: Facts, leg: PlannedLeg): PlannedLeg {
  const policy = policyOf(facts, validation);
  const { exceptionBy } = policy.visits.virtual;
  if (leg.mode === 'in-person' || mayBeVirtual(state, validation, policy)) return { ...leg, exception: null };
  const { role } = command.by;
  requireThat(
    role !== 'system' && exceptionBy.includes(role) && holds(facts, [role]),
    'VirtualNotAllowed',
    'A virtual validation is possible only for a revalidation at low or medium risk. An exception is the field director’s to make, with a reason.',
  );
  requireThat(leg.exception !== null, 'ReasonRequired', 'An exception needs a reason.');
  return leg;
}
