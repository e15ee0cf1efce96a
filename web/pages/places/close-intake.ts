/** Closing a place to new applications: headquarters' act. */
import { MAY_SET_INTAKE } from '../../../domain/place-acts.ts';
import { backlogAt } from '../../../db/queries/place-backlog.ts';
import type { Deps } from '../../deps.ts';
import { checkboxes, date, optional, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { INTAKE_FORM, PLACE, PLACES, TRAVEL_FORM } from '../../words/page-places.ts';
import { tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { admissions } from '../apply/admission.ts';
import { actorIn, decideAt, keepTold, toldFields } from './deed.ts';
import { dayAt, placeIn, placeName } from './known.ts';

function fieldsFor(deps: Deps) {
  const open = admissions(deps).filter(({ admission }) => admission === 'open');
  return {
    types: optional(
      checkboxes({
        label: INTAKE_FORM.types,
        hint: INTAKE_FORM.typesHint,
        options: open.map(({ policy, entityType }) => ({
          value: entityType,
          label: entityTypeWords(policy, entityType),
        })),
      }),
    ),
    from: date({ label: INTAKE_FORM.from, hint: INTAKE_FORM.fromHint }),
    ...toldFields(INTAKE_FORM),
  };
}

export const closeIntakePage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: true,
  stepUp: true,
  setup: async ({ params, viewer }) => {
    const named = placeIn(params);
    const { due, overdue } = await backlogAt(deps.pool, named, todayOf(deps));
    return {
      title: INTAKE_FORM.title,
      intro: [INTAKE_FORM.intro],
      facts: [
        { label: TRAVEL_FORM.place, value: placeName(named.id, viewer.language) },
        {
          label: INTAKE_FORM.backlog,
          value: tongue(viewer.language).say(PLACE.backlogIs, { all: due + overdue, overdue }),
        },
      ],
      fields: fieldsFor(deps),
      initial: { from: dayAt(deps, named) },
      seen: 0,
      action: paths.closeIntake({ place: named.id }),
      submit: INTAKE_FORM.submit,
      back: { href: paths.place({ place: named.id }), label: PLACES.back },
      consequences: [INTAKE_FORM.intro, INTAKE_FORM.listOpens],
    };
  },
  execute: async ({ types, from, toldEn, toldEs }, { viewer, params, command: id }) => {
    const named = placeIn(params);
    const by = actorIn(viewer, MAY_SET_INTAKE);
    const reason = await keepTold(deps, { en: toldEn, es: toldEs }, by);
    await decideAt(deps, viewer, named, { id, by, type: 'CloseIntake', entityTypes: types, from, reason });
    return { to: paths.place({ place: named.id }), flash: { tone: 'success', words: INTAKE_FORM.done } };
  },
});
