/** Forms of the application that the agency uses, up to certification. */
import type { ApplicationCommand } from '../../../domain/application.ts';
import { numberOf } from '../../../domain/policy.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { actForm, type Forms } from './act-form.ts';
import { submittedFacts } from './assessment.ts';
import { toMend } from './categories.ts';
import { chosenFor, dateWords, inLanguage, oneOf } from './choices.ts';
import { factOf, READ_BY_COMPANY, reason, years } from './fields.ts';
import { said } from './said.ts';
import { specialists } from './specialists.ts';
import { textBody } from './texts.ts';
import { deskFacts, deskResult, deskRow } from './vetting.ts';

type Act = Extract<
  ApplicationCommand['type'],
  'AssignSpecialist' | 'ReturnApplication' | 'ApproveProfile' | 'RecordVetting' | 'Certify'
>;

export const applicationReviewForms: Forms<Act> = {
  AssignSpecialist: actForm({
    submit: { en: 'Assign', es: 'Asignar' },
    done: {
      en: 'The specialist was assigned. All dates stay as they are.',
      es: 'Se asignó el especialista. Todas las fechas quedan como están.',
    },
    async draw(scene) {
      const options = await specialists(scene, scene.state.specialist);
      const names = await namesOf(scene.pool, [scene.state.specialist]);
      return {
        facts: factOf(said('Assigned now', 'Asignado ahora'), names.get(scene.state.specialist ?? '') ?? null),
        fields: {
          specialist: oneOf(scene, { en: 'Specialist', es: 'Especialista' }, options, {
            en: 'There is no other specialist to assign.',
            es: 'No hay otro especialista que asignar.',
          }),
        },
        initial: chosenFor('specialist', scene.about === null ? [] : options, scene),
      };
    },
    payload: ({ specialist }) => ({ specialist }),
  }),

  ReturnApplication: actForm({
    submit: { en: 'Return it', es: 'Devolver' },
    done: { en: 'The application was returned to the company.', es: 'La solicitud se devolvió a la empresa.' },
    draw: async (scene) => ({
      facts: await submittedFacts(scene, scene.state.application?.profile),
      fields: { categories: toMend(), note: reason(READ_BY_COMPANY) },
      consequences: [
        { en: 'The company is told, and reads your reason.', es: 'Se avisa a la empresa, que lee su motivo.' },
        {
          en: 'A new term to finish begins for the company.',
          es: 'Empieza para la empresa un nuevo plazo para terminarla.',
        },
      ],
    }),
    payload: async ({ categories, note }, { keep }) => ({
      categories: (categories ?? []).map(Number),
      note: await keep('note', textBody(note)),
    }),
  }),

  ApproveProfile: actForm({
    submit: { en: 'Approve', es: 'Aprobar' },
    done: {
      en: 'The profile was approved. Certification needs a clear vetting result and a second person.',
      es: 'El perfil se aprobó. La certificación requiere una verificación favorable y una segunda persona.',
    },
    draw: async (scene) => ({
      facts: await submittedFacts(scene, scene.state.application?.profile),
      fields: {},
      consequences: [
        {
          en: 'All twelve categories are accepted as they stand.',
          es: 'Las doce categorías se aceptan tal como están.',
        },
        {
          en: 'The company is told that its profile is approved and that the vetting is open.',
          es: 'Se avisa a la empresa de que su perfil está aprobado y la verificación sigue abierta.',
        },
      ],
    }),
    payload: () => ({}),
  }),

  RecordVetting: actForm({
    submit: { en: 'Record the result', es: 'Registrar el resultado' },
    done: { en: 'The vetting result was recorded.', es: 'El resultado de la verificación quedó registrado.' },
    draw: (scene) => ({
      intro: [
        {
          en: 'The result of the desk is recorded on the case under your name and with today’s date; another person certifies.',
          es: 'El resultado de la mesa se registra en el caso a su nombre y con la fecha de hoy; certifica otra persona.',
        },
      ],
      facts: deskFacts(deskResult(scene), scene),
      fields: {},
    }),
    payload: async (_values, { keep, scene }) => {
      const found = deskResult(scene);
      return { result: found.result, note: await keep('vetting', deskRow(found)) };
    },
  }),

  Certify: actForm({
    submit: { en: 'Certify', es: 'Certificar' },
    done: { en: 'The company is certified.', es: 'La empresa está certificada.' },
    async draw(scene) {
      const vetting = scene.state.application?.vetting;
      const opens = numberOf(scene.facts.policy, 'ANNUAL_OPEN');
      const term = years(numberOf(scene.facts.policy, 'VALID_INITIAL'));
      const by = (await namesOf(scene.pool, [vetting?.by ?? null])).get(vetting?.by ?? '') ?? '';
      return {
        facts: vetting
          ? [
              {
                label: said('Vetting clear, recorded by', 'Verificación favorable, registrada por'),
                value: `${by}, ${inLanguage(scene, dateWords(vetting.on))}`,
              },
            ]
          : [],
        fields: {},
        consequences: [
          {
            en: 'The company is certified at tier 1 from today and enjoys its benefits.',
            es: 'La empresa queda certificada en el nivel 1 desde hoy, con sus beneficios.',
          },
          {
            en: `Today becomes its anniversary: the first annual review opens ${opens} days before the next one.`,
            es: `Hoy pasa a ser su aniversario: la primera revisión anual se abre ${opens} días antes del próximo.`,
          },
          {
            en: `The agency owes the first validation within ${term.en}.`,
            es: `La autoridad debe la primera validación dentro de ${term.es}.`,
          },
        ],
      };
    },
    payload: () => ({}),
  }),
};
