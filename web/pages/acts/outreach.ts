/** Forms of outreach: calls, letters, answers and what they mean. */
import type { AnswerMeaning, OutreachCommand } from '../../../domain/outreach.ts';
import type { Channel } from '../../../domain/policy.ts';
import { date, optional, radios } from '../../forms.ts';
import { CALL_OUTCOMES, MEANINGS } from '../../words/outreach.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, CONTACT, contactOptions, LADDER, ladderOptions, NO_CONTACT, NO_LADDER, oneOf } from './choices.ts';
import { note, reason, tracking } from './fields.ts';
import { capitalized, optionsOf } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

type Which = Parameters<typeof ladderOptions>[1];

/** The ladder that the act is about, chosen beforehand when there is only one or when the visitor came for it. */
function ladderChoice(scene: Scene, which?: Which) {
  const options = ladderOptions(scene, which);
  return { field: oneOf(scene, LADDER, options, NO_LADDER), initial: chosenFor('ladder', options, scene) };
}

const contactChoice = (scene: Scene) => oneOf(scene, CONTACT, contactOptions(scene), NO_CONTACT);

const WHAT_WAS_SAID = { en: 'What was said', es: 'Qué se dijo' };
const ANSWER_CHANNELS = {
  mail: { en: 'By mail', es: 'Por correo' },
  call: { en: 'By telephone', es: 'Por teléfono' },
  letter: { en: 'By letter', es: 'Por carta' },
  portal: { en: 'In the portal', es: 'En el portal' },
} as const satisfies Partial<Record<Channel, unknown>>;

type Meant = { readonly meaning: AnswerMeaning; readonly promisedBy: string | null };

/** A day belongs to a promise, and to nothing else. */
function promiseRules({ meaning, promisedBy }: Meant) {
  const missing = { en: 'Give the day by which it was promised', es: 'Indique el día para el que lo prometieron' };
  const stray = { en: 'Leave this empty unless it was promised', es: 'Déjelo vacío si no lo prometieron' };
  if (meaning === 'promised') return promisedBy === null ? { promisedBy: missing } : {};
  return promisedBy === null ? {} : { promisedBy: stray };
}

export const outreachForms: Forms<OutreachCommand['type']> = {
  LogCall: actForm({
    submit: { en: 'Log the call', es: 'Registrar la llamada' },
    done: { en: 'The call was logged.', es: 'La llamada quedó registrada.' },
    draw(scene) {
      const ladder = ladderChoice(scene);
      return {
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
          note: note(WHAT_WAS_SAID),
        },
        initial: ladder.initial,
      };
    },
    payload: async (values, { keep }) => ({ ...values, note: await keep('note', textBody(values.note)) }),
  }),

  DispatchLetter: actForm({
    submit: { en: 'It has left the house', es: 'Ya salió' },
    done: { en: 'The letter was recorded as dispatched.', es: 'La carta quedó registrada como despachada.' },
    draw(scene) {
      const waits = new Set(
        scene.state.notices
          .filter(({ channel, rung }) => channel === 'letter' && rung !== null)
          .map(({ about }) => about),
      );
      const ladder = ladderChoice(scene, ({ id }) => waits.has(id));
      return {
        intro: [
          {
            en: 'Print the letter, hand it to the carrier with a tracking number, then record it here.',
            es: 'Imprima la carta, entréguela al transportista con número de seguimiento y regístrela aquí.',
          },
        ],
        fields: { ladder: ladder.field, tracking: tracking() },
        initial: ladder.initial,
        consequences: [
          {
            en: 'The letter counts as sent today. If it is a warning, the company’s last term to act begins to run.',
            es: 'La carta cuenta como enviada hoy. Si es una advertencia, empieza el último plazo de la empresa para actuar.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({
      ladder: values.ladder,
      tracking: await keep('tracking', textBody(values.tracking)),
    }),
  }),

  LogLetterProof: actForm({
    submit: { en: 'Record', es: 'Registrar' },
    done: { en: 'The proof of the letter was recorded.', es: 'El comprobante de la carta quedó registrado.' },
    draw(scene) {
      const ladder = ladderChoice(scene, ({ attempts }) => attempts.some(({ channel }) => channel === 'letter'));
      return {
        fields: {
          ladder: ladder.field,
          proof: radios({
            label: { en: 'Proof', es: 'Comprobante' },
            options: optionsOf({
              signed: { en: 'Signed for', es: 'Firmada de recibido' },
              returned: { en: 'Came back', es: 'Devuelta' },
            }),
          }),
          note: note(
            { en: 'Details', es: 'Detalles' },
            { en: 'Who signed and when, or why it came back.', es: 'Quién firmó y cuándo, o por qué volvió.' },
          ),
        },
        initial: ladder.initial,
      };
    },
    payload: async (values, { keep }) => ({ ...values, note: await keep('note', textBody(values.note)) }),
  }),

  RecordSearch: actForm({
    submit: { en: 'Record the search', es: 'Registrar la búsqueda' },
    done: { en: 'The search was recorded.', es: 'La búsqueda quedó registrada.' },
    draw(scene) {
      const ladder = ladderChoice(scene);
      return {
        intro: [
          {
            en: 'An address that was found is recorded as a contact, in a form of its own.',
            es: 'Una dirección encontrada se registra como contacto, en su propio formulario.',
          },
        ],
        fields: {
          ladder: ladder.field,
          note: note({ en: 'Where you searched, and what you found', es: 'Dónde buscó y qué encontró' }),
        },
        initial: ladder.initial,
      };
    },
    payload: async (values, { keep }) => ({ ladder: values.ladder, note: await keep('note', textBody(values.note)) }),
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
            en: 'An answer holds the outreach until a specialist says what it means.',
            es: 'Una respuesta pausa el seguimiento hasta que un especialista diga qué significa.',
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
    draw(scene) {
      const ladder = ladderChoice(scene, ({ hold }) => hold?.meaning === 'to-interpret');
      return {
        intro: [
          {
            en: 'An answer never settles the duty by itself: only the duty done, or waived with a reason, ends the outreach.',
            es: 'Una respuesta nunca cumple por sí sola la obligación: solo cumplirla, o dispensarla con motivo, termina el seguimiento.',
          },
        ],
        fields: {
          ladder: ladder.field,
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

  ResumeOutreach: actForm({
    submit: { en: 'Resume', es: 'Reanudar' },
    done: { en: 'The outreach runs on where it was.', es: 'El seguimiento continúa donde estaba.' },
    draw(scene) {
      const ladder = ladderChoice(scene, ({ hold }) => hold !== null);
      return { fields: { ladder: ladder.field, note: reason() }, initial: ladder.initial };
    },
    payload: async (values, { keep }) => ({ ladder: values.ladder, note: await keep('note', textBody(values.note)) }),
  }),
};
