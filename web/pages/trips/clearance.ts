/** Clearance for a trip abroad: that it was requested, and what was answered. */
import { MAY_CLEAR, MAY_PLAN_TRIPS } from '../../../domain/trip-acts.ts';
import type { Trip } from '../../../domain/trip.ts';
import { placeName } from '../../../db/gazetteer.ts';
import type { Language } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { date, optional, radios, text, textarea, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { ANSWER, CALL_OFF, REQUEST, TRIPS } from '../../words/page-trips.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { daysIn } from './list-trips.ts';
import { backTo, decideOn, doneWith, keepText, tripIn } from './deed.ts';

const factsOf = (trip: Trip, language: Language) => [
  { label: TRIPS.place, value: placeName(trip.place, language) },
  { label: TRIPS.days, value: daysIn(trip, tongueOf(language)) },
];

export const requestPage = (deps: Deps): FormPage<Record<never, never>> => ({
  checks: false,
  setup: async ({ params, viewer }) => {
    const trip = await tripIn(deps, params);
    return {
      title: REQUEST.title,
      intro: [REQUEST.intro],
      facts: factsOf(trip, viewer.language),
      fields: {},
      seen: trip.seq,
      action: paths.requestClearance({ trip: trip.id }),
      submit: REQUEST.submit,
      back: backTo(trip.id),
    };
  },
  execute: async (_, order) => {
    const { id } = await tripIn(deps, order.params);
    await decideOn(deps, order, id, { type: 'RequestClearance' }, MAY_PLAN_TRIPS);
    return doneWith(id, REQUEST.done);
  },
});

const answer = {
  answer: radios({
    label: ANSWER.what,
    options: [
      { value: 'cleared', label: ANSWER.cleared },
      { value: 'refused', label: ANSWER.refused },
    ],
  }),
  number: optional(text({ label: ANSWER.number, hint: ANSWER.numberHint, max: 100 })),
  from: optional(date({ label: ANSWER.from })),
  until: optional(date({ label: ANSWER.until })),
  reason: optional(textarea({ label: ANSWER.reason, hint: ANSWER.reasonHint })),
};

export const answerPage = (deps: Deps): FormPage<typeof answer> => ({
  checks: true,
  setup: async ({ params, viewer }) => {
    const trip = await tripIn(deps, params);
    return {
      title: ANSWER.title,
      facts: factsOf(trip, viewer.language),
      fields: answer,
      initial: { from: trip.from, until: trip.until },
      rules: ({ answer: what, number, from, until, reason }) => ({
        ...(what === 'cleared' && number === null && { number: ANSWER.needed }),
        ...(what === 'cleared' && from === null && { from: ANSWER.needed }),
        ...(what === 'cleared' && until === null && { until: ANSWER.needed }),
        ...(what === 'refused' && reason === null && { reason: ANSWER.needed }),
      }),
      seen: trip.seq,
      action: paths.recordClearance({ trip: trip.id }),
      submit: ANSWER.submit,
      back: backTo(trip.id),
      consequences: [ANSWER.consequence],
    };
  },
  execute: async ({ answer: what, number, from, until, reason }, order) => {
    const { id } = await tripIn(deps, order.params);
    const kept = await keepText(deps, (what === 'cleared' ? number : reason) ?? '', order);
    await decideOn(
      deps,
      order,
      id,
      what === 'cleared'
        ? { type: 'ClearTrip', number: kept, from: from ?? '', until: until ?? '' }
        : { type: 'RefuseClearance', reason: kept },
      MAY_CLEAR,
    );
    return doneWith(id, ANSWER.done);
  },
});

const why = { reason: textarea({ label: CALL_OFF.reason, hint: ANSWER.reasonHint }) };

export const callOffPage = (deps: Deps): FormPage<typeof why> => ({
  checks: false,
  setup: async ({ params, viewer }) => {
    const trip = await tripIn(deps, params);
    return {
      title: CALL_OFF.title,
      facts: factsOf(trip, viewer.language),
      fields: why,
      seen: trip.seq,
      action: paths.callOffTrip({ trip: trip.id }),
      submit: CALL_OFF.submit,
      back: backTo(trip.id),
    };
  },
  execute: async ({ reason }, order) => {
    const { id } = await tripIn(deps, order.params);
    const kept = await keepText(deps, reason, order);
    await decideOn(deps, order, id, { type: 'CallOffTrip', reason: kept }, MAY_PLAN_TRIPS);
    return doneWith(id, CALL_OFF.done);
  },
});
