/** Putting an item aside until a day. No date of the case changes by it. */
import { addDays } from '../../../domain/calendar.ts';
import { WAITS_ON } from '../../../domain/desk.ts';
import { keepContent } from '../../../db/content.ts';
import type { Deps } from '../../deps.ts';
import { date, optional, radios, textarea, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { DESK_FLASHES, DESK_FORMS, WAITS_ON_WORDS } from '../../words/page-queue.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { doneAt, itemHead, targetOf } from './item-form.ts';

/** Proposed when nothing is said: a week. */
const USUAL_DAYS = 7;

const fields = {
  on: radios({
    label: DESK_FORMS.waitsOn,
    options: WAITS_ON.map((value) => ({ value, label: WAITS_ON_WORDS[value] })),
  }),
  until: date({ label: DESK_FORMS.until, hint: DESK_FORMS.untilHint }),
  note: optional(textarea({ label: DESK_FORMS.note, hint: DESK_FORMS.noteHint, max: 500, rows: 3 })),
};

export const holdPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: false,
  async setup(visit) {
    const target = await targetOf(deps, visit);
    const { participant: id, key } = target;
    return {
      ...itemHead(target, visit),
      title: DESK_FORMS.holdTitle,
      intro: [DESK_FORMS.holdIntro],
      fields,
      initial: { until: addDays(todayOf(deps), USUAL_DAYS) },
      action: paths.holdWork({ id, key }),
      submit: DESK_FORMS.hold,
    };
  },
  async execute({ on, until, note }, order) {
    const target = await targetOf(deps, order);
    const kept = note === null ? null : await keepContent(deps.pool, 'note', { text: note }, order.viewer.person);
    const day = tongueOf(order.viewer.language).date(until);
    return doneAt(deps, target, { type: 'HoldWork', until, on, note: kept }, order, DESK_FLASHES.held, { until: day });
  },
});
