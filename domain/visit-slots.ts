/** The time that visits take of the agency's people, as it follows from the state: what is proposed is kept free until it is answered. */
import { instantOf } from './calendar.ts';
import { chainOf } from './place-names.ts';
import { numberOf, type Policy } from './policy.ts';
import { requireThat } from './refusal.ts';
import type { Leg, LegId, Mode, Slot, State } from './state.ts';
import { orderOf } from './validation-legs.ts';

/** Where somebody is for a visit. */
export type Stay = {
  /** The city; null where none is known. */
  readonly place: string | null;
  readonly mode: Mode;
};
export type HeldSlot = Stay & {
  readonly leg: LegId;
  /** Which of the dates of the leg it is. */
  readonly choice: number;
  readonly person: string;
  /** Instants, in ISO 8601: the first, and the one at which the person is free again. */
  readonly starts: string;
  readonly ends: string;
  readonly agreed: boolean;
};
export type Span = Pick<HeldSlot, 'starts' | 'ends'>;

/** Every slot that somebody is needed for, once for each person. */
export function slotsHeld(state: State): readonly HeldSlot[] {
  return (state.validation?.legs ?? []).flatMap((leg) =>
    takenBy(leg).flatMap(({ slot, people, agreed }, choice) =>
      people.map((person) => ({ leg: leg.id, choice, person, ...spanOf(slot), agreed, ...stayOf(leg) })),
    ),
  );
}

/** By a visit without notice, else by what is proposed or agreed. */
function takenBy(leg: Leg) {
  const order = orderOf(leg);
  if (order) return [{ ...order, agreed: true }];
  return slotsTaken(leg).map((slot) => ({ slot, people: leg.people, agreed: leg.step === 'agreed' }));
}

/** The slots of a leg for which its people are needed: all that are proposed, or the one that is agreed. */
export function slotsTaken({ step, slots, agreed }: Pick<Leg, 'step' | 'slots' | 'agreed'>): readonly Slot[] {
  if (step === 'proposed') return slots;
  return step === 'agreed' && agreed ? [agreed] : [];
}

const MINUTE_MS = 60_000;
const CITY = 3; // of a country, a region and a city

/** A region is no place to be at: from one end of it to the other is a journey. */
export const stayOf = ({ place, mode }: Pick<Leg, 'place' | 'mode'>): Stay => ({
  place: place !== null && chainOf(place).length === CITY ? place : null,
  mode,
});

/** How many minutes are kept free between two visits of one person. */
export type Gaps = { readonly here: number; readonly elsewhere: number };
export const gapsOf = (policy: Policy): Gaps => ({
  here: numberOf(policy, 'VISIT_GAP_HERE'),
  elsewhere: numberOf(policy, 'VISIT_GAP_ELSEWHERE'),
});

/** The minutes between these two; `write_slots` says the same. Nobody goes to a virtual visit, and of what has no city the way is not known. */
export const gapBetween = (one: Stay, other: Stay, { here, elsewhere }: Gaps): number =>
  one.mode === 'virtual' || other.mode === 'virtual' || (one.place !== null && one.place === other.place)
    ? here
    : elsewhere;

/** The time and so many minutes before and after it. */
export const widened = ({ starts, ends }: Span, minutes: number): Span => ({
  starts: new Date(Date.parse(starts) - minutes * MINUTE_MS).toISOString(),
  ends: new Date(Date.parse(ends) + minutes * MINUTE_MS).toISOString(),
});

/** From when to when a slot lasts, in real time. */
export function spanOf({ date, hour, minute, minutes, zone }: Slot): Span {
  const from = instantOf(date, zone, hour, minute);
  return { starts: new Date(from).toISOString(), ends: new Date(from + minutes * MINUTE_MS).toISOString() };
}

/** Whether one begins before the other is over. */
export const overlap = (one: Span, other: Span): boolean => one.starts < other.ends && other.starts < one.ends;

/** @throws Refusal when one of the choices would take the same people at the same time as another */
export function requireApart(slots: readonly Slot[]): void {
  const spans = slots.map(spanOf);
  requireThat(
    spans.every((span, index) => !spans.slice(index + 1).some((other) => overlap(span, other))),
    'SlotsOverlap',
    'Two of these dates overlap: give times that lie apart.',
  );
}
