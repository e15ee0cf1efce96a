/** The form for an attempt by another way than mail, telephone and letter. */
import { REGISTERED_ADDRESS } from '../../../domain/notice.ts';
import type { OtherCommand, OtherOutcome } from '../../../domain/outreach-other.ts';
import { radios } from '../../forms.ts';
import { OTHER_OUTCOMES, WAYS } from '../../words/outreach.ts';
import { REGISTERED_ADDRESS_WORDS } from '../../words/people.ts';
import { actForm, type Forms } from './act-form.ts';
import { CONTACT, contactOptions, ladderChoice, NO_CONTACT, oneOf } from './choices.ts';
import { note } from './fields.ts';
import { capitalized, optionsOf } from './said.ts';
import { textBody } from './texts.ts';

const NAMED = {
  en: 'Whoever answered or was spoken to is a contact, by name',
  es: 'Quien respondió o con quien se habló es un contacto, por su nombre',
};

export const otherForms: Forms<OtherCommand['type']> = {
  LogOtherAttempt: actForm({
    submit: { en: 'Log the attempt', es: 'Registrar el intento' },
    done: { en: 'The attempt was logged.', es: 'El intento quedó registrado.' },
    draw(scene) {
      const ladder = ladderChoice(scene);
      const people = [...contactOptions(scene), { value: REGISTERED_ADDRESS, label: REGISTERED_ADDRESS_WORDS }];
      return {
        fields: {
          ladder: ladder.field,
          way: radios({ label: { en: 'How', es: 'Cómo' }, options: optionsOf(capitalized(WAYS)) }),
          contact: oneOf(scene, CONTACT, people, NO_CONTACT),
          outcome: radios({
            label: { en: 'What came of it', es: 'Resultado' },
            hint: {
              en: 'Having reached a contact by name counts as an answer and holds the outreach.',
              es: 'Haber localizado a un contacto por su nombre cuenta como respuesta y pausa el seguimiento.',
            },
            options: optionsOf(capitalized(OTHER_OUTCOMES)),
          }),
          note: note(
            { en: 'What was done, and what was said', es: 'Qué se hizo y qué se dijo' },
            { en: 'Name the network, the partner or the place.', es: 'Indique la red, el socio o el lugar.' },
          ),
        },
        initial: ladder.initial,
        rules: ({ contact, outcome }: { readonly contact: string; readonly outcome: OtherOutcome }) =>
          contact === REGISTERED_ADDRESS && outcome === 'reached' ? { contact: NAMED } : {},
      };
    },
    payload: async (values, { keep }) => ({ ...values, note: await keep('note', textBody(values.note)) }),
  }),
};
