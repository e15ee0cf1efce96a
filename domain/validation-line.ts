/** What lists of validations know of a participant: both days by which a validation is owed, how far it is, and where it goes. */
import type { WallDate } from './calendar.ts';
import type { Clock } from './clock.ts';
import { isMember, type Leg, type Mode, type Risk, type State, type Validation } from './state.ts';
import { owedClocks } from './validation-due.ts';
import { isPaused } from './visit-travel.ts';

const PRACTICE = 'REVALID_PRACTICE';

/** Where a visit goes, and what its place was told to be. */
export type LineLeg = Pick<Leg, 'id' | 'zone' | 'mode' | 'step'> & {
  readonly place: string | null;
  /** The statement on travel that was told last, by its reason; null for none. */
  readonly told: string | null;
};
export type ValidationLine = {
  readonly office: string;
  readonly specialist: string | null;
  readonly risk: Risk;
  readonly kind: Validation['kind'];
  readonly cycle: string;
  /** Null until it has fallen due. */
  readonly stage: Validation['stage'] | null;
  /** Null until it is planned. */
  readonly mode: Mode | null;
  readonly statutory_on: WallDate | null;
  readonly practice_on: WallDate | null;
  /** The earlier of both days, those that are held left out; null while every one is held. */
  readonly due_on: WallDate | null;
  /** By which the list is in order: as `due_on`, with what is owed by no day at the end. */
  readonly order_on: WallDate;
  /** The last day of its visits, once all of them are agreed or held. */
  readonly agreed_on: WallDate | null;
  readonly paused: boolean;
  readonly legs: readonly LineLeg[];
  /** The clocks by which it is owed, so that each line can say why. */
  readonly owed: readonly Clock[];
};

const NO_DAY = '9999-12-31';

/** The line of a member by whom a validation is owed or under way; null for anybody else. */
export function validationLine(state: State): ValidationLine | null {
  const { validation, office, specialist, risk, lastValidatedOn } = state;
  const owed = owedClocks(state);
  const [cycle] = [validation?.cycle, ...owed.map(({ about }) => about)].filter((one) => one !== undefined);
  if (!isMember(state.standing) || cycle === undefined) return null;
  const legs = validation?.legs ?? [];
  const dueOn = earliest(owed.filter(({ held }) => held === null));
  return {
    office,
    specialist,
    risk,
    kind: validation?.kind ?? (lastValidatedOn === null ? 'initial' : 'revalidation'),
    cycle,
    stage: validation?.stage ?? null,
    mode: modeOf(legs),
    statutory_on: earliest(owed.filter(({ rule }) => rule !== PRACTICE)),
    practice_on: earliest(owed.filter(({ rule }) => rule === PRACTICE)),
    due_on: dueOn,
    order_on: dueOn ?? NO_DAY,
    agreed_on: agreedOn(legs),
    paused: legs.some(isPaused),
    legs: legs.map(({ id, place, zone, mode, step, travel }) => ({
      ...{ id, place, zone, mode, step },
      told: travel?.reason.id ?? null,
    })),
    owed,
  };
}

const earliest = (days: readonly Clock[]): WallDate | null => days.map(({ due }) => due).toSorted()[0] ?? null;

/** In person as soon as one site is visited so. */
export const modeOf = (legs: readonly Leg[]): Mode | null =>
  legs.length === 0 ? null : legs.some(({ mode }) => mode === 'in-person') ? 'in-person' : 'virtual';

function agreedOn(legs: readonly Leg[]): WallDate | null {
  const days = legs.map(({ heldOn, agreed }) => heldOn ?? agreed?.date ?? null);
  return days.every((day) => day !== null) ? (days.toSorted().at(-1) ?? null) : null;
}
