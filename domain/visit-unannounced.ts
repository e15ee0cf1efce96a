/**
 * Visits without notice: only to a member who has consented to them, and on the order of headquarters. Nothing of one is known outside of the
 * agency before it is held: its leg stands as if nobody had proposed anything, and no clock, notice or step tells of it.
 */
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { requireContact } from './outreach-answers.ts';
import { officeToday, policyOf, requireDate } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import type { ConsentCommand, UnannouncedCommand, ValidationOut } from './validation-events.ts';
import { orderOf } from './validation-legs.ts';
import { legAt, requireTeam, slotsAt } from './validation-visit.ts';
import { requireAble } from './visit-team.ts';
import { requireNotClosed } from './visit-travel.ts';

type Of<T extends UnannouncedCommand['type']> = UnannouncedCommand & { readonly type: T };

/** What somebody of the company said of such visits, outside of a plan to cure; it is told that this is on record. */
export function recordConsent(state: State, command: ConsentCommand, facts: Facts): ValidationOut {
  const { given, contact, on, note, by } = command;
  requireContact(state, contact);
  requireDate(on);
  requireThat(on <= officeToday(facts), 'DateInFuture', 'A consent is recorded once it was given.');
  requireThat(
    given || state.visitsConsent !== undefined,
    'NoConsent',
    'No consent to visits without notice is in force.',
  );
  return [
    { type: 'VisitsConsentRecorded', given, contact, on, note, by: by.person },
    ...tell(state, 'visits-consent', 'consent'),
  ];
}

export function order(validation: Validation, command: Of<'OrderUnannouncedVisit'>, facts: Facts): ValidationOut {
  const leg = legAt(validation, command.leg, ['to-propose'], NOT_FREE);
  requireThat(orderOf(leg) === undefined, 'NotAtThisStep', NOT_FREE); // one that is paused is ordered anew
  requireThat(leg.mode === 'in-person', 'NotInPerson', 'A visit without notice is one in person.');
  requireNotClosed(leg, facts);
  const { visits } = policyOf(facts, validation);
  const { slot: at, people, minutes = visits.minutes[leg.mode], note, by } = command;
  const slots = slotsAt(leg, [at], minutes, facts);
  requireThat(people.length > 0, 'TeamNeeded', 'Name at least one person.');
  requireTeam(people, visits.team.most);
  requireAble(facts, slots);
  return slots.map((slot) => ({
    type: 'UnannouncedVisitOrdered',
    leg: leg.id,
    slot,
    people,
    note,
    by: by.person,
  }));
}
const NOT_FREE = 'Such a visit can be ordered while no dates are proposed or agreed for the site, and once.';

export function drop(validation: Validation, { leg: id, note, by }: Of<'DropUnannouncedVisit'>): ValidationOut {
  const leg = validation.legs.find((each) => each.id === id);
  requireThat(leg?.unannounced !== undefined, 'NotAtThisStep', 'No visit without notice is ordered.');
  return [{ type: 'UnannouncedVisitDropped', leg: id, note, by: by.person }];
}
