/** Forms about the recommendations of a report: what the company makes of them, and how each ended. */
import {
  RECOMMENDATION_SAYINGS as SAYINGS,
  type Recommendation,
  type RecommendationSaying,
} from '../../../domain/state.ts';
import { RECOMMENDATION_ENDS as ENDS, type RecommendationEnd } from '../../../domain/validation-events.ts';
import { awaitsCompany } from '../../../domain/validation-recommendations.ts';
import type { ValidationCommand } from '../../../domain/validation.ts';
import { radios } from '../../forms.ts';
import { RECOMMENDATION_ENDS, RECOMMENDATION_SAYINGS, RECOMMENDATION_STATUSES } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { attaching, documentLinks } from './attached.ts';
import { chosenFor, oneOf } from './choices.ts';
import { factOf, note, reason, type Fact } from './fields.ts';
import { documentsField, documentsIn } from './officer-facts.ts';
import { capitalized, said, shortened, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textsOf } from './texts.ts';

type Act = Extract<ValidationCommand['type'], 'AnswerRecommendation' | 'SettleRecommendation'>;

const LABEL = { en: 'Recommendation', es: 'Recomendación' } as const;
const SAYS = { en: 'What becomes of it', es: 'Qué será de ella' } as const;
const NONE = { en: 'No recommendation is open.', es: 'No hay ninguna recomendación pendiente.' } as const;

/** The recommendations with their texts, as options. */
async function options({ pool, state }: Scene, which: (one: Recommendation) => boolean): Promise<readonly Labeled[]> {
  const all = state.recommendations.filter(which);
  const texts = await textsOf(
    pool,
    all.map(({ text }) => text),
  );
  return all.map(({ id, text, criteria, status }) => ({
    value: id,
    label: shortened(`${criteria.join(', ')}: ${texts.get(text.id) ?? id}`, 300),
    hint: capitalized(RECOMMENDATION_STATUSES)[status],
  }));
}

/** Every one with what was said to it. */
async function answersToRead(scene: Scene): Promise<readonly Fact[]> {
  const { pool, state } = scene;
  const texts = await textsOf(
    pool,
    state.recommendations.flatMap(({ text, answer }) => [text, answer]),
  );
  const lines = state.recommendations.map(async ({ text, says, answer, evidence }) => [
    ...factOf(LABEL, texts.get(text.id) ?? null),
    ...(says ? [{ label: SAYS, value: capitalized(RECOMMENDATION_SAYINGS)[says][scene.language] }] : []),
    {
      label: said('Answered', 'Respondido'),
      value: texts.get(answer?.id ?? '') ?? '–',
      links: await documentLinks(scene, evidence),
    },
  ]);
  return (await Promise.all(lines)).flat();
}

export const recommendationForms: Forms<Act> = {
  AnswerRecommendation: actForm({
    submit: { en: 'Send the answer', es: 'Enviar la respuesta' },
    done: { en: 'The answer was recorded.', es: 'La respuesta quedó registrada.' },
    async draw(scene) {
      const open = await options(scene, awaitsCompany);
      return {
        fields: {
          recommendation: oneOf(scene, LABEL, open, NONE),
          says: radios<RecommendationSaying>({
            label: SAYS,
            options: SAYINGS.map((value) => ({ value, label: capitalized(RECOMMENDATION_SAYINGS)[value] })),
          }),
          answer: note({
            en: 'What was done or will be, or why not',
            es: 'Qué se hizo o se hará, o por qué no',
          }),
          ...(await documentsField(scene)),
        },
        attach: attaching(scene),
        initial: chosenFor('recommendation', open, scene),
        consequences: [
          {
            en: 'Your specialist reads it and says how the recommendation ended. Nothing adverse follows from a recommendation, whatever you answer.',
            es: 'Su especialista la lee e indica cómo terminó la recomendación. Una recomendación no tiene consecuencias adversas, responda lo que responda.',
          },
        ],
      };
    },
    payload: async ({ recommendation, says, answer, ...rest }, { keep }) => ({
      recommendation,
      says,
      answer: await keep('answer', textBody(answer)),
      evidence: documentsIn(rest),
    }),
  }),

  SettleRecommendation: actForm({
    submit: { en: 'Record how it ended', es: 'Registrar cómo terminó' },
    done: { en: 'The recommendation was settled.', es: 'La recomendación quedó concluida.' },
    async draw(scene) {
      const all = await options(scene, () => true);
      return {
        facts: await answersToRead(scene),
        fields: {
          recommendation: oneOf(scene, LABEL, all, NONE),
          end: radios<RecommendationEnd>({
            label: { en: 'How it ended', es: 'Cómo terminó' },
            options: ENDS.map((value) => ({ value, label: capitalized(RECOMMENDATION_ENDS)[value] })),
          }),
          note: reason({ en: 'The company reads this.', es: 'La empresa lee esto.' }),
        },
        initial: chosenFor('recommendation', all, scene),
        consequences: [
          {
            en: 'The recommendation is closed, and the company is told by mail that it has ended. Nothing adverse follows from it.',
            es: 'La recomendación queda cerrada y se avisa a la empresa por correo que terminó. No tiene consecuencias adversas.',
          },
        ],
      };
    },
    payload: async ({ recommendation, end, note: why }, { keep }) => ({
      recommendation,
      end,
      note: await keep('note', textBody(why)),
    }),
  }),
};
