/** Whoever is named for a visit: who may come, and on which days. */
import type { Actor } from './actor.ts';
import type { WallDate } from './calendar.ts';
import { heldOn, type Facts } from './facts.ts';
import { requireThat } from './refusal.ts';
import type { Slot, State } from './state.ts';
import { slotsTaken } from './visit-slots.ts';

/** Commands that are judged by who is named in them. */
export const JUDGED_BY_TEAM: readonly string[] = ['ProposeVisit', 'NameVisitTeam', 'OrderUnannouncedVisit'];

type Naming = {
  readonly type: string;
  readonly people?: readonly string[];
  readonly leg?: string;
  readonly slots?: readonly Dated[];
  readonly slot?: Dated | number;
};
type Dated = { readonly date: WallDate };

/** The people whom a command names for a visit; null where it is not judged by them. */
export const peopleNamed = (command: Naming | null): readonly string[] | null =>
  command && JUDGED_BY_TEAM.includes(command.type) && command.people?.length ? command.people : null;

/** Where a command would have people be, and on which days: those that it names, or those of the visit as it stands. */
export function venueAsked({ validation }: State, { leg: id = 'domestic', slots, slot }: Naming) {
  const leg = validation?.legs.find((each) => each.id === id);
  const named = slots ?? (typeof slot === 'object' ? [slot] : undefined);
  return (
    leg && { id: leg.id, place: leg.place, zone: leg.zone, days: (named ?? slotsTaken(leg)).map(({ date }) => date) }
  );
}

/** Who comes first of all to a visit that somebody proposes: where a supervisor does, the company's specialist; else whoever proposes it. */
export const goesFirst = ({ specialist }: Pick<State, 'specialist'>, { person, role }: Actor): string =>
  role === 'supervisor' ? (specialist ?? person) : person;

/** @throws Refusal that names who cannot come, or which day is none to come on */
export function requireAble({ team, holidays }: Pick<Facts, 'team' | 'holidays'>, slots: readonly Slot[]): void {
  if (!team) return; // what was recorded before anybody looked is judged without
  const days = slots.map(({ date }) => date);
  for (const day of days) {
    const holiday = holidays[day] ?? team.holidays[day];
    requireThat(holiday === undefined, 'HolidayThere', `Nobody visits on ${day}, a public holiday: ${holiday ?? ''}.`);
  }
  for (const { person, held, away } of team.people) {
    requireThat(
      days.every((day) => heldOn(held, [day]).some(({ role }) => role === 'specialist')),
      'PersonUnfit',
      `Does not work as a specialist for this company on that day: ${person}.`,
    );
    const day = days.find((each) => away.some(({ from, until }) => from <= each && each <= until));
    requireThat(day === undefined, 'PersonAway', `Is on leave on ${day ?? ''}: ${person}.`);
  }
}
