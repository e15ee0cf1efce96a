/** Forms of the letters of an outreach: when they left, and what became of them. */
import { letterLeaving } from '../../../domain/departure.ts';
import { oursBy } from '../../../domain/notice.ts';
import type { OutreachCommand } from '../../../domain/outreach-events.ts';
import type { State } from '../../../domain/state.ts';
import { radios } from '../../forms.ts';
import { keepLetters } from '../../letters.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, dateWords, ladderChoice, oneOf } from './choices.ts';
import { note, tracking } from './fields.ts';
import { ladderWords } from './ladder.ts';
import { optionsOf, said, type Labeled } from './said.ts';
import { textBody } from './texts.ts';

type Act = Extract<OutreachCommand['type'], 'DispatchLetter' | 'LogLetterProof'>;

export const NO_LETTER = { en: 'No letter has been dispatched.', es: 'No se ha despachado ninguna carta.' };

/** What became of a letter, and who says so. */
export const letterProofFields = () => ({
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
});

/** Every letter that went out, the latest first: what proves one says nothing about another. */
const sentLetters = ({ ladders }: State): readonly Labeled[] =>
  ladders
    .flatMap((ladder) =>
      oursBy('letter', ladder).map(({ id, day }) => {
        const [duty, on] = [ladderWords(ladder), dateWords(day)];
        return {
          value: id,
          label: said(`Letter of ${on.en}`, `Carta del ${on.es}`),
          hint: duty,
        };
      }),
    )
    .reverse();

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
    async payload({ ladder, tracking: number }, { scene: { state }, keep, putAside }) {
      const letter = letterLeaving(state, 'DispatchLetter', { ladder });
      return {
        ladder,
        ...(letter !== undefined && { letter }),
        tracking: await keep('tracking', textBody(number)),
        ...(await putAside(letter)),
      };
    },
    after: keepLetters,
  }),

  LogLetterProof: actForm({
    submit: { en: 'Record', es: 'Registrar' },
    done: { en: 'The proof of the letter was recorded.', es: 'El comprobante de la carta quedó registrado.' },
    draw(scene) {
      const letters = sentLetters(scene.state);
      return {
        fields: { letter: oneOf(scene, { en: 'Letter', es: 'Carta' }, letters, NO_LETTER), ...letterProofFields() },
        initial: chosenFor('letter', letters, scene),
      };
    },
    payload: async ({ letter, proof, note: text }, { scene, keep }) => ({
      ladder: scene.state.ladders.find(({ attempts }) => attempts.some(({ id }) => id === letter))?.id ?? '',
      letter,
      proof,
      note: await keep('note', textBody(text)),
    }),
  }),
};
