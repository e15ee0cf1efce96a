/** How many validations of a calendar year are planned, office by office, in person and virtual. Events of the stream `plan:<programme>/<year>`. */
import type { Assignment } from './access.ts';
import type { Actor, Role } from './actor.ts';
import { requireThat } from './refusal.ts';

export type PlannedMix = { readonly office: string; readonly inPerson: number; readonly virtual: number };
export type PlanEvent = { readonly type: 'PlanSet' } & PlannedMix;
export type PlanCommand = { readonly id: string; readonly by: Actor; readonly type: 'SetPlan' } & PlannedMix;

/** Who plans the year. */
export const MAY_PLAN = ['headquarters'] as const satisfies readonly Role[];
const MOST = 99_999;

/** What the rule knows besides. */
export type PlanFacts = {
  /** The year that is planned, and that of the day where headquarters is. */
  readonly year: number;
  readonly current: number;
  /** What whoever decides holds today. */
  readonly seats: readonly Pick<Assignment, 'role'>[];
  readonly offices: readonly string[];
};

/** What follows. Throws Refusal. */
export function decidePlan({ by, office, inPerson, virtual }: PlanCommand, facts: PlanFacts): PlanEvent {
  const may = by.role !== 'system' && MAY_PLAN.some((role) => role === by.role);
  requireThat(
    may && facts.seats.some(({ role }) => role === by.role),
    'NotAuthorized',
    'Only headquarters plans the validations of a year.',
  );
  requireThat(facts.year >= facts.current, 'YearOver', 'The plan of a year that is over stays as it was.');
  requireThat(facts.offices.includes(office), 'OfficeUnknown', 'There is no such office.');
  requireThat(
    [inPerson, virtual].every((number) => Number.isInteger(number) && number >= 0 && number <= MOST),
    'NumberUnknown',
    'Give whole numbers of validations.',
  );
  return { type: 'PlanSet', office, inPerson, virtual };
}
