/** Forms by which both sides agree on the dates of a visit, and by which it is recorded. */
import { legAsked } from '../../../domain/first-notice.ts';
import { unreadAnswers } from '../../../domain/ladder.ts';
import { REGISTERED_ADDRESS, type Attempt } from '../../../domain/notice.ts';
import { policyOf } from '../../../domain/process.ts';
import type { Leg } from '../../../domain/state.ts';
import type { ToldUs, VisitCommand } from '../../../domain/validation-events.ts';
import { orderOf } from '../../../domain/validation-legs.ts';
import { goesFirst } from '../../../domain/visit-team.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { VISIT_DOCUMENT_WORDS } from '../../../templates/visit-documents.ts';
import { checkboxes, date, optional, radios, select, textarea } from '../../forms.ts';
import { TELLING_WORDS } from '../../words/stages.ts';
import { tongue } from '../../words/tongue.ts';
import { visitFacts } from '../participant/visit-facts.ts';
import { actForm, type Forms } from './act-form.ts';
import { answerFacts } from './answer-facts.ts';
import { chosenFor, contactOptions, dateWords, inLanguage, NO_CONTACT, oneOf } from './choices.ts';
import { factOf, reason, READ_BY_AGENCY, type Fact } from './fields.ts';
import { freeField, type Goer } from './free-times.ts';
import { legFor, legWhere, siteFact, slotFacts, travelFact } from './leg.ts';
import { capitalized, optionsOf, said } from './said.ts';
import type { Scene } from './scene.ts';
import {
  anySlot,
  freeSlotFields,
  lengthField,
  slotFields,
  slotKey,
  slotOptions,
  slotRules,
  slotsFrom,
  timeOf,
} from './slots.ts';
import { chosenSpecialist, specialists } from './specialists.ts';
import { textBody, textOf } from './texts.ts';
import { earliest, noticeDays } from './visit-notice.ts';

type Act = Exclude<VisitCommand['type'], 'MoveVisit' | 'CancelVisit' | 'NameVisitTeam'>;

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

/** Whoever comes from a trip finds the day of the stop filled in. */
function dateMeant(about: string | null) {
  const [, date, hour, minute] = /:(\d{4}-\d\d-\d\d)T(\d\d)\.(\d\d)$/.exec(about ?? '') ?? [];
  return date === undefined ? {} : { first: `${date}T${hour}:${minute}` };
}

/** Whoever goes to a visit that is proposed here. */
const firstOf = ({ state, viewer, role }: Scene): string => goesFirst(state, { person: viewer.person, role });

async function goerOf(scene: Scene): Promise<Goer> {
  const id = firstOf(scene);
  if (id === scene.viewer.person) return { id, name: null };
  return { id, name: (await namesOf(scene.pool, [id])).get(id) ?? id };
}

const toPropose = (scene: Scene) => legFor(scene, 'countered', 'to-propose', 'proposed');
const toHold = (scene: Scene) => legWhere(scene, (leg) => leg.step === 'agreed' || orderOf(leg) !== undefined);
const proposed = (scene: Scene) => legFor(scene, 'proposed');

const AGREED = {
  en: 'The date is agreed between the company and the agency. The specialist is told.',
  es: 'La fecha queda acordada entre la empresa y la autoridad. Se avisa al especialista.',
};
const AGREED_FOR_THEM = {
  en: 'The date is agreed between the company and the agency, as somebody of the company told us. Its contacts are told, and who said so is on record. Short notice can only be waived by the company itself.',
  es: 'La fecha queda acordada entre la empresa y la autoridad, según nos dijo alguien de la empresa. Se avisa a sus contactos, y consta quién lo dijo. A la antelación solo puede renunciar la propia empresa.',
};

/** Whether one of the dates comes before the notice is kept. */
const isSooner = (scene: Scene, leg: Leg): boolean => leg.slots.some(({ date: on }) => on < earliest(scene, leg));

/** To a company its specialist alone is named. */
async function factsOfVisit({ pool, language, state, viewer }: Scene, leg: Leg): Promise<readonly Fact[]> {
  const [site, names] = await Promise.all([textOf(pool, leg.site), namesOf(pool, leg.people)]);
  const isNamed = (id: string) => viewer.kind === 'staff' || id === state.specialist;
  return visitFacts(leg, site, (id) => (isNamed(id) ? (names.get(id) ?? id) : null), tongue(language));
}

const waiver = (scene: Scene) => ({
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
});

/** Asked of a specialist who accepts for the company. */
const toldFields = (scene: Scene) => ({
  contact: oneOf(scene, { en: 'Who told us', es: 'Quién nos lo dijo' }, contactOptions(scene), NO_CONTACT),
  channel: radios<ToldUs['channel']>({
    label: { en: 'How', es: 'Cómo' },
    options: optionsOf(capitalized(TELLING_WORDS)),
  }),
});

/** What was told by a link last of the dates of this leg, and nobody has confirmed yet. */
function lastToldOf({ state }: Scene, leg: Leg): Attempt | null {
  const ladder = state.ladders.find(({ id }) => legAsked(state, id)?.id === leg.id);
  return (ladder && unreadAnswers(state, ladder).findLast(({ dates }) => dates)) ?? null;
}

function heardAs({ to, dates }: Attempt) {
  const [slot] = dates?.said === 'take-date' ? dates.slots : [];
  return {
    channel: 'link' as const,
    ...(to !== REGISTERED_ADDRESS && { contact: to }),
    ...(slot && { slot: slotKey(slot) }),
  };
}

export const visitForms: Forms<Act> = {
  ProposeVisit: actForm({
    submit: { en: 'Propose', es: 'Proponer' },
    done: { en: 'The dates were proposed to the company.', es: 'Las fechas se propusieron a la empresa.' },
    async draw(scene) {
      const leg = toPropose(scene);
      const goer = await goerOf(scene);
      const { minutes } = policyOf(scene.facts, scene.state.validation).visits;
      return {
        facts: [
          ...siteFact(scene, leg),
          ...factOf(EARLIEST, inLanguage(scene, dateWords(earliest(scene, leg)))),
          ...travelFact(scene, leg),
          ...slotFacts(scene, OFFERED, leg.step === 'countered' ? leg.slots : []),
        ],
        fields: {
          ...(await freeField(scene, leg, goer)),
          ...freeSlotFields(leg.zone),
          minutes: lengthField(minutes[leg.mode]),
          colleague: optional(
            select({
              label: said(`Who comes besides ${goer.name ?? 'you'}`, `Quién va además de ${goer.name ?? 'usted'}`),
              options: scene.confirms ? await chosenSpecialist(scene, 'colleague') : await specialists(scene, goer.id),
            }),
          ),
          documents: optional(
            checkboxes({
              label: { en: 'What the company should have ready', es: 'Qué debe tener lista la empresa' },
              hint: {
                en: 'The mail and the company’s page say it.',
                es: 'Lo dicen el correo y la página de la empresa.',
              },
              options: optionsOf(capitalized(VISIT_DOCUMENT_WORDS)),
            }),
          ),
          note: message(),
        },
        initial: { ...dateMeant(scene.about), ...(leg.documents ? { documents: leg.documents } : {}) },
        rules: anySlot,
        consequences: [
          {
            en: 'The company is told, and is asked to accept a date, to offer others, or to say why not.',
            es: 'Se avisa a la empresa y se le pide aceptar una fecha, ofrecer otras o decir por qué no.',
          },
          { en: 'Its term to answer begins to run.', es: 'Empieza a correr su plazo para responder.' },
        ],
      };
    },
    payload: async ({ minutes, colleague, documents, note, free, ...dates }, { keep, scene }) => ({
      leg: toPropose(scene).id,
      slots: free ? free.map(timeOf) : slotsFrom(dates),
      ...(minutes !== null && { minutes }),
      people: [firstOf(scene), ...(colleague === null ? [] : [colleague])],
      ...(documents && { documents }),
      note: note === null ? null : await keep('note', textBody(note)),
    }),
  }),

  AcceptVisit: actForm({
    submit: { en: 'Accept this date', es: 'Aceptar esta fecha' },
    done: { en: 'The visit is agreed.', es: 'La visita quedó acordada.' },
    async draw(scene) {
      const leg = proposed(scene);
      const options = slotOptions(leg.slots);
      const ours = scene.viewer.kind === 'staff';
      const heard = ours ? lastToldOf(scene, leg) : null;
      return {
        facts: [
          ...siteFact(scene, leg),
          ...(await factsOfVisit(scene, leg)),
          ...(ours ? (await answerFacts(scene)).rows : []),
        ],
        fields: {
          slot: oneOf(scene, { en: 'Date', es: 'Fecha' }, options, {
            en: 'No dates wait for your answer.',
            es: 'Ninguna fecha espera su respuesta.',
          }),
          ...(ours && toldFields(scene)),
          ...(!ours && isSooner(scene, leg) && waiver(scene)),
          sooner: optional(
            checkboxes({
              label: { en: 'If an earlier day becomes free', es: 'Si queda libre un día anterior' },
              hint: {
                en: 'You would be asked, and may say no. You waive nothing by it.',
                es: 'Se le preguntaría y puede decir que no. No renuncia a nada con ello.',
              },
              options: [
                {
                  value: 'yes',
                  label: { en: 'You may ask us at short notice', es: 'Pueden preguntarnos con poca antelación' },
                },
              ],
            }),
          ),
        },
        initial: {
          ...(heard ? heardAs(heard) : {}),
          ...(scene.about === null || heard ? {} : chosenFor('slot', options, scene)),
        },
        consequences: [ours ? AGREED_FOR_THEM : AGREED],
      };
    },
    payload({ slot, waive, sooner, contact, channel }, { scene }) {
      const { id, slots } = proposed(scene);
      return {
        leg: id,
        slot: slots.findIndex((one) => slotKey(one) === slot),
        waiveNotice: waive !== undefined && waive !== null,
        ...(sooner !== null && { shortNotice: true as const }),
        ...(contact !== undefined && channel !== undefined && { told: { contact, channel } }),
      };
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
      const leg = toHold(scene);
      const slot = leg.agreed ?? leg.unannounced?.slot;
      return {
        facts: [
          ...siteFact(scene, leg),
          ...slotFacts(scene, said('Agreed or ordered for', 'Acordada u ordenada para'), slot ? [slot] : []),
        ],
        fields: { on: date({ label: { en: 'Held on', es: 'Realizada el' } }) },
      };
    },
    payload: ({ on }, { scene }) => ({ leg: toHold(scene).id, on }),
  }),
};
