/** Forms about the required actions of a validation: the company's answers, and what the agency says to them. */
import type { RequiredAction } from '../../../domain/state.ts';
import type { ValidationCommand } from '../../../domain/validation.ts';
import { radios } from '../../forms.ts';
import { ACTION_STATUSES } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { attaching, documentLinks } from './attached.ts';
import { chosenFor, oneOf } from './choices.ts';
import { factOf, note, reason, yesOrNo } from './fields.ts';
import { documentsField, documentsIn } from './officer-facts.ts';
import { said, shortened, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textsOf } from './texts.ts';

type Act = Extract<ValidationCommand['type'], 'AnswerAction' | 'AssessAnswer'>;

/** The required actions with their texts, as options. */
async function actionOptions(
  { pool, state }: Scene,
  which: (action: RequiredAction) => boolean,
): Promise<readonly Labeled[]> {
  const actions = (state.validation?.actions ?? []).filter(which);
  const texts = await textsOf(
    pool,
    actions.map(({ text }) => text),
  );
  return actions.map(({ id, text, criteria = [], status }) => ({
    value: id,
    label: shortened([...(criteria.length > 0 ? [criteria.join(', ')] : []), texts.get(text.id) ?? id].join(': '), 300),
    hint: ACTION_STATUSES[status],
  }));
}

/** A filing is never refused: what is in no list of ours is received, too. */
export const OTHER: Labeled = {
  value: 'other',
  label: { en: 'Something else, or not in this list', es: 'Otra cosa, o no está en la lista' },
  hint: {
    en: 'It is received all the same, and a person decides.',
    es: 'Se recibe de todos modos y decide una persona.',
  },
};

/** Every answered action, with what was asked and what was answered. */
async function answersToRead(scene: Scene) {
  const { pool, state } = scene;
  const answered = (state.validation?.actions ?? []).filter(({ status }) => status === 'answered');
  const texts = await textsOf(
    pool,
    answered.flatMap(({ text, found, answer }) => [text, found, answer]),
  );
  const papers = await Promise.all(answered.map(({ evidence = [] }) => documentLinks(scene, evidence)));
  return answered.flatMap(({ text, found, answer, criteria = [] }, n) => {
    const label = (en: string, es: string) => {
      const about = criteria.length > 0 ? `${criteria.join(', ')}: ` : '';
      return said(about + en, about + es);
    };
    return [
      ...factOf(label('Found', 'Encontrado'), texts.get(found?.id ?? '') ?? null),
      ...factOf(label('Required', 'Requerido'), texts.get(text.id) ?? null),
      { label: label('Answered', 'Respondido'), value: texts.get(answer?.id ?? '') ?? '', links: papers[n]! },
    ];
  });
}

export const requiredActionForms: Forms<Act> = {
  AnswerAction: actForm({
    submit: { en: 'Sign and file the answer', es: 'Firmar y presentar la respuesta' },
    done: { en: 'The answer was filed.', es: 'La respuesta se presentó.' },
    async draw(scene) {
      const options = await actionOptions(scene, ({ status }) => status !== 'accepted');
      const open = options.filter(({ value }) =>
        scene.state.validation?.actions.some(({ id, status }) => id === value && status !== 'answered'),
      );
      return {
        fields: {
          action: radios({ label: { en: 'Required action', es: 'Acción requerida' }, options: [...options, OTHER] }),
          answer: note({ en: 'What was done, and what shows it', es: 'Qué se hizo y qué lo demuestra' }),
          ...(await documentsField(scene)),
        },
        attach: attaching(scene),
        initial: chosenFor('action', open, scene),
        consequences: [
          {
            en: 'The answer is filed in the company’s name and signed by you. You get a receipt.',
            es: 'La respuesta se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
          },
          {
            en: 'Once every action is answered, your term stands still until the agency has assessed the answers.',
            es: 'Cuando todas las acciones estén respondidas, su plazo queda en pausa hasta que la autoridad evalúe las respuestas.',
          },
        ],
      };
    },
    payload: async ({ action, answer, ...rest }, { keep }) => ({
      action,
      answer: await keep('answer', textBody(answer)),
      evidence: documentsIn(rest),
    }),
  }),

  AssessAnswer: actForm({
    submit: { en: 'Record the assessment', es: 'Registrar la evaluación' },
    done: { en: 'The assessment was recorded.', es: 'La evaluación quedó registrada.' },
    async draw(scene) {
      const options = await actionOptions(scene, ({ status }) => status === 'answered');
      return {
        facts: await answersToRead(scene),
        fields: {
          action: oneOf(scene, { en: 'Required action', es: 'Acción requerida' }, options, {
            en: 'No answer waits to be assessed.',
            es: 'Ninguna respuesta espera ser evaluada.',
          }),
          accepted: yesOrNo({ en: 'The answer is accepted', es: 'La respuesta se acepta' }),
          note: reason(),
        },
        initial: chosenFor('action', options, scene),
        consequences: [
          {
            en: 'An answer that is not accepted goes back to the company with your reason, and its term runs on.',
            es: 'Una respuesta que no se acepta vuelve a la empresa con su motivo, y su plazo continúa.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({
      action: values.action,
      accepted: values.accepted === 'yes',
      note: await keep('note', textBody(values.note)),
    }),
  }),
};
