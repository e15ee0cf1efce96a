/** Forms about single steps of a plan: reported by the company, answered by a specialist; and the reinstatement with steps as conditions. */
import type { StepCommand } from '../../../domain/cure-steps.ts';
import { awaitsUs, isToDo } from '../../../domain/plan-step.ts';
import { radios } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { attaching } from './attached.ts';
import { caseFacts } from './case-facts.ts';
import { chosenFor, oneOf } from './choices.ts';
import { note, reason, yesOrNo } from './fields.ts';
import { documentsField, documentsIn } from './officer-facts.ts';
import { planFacts, stepOptions } from './plan-facts.ts';
import { OTHER } from './required-actions.ts';
import { textBody } from './texts.ts';

const STEP = { en: 'Step', es: 'Paso' } as const;

export const stepForms: Forms<StepCommand['type']> = {
  ReportStep: actForm({
    submit: { en: 'File the report', es: 'Presentar el informe' },
    done: { en: 'The step was reported.', es: 'Se informó del paso.' },
    async draw(scene) {
      const open = await stepOptions(scene, isToDo);
      return {
        fields: {
          planStep: radios({ label: STEP, options: [...open, OTHER] }),
          report: note({ en: 'What was done, and what shows it', es: 'Qué se hizo y qué lo demuestra' }),
          ...(await documentsField(scene)),
        },
        attach: attaching(scene),
        initial: chosenFor('planStep', open, scene),
        consequences: [
          {
            en: 'The report is filed in the company’s name. You get a receipt.',
            es: 'El informe se presenta en nombre de la empresa. Recibirá un acuse.',
          },
          {
            en: 'The term that the step belongs to stands still until the agency has answered.',
            es: 'El plazo al que pertenece el paso queda en pausa hasta que la autoridad responda.',
          },
        ],
      };
    },
    payload: async ({ planStep, report, ...rest }, { keep }) => ({
      step: planStep,
      report: await keep('answer', textBody(report)),
      evidence: documentsIn(rest),
    }),
  }),

  AssessStep: actForm({
    submit: { en: 'Record the answer', es: 'Registrar la respuesta' },
    done: { en: 'The answer was recorded.', es: 'La respuesta quedó registrada.' },
    async draw(scene) {
      const waiting = await stepOptions(scene, awaitsUs);
      return {
        facts: await planFacts(scene),
        fields: {
          planStep: oneOf(scene, STEP, waiting, {
            en: 'No step waits for an answer.',
            es: 'Ningún paso espera respuesta.',
          }),
          accepted: yesOrNo(
            { en: 'The step is accepted', es: 'El paso se acepta' },
            {
              en: 'A proposed step is agreed to and is to be done; a reported one is done.',
              es: 'Un paso propuesto queda acordado y por hacer; uno informado queda hecho.',
            },
          ),
          note: reason({
            en: 'The company reads this. Say what is missing.',
            es: 'La empresa lee esto. Diga qué falta.',
          }),
        },
        initial: chosenFor('planStep', waiting, scene),
        consequences: [
          {
            en: 'Once nothing of the plan waits any more, the company is told and its term runs on.',
            es: 'Cuando nada del plan espere ya, se avisa a la empresa y su plazo continúa.',
          },
          {
            en: 'The cure itself is accepted only once every step is done.',
            es: 'La subsanación misma solo se acepta cuando todos los pasos estén hechos.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({
      step: values.planStep,
      accepted: values.accepted === 'yes',
      note: await keep('note', textBody(values.note)),
    }),
  }),

  ReinstateOnConditions: actForm({
    submit: { en: 'Reinstate on conditions', es: 'Restablecer con condiciones' },
    done: {
      en: 'The company is reinstated; the open steps are conditions.',
      es: 'La empresa quedó restablecida; los pasos pendientes son condiciones.',
    },
    draw: async (scene) => ({
      facts: [...(await caseFacts(scene)), ...(await planFacts(scene))],
      fields: { note: reason() },
      consequences: [
        {
          en: 'The company is certified again from today, with the tier it had, and its other terms run on.',
          es: 'La empresa vuelve a estar certificada desde hoy, con el nivel que tenía, y sus demás plazos continúan.',
        },
        {
          en: 'Each open step is a duty with its day. Left undone, it is followed up like any other duty.',
          es: 'Cada paso pendiente es una obligación con su día. Si no se hace, se le da seguimiento como a cualquier otra.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
