/** Forms about visits without notice: the company's consent to them, and headquarters' order. */
import { policyOf } from '../../../domain/process.ts';
import type { Leg } from '../../../domain/state.ts';
import type { ConsentCommand, UnannouncedCommand } from '../../../domain/validation-events.ts';
import { date, datetime, radios } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { contactOptions, NO_CONTACT, oneOf } from './choices.ts';
import { reason } from './fields.ts';
import { legFor, legWhere, siteFact, slotFacts } from './leg.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { lengthField, timeOf } from './slots.ts';
import { specialists } from './specialists.ts';
import { textBody } from './texts.ts';
import { teamFields, teamOf, teamRules } from './visit-team.ts';

type Act = (ConsentCommand | UnannouncedCommand)['type'];

const toOrder = (scene: Scene): Leg => legFor(scene, 'to-propose');
const ordered = (scene: Scene): Leg => legWhere(scene, ({ unannounced }) => unannounced !== undefined);

const INSIDE = {
  en: 'The company learns nothing of it before the visit was held: not on its page, by mail, by the calendar or in the interface for programs.',
  es: 'La empresa no sabe nada de ella antes de que se realice: ni en su página, ni por correo, calendario o interfaz para programas.',
};

export const unannouncedForms: Forms<Act> = {
  RecordVisitsConsent: actForm({
    submit: { en: 'Record it', es: 'Registrarlo' },
    done: { en: 'It was recorded, and the company is told.', es: 'Quedó registrado y se avisa a la empresa.' },
    draw: (scene) => ({
      fields: {
        given: radios({
          label: { en: 'The company', es: 'La empresa' },
          options: [
            { value: 'yes', label: { en: 'Consents to visits without notice', es: 'Consiente visitas sin aviso' } },
            { value: 'no', label: { en: 'No longer consents to them', es: 'Ya no las consiente' } },
          ],
        }),
        contact: oneOf(scene, { en: 'Who said so', es: 'Quién lo dijo' }, contactOptions(scene), NO_CONTACT),
        on: date({ label: { en: 'On', es: 'El' } }),
        note: reason(said('How it was given, and where the paper is.', 'Cómo se otorgó, y dónde está el documento.')),
      },
      consequences: [
        {
          en: 'The company’s contacts are told that this is on record. A consent ends with the validation that is closed next.',
          es: 'Se avisa a los contactos de la empresa de que esto consta. Un consentimiento termina con la próxima validación que se cierre.',
        },
      ],
    }),
    payload: async ({ given, contact, on, note }, { keep }) => ({
      given: given === 'yes',
      contact,
      on,
      note: await keep('note', textBody(note)),
    }),
  }),

  OrderUnannouncedVisit: actForm({
    submit: { en: 'Order the visit', es: 'Ordenar la visita' },
    done: {
      en: 'The visit was ordered. Its specialist finds it among the work.',
      es: 'La visita quedó ordenada. Su especialista la encuentra en su trabajo.',
    },
    async draw(scene) {
      const leg = toOrder(scene);
      const options = await specialists(scene, null);
      const { minutes } = policyOf(scene.facts, scene.state.validation).visits;
      return {
        facts: siteFact(scene, leg),
        intro: [INSIDE],
        fields: {
          at: datetime({ label: { en: 'Day and time', es: 'Día y hora' }, zone: leg.zone }),
          minutes: lengthField(minutes[leg.mode]),
          ...teamFields(scene, options),
          note: reason(),
        },
        rules: teamRules,
        consequences: [INSIDE],
      };
    },
    payload: async ({ at, minutes, note, ...team }, { keep, scene }) => ({
      leg: toOrder(scene).id,
      slot: timeOf(at),
      ...(minutes !== null && { minutes }),
      people: teamOf(team),
      note: await keep('note', textBody(note)),
    }),
  }),

  DropUnannouncedVisit: actForm({
    submit: { en: 'Drop it', es: 'Desistir' },
    done: {
      en: 'The visit was dropped. The company learns nothing of it.',
      es: 'Se desistió de la visita. La empresa no sabe nada de ella.',
    },
    draw(scene) {
      const leg = ordered(scene);
      const slots = leg.unannounced ? [leg.unannounced.slot] : [];
      return {
        facts: [...siteFact(scene, leg), ...slotFacts(scene, said('Ordered for', 'Ordenada para'), slots)],
        fields: { note: reason() },
      };
    },
    payload: async ({ note }, { keep, scene }) => ({
      leg: ordered(scene).id,
      note: await keep('note', textBody(note)),
    }),
  }),
};
