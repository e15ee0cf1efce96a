/** Forms of outreach: calls, answers and what they mean. */
import { isUnread } from '../../../domain/ladder.ts';
import type { AnswerMeaning } from '../../../domain/answer-meaning.ts';
import type { OutreachCommand } from '../../../domain/outreach-events.ts';
import type { Channel } from '../../../domain/policy.ts';
import { checkboxes, date, optional, radios } from '../../forms.ts';
import { CALL_OUTCOMES, MEANINGS } from '../../words/outreach.ts';
import { CALLS } from '../../words/page-calls.ts';
import { actForm, type Forms } from './act-form.ts';
import type { SystemAct } from './form-act.ts';
import { callsAbout, keepCalled, lacksNumber, numberField, scriptFacts } from '../calls/script.ts';
import { dayFull } from '../calls/day-full.ts';
import { answerFacts } from './answer-facts.ts';
import { CONTACT, contactOptions, ladderChoice, NO_CONTACT, oneOf } from './choices.ts';
import { note, reason } from './fields.ts';
import { capitalized, optionsOf, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

type Act = Exclude<
  OutreachCommand['type'],
  'DispatchLetter' | 'LogLetterProof' | 'SendAgain' | 'RecordSearch' | SystemAct
>;

const contactChoice = (scene: Scene) => oneOf(scene, CONTACT, contactOptions(scene), NO_CONTACT);

const WHAT_WAS_SAID = { en: 'What was said', es: 'Qué se dijo' };
const ANSWER_CHANNELS = {
  mail: { en: 'By mail', es: 'Por correo' },
  call: { en: 'By telephone', es: 'Por teléfono' },
  letter: { en: 'By letter', es: 'Por carta' },
  portal: { en: 'In the portal', es: 'En el portal' },
  other: { en: 'Another way', es: 'Por otra vía' },
} as const satisfies Partial<Record<Channel, unknown>>;

type Meant = { readonly meaning: AnswerMeaning; readonly promisedBy: string | null };

/** Which answers it is said of, where several wait. */
const whichAnswers = (options: readonly Labeled[]) =>
  options.length > 1
    ? {
        answers: checkboxes({
          label: { en: 'Answers', es: 'Respuestas' },
          hint: {
            en: 'Tick several only if the same is to be said of each. The outreach does not run on before each has been read.',
            es: 'Marque varias solo si de cada una ha de decirse lo mismo. El seguimiento no continúa hasta que se haya leído cada una.',
          },
          options,
        }),
      }
    : {};

/** A day belongs to a promise, and to nothing else. */
function promiseRules({ meaning, promisedBy }: Meant) {
  const missing = { en: 'Give the day by which it was promised', es: 'Indique el día para el que lo prometieron' };
  const stray = { en: 'Leave this empty unless it was promised', es: 'Déjelo vacío si no lo prometieron' };
  if (meaning === 'promised') return promisedBy === null ? { promisedBy: missing } : {};
  return promisedBy === null ? {} : { promisedBy: stray };
}

export const outreachForms: Forms<Act> = {
  LogCall: actForm({
    submit: { en: 'Log the call', es: 'Registrar la llamada' },
    done: { en: 'The call was logged.', es: 'La llamada quedó registrada.' },
    async draw(scene) {
      const ladder = ladderChoice(scene);
      return {
        intro: await dayFull(scene.pool, scene),
        fields: {
          ladder: ladder.field,
          contact: contactChoice(scene),
          outcome: radios({
            label: { en: 'What came of it', es: 'Resultado' },
            hint: {
              en: 'Having spoken to a contact by name counts as an answer and holds the outreach.',
              es: 'Haber hablado con un contacto por su nombre cuenta como respuesta y pausa el seguimiento.',
            },
            options: optionsOf(capitalized(CALL_OUTCOMES)),
          }),
          number: numberField(),
          note: note(WHAT_WAS_SAID),
        },
        facts: scriptFacts(
          scene,
          scene.state.ladders.map(({ id }) => id),
        ),
        initial: ladder.initial,
        rules: ({ contact, number }: { readonly contact: string; readonly number: string | null }) =>
          lacksNumber(scene.contacts, contact, number) ? { number: CALLS.sayNumber } : {},
      };
    },
    async payload({ number, ...values }, { scene, record, keep }) {
      const { contacts, pool, viewer, host } = scene;
      const card = contacts.find(({ id }) => id === values.contact);
      const caller = { viewer, host, record, pool, author: viewer.person, number };
      const called = card && (await keepCalled(callsAbout(scene, [values.ladder]), card, caller));
      return { ...values, note: await keep('note', textBody(values.note)), ...(called && { called }) };
    },
  }),

  RecordAnswer: actForm({
    submit: { en: 'Record the answer', es: 'Registrar la respuesta' },
    done: {
      en: 'The answer was recorded and holds the outreach.',
      es: 'La respuesta quedó registrada y pausa el seguimiento.',
    },
    draw(scene) {
      const ladder = ladderChoice(scene);
      return {
        intro: [
          {
            en: 'An answer holds the outreach until a specialist says what it means, and not longer than the policy lets it.',
            es: 'Una respuesta pausa el seguimiento hasta que un especialista diga qué significa, y no más de lo que la política permite.',
          },
        ],
        fields: {
          ladder: ladder.field,
          contact: contactChoice(scene),
          channel: radios({ label: { en: 'How it came', es: 'Cómo llegó' }, options: optionsOf(ANSWER_CHANNELS) }),
          note: note(WHAT_WAS_SAID),
        },
        initial: ladder.initial,
      };
    },
    payload: async (values, { keep }) => ({ ...values, note: await keep('note', textBody(values.note)) }),
  }),

  InterpretAnswer: actForm({
    submit: { en: 'Record what it means', es: 'Registrar qué significa' },
    done: { en: 'What the answer means was recorded.', es: 'Quedó registrado qué significa la respuesta.' },
    async draw(scene) {
      const ladder = ladderChoice(scene, ({ id }) => isUnread(scene.state, id));
      const unread = await answerFacts(scene);
      return {
        facts: unread.rows,
        intro: [
          {
            en: 'An answer never settles the duty by itself: only the duty done, or waived with a reason, ends the outreach.',
            es: 'Una respuesta nunca cumple por sí sola la obligación: solo cumplirla, o dispensarla con motivo, termina el seguimiento.',
          },
        ],
        fields: {
          ladder: ladder.field,
          ...whichAnswers(unread.options),
          meaning: radios({ label: { en: 'Meaning', es: 'Significado' }, options: optionsOf(capitalized(MEANINGS)) }),
          promisedBy: optional(
            date({
              label: { en: 'Promised by', es: 'Prometido para el' },
              hint: {
                en: 'Only if it was promised. For example: March 28 2027',
                es: 'Solo si lo prometieron. Por ejemplo: 28 de marzo de 2027',
              },
            }),
          ),
          note: reason(),
        },
        initial: ladder.initial,
        rules: promiseRules,
      };
    },
    payload: async (values, { keep }) => ({ ...values, note: await keep('note', textBody(values.note)) }),
  }),
};
