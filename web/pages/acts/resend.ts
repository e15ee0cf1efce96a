/** The form by which one copy of an outreach's notice goes out again. */
import { resendable, type Resend } from '../../../domain/resend.ts';
import { RESENDS } from '../../words/outreach.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, contactOptions, ladderChoice, oneOf } from './choices.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';

const TO = { en: 'To whom', es: 'A quién' };
const BY_LETTER = { en: 'The registered address, by letter', es: 'El domicilio registrado, por carta' };
const NOBODY = {
  en: 'Nothing came back and nobody was left out: there is nothing to send again.',
  es: 'Nada fue devuelto y nadie quedó fuera: no hay nada que enviar de nuevo.',
};

/** Everybody to whom a copy may go again, with why. */
function recipients(scene: Scene): readonly Labeled[] {
  const contacts = contactOptions(scene);
  const copies = scene.state.ladders.flatMap((ladder) => resendable(scene.state, ladder));
  const first = copies.filter(({ to }, index) => copies.findIndex((copy) => copy.to === to) === index);
  return first.flatMap((copy) => {
    const label = copy.channel === 'letter' ? BY_LETTER : contacts.find(({ value }) => value === copy.to)?.label;
    return label ? [{ value: copy.to, label, hint: why(copy) }] : [];
  });
}

const why = ({ why: reason }: Resend) => said(RESENDS[reason].en, RESENDS[reason].es);

export const resendForms: Forms<'SendAgain'> = {
  SendAgain: actForm({
    submit: { en: 'Send it again', es: 'Enviar de nuevo' },
    done: { en: 'One more copy of the notice was queued.', es: 'Otra copia del aviso quedó en cola.' },
    draw(scene) {
      const ladder = ladderChoice(scene, ({ id }) =>
        scene.state.ladders.some((each) => each.id === id && resendable(scene.state, each).length > 0),
      );
      const options = recipients(scene);
      return {
        intro: [
          {
            en: 'Record a better address first: a mail address as a contact, a postal address with the company’s people and addresses. Then the notice can go there.',
            es: 'Registre primero una dirección mejor: un correo electrónico como contacto, un domicilio postal con las personas y direcciones de la empresa. Luego el aviso puede ir allí.',
          },
        ],
        fields: { ladder: ladder.field, to: oneOf(scene, TO, options, NOBODY) },
        initial: { ...ladder.initial, ...chosenFor('to', options, scene) },
        consequences: [
          {
            en: 'Mail goes out at once and counts as sent after the policy’s days without a bounce. A letter waits to be dispatched; if it is a warning, the last term to act begins anew with it.',
            es: 'El correo sale de inmediato y cuenta como enviado tras los días de la política sin devolución. Una carta espera ser despachada; si es una advertencia, el último plazo para actuar empieza de nuevo con ella.',
          },
        ],
      };
    },
    payload: ({ ladder, to }) => ({ ladder, to }),
  }),
};
