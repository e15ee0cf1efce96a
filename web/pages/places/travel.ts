/** Changing the travel state of a place. */
import { MAY_SET_TRAVEL } from '../../../domain/place-acts.ts';
import { TRAVEL_STATES } from '../../../domain/place.ts';
import { placesSaid } from '../../../db/places.ts';
import type { Deps } from '../../deps.ts';
import { date, optional, radios, text, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { PLACES, TRAVEL, TRAVEL_FORM } from '../../words/page-places.ts';
import { tongue } from '../../words/tongue.ts';
import { actorIn, decideAt, keepTold, toldFields } from './deed.ts';
import { dayAt, placeIn, placeName } from './known.ts';
import { travelAt, travelView } from './travel-words.ts';

const fields = {
  state: radios({
    label: TRAVEL_FORM.state,
    options: TRAVEL_STATES.map((value) => ({ value, label: TRAVEL[value].tag, hint: TRAVEL[value].what })),
  }),
  from: date({ label: TRAVEL_FORM.from, hint: TRAVEL_FORM.fromHint }),
  until: optional(date({ label: TRAVEL_FORM.until, hint: TRAVEL_FORM.untilHint })),
  ...toldFields(TRAVEL_FORM),
  authority: text({ label: TRAVEL_FORM.authority, hint: TRAVEL_FORM.authorityHint, max: 200 }),
};

export const travelPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  setup: async ({ params, viewer }) => {
    const named = placeIn(params);
    const on = dayAt(deps, named);
    const spoken = tongue(viewer.language);
    const { tag, days } = travelView(named, travelAt(await placesSaid(deps.pool), named, on), spoken);
    return {
      title: TRAVEL_FORM.title,
      intro: [TRAVEL_FORM.intro],
      facts: [
        { label: TRAVEL_FORM.place, value: placeName(named.id, viewer.language) },
        { label: TRAVEL_FORM.today, value: [tag.label, days].filter(Boolean).join(', ') },
      ],
      fields,
      initial: { from: on },
      seen: 0,
      action: paths.travelState({ place: named.id }),
      submit: TRAVEL_FORM.submit,
      back: { href: paths.place({ place: named.id }), label: PLACES.back },
      consequences: [TRAVEL_FORM.intro, TRAVEL_FORM.noDate],
    };
  },
  execute: async ({ state, from, until, toldEn, toldEs, authority }, { viewer, params, command: id }) => {
    const named = placeIn(params);
    const by = actorIn(viewer, MAY_SET_TRAVEL);
    const reason = await keepTold(deps, { en: toldEn, es: toldEs, authority }, by);
    await decideAt(deps, viewer, named, { id, by, type: 'ChangeTravelState', state, from, until, reason });
    return { to: paths.place({ place: named.id }), flash: { tone: 'success', words: TRAVEL_FORM.done } };
  },
});
