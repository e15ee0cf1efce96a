/** Forms by which both sides agree on the dates of a visit, and by which it is recorded. */
import { addDays } from '../../../domain/calendar.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import type { Leg } from '../../../domain/state.ts';
import type { VisitCommand } from '../../../domain/validation-events.ts';
import { venueToday } from '../../../domain/validation-visit.ts';
import { checkboxes, date, number, optional, select, textarea } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, dateWords, inLanguage, oneOf } from './choices.ts';
import { factOf, reason, READ_BY_AGENCY } from './fields.ts';
import { legFor, siteFact, slotFacts, travelFact } from './leg.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { slotFields, slotKey, slotOptions, slotRules, slotsFrom } from './slots.ts';
import { specialists } from './specialists.ts';
import { textBody } from './texts.ts';

type Act = Exclude<VisitCommand['type'], 'MoveVisit' | 'CancelVisit'>;

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
const PROPOSED = said('Proposed by the agency', 'Propuesta de la autoridad');
const OFFERED = said('Offered by the company', 'Ofrecida por la empresa');

const noticeDays = ({ state, facts }: Scene): number => numberOf(policyOf(facts, state.validation), 'VAL_NOTICE');
const earliest = (scene: Scene, leg: Leg) => addDays(venueToday(leg, scene.facts), noticeDays(scene));
const toPropose = (scene: Scene) => legFor(scene, 'countered', 'to-propose', 'proposed');
const proposed = (scene: Scene) => legFor(scene, 'proposed');

export const visitForms: Forms<Act> = {
  ProposeVisit: actForm({
    submit: { en: 'Propose', es: 'Proponer' },
    done: { en: 'The dates were proposed to the company.', es: 'Las fechas se propusieron a la empresa.' },
    async draw(scene) {
      const leg = toPropose(scene);
      const { minutes } = policyOf(scene.facts, scene.state.validation).visits;
      return {
        facts: [
          ...siteFact(scene, leg),
          ...factOf(EARLIEST, inLanguage(scene, dateWords(earliest(scene, leg)))),
          ...travelFact(scene, leg),
          ...slotFacts(scene, OFFERED, leg.step === 'countered' ? leg.slots : []),
        ],
        fields: {
          ...slotFields(leg.zone),
          minutes: optional(
            number({
              label: { en: 'Length', es: 'Duración' },
              hint: said(
                `Left empty: ${minutes[leg.mode]} minutes.`,
                `Si se deja vacío: ${minutes[leg.mode]} minutos.`,
              ),
              min: 30,
              max: 600,
              unit: { en: 'minutes', es: 'minutos' },
            }),
          ),
          colleague: optional(
            select({
              label: { en: 'Who comes besides you', es: 'Quién va además de usted' },
              options: await specialists(scene, scene.viewer.person),
            }),
          ),
          note: message(),
        },
        rules: slotRules,
        consequences: [
          {
            en: 'The company is told, and is asked to accept a date, to offer others, or to say why not.',
            es: 'Se avisa a la empresa y se le pide aceptar una fecha, ofrecer otras o decir por qué no.',
          },
          { en: 'Its term to answer begins to run.', es: 'Empieza a correr su plazo para responder.' },
        ],
      };
    },
    payload: async ({ minutes, colleague, note, ...dates }, { keep, scene }) => ({
      leg: toPropose(scene).id,
      slots: slotsFrom(dates),
      ...(minutes !== null && { minutes }),
      // where travel is restricted a supervisor proposes it, and the company's specialist goes
      people: [
        scene.role === 'supervisor' ? (scene.state.specialist ?? scene.viewer.person) : scene.viewer.person,
        ...(colleague === null ? [] : [colleague]),
      ],
      note: note === null ? null : await keep('note', textBody(note)),
    }),
  }),

  AcceptVisit: actForm({
    submit: { en: 'Accept this date', es: 'Aceptar esta fecha' },
    done: { en: 'The visit is agreed.', es: 'La visita quedó acordada.' },
    draw(scene) {
      const leg = proposed(scene);
      const options = slotOptions(leg.slots);
      return {
        facts: siteFact(scene, leg),
        fields: {
          slot: oneOf(scene, { en: 'Date', es: 'Fecha' }, options, {
            en: 'No dates wait for your answer.',
            es: 'Ninguna fecha espera su respuesta.',
          }),
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
        initial: scene.about === null ? {} : chosenFor('slot', options, scene),
        consequences: [
          {
            en: 'The date is agreed between the company and the agency. The specialist is told.',
            es: 'La fecha queda acordada entre la empresa y la autoridad. Se avisa al especialista.',
          },
        ],
      };
    },
    payload({ slot, waive }, { scene }) {
      const { id, slots } = proposed(scene);
      return { leg: id, slot: slots.findIndex((one) => slotKey(one) === slot), waiveNotice: waive !== null };
    },
  }),

  OfferDates: actForm({
    submit: { en: 'Offer these dates', es: 'Ofrecer estas fechas' },
    done: { en: 'Your dates were sent to the specialist.', es: 'Sus fechas se enviaron al especialista.' },
    draw(scene) {
      const leg = proposed(scene);
      return {
        facts: [...siteFact(scene, leg), ...slotFacts(scene, PROPOSED, leg.slots)],
        fields: { ...slotFields(leg.zone), note: message() },
        rules: slotRules,
        consequences: [
          {
            en: 'The dates that the agency proposed are no longer open; a specialist answers yours.',
            es: 'Las fechas propuestas por la autoridad dejan de estar abiertas; un especialista responde a las suyas.',
          },
        ],
      };
    },
    payload: async (values, { keep, scene }) => ({
      leg: proposed(scene).id,
      slots: slotsFrom(values),
      note: values.note === null ? null : await keep('note', textBody(values.note)),
    }),
  }),

  DeclineDates: actForm({
    submit: { en: 'Send this', es: 'Enviar' },
    done: { en: 'Your specialist has your answer.', es: 'Su especialista tiene su respuesta.' },
    draw(scene) {
      const leg = proposed(scene);
      return {
        facts: [...siteFact(scene, leg), ...slotFacts(scene, PROPOSED, leg.slots)],
        fields: { note: reason(READ_BY_AGENCY) },
        consequences: [
          {
            en: 'The dates that the agency proposed are no longer open. Your duty to answer is done; a specialist proposes others.',
            es: 'Las fechas propuestas por la autoridad dejan de estar abiertas. Su obligación de responder está cumplida; un especialista propone otras.',
          },
        ],
      };
    },
    payload: async ({ note }, { keep, scene }) => ({
      leg: proposed(scene).id,
      note: await keep('note', textBody(note)),
    }),
  }),

  HoldVisit: actForm({
    submit: { en: 'Record the visit', es: 'Registrar la visita' },
    done: {
      en: 'The visit was recorded. The report is owed within its term, once every site has been visited.',
      es: 'La visita quedó registrada. El informe se debe dentro de su plazo, una vez visitados todos los sitios.',
    },
    draw(scene) {
      const leg = legFor(scene, 'agreed');
      return {
        facts: [
          ...siteFact(scene, leg),
          ...slotFacts(scene, said('Agreed for', 'Acordada para'), leg.agreed ? [leg.agreed] : []),
        ],
        fields: { on: date({ label: { en: 'Held on', es: 'Realizada el' } }) },
      };
    },
    payload: ({ on }, { scene }) => ({ leg: legFor(scene, 'agreed').id, on }),
  }),
};
