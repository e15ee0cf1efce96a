/** The legs of a validation: each goes to one site, and its visit is proposed, agreed and held by itself. */
import type { Leg, LegId, Mode, Slot, Unannounced, Validation } from './state.ts';
import type { PlannedLeg, SaidSlot } from './validation-events.ts';

/** What clocks, outreach, notices and items of a leg's visit are about. The domestic one is called by the cycle, as it was before there were others. */
export const visitAbout = (cycle: string, leg: LegId): string => (leg === 'domestic' ? cycle : `${cycle}:${leg}`);

/** The outreach about dates that were proposed and not answered: how its id begins, and the whole of it. */
export const VISIT_DATES = 'visit-dates-unanswered:';
export const aboutDates = (about: string): string => `${VISIT_DATES}${about}`;

/** The leg that something is about. */
export const legAbout = (validation: Pick<Validation, 'cycle' | 'legs'> | null, about: string): Leg | undefined =>
  validation?.legs.find(({ id }) => visitAbout(validation.cycle, id) === about);

/** In minutes: for how long a visit of before it was recorded is taken to last. */
const ONCE: Readonly<Record<Mode, number>> = { 'in-person': 480, virtual: 240 };

/** A slot with all that is known of it; before venues had a zone of their own it was the participant's. */
export const wholeSlot = ({ date, hour, minute, minutes, zone }: SaidSlot, leg: Pick<Leg, 'mode' | 'zone'>): Slot => ({
  date,
  hour,
  minute,
  minutes: minutes ?? ONCE[leg.mode],
  zone: zone ?? leg.zone,
});

/** A leg as it is planned. */
export const begunLeg = (planned: PlannedLeg): Leg => ({
  ...planned,
  step: 'to-propose',
  slots: [],
  proposedOn: null,
  agreed: null,
  people: [],
  noticeWaivedBy: null,
  heldOn: null,
  moves: { company: 0, agency: 0 },
});

/** Nothing is proposed of it now, but a date of it was agreed once: of one that is moved, calendars keep the entry until another is. */
export const onceAgreed = ({ step, moves }: Pick<Leg, 'step' | 'moves'>): boolean =>
  step === 'to-propose' && moves.company + moves.agency > 0;

/** The visit without notice that is to take place; undefined where none is ordered, and where it waits for headquarters. */
export const orderOf = ({ unannounced }: Pick<Leg, 'unannounced'>): Unannounced | undefined =>
  unannounced?.paused ? undefined : unannounced;

/** The one leg of a validation that names no other. */
export const onlyLeg = (mode: Mode, exception: PlannedLeg['exception'], zone: string): PlannedLeg => ({
  id: 'domestic',
  place: null,
  zone,
  site: null,
  mode,
  exception,
});

/** From the least far on: what waits for us comes before what waits for the company. */
const STAGE_OF: Readonly<Record<Leg['step'], Validation['stage']>> = {
  'to-propose': 'planned',
  countered: 'countered',
  proposed: 'proposed',
  agreed: 'agreed',
  held: 'held',
};
const STEPS = Object.keys(STAGE_OF) as readonly Leg['step'][];

/** The validation with other legs, where the one that is least far stands. */
export function withLegs(validation: Validation, legs: readonly Leg[]): Validation {
  const least = STEPS.find((step) => legs.some((leg) => leg.step === step));
  return { ...validation, legs, stage: least ? STAGE_OF[least] : 'due' };
}

/** The validation with one leg changed. */
export const withLeg = (validation: Validation, id: LegId, part: Partial<Leg>): Validation =>
  withLegs(
    validation,
    validation.legs.map((leg) => (leg.id === id ? whole({ ...leg, ...part }) : leg)),
  );

/** What is absent is not there: the state is plain JSON. */
const whole = ({ documents, unannounced, uncleared, ...leg }: Leg): Leg => ({
  ...leg,
  ...(uncleared && { uncleared }),
  ...(documents && { documents }),
  ...(unannounced && { unannounced }),
});
