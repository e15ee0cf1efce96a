/** Forms of what a member is asked for besides reviews and validations: its profile out of turn, its contacts, a debt or a bond. */
import type { AskedProfileCommand } from '../../../domain/asked-profile.ts';
import type { ContactCheckCommand } from '../../../domain/contact-check.ts';
import { numberOf } from '../../../domain/policy.ts';
import { awaitsAnswer, shortfallOf, unsettled, type SettlementCommand } from '../../../domain/settlement.ts';
import type { Spoken } from '../../../templates/words.ts';
import { radios } from '../../forms.ts';
import { SHORTFALL_WORDS } from '../../words/outreach.ts';
import { CONTACT_ROLES } from '../../words/people.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, dateWords, nameOf, oneOf } from './choices.ts';
import { note, reason } from './fields.ts';
import { OTHER } from './required-actions.ts';
import { capitalized, optionsOf, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

const WHICH: Spoken = { en: 'What it is about', es: 'De qué se trata' };
const NOTHING: Spoken = {
  en: 'No debt and no bond waits to be settled.',
  es: 'Ningún adeudo ni fianza espera regularizarse.',
};
const COMPANY_READS: Spoken = { en: 'The company reads this.', es: 'La empresa lee esto.' };
const COMPANY_TOLD: Spoken = {
  en: 'The company is told, and its term begins today.',
  es: 'Se avisa a la empresa, y su plazo empieza hoy.',
};

/** Debts and bonds that are not settled, each with its day. */
const shortfalls = ({ state }: Scene, which: (about: string) => boolean = () => true): readonly Labeled[] =>
  unsettled(state)
    .filter(({ about }) => which(about))
    .map(({ about, start }) => {
      const { en, es } = capitalized(SHORTFALL_WORDS)[shortfallOf(about)];
      const day = dateWords(start);
      return { value: about, label: said(`${en}, recorded on ${day.en}`, `${es}, registrado el ${day.es}`) };
    });

const term = ({ facts }: Scene, rule: 'BLANK_PROFILE' | 'DEBT_OR_BOND'): Spoken => {
  const n = numberOf(facts.policy, rule);
  return said(`The company has ${n} days.`, `La empresa tiene ${n} días.`);
};

const ENDS: Spoken = {
  en: 'The outreach about it ends, and letters that were not dispatched are withdrawn.',
  es: 'Termina el seguimiento sobre ello, y se retiran las cartas no despachadas.',
};
const GOES_ON: Spoken = {
  en: 'Its term runs on with what was left of it, and with the days to mend at the least.',
  es: 'Su plazo continúa con lo que quedaba, y al menos con los días para corregir.',
};

/** What a specialist found in the register about one of these. */
const found = (scene: Scene, options: readonly Labeled[], consequence: Spoken) => ({
  fields: { about: oneOf(scene, WHICH, options, NOTHING), note: reason(COMPANY_READS) },
  initial: chosenFor('about', options, scene),
  consequences: [consequence],
});

export const askedForms: Forms<AskedProfileCommand['type'] | ContactCheckCommand['type'] | SettlementCommand['type']> =
  {
    AskProfile: actForm({
      submit: { en: 'Ask for it', es: 'Pedirlo' },
      done: {
        en: 'The company is asked for its security profile.',
        es: 'Se pidió a la empresa su perfil de seguridad.',
      },
      draw: (scene) => ({
        intro: [
          {
            en: 'For a profile that was left blank, or is no longer one. The company fills it in, its officer signs, and a specialist accepts or returns it, as in an annual review.',
            es: 'Para un perfil que quedó en blanco o ya no lo es. La empresa lo llena, su directivo lo firma y un especialista lo acepta o lo devuelve, como en una revisión anual.',
          },
        ],
        fields: { note: reason(COMPANY_READS) },
        consequences: [COMPANY_TOLD, term(scene, 'BLANK_PROFILE')],
      }),
      payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
    }),

    ConfirmContacts: actForm({
      submit: { en: 'Confirm', es: 'Confirmar' },
      done: { en: 'The contacts are confirmed.', es: 'Los contactos quedaron confirmados.' },
      draw: (scene) => ({
        intro: [
          {
            en: 'These people can be reached for your company. Change what is no longer right on the page of your company first.',
            es: 'Estas personas son localizables por su empresa. Cambie primero, en la página de su empresa, lo que ya no sea correcto.',
          },
        ],
        facts: scene.state.contacts
          .filter(({ reach }) => reach !== 'dead')
          .map(({ id, role }) => {
            const card = scene.contacts.find((one) => one.id === id);
            return { label: CONTACT_ROLES[role], value: card ? [nameOf(card), card.email].join(', ') : id };
          }),
        fields: {},
        consequences: [
          { en: 'You are asked again after half a year.', es: 'Se le preguntará de nuevo dentro de medio año.' },
        ],
      }),
      payload: () => ({}),
    }),

    RecordDebtOrBond: actForm({
      submit: { en: 'Record it', es: 'Registrarlo' },
      done: { en: 'It is recorded, and the company is told.', es: 'Quedó registrado, y se avisa a la empresa.' },
      draw: (scene) => ({
        fields: {
          what: radios({ label: WHICH, options: optionsOf(capitalized(SHORTFALL_WORDS)) }),
          note: reason({
            en: 'The company reads this. Say what the register shows, and since when.',
            es: 'La empresa lee esto. Diga qué muestra el registro, y desde cuándo.',
          }),
        },
        consequences: [COMPANY_TOLD, term(scene, 'DEBT_OR_BOND')],
      }),
      payload: async ({ what, note: why }, { keep }) => ({ what, note: await keep('note', textBody(why)) }),
    }),

    ReportSettled: actForm({
      submit: { en: 'File it', es: 'Presentarlo' },
      done: { en: 'It was filed.', es: 'Se presentó.' },
      draw(scene) {
        const open = shortfalls(scene, (about) => !awaitsAnswer(scene.state, about));
        return {
          fields: {
            about: radios({ label: WHICH, options: [...open, OTHER] }),
            note: note(
              { en: 'What was done, and what shows it', es: 'Qué se hizo y qué lo demuestra' },
              {
                en: 'The number of the receipt, of the agreement on payments, or of the bond.',
                es: 'El número del recibo, del acuerdo de pagos o de la fianza.',
              },
            ),
          },
          initial: chosenFor('about', open, scene),
          consequences: [
            {
              en: 'It is filed with a receipt. Your term stands still until the agency has looked.',
              es: 'Se presenta con acuse. Su plazo queda en pausa hasta que la autoridad lo compruebe.',
            },
          ],
        };
      },
      payload: async ({ about, note: told }, { keep }) => ({ about, note: await keep('note', textBody(told)) }),
    }),

    ConfirmSettled: actForm({
      submit: { en: 'It is settled', es: 'Está en regla' },
      done: { en: 'It is recorded as settled.', es: 'Quedó registrado como en regla.' },
      draw: (scene) => found(scene, shortfalls(scene), ENDS),
      payload: async ({ about, note: why }, { keep }) => ({ about, note: await keep('note', textBody(why)) }),
    }),

    ReturnSettled: actForm({
      submit: { en: 'It is not settled', es: 'No está en regla' },
      done: { en: 'The company is told, and its term runs on.', es: 'Se avisa a la empresa, y su plazo continúa.' },
      draw: (scene) =>
        found(
          scene,
          shortfalls(scene, (about) => awaitsAnswer(scene.state, about)),
          GOES_ON,
        ),
      payload: async ({ about, note: why }, { keep }) => ({ about, note: await keep('note', textBody(why)) }),
    }),
  };
