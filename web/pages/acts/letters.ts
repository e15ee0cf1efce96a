/** Forms of the letters of an outreach: when they left, and what became of them. */
import type { OutreachCommand } from '../../../domain/outreach.ts';
import { radios } from '../../forms.ts';
import { keepLetters } from '../../letters.ts';
import { actForm, type Forms } from './act-form.ts';
import { ladderChoice } from './choices.ts';
import { note, tracking } from './fields.ts';
import { optionsOf } from './said.ts';
import { textBody } from './texts.ts';

type Act = Extract<OutreachCommand['type'], 'DispatchLetter' | 'LogLetterProof'>;

export const letterForms: Forms<Act> = {
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
    after: keepLetters,
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
};
