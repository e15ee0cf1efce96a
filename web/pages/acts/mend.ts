/** The form by which a notice is mended that never went out, came to nothing, or lacks its proof. */
import type { AmissNotice } from '../../../domain/amiss.ts';
import { TO_NOBODY } from '../../../domain/mend.ts';
import { reachable, REGISTERED_ADDRESS } from '../../../domain/notice.ts';
import { NOTICES } from '../../words/notices.ts';
import { DIFFERS } from '../../words/page-expected.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, contactOptions, oneOf } from './choices.ts';
import { reason } from './fields.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

const NOTICE = { en: 'Notice', es: 'Aviso' };
const TO = { en: 'To whom one more copy goes', es: 'A quién va otra copia' };
const BY_LETTER = { en: 'The registered address, by letter', es: 'El domicilio registrado, por carta' };
const NOBODY = { en: 'Nobody: no copy is needed', es: 'A nadie: no hace falta otra copia' };
const NONE = { en: 'No notice waits to be mended.', es: 'Ningún aviso espera ser subsanado.' };

const noticeOption = ({ id, kind, differs }: AmissNotice): Labeled => ({
  value: id,
  label: NOTICES[kind],
  hint: said(`${DIFFERS[differs].en} (${id})`, `${DIFFERS[differs].es} (${id})`),
});

/** Contacts whom mail can reach, the registered address, or nobody. */
function recipients(scene: Scene): readonly Labeled[] {
  const reached = new Set(reachable(scene.state).map(({ id }) => id));
  return [
    ...contactOptions(scene).filter(({ value }) => reached.has(value)),
    { value: REGISTERED_ADDRESS, label: BY_LETTER },
    { value: TO_NOBODY, label: NOBODY },
  ];
}

export const mendForms: Forms<'MendNotice'> = {
  MendNotice: actForm({
    submit: { en: 'Record it', es: 'Registrar' },
    done: { en: 'It is on record how the notice was mended.', es: 'Consta cómo se subsanó el aviso.' },
    draw(scene) {
      const notices = (scene.facts.amiss ?? []).map(noticeOption);
      return {
        intro: [
          {
            en: 'Record a better address as a contact first, in a form of its own; then the copy can go there.',
            es: 'Registre primero una dirección mejor como contacto, en su propio formulario; luego la copia puede ir allí.',
          },
        ],
        fields: {
          notice: oneOf(scene, NOTICE, notices, NONE),
          to: oneOf(scene, TO, recipients(scene), NONE),
          note: reason(),
        },
        initial: chosenFor('notice', notices, scene),
        consequences: [
          {
            en: 'The item closes. A copy is followed up by itself: if it comes to nothing as well, another item opens.',
            es: 'El asunto se cierra. La copia se sigue por sí misma: si también queda en nada, se abre otro asunto.',
          },
        ],
      };
    },
    payload: async ({ notice, to, note }, { keep }) => ({ notice, to, note: await keep('note', textBody(note)) }),
  }),
};
