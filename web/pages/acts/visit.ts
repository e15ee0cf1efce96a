/** Forms of a validation, up to its visit. */
import { addDays } from '../../../domain/calendar.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf, today } from '../../../domain/process.ts';
import type { Slot } from '../../../domain/state.ts';
import type { ValidationCommand } from '../../../domain/validation.ts';
import type { Words } from '../../../templates/words.ts';
import { checkboxes, date, optional, radios, textarea } from '../../forms.ts';
import { RISKS } from '../../words/standing.ts';
import { MODES, VALIDATION_KINDS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { dateWords, inLanguage, oneOf } from './choices.ts';
import { factOf } from './fields.ts';
import { capitalized, optionsOf, said } from './said.ts';
import type { Scene } from './scene.ts';
import { slotFields, slotKey, slotOptions, slotRules, slotsFrom } from './slots.ts';
import { textBody } from './texts.ts';

type Act = Extract<
  ValidationCommand['type'],
  'PlanValidation' | 'ProposeVisit' | 'AcceptVisit' | 'OfferDates' | 'HoldVisit'
>;

const message = () =>
  optional(
    textarea({
      label: { en: 'Message', es: 'Mensaje' },
      hint: {
        en: 'What the other side should know about these dates.',
        es: 'Lo que la otra parte debe saber sobre estas fechas.',
      },
      max: 2000,
      rows: 4,
    }),
  );

const EARLIEST = said('Earliest day with full notice', 'Primer día con el aviso completo');

const noticeDays = ({ state, facts }: Scene): number => numberOf(policyOf(facts, state.validation), 'VAL_NOTICE');
const earliest = (scene: Scene) => addDays(today(scene.state, scene.facts), noticeDays(scene));

const counterOffer = (scene: Scene) => {
  const { validation } = scene.state;
  const countered = validation?.stage === 'countered' ? validation.slots : [];
  return slotFacts(scene, said('Offered by the company', 'Ofrecida por la empresa'), countered);
};

/** Dates and times of a visit, one line each. */
const slotFacts = (scene: Scene, label: Words, slots: readonly (Slot | null | undefined)[]) =>
  slotOptions(
    slots.filter((slot) => !!slot),
    scene.state.zone,
  ).map((slot) => ({ label, value: inLanguage(scene, slot.label) }));

export const visitForms: Forms<Act> = {
  PlanValidation: actForm({
    submit: { en: 'Save the plan', es: 'Guardar el plan' },
    done: { en: 'The validation is planned.', es: 'La validación quedó planeada.' },
    draw: (scene) => ({
      facts: [
        ...factOf(
          said('Kind', 'Tipo'),
          scene.state.validation ? inLanguage(scene, VALIDATION_KINDS[scene.state.validation.kind]) : null,
        ),
        ...factOf(said('Risk', 'Riesgo'), inLanguage(scene, RISKS[scene.state.risk])),
      ],
      fields: {
        mode: radios({
          label: { en: 'How it is done', es: 'Cómo se hace' },
          options: optionsOf(capitalized(MODES)),
        }),
        exception: optional(
          textarea({
            label: { en: 'Reason for an exception', es: 'Motivo de una excepción' },
            hint: {
              en: 'A virtual validation is for revalidations at low or medium risk. Anything else is the field director’s exception, with a reason.',
              es: 'La validación virtual es para revalidaciones de riesgo bajo o medio. Lo demás es una excepción del director de oficina, con motivo.',
            },
          }),
        ),
      },
    }),
    payload: async ({ mode, exception }, { keep }) => ({
      mode,
      exception: exception === null ? null : await keep('note', textBody(exception)),
    }),
  }),

  ProposeVisit: actForm({
    submit: { en: 'Propose', es: 'Proponer' },
    done: { en: 'The dates were proposed to the company.', es: 'Las fechas se propusieron a la empresa.' },
    draw: (scene) => ({
      facts: [...factOf(EARLIEST, inLanguage(scene, dateWords(earliest(scene)))), ...counterOffer(scene)],
      fields: { ...slotFields(scene.state.zone), note: message() },
      rules: slotRules,
      consequences: [
        {
          en: 'The company is told, and is asked to accept a date or to offer others.',
          es: 'Se avisa a la empresa y se le pide aceptar una fecha u ofrecer otras.',
        },
        { en: 'Its term to answer begins to run.', es: 'Empieza a correr su plazo para responder.' },
      ],
    }),
    payload: async (values, { keep }) => ({
      slots: slotsFrom(values),
      note: values.note === null ? null : await keep('note', textBody(values.note)),
    }),
  }),

  AcceptVisit: actForm({
    submit: { en: 'Accept this date', es: 'Aceptar esta fecha' },
    done: { en: 'The visit is agreed.', es: 'La visita quedó acordada.' },
    draw: (scene) => ({
      fields: {
        slot: oneOf(
          scene,
          { en: 'Date', es: 'Fecha' },
          slotOptions(scene.state.validation?.slots ?? [], scene.state.zone),
          { en: 'No dates wait for your answer.', es: 'Ninguna fecha espera su respuesta.' },
        ),
        waive: optional(
          checkboxes({
            label: { en: 'Short notice', es: 'Aviso con poca antelación' },
            hint: {
              en: `You are entitled to ${noticeDays(scene)} days’ notice. Only you may give that up, and only for a date that comes sooner.`,
              es: `Tiene derecho a ${noticeDays(scene)} días de aviso. Solo usted puede renunciar a ello, y solo para una fecha más próxima.`,
            },
            options: [
              {
                value: 'yes',
                label: {
                  en: 'I waive the full notice for this date',
                  es: 'Renuncio al aviso completo para esta fecha',
                },
              },
            ],
          }),
        ),
      },
      consequences: [
        {
          en: 'The date is agreed between the company and the agency. The specialist is told.',
          es: 'La fecha queda acordada entre la empresa y la autoridad. Se avisa al especialista.',
        },
      ],
    }),
    payload: ({ slot, waive }, { scene }) => ({
      slot: (scene.state.validation?.slots ?? []).findIndex((proposed) => slotKey(proposed) === slot),
      waiveNotice: waive !== null,
    }),
  }),

  OfferDates: actForm({
    submit: { en: 'Offer these dates', es: 'Ofrecer estas fechas' },
    done: { en: 'Your dates were sent to the specialist.', es: 'Sus fechas se enviaron al especialista.' },
    draw: (scene) => ({
      facts: slotFacts(
        scene,
        said('Proposed by the agency', 'Propuesta de la autoridad'),
        scene.state.validation?.slots ?? [],
      ),
      fields: { ...slotFields(scene.state.zone), note: message() },
      rules: slotRules,
      consequences: [
        {
          en: 'The dates that the agency proposed are no longer open; a specialist answers yours.',
          es: 'Las fechas propuestas por la autoridad dejan de estar abiertas; un especialista responde a las suyas.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({
      slots: slotsFrom(values),
      note: values.note === null ? null : await keep('note', textBody(values.note)),
    }),
  }),

  HoldVisit: actForm({
    submit: { en: 'Record the visit', es: 'Registrar la visita' },
    done: {
      en: 'The visit was recorded. The report is owed within its term.',
      es: 'La visita quedó registrada. El informe se debe dentro de su plazo.',
    },
    draw: (scene) => ({
      facts: slotFacts(scene, said('Agreed for', 'Acordada para'), [scene.state.validation?.agreed]),
      fields: { on: date({ label: { en: 'Held on', es: 'Realizada el' } }) },
    }),
    payload: ({ on }) => ({ on }),
  }),
};
