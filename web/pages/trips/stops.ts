/** Choosing a company to visit on a day of a trip, and dropping it again. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { addDays, daysBetween, type WallDate } from '../../../domain/calendar.ts';
import { LEG_IDS, type LegId } from '../../../domain/state.ts';
import { MAY_PLAN_TRIPS } from '../../../domain/trip-acts.ts';
import type { Trip } from '../../../domain/trip.ts';
import { stopCompanies } from '../../../db/queries/planner.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { radios, select, textarea, type FormPage, type Values, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { ANSWER, CHOOSE, DROP } from '../../words/page-trips.ts';
import { momentOf } from '../invitations/deed.ts';
import { dateWords } from '../acts/choices.ts';
import { asWritten, type Labeled } from '../acts/said.ts';
import { backTo, decideOn, doneWith, keepText, tripIn } from './deed.ts';

/** Days of the trip that have not passed, each by itself. */
const daysOf = ({ from, until }: Pick<Trip, 'from' | 'until'>, today: WallDate): readonly WallDate[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, n) => addDays(from, n)).filter((day) => day >= today);

/** @throws Problem 404 for what is beyond reach */
async function stopIn({ pool }: Deps, { params, viewer }: Visit) {
  const { participant = '', leg: named } = params;
  const leg = LEG_IDS.find((one): one is LegId => one === named);
  const company = (await stopCompanies(pool, reachOf(viewer, CASE_READERS), [participant])).get(participant);
  if (!company || !leg) throw notFound();
  const agreed = company.legs.find(({ id }) => id === leg)?.agreed ?? null;
  return { participant, leg, company: company.company, agreedOn: agreed?.tentative ? agreed.date : null };
}

const fieldsFor = (people: readonly Labeled[], days: readonly string[]) => ({
  person: radios({ label: CHOOSE.person, options: people }),
  date: select({ label: CHOOSE.date, options: days.map((day) => ({ value: day, label: dateWords(day) })) }),
});
type Fields = ReturnType<typeof fieldsFor>;

export const choosePage = (deps: Deps): FormPage<Fields> => ({
  checks: false,
  setup: async (visit) => {
    const [trip, { participant, leg, company, agreedOn }] = await Promise.all([
      tripIn(deps, visit.params),
      stopIn(deps, visit),
    ]);
    const names = await namesOf(deps.pool, trip.people);
    const days = daysOf(trip, momentOf(deps).on);
    return {
      title: CHOOSE.title,
      intro: [agreedOn === null ? CHOOSE.intro : CHOOSE.introAgreed],
      facts: [{ label: CHOOSE.company, value: company }],
      fields: fieldsFor(
        trip.people.map((id) => ({ value: id, label: asWritten(names.get(id) ?? id) })),
        days,
      ),
      ...(agreedOn !== null && days.includes(agreedOn) && { initial: { date: agreedOn } }),
      seen: trip.seq,
      action: paths.chooseStop({ trip: trip.id, participant, leg }),
      submit: CHOOSE.submit,
      back: backTo(trip.id),
    };
  },
  execute: async ({ person, date }: Values<Fields>, order) => {
    const [{ id }, { participant, leg, agreedOn }] = await Promise.all([
      tripIn(deps, order.params),
      stopIn(deps, order),
    ]);
    await decideOn(deps, order, id, { type: 'ChooseStop', participant, leg, person, date }, MAY_PLAN_TRIPS);
    return doneWith(id, agreedOn === null ? CHOOSE.done : CHOOSE.doneAgreed);
  },
});

const why = { reason: textarea({ label: DROP.reason, hint: ANSWER.reasonHint }) };

export const dropPage = (deps: Deps): FormPage<typeof why> => ({
  checks: false,
  setup: async (visit) => {
    const [trip, { participant, leg, company }] = await Promise.all([tripIn(deps, visit.params), stopIn(deps, visit)]);
    return {
      title: DROP.title,
      intro: [DROP.intro],
      facts: [{ label: CHOOSE.company, value: company }],
      fields: why,
      seen: trip.seq,
      action: paths.dropStop({ trip: trip.id, participant, leg }),
      submit: DROP.submit,
      back: backTo(trip.id),
    };
  },
  execute: async ({ reason }, order) => {
    const [{ id }, { participant, leg }] = await Promise.all([tripIn(deps, order.params), stopIn(deps, order)]);
    const kept = await keepText(deps, reason, order);
    await decideOn(deps, order, id, { type: 'DropStop', participant, leg, reason: kept }, MAY_PLAN_TRIPS);
    return doneWith(id, DROP.done);
  },
});
