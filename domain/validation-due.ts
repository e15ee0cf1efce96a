/** When a validation is owed, by both clocks (domain reference 11), and when it comes onto the worklist. */
import { addYears, type WallDate } from './calendar.ts';
import { end, start, type Clock, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { countFrom, numberOf } from './policy.ts';
import type { State } from './state.ts';
import type { ValidationOut } from './validation-events.ts';

/** The clocks by which a validation is owed, by statute and by practice. */
export const owedClocks = ({ clocks }: Pick<State, 'clocks'>): readonly Clock[] =>
  clocks.filter(({ rule }) => OWED_BY.includes(rule));
export const OWED_BY: readonly string[] = ['VALID_INITIAL', 'REVALID_MAX', 'REVALID_PRACTICE'];

/** The first validation: a year after certification (6 U.S.C. 965(a)), owed by the agency. */
export function dueForInitialValidation(
  state: State,
  facts: Facts,
  from: WallDate,
  because: string,
  inherited = false,
): readonly ClockEvent[] {
  const cycle = addYears(from, 1).slice(0, 4);
  const clock = start(state, facts.policy, 'VALID_INITIAL', cycle, from, because, facts, { inherited });
  return [clock, opening(state, facts, cycle, clock, because)];
}

/** Revalidation by both clocks: the statutory windows of four years from the initial validation, when its date is known, and four years from the last one. */
export function dueForRevalidation(
  state: State,
  facts: Facts,
  because: string,
  inherited = false,
): readonly ClockEvent[] {
  const { initialValidatedOn, lastValidatedOn } = state;
  if (!lastValidatedOn) return [];
  const years = numberOf(facts.policy, 'REVALID_MAX');
  const practice = countFrom(lastValidatedOn, 'year', numberOf(facts.policy, 'REVALID_PRACTICE'), {}).date;
  const cycle = practice.slice(0, 4);
  const usual = start(state, facts.policy, 'REVALID_PRACTICE', cycle, lastValidatedOn, because, facts, { inherited });
  if (!initialValidatedOn) return [usual, opening(state, facts, cycle, usual, because)];
  const window = windowStart(initialValidatedOn, lastValidatedOn, years);
  const statutory = start(state, facts.policy, 'REVALID_MAX', cycle, window, because, facts, { inherited });
  const earlier = dueOf(usual) < dueOf(statutory) ? usual : statutory;
  return [statutory, usual, opening(state, facts, cycle, earlier, because)];
}

const dueOf = (event: ClockEvent): WallDate => (event.type === 'ClockStarted' ? event.due : '');

/** The start of the four-year window after the one in which the last validation was closed. */
function windowStart(initialOn: WallDate, lastOn: WallDate, years: number): WallDate {
  let passed = 0;
  while (addYears(initialOn, passed) < lastOn) passed += years;
  return addYears(initialOn, passed);
}

const opening = (state: State, facts: Facts, cycle: string, due: ClockEvent, because: string): ClockEvent =>
  start(state, facts.policy, 'VALIDATION_OPENS', cycle, dueOf(due), because, facts);

/** The validation comes onto the worklist. */
export function validationFallsDue(state: State, facts: Facts): ValidationOut {
  const clock = state.clocks.find(({ rule }) => rule === 'VALIDATION_OPENS');
  if (!clock) return [];
  if (state.validation) return end(state, clock.id, 'moot');
  const kind = state.lastValidatedOn ? 'revalidation' : 'initial';
  return [
    ...end(state, clock.id, 'rang'),
    { type: 'ValidationFellDue', cycle: clock.about, kind, policy: facts.policy.version },
  ];
}
