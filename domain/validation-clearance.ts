/**
 * A visit abroad hears whether those who go are cleared for the journey: it is firm then, or it does not take place, which is never the company's
 * doing. It is paused until they are cleared after all, others go, or it is done otherwise; no day of the agency's moves by it.
 */
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { policyOf } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Leg, State, Validation } from './state.ts';
import type { ClearanceNews } from './trip.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';
import { visitAbout } from './validation-legs.ts';
import { legAt, weAnswer } from './validation-visit.ts';
import { mayBeVirtual, waitsForClearance } from './visit-travel.ts';

type HearTrip = Extract<ValidationCommand, { readonly type: 'HearTrip' }>;

export function hearTrip(
  state: State,
  validation: Validation,
  { leg: id, trip, news }: HearTrip,
  facts: Facts,
): ValidationOut {
  const leg = legAt(validation, id, ['agreed', 'to-propose'], NONE);
  const policy = policyOf(facts, validation);
  if (leg.step === 'to-propose') return goesOn(state, validation, leg, news, facts);
  const { agreed } = leg;
  if (agreed === null) throw new Error('an agreed visit has no slot');
  const { tentative, ...slot } = agreed;
  const about = visitAbout(validation.cycle, leg.id);
  if (news === 'cleared') {
    requireThat(tentative === true, 'FirmAlready', 'This visit is firm already.');
    return [{ type: 'VisitFirmed', leg: leg.id, trip, slot }, ...tell(state, 'visit-firm', about)];
  }
  return [
    {
      ...{ type: 'VisitNotCleared', leg: leg.id, trip, from: slot },
      paused: { virtual: mayBeVirtual(state, validation, policy) },
    },
    ...tell(state, 'visit-not-cleared', about),
  ];
}
const NONE = 'No visit has been agreed.';

/** Those who were to go are cleared after all: the agency owes other dates. */
function goesOn(state: State, validation: Validation, leg: Leg, news: ClearanceNews, facts: Facts): ValidationOut {
  requireThat(news === 'cleared' && waitsForClearance(leg), 'NotAtThisStep', NONE);
  const about = visitAbout(validation.cycle, leg.id);
  return [
    { type: 'VisitResumed', leg: leg.id },
    weAnswer(state, policyOf(facts, validation), about, 'VisitResumed', facts),
    ...tell(state, 'visit-resumed', about),
  ];
}
