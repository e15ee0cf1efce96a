/** Forms of further information for an appeal: asked by its officer, given by the company. */
import type { AppealCommand } from '../../../domain/appeal-events.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import { actForm, type Forms } from './act-form.ts';
import { appealFacts, askedFacts, decisionFacts } from './appeal-facts.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf, note } from './fields.ts';
import { said } from './said.ts';
import { textBody } from './texts.ts';

type Act = Extract<AppealCommand['type'], 'AskAppealInformation' | 'AnswerAppealInformation'>;

export const appealInformationForms: Forms<Act> = {
  AskAppealInformation: actForm({
    submit: { en: 'Ask', es: 'Pedir' },
    done: { en: 'The company is asked for information.', es: 'Se pidió información a la empresa.' },
    draw: async (scene) => {
      const days = numberOf(policyOf(scene.facts, scene.state.appeal), 'APPEAL_INFORMATION');
      return {
        facts: await appealFacts(scene),
        fields: {
          question: note(
            { en: 'What you need to know', es: 'Lo que necesita saber' },
            {
              en: 'The company reads this, on its page and by letter.',
              es: 'La empresa lee esto, en su página y por carta.',
            },
          ),
        },
        consequences: [
          said(
            `The company has ${days} days to answer. The days within which the appeal is to be decided run on meanwhile.`,
            `La empresa tiene ${days} días para responder. Entretanto corre el plazo para resolver la apelación.`,
          ),
          {
            en: 'Until those days are over the appeal cannot be denied. Silence alone decides nothing.',
            es: 'Hasta que pasen esos días la apelación no puede denegarse. El silencio por sí solo no decide nada.',
          },
        ],
      };
    },
    payload: async ({ question }, { keep }) => ({ question: await keep('note', textBody(question)) }),
  }),

  AnswerAppealInformation: actForm({
    submit: { en: 'Sign and send the answer', es: 'Firmar y enviar la respuesta' },
    done: { en: 'Your answer was received.', es: 'Se recibió su respuesta.' },
    draw: async (scene) => {
      const term = scene.state.clocks.find(({ rule }) => rule === 'APPEAL_INFORMATION');
      return {
        facts: [
          ...decisionFacts(scene),
          ...(await askedFacts(scene)),
          ...factOf(said('By when', 'Hasta cuándo'), term ? inLanguage(scene, dateWords(term.due)) : null),
        ],
        fields: { answer: note({ en: 'Your answer', es: 'Su respuesta' }) },
        consequences: [
          {
            en: 'The answer is filed in the company’s name and signed by you. You get a receipt, and the appeal officer reads it.',
            es: 'La respuesta se presenta en nombre de la empresa y con su firma. Recibirá un acuse, y la lee el oficial de apelaciones.',
          },
        ],
      };
    },
    payload: async ({ answer }, { keep }) => ({ answer: await keep('answer', textBody(answer)) }),
  }),
};
