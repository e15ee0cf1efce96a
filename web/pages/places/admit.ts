/** Admitting from a place's waiting list, in its order, and opening the place: headquarters' act. */
import { addDays } from '../../../domain/calendar.ts';
import { MAY_SET_INTAKE } from '../../../domain/place-acts.ts';
import { waiting } from '../../../domain/waiting-list.ts';
import { backlogAt } from '../../../db/queries/place-backlog.ts';
import { entriesOf } from '../../../db/waiting-list.ts';
import type { Deps } from '../../deps.ts';
import { date, number, optional, radios, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { ADMIT_FORM, PLACE, PLACES, TRAVEL_FORM, WAITING } from '../../words/page-places.ts';
import { tongue } from '../../words/tongue.ts';
import { actorIn, decideAt } from './deed.ts';
import { placeIn, placeName } from './known.ts';

const MOST = 500;
const USUAL_DAYS = 60;
/** As many as are named on the form. */
const NAMED = 5;

const fields = {
  how: radios({
    label: ADMIT_FORM.how,
    options: [
      { value: 'some', label: ADMIT_FORM.some },
      { value: 'everybody', label: ADMIT_FORM.everybody },
    ],
  }),
  count: optional(number({ label: ADMIT_FORM.count, hint: ADMIT_FORM.countHint, min: 1, max: MOST })),
  lastDay: date({ label: ADMIT_FORM.lastDay }),
};

export const admitPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  stepUp: true,
  setup: async ({ params, viewer }) => {
    const named = placeIn(params);
    const queue = waiting(await entriesOf(deps.pool, named.id));
    const { due, overdue } = await backlogAt(deps.pool, named, todayOf(deps));
    const spoken = tongue(viewer.language);
    const front = queue.slice(0, NAMED).map(({ companyName, receipt }) => `${companyName} (${receipt})`);
    return {
      title: ADMIT_FORM.title,
      intro: [ADMIT_FORM.intro],
      facts: [
        { label: TRAVEL_FORM.place, value: placeName(named.id, viewer.language) },
        { label: ADMIT_FORM.backlog, value: spoken.say(PLACE.backlogIs, { all: due + overdue, overdue }) },
        { label: ADMIT_FORM.waiting, value: spoken.count(WAITING, queue.length) },
        ...(front.length > 0 ? [{ label: ADMIT_FORM.front, value: front.join(', ') }] : []),
      ],
      fields,
      initial: { lastDay: addDays(todayOf(deps), USUAL_DAYS) },
      rules: ({ how, count }) => (how === 'some' && count === null ? { count: ADMIT_FORM.countNeeded } : {}),
      seen: queue[0]?.number ?? 0,
      action: paths.admitFromList({ place: named.id }),
      submit: ADMIT_FORM.submit,
      back: { href: paths.place({ place: named.id }), label: PLACES.back },
      consequences: [ADMIT_FORM.intro, ADMIT_FORM.mailed],
    };
  },
  execute: async ({ how, count, lastDay }, { viewer, params, command: id, seen }) => {
    const named = placeIn(params);
    const by = actorIn(viewer, MAY_SET_INTAKE);
    const admit = { first: seen === 0 ? null : seen, open: how === 'everybody', count: count ?? 0, lastDay };
    await decideAt(deps, viewer, named, { id, by, type: 'AdmitFromList', ...admit });
    return { to: paths.place({ place: named.id }), flash: { tone: 'success', words: ADMIT_FORM.done } };
  },
});
