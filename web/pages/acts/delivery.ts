/** Forms about notices and contacts: acknowledging, dispatching, and who can be reached. */
import { isPlainLetter, type DeliveryCommand } from '../../../domain/delivery.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import type { ContactRole } from '../../../domain/notice.ts';
import { isReleasedNotice } from '../../../domain/release.ts';
import { recordContact } from '../../../db/contacts.ts';
import { loadNotices, type NoticeLine } from '../../../db/queries/participant.ts';
import type { Spoken } from '../../../templates/words.ts';
import { optional, radios, select } from '../../forms.ts';
import { NOTICES } from '../../words/notices.ts';
import { CONTACT_ROLES } from '../../words/people.ts';
import { keepLetters } from '../../letters.ts';
import { letterProofFields, NO_LETTER } from './letters.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, contactOptions, dateWords, oneOf } from './choices.ts';
import { reason, tracking, yesOrNo } from './fields.ts';
import { emailField, languageField, personName, phoneField } from './person-fields.ts';
import { optionsOf, said, type Labeled } from './said.ts';
import { contactCard } from './contact-card.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

type Act = Exclude<DeliveryCommand['type'], 'ReportDelivery'>;

const noticeWords = ({ kind }: Pick<NoticeLine, 'kind'>): Spoken =>
  (NOTICES as Readonly<Record<string, Spoken>>)[kind] ?? said(kind, kind);

/** A notice by its subject and its day, in the participant's zone. */
function noticeOption({ id, kind, queuedAt }: Pick<NoticeLine, 'id' | 'kind' | 'queuedAt'>, zone: string): Labeled {
  const day = dateWords(wallDateOf(queuedAt.getTime(), zone));
  return { value: id, label: noticeWords({ kind }), hint: said(`Of ${day.en}`, `Del ${day.es}`) };
}

/** Notices that reached the company and whose receipt nobody has confirmed yet. */
async function unconfirmed({ pool, id, state }: Scene): Promise<readonly Labeled[]> {
  const notices = await loadNotices(pool, id);
  return notices
    .filter((notice) => isReleasedNotice(notice) && notice.status !== 'received')
    .map((notice) => noticeOption(notice, state.zone));
}

/** Letters that neither outreach nor a decision's service dispatches. */
async function plainLetters({ pool, id, state }: Scene): Promise<readonly Labeled[]> {
  const waiting = new Set(state.notices.filter((notice) => isPlainLetter(state, notice)).map((notice) => notice.id));
  const notices = await loadNotices(pool, id);
  return notices.filter((notice) => waiting.has(notice.id)).map((notice) => noticeOption(notice, state.zone));
}

/** Letters that have left the house, the latest first. */
async function lettersThatLeft({ pool, id, state }: Scene): Promise<readonly Labeled[]> {
  const notices = await loadNotices(pool, id);
  return notices
    .filter(({ channel, status }) => channel === 'letter' && (status === 'sent' || status === 'received'))
    .map((notice) => noticeOption(notice, state.zone));
}

/** Contacts that the signed-in person is. */
const ownContacts = ({ state, contacts, viewer }: Scene): readonly string[] =>
  contacts
    .filter((card) => card.person === viewer.person && state.contacts.some((contact) => contact.id === card.id))
    .map((card) => card.id);

/** Whether they may still sign in and are none of the company's contacts any more: what they acknowledge proves no receipt. */
const isNobodys = (scene: Scene): boolean => scene.role === 'contact' && ownContacts(scene).length === 0;

/** Which of the contacts they are: the one to whom the copy went, if that is them; null when they are none. */
async function ownContact(scene: Scene, notice: string): Promise<string | null> {
  const own = ownContacts(scene);
  const recipient = (await loadNotices(scene.pool, scene.id)).find((line) => line.id === notice)?.recipient;
  return own.find((contact) => contact === recipient) ?? own[0] ?? null;
}

const NOTICE: Spoken = { en: 'Notice', es: 'Aviso' };
const NO_PROOF: Spoken = {
  en: 'You are neither a contact of the company nor its officer: it is noted that you read it, and the notice still waits for one of them.',
  es: 'Usted no es contacto de la empresa ni su directivo: consta que lo leyó, y el aviso sigue a la espera de alguno de ellos.',
};

export const deliveryForms: Forms<Act> = {
  AcknowledgeNotice: actForm({
    submit: { en: 'I received it', es: 'Lo recibí' },
    done: {
      en: 'Thank you. It is on record that the notice reached you.',
      es: 'Gracias. Consta que el aviso le llegó.',
    },
    lesser: (scene) =>
      isNobodys(scene)
        ? {
            en: 'It is on record that you read the notice. You are neither a contact of the company nor its officer, so that this does not prove that it reached the company: one of them still has to confirm it.',
            es: 'Consta que usted leyó el aviso. Usted no es contacto de la empresa ni su directivo, así que esto no prueba que el aviso llegó a la empresa: falta que lo confirme alguno de ellos.',
          }
        : null,
    async draw(scene) {
      const options = await unconfirmed(scene);
      const none = { en: 'Every notice has been confirmed already.', es: 'Todos los avisos ya están confirmados.' };
      return {
        ...(isNobodys(scene) && { consequences: [NO_PROOF] }),
        fields: { notice: oneOf(scene, NOTICE, options, none) },
        initial: chosenFor('notice', options, scene),
      };
    },
    payload: async ({ notice }, { scene }) => ({ notice, contact: await ownContact(scene, notice) }),
  }),

  RecordContact: actForm({
    submit: { en: 'Record the contact', es: 'Registrar el contacto' },
    done: { en: 'The contact was recorded.', es: 'El contacto quedó registrado.' },
    draw(scene) {
      const options = contactOptions(scene);
      return {
        intro: [
          {
            en: 'Confirm a new contact over a channel that was verified before. Who is replaced keeps its history.',
            es: 'Confirme un contacto nuevo por un canal ya verificado. Quien se reemplaza conserva su historial.',
          },
        ],
        fields: {
          role: radios({ label: { en: 'Role', es: 'Función' }, options: optionsOf<ContactRole>(CONTACT_ROLES) }),
          name: personName({ en: 'Name', es: 'Nombre' }),
          email: emailField({ en: 'Mail address', es: 'Correo electrónico' }),
          phone: phoneField({ en: 'Telephone', es: 'Teléfono' }),
          language: languageField({ en: 'Language', es: 'Idioma' }),
          replaces: optional(select({ label: { en: 'Takes the place of', es: 'Ocupa el lugar de' }, options })),
          reached: yesOrNo({
            en: 'Has this contact answered at this address or number?',
            es: '¿Ha respondido este contacto en esta dirección o número?',
          }),
          note: reason({
            en: 'How it was confirmed, and over which channel.',
            es: 'Cómo se confirmó y por qué canal.',
          }),
        },
        ...(scene.about !== null && { initial: chosenFor('replaces', options, scene) }),
        rules: ({ email, replaces }: { readonly email: string; readonly replaces: string | null }) =>
          knownAddress(scene, email, replaces),
      };
    },
    async payload(values, { scene, command, record, keep }) {
      const { role, name, email, phone, language, replaces, reached } = values;
      await recordContact(record, contactCard(scene.id, command, { role, name, email, phone, language }));
      const contact = { id: command, role, reach: reached === 'yes' ? 'proven' : 'untried' } as const;
      return { contact, replaces, note: await keep('note', textBody(values.note)) };
    },
  }),

  DispatchNotice: actForm({
    submit: { en: 'It has left the house', es: 'Ya salió' },
    done: { en: 'The letter was recorded as dispatched.', es: 'La carta quedó registrada como despachada.' },
    async draw(scene) {
      const options = await plainLetters(scene);
      const none = { en: 'No letter waits to be dispatched.', es: 'Ninguna carta espera ser despachada.' };
      return {
        intro: [
          {
            en: 'Print the letter, hand it to the carrier with a tracking number, then record it here.',
            es: 'Imprima la carta, entréguela al transportista con número de seguimiento y regístrela aquí.',
          },
        ],
        fields: { notice: oneOf(scene, { en: 'Letter', es: 'Carta' }, options, none), tracking: tracking() },
        initial: chosenFor('notice', options, scene),
        consequences: [{ en: 'The letter counts as sent today.', es: 'La carta cuenta como enviada hoy.' }],
      };
    },
    payload: async (values, { keep, putAside }) => ({
      notice: values.notice,
      tracking: await keep('tracking', textBody(values.tracking)),
      ...(await putAside(values.notice)),
    }),
    after: keepLetters,
  }),

  ProveLetter: actForm({
    submit: { en: 'Record', es: 'Registrar' },
    done: { en: 'The proof of the letter was recorded.', es: 'El comprobante de la carta quedó registrado.' },
    async draw(scene) {
      const letters = await lettersThatLeft(scene);
      return {
        fields: { notice: oneOf(scene, { en: 'Letter', es: 'Carta' }, letters, NO_LETTER), ...letterProofFields() },
        initial: chosenFor('notice', letters, scene),
        consequences: [
          {
            en: 'What came back opens an item the next night, by which one more copy can go out. It moves no date.',
            es: 'Lo que volvió abre un asunto la noche siguiente, para que pueda salir otra copia. No mueve ninguna fecha.',
          },
        ],
      };
    },
    payload: async ({ notice, proof, note }, { keep }) => ({ notice, proof, note: await keep('note', textBody(note)) }),
  }),
};

/** Two contacts at one address are one contact: a bounce would silence both. */
export function knownAddress(
  { state, contacts }: Scene,
  email: string,
  replaces: string | null,
): { readonly email?: Spoken } {
  const present = new Set(state.contacts.map(({ id }) => id));
  const taken = contacts.some(
    (card) => present.has(card.id) && card.id !== replaces && card.email.toLowerCase() === email.toLowerCase(),
  );
  return taken
    ? { email: { en: 'Another contact has this address already', es: 'Otro contacto ya tiene esta dirección' } }
    : {};
}
