/** Planning a trip: where to, when, and who. */
import { MAY_PLAN_TRIPS } from '../../../domain/trip-acts.ts';
import { knownPlaces, placeName } from '../../../db/gazetteer.ts';
import { staffWith } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { checkboxes, date, select, type FormPage, type Values } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { PLAN, TRIPS } from '../../words/page-trips.ts';
import { asWritten, said, type Labeled } from '../acts/said.ts';
import { decideOn, doneWith } from './deed.ts';

/** Cities, since days of a trip are spent in one. */
const cities = (): readonly Labeled[] =>
  [...knownPlaces().values()]
    .filter(({ city }) => city !== null)
    .map(({ id }) => ({ value: id, label: said(placeName(id, 'en'), placeName(id, 'es')) }));

const fieldsFor = (people: readonly Labeled[]) => ({
  place: select({ label: PLAN.place, options: cities() }),
  from: date({ label: PLAN.from }),
  until: date({ label: PLAN.until }),
  people: checkboxes({ label: PLAN.people, options: people }),
});
type Fields = ReturnType<typeof fieldsFor>;

export const planPage = (deps: Deps): FormPage<Fields> => ({
  checks: false,
  setup: async () => {
    const staff = await staffWith(deps.pool, 'specialist', todayOf(deps), '');
    const byName = [...staff].sort((one, other) => one.name.localeCompare(other.name));
    return {
      title: PLAN.title,
      intro: [PLAN.intro],
      fields: fieldsFor(byName.map(({ id, name }) => ({ value: id, label: asWritten(name) }))),
      seen: 0,
      action: paths.planTrip(),
      submit: PLAN.submit,
      back: { href: paths.trips(), label: TRIPS.back },
    };
  },
  execute: async ({ place, from, until, people }: Values<Fields>, order) => {
    const trip = order.command; // one form is one trip
    await decideOn(deps, order, trip, { type: 'PlanTrip', place, from, until, people }, MAY_PLAN_TRIPS);
    return doneWith(trip, PLAN.done);
  },
});
