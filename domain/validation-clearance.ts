/** A visit abroad hears whether those who go are cleared for the journey: it is firm then, or it does not take place, which is never the company's doing. */
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { policyOf } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';
import { visitAbout } from './validation-legs.ts';
import { legAt, weAnswer } from './validation-visit.ts';

type HearTrip = Extract<ValidationCommand, { readonly type: 'HearTrip' }>;

export function hearTrip(
  state: State,
  validation: Validation,
  { leg: id, trip, news }: HearTrip,
  facts: Facts,
): ValidationOut {
  const leg = legAt(validation, id, ['agreed'], 'No visit has been agreed.');
  const { agreed } = leg;
  if (agreed === null) throw new Error('an agreed visit has no slot');
  const { tentative, ...slot } = agreed;
  const about = visitAbout(validation.cycle, leg.id);
  if (news === 'cleared') {
    requireThat(tentative === true, 'FirmAlready', 'This visit is firm already.');
    return [{ type: 'VisitFirmed', leg: leg.id, trip, slot }, ...tell(state, 'visit-firm', about)];
  }
  return [
    { type: 'VisitNotCleared', leg: leg.id, trip, from: slot },
    weAnswer(state, policyOf(facts, validation), about, 'VisitNotCleared', facts),
    ...tell(state, 'visit-not-cleared', about),
  ];
}
