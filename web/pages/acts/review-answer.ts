/** Forms with which the agency answers an annual review, or a request for more time. */
import type { ReviewCommand } from '../../../domain/review.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { actForm, type Forms } from './act-form.ts';
import { toMend } from './categories.ts';
import { factOf, READ_BY_COMPANY, reason } from './fields.ts';
import { submittedFacts } from './assessment.ts';
import { days, dueFact } from './review-fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textOf } from './texts.ts';

type Act = Extract<ReviewCommand['type'], 'ApproveReview' | 'ReturnReview' | 'GrantTime' | 'RefuseTime'>;

/** What the company asked for, in its own words. */
async function askedFor(scene: Scene) {
  const asked = scene.state.review?.timeAsked;
  const filing = asked ? await loadFiling(scene.pool, scene.id, asked.filing) : undefined;
  return [
    ...dueFact(scene),
    ...factOf(said('Days asked for', 'Días solicitados'), asked ? String(asked.days) : null),
    ...factOf(said('Reason given', 'Motivo indicado'), await textOf(scene.pool, refIn(filing?.command['note']))),
  ];
}

export const reviewAnswerForms: Forms<Act> = {
  ApproveReview: actForm({
    submit: { en: 'Approve', es: 'Aprobar' },
    done: { en: 'The annual review was approved.', es: 'La revisión anual se aprobó.' },
    draw: async (scene) => ({
      facts: await submittedFacts(scene, scene.state.review?.profile),
      fields: {},
      consequences: [
        {
          en: 'The review is done, and any outreach about it ends. The company is told.',
          es: 'La revisión queda cumplida y termina todo seguimiento sobre ella. Se avisa a la empresa.',
        },
        {
          en: 'The next review opens before the next anniversary.',
          es: 'La próxima revisión se abre antes del próximo aniversario.',
        },
      ],
    }),
    payload: () => ({}),
  }),

  ReturnReview: actForm({
    submit: { en: 'Return it', es: 'Devolver' },
    done: { en: 'The annual review was returned to the company.', es: 'La revisión anual se devolvió a la empresa.' },
    draw: async (scene) => ({
      facts: await submittedFacts(scene, scene.state.review?.profile),
      fields: {
        categories: toMend(),
        note: reason(READ_BY_COMPANY),
      },
      consequences: [
        { en: 'The company is told, and reads your reason.', es: 'Se avisa a la empresa, que lee su motivo.' },
        {
          en: 'Its term runs on with the days that were left, and with the policy’s least number of days in any case.',
          es: 'Su plazo continúa con los días que quedaban, y en todo caso con el mínimo que fija la política.',
        },
      ],
    }),
    payload: async ({ categories, note }, { keep }) => ({
      categories: (categories ?? []).map(Number),
      note: await keep('note', textBody(note)),
    }),
  }),

  GrantTime: actForm({
    submit: { en: 'Grant', es: 'Conceder' },
    done: { en: 'More time was granted.', es: 'Se concedió más tiempo.' },
    draw: async (scene) => ({
      facts: await askedFor(scene),
      fields: { days: days(), note: reason() },
      consequences: [
        {
          en: 'The review falls due that many days later, outreach about it ends, and the company is told.',
          es: 'La revisión vence esos días más tarde, termina todo seguimiento sobre ella y se avisa a la empresa.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ days: values.days, note: await keep('note', textBody(values.note)) }),
  }),

  RefuseTime: actForm({
    submit: { en: 'Refuse', es: 'Denegar' },
    done: { en: 'The request for more time was refused.', es: 'Se denegó la petición de más tiempo.' },
    draw: async (scene) => ({
      facts: await askedFor(scene),
      fields: { note: reason() },
      consequences: [
        {
          en: 'The company’s term runs on with the days that were left when it asked. The company is told.',
          es: 'El plazo de la empresa continúa con los días que quedaban al pedirlo. Se avisa a la empresa.',
        },
      ],
    }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),
};
