/** When a visit is: dates are proposed, accepted, countered or declined, and what is agreed takes place. All days are the venue's. */
import { addDays, daysBetween, isWallTime, wallDateOf, type WallDate } from './calendar.ts';
import { clockOf, end, lapse, start, type Clock, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { requireContact } from './outreach-answers.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import { numberOf, type Policy } from './policy.ts';
import { officeToday, policyOf, requireDate, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Leg, LegId, Slot, State, Validation, WallTime } from './state.ts';
import type { ValidationOut, VisitCommand, ToldUs } from './validation-events.ts';
import { goingTo, isCleared, needsClearance } from './trip.ts';
import { aboutDates, legAbout, orderOf, visitAbout } from './validation-legs.ts';
import { requireDocuments } from './visit-documents.ts';
import { requireApart, slotsTaken } from './visit-slots.ts';
import { requireAble } from './visit-team.ts';
import { requireNotClosed, requireOthers, requireTravel } from './visit-travel.ts';

type Of<T extends VisitCommand['type']> = VisitCommand & { readonly type: T };

/** The leg that is meant, at one of the steps. */
export function legAt({ legs }: Validation, id: LegId | undefined, steps: readonly Leg['step'][], words: string): Leg {
  const leg = legs.find((each) => each.id === (id ?? 'domestic'));
  requireThat(leg !== undefined && steps.includes(leg.step), 'NotAtThisStep', words);
  return leg;
}

/** The wall date of now at the venue. */
export const venueToday = ({ zone }: Leg, { now }: Pick<Facts, 'now'>): WallDate => wallDateOf(now, zone);

/** @throws Refusal when they are none, too many, no days or times, or not in the future */
export function slotsAt(
  leg: Leg,
  times: readonly WallTime[],
  minutes: number,
  facts: Pick<Facts, 'now'>,
): readonly Slot[] {
  requireThat(times.length > 0 && times.length <= 5, 'SlotsNeeded', 'Give at least one date, and five at the most.');
  times.forEach(({ date }) => requireDate(date));
  requireThat(
    times.every(({ date, hour, minute }) => isWallTime(date, leg.zone, hour, minute)),
    'TimeSkipped',
    'On one of these days the clocks at the site are set forward over that time: choose another.',
  );
  requireThat(
    times.every(({ date }) => date > venueToday(leg, facts)),
    'DateInPast',
    'Visit dates lie in the future.',
  );
  requireThat(Number.isInteger(minutes) && minutes >= 30 && minutes <= 600, 'LengthUnknown', LENGTH);
  return times.map(({ date, hour, minute }) => ({ date, hour, minute, minutes, zone: leg.zone }));
}
const LENGTH = 'A visit takes half an hour at the least, and ten hours of a day at the most.';

/** Whoever answers dates has done its duty about them. */
export const answered = (state: State, about: string): ValidationOut => [
  ...end(state, `VISIT_ANSWER:${about}`, 'met'),
  ...endLadder(state, aboutDates(about), 'done'),
];

/** The agency's time to propose anew. */
export const weAnswer = (state: State, policy: Policy, about: string, because: string, facts: Facts): ClockEvent =>
  start(state, policy, 'COUNTER_ANSWER', about, officeToday(facts), because, facts);

export function propose(
  state: State,
  validation: Validation,
  command: Of<'ProposeVisit'>,
  facts: Facts,
): ValidationOut {
  const leg = legAt(validation, command.leg, PROPOSABLE, NOT_PLANNED);
  requireThat(leg.unannounced === undefined, 'UnannouncedOrdered', ORDERED);
  requireTravel(leg, command.by, command.note, facts);
  const policy = policyOf(facts, validation);
  const slots = slotsAt(leg, command.slots, command.minutes ?? policy.visits.minutes[leg.mode], facts);
  requireNotice(leg, slots, numberOf(policy, 'VAL_NOTICE'), venueToday(leg, facts));
  requireApart(slots);
  const people = command.people ?? [];
  requireOthers(state, leg, people);
  requireTeam(people, policy.visits.team.most);
  requireAble(facts, slots);
  const { documents = [], note } = command;
  requireDocuments(documents);
  const about = visitAbout(validation.cycle, leg.id);
  return [
    {
      type: 'VisitProposed',
      leg: leg.id,
      slots,
      people,
      on: venueToday(leg, facts),
      ...(documents.length > 0 && { documents }),
      note,
    },
    ...end(state, `VISIT_ANSWER:${about}`, 'moot'),
    ...endLadder(state, aboutDates(about), 'time-granted'),
    ...end(state, `COUNTER_ANSWER:${about}`, 'met'),
    start(state, policy, 'VISIT_ANSWER', about, today(state, facts), 'VisitProposed', facts),
    ...tell(state, 'visit-proposed', about),
  ];
}
export const ORDERED = 'Headquarters has ordered a visit without notice to this site: it is held, or dropped first.';
const PROPOSABLE: readonly Leg['step'][] = ['to-propose', 'countered', 'proposed'];
const NOT_PLANNED =
  'Decide first how the validation is done; a visit that is agreed is moved before other dates are proposed.';

/** Sooner than the notice can only be the very days that the company has offered; and it still says itself that it waives the notice. */
function requireNotice(leg: Leg, slots: readonly Slot[], days: number, on: WallDate): void {
  const offered = leg.step === 'countered' ? leg.slots.map(({ date }) => date) : [];
  requireThat(
    slots.every(({ date }) => daysBetween(on, date) >= days || offered.includes(date)),
    'NoticeTooShort',
    `A visit needs ${days} days’ notice: the first possible day is ${addDays(on, days)}. The participant may waive the notice by name.`,
  );
}

export function requireTeam(people: readonly string[], most: number): void {
  requireThat(people.length <= most, 'TeamTooLarge', `At most ${most} people visit a site.`);
  requireThat(new Set(people).size === people.length, 'PersonTwice', 'Name each person once.');
}

/** The days between proposal and visit protect the participant, who alone may waive them, by name. */
export function accept(state: State, validation: Validation, command: Of<'AcceptVisit'>, facts: Facts): ValidationOut {
  const leg = legAt(validation, command.leg, ['proposed'], 'No dates wait for your answer.');
  requireNotClosed(leg, facts);
  const about = visitAbout(validation.cycle, leg.id);
  const slot = leg.slots[command.slot];
  requireThat(slot !== undefined, 'SlotUnknown', 'Choose one of the dates proposed.');
  const on = venueToday(leg, facts);
  requireThat(slot.date > on, 'DateInPast', 'This date has passed; offer others.');
  const proposedOn = leg.proposedOn ?? clockOf(state, `VISIT_ANSWER:${about}`)?.start ?? on;
  const short = daysBetween(proposedOn, slot.date) < numberOf(policyOf(facts, validation), 'VAL_NOTICE');
  const told = toldUs(state, command);
  requireThat(
    !short || !told,
    'NoticeNotWaived',
    'This date comes sooner than the notice that the company is entitled to: it waives that itself, signed in.',
  );
  requireThat(
    !short || command.waiveNotice,
    'NoticeNotWaived',
    'This date comes sooner than the notice you are entitled to: say that you waive it, or choose another.',
  );
  return [
    {
      ...{
        type: 'VisitAgreed',
        leg: leg.id,
        slot,
        noticeWaivedBy: short ? command.by.person : null,
        ...(told && { told }),
      },
      ...(needsClearance(leg) && { tentative: true }),
      ...(command.shortNotice && { shortNotice: true }),
    },
    ...answered(state, about),
    ...tell(state, 'visit-agreed', about),
  ];
}

/** A specialist accepts for the company alone, as somebody of it said; its own people speak for themselves. */
function toldUs(state: State, { by, told }: Of<'AcceptVisit'>): ToldUs | null {
  if (by.role !== 'specialist') return null;
  requireThat(told !== undefined, 'ToldByWhom', 'Say who of the company told you so, and how.');
  requireContact(state, told.contact);
  return told;
}

/** Others come, or another one: they are taken in place of those who were named, and the company owes nothing anew. */
export function nameTeam(
  state: State,
  validation: Validation,
  command: Of<'NameVisitTeam'>,
  facts: Facts,
): ValidationOut {
  const leg = legAt(validation, command.leg, ['proposed', 'agreed'], 'No dates are proposed, and no visit is agreed.');
  const { people, by } = command;
  requireThat(people.length > 0, 'TeamNeeded', 'Name at least one person.');
  requireTeam(people, policyOf(facts, validation).visits.team.most);
  requireAble(facts, slotsTaken(leg));
  const event = { type: 'VisitTeamNamed', leg: leg.id, people, by: by.person } as const;
  if (!isOpenAgain(leg, people, goingTo(leg, state.specialist), facts)) return [event];
  return [{ ...event, tentative: true }, ...tell(state, 'visit-agreed', visitAbout(validation.cycle, leg.id))];
}

/** Whether a visit abroad that was firm waits for a clearance again, since somebody comes who has none. What was recorded before anybody looked is judged without. */
function isOpenAgain(leg: Leg, people: readonly string[], before: readonly string[], { team }: Facts): boolean {
  const { agreed } = leg;
  if (agreed === null || agreed.tentative || !needsClearance(leg)) return false;
  if (!team?.cleared || people.every((person) => before.includes(person))) return false;
  return !isCleared(team.cleared, leg, agreed.date, people);
}

export function offer(state: State, validation: Validation, command: Of<'OfferDates'>, facts: Facts): ValidationOut {
  const leg = legAt(validation, command.leg, ['proposed'], 'No dates wait for your answer.');
  const about = visitAbout(validation.cycle, leg.id);
  const policy = policyOf(facts, validation);
  return [
    {
      type: 'DatesOffered',
      leg: leg.id,
      slots: slotsAt(leg, command.slots, lengthOf(leg, policy), facts),
      note: command.note,
    },
    ...answered(state, about),
    weAnswer(state, policy, about, 'DatesOffered', facts),
  ];
}

/** As long as it was proposed. */
export const lengthOf = ({ slots, agreed, mode }: Leg, policy: Policy): number =>
  (agreed ?? slots[0])?.minutes ?? policy.visits.minutes[mode];

export function decline(
  state: State,
  validation: Validation,
  command: Of<'DeclineDates'>,
  facts: Facts,
): ValidationOut {
  const leg = legAt(validation, command.leg, ['proposed'], 'No dates wait for your answer.');
  const about = visitAbout(validation.cycle, leg.id);
  return [
    { type: 'DatesDeclined', leg: leg.id, note: command.note },
    ...answered(state, about),
    weAnswer(state, policyOf(facts, validation), about, 'DatesDeclined', facts),
  ];
}

/** What took place is recorded; with the last leg the agency's term for the report begins. */
export function hold(state: State, validation: Validation, command: Of<'HoldVisit'>, facts: Facts): ValidationOut {
  const leg = legAt(validation, command.leg, ['agreed', 'to-propose'], 'No visit has been agreed.');
  const visit = leg.step === 'agreed' ? leg.agreed : orderOf(leg)?.slot;
  requireThat(visit !== undefined, 'NotAtThisStep', 'No visit has been agreed.');
  const { on, people } = command;
  requireDate(on);
  requireThat(on <= venueToday(leg, facts), 'DateInFuture', 'A visit is recorded when it has been held.');
  requireThat(
    visit === null || on >= visit.date,
    'BeforeAgreedDay',
    'The visit was agreed for a later day: move it, if it took place on another.',
  );
  const policy = policyOf(facts, validation);
  if (people) requireTeam(people, policy.visits.team.most);
  const others = validation.legs.filter(({ id }) => id !== leg.id);
  const last = others.reduce((latest, { heldOn }) => (heldOn !== null && heldOn > latest ? heldOn : latest), on);
  return [
    { type: 'VisitHeld', leg: leg.id, on, ...(people && { people }) },
    ...end(state, `COUNTER_ANSWER:${visitAbout(validation.cycle, leg.id)}`, 'moot'), // other dates are owed no longer
    ...(others.every(({ step }) => step === 'held')
      ? [start(state, policy, 'VAL_REPORT_ISSUE', validation.cycle, last, 'VisitHeld', facts)]
      : []),
  ];
}

/** Nobody answered the proposed dates. */
export function visitUnanswered(state: State, clock: Clock, facts: Facts): ValidationOut {
  const leg = legAbout(state.validation, clock.about);
  if (!leg) return [];
  return [
    lapse(clock),
    { type: 'VisitUnanswered', leg: leg.id },
    ...beginLadder(state, 'visit-dates-unanswered', clock.about, facts),
  ];
}
