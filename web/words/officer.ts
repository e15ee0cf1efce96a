/** Words about a change of the company's officer. */
import type { IndependentChannel } from '../../domain/officer-change.ts';
import type { Spoken } from '../../templates/words.ts';

export const CHANNELS_OF_CHECK: Readonly<Record<IndependentChannel, Spoken>> = {
  'known-address': {
    en: 'A telephone number or mail address that was on record before the report',
    es: 'Un teléfono o correo que ya constaba antes del informe',
  },
  'registered-letter': { en: 'A letter to the registered address', es: 'Una carta al domicilio registrado' },
  visit: { en: 'A visit at the company', es: 'Una visita a la empresa' },
  'public-register': { en: 'A public register of companies', es: 'Un registro público de empresas' },
};

export const OFFICER = {
  reportIntro: {
    en: 'Tell us when the officer has left or hands over. Any contact or consultant of the company may report it; a specialist makes sure of it before anything changes.',
    es: 'Avísenos cuando el directivo se haya ido o entregue el cargo. Puede informarlo cualquier contacto o consultor de la empresa; un especialista lo comprueba antes de que algo cambie.',
  },
  onPaper: {
    en: 'Record what came on paper, by telephone or at a visit. It counts as filed from now on; checking it is a second step.',
    es: 'Registre lo que llegó en papel, por teléfono o en una visita. Cuenta como presentado desde ahora; comprobarlo es un segundo paso.',
  },
  newName: { en: 'New officer: name', es: 'Nuevo directivo: nombre' },
  newMail: { en: 'New officer: mail address', es: 'Nuevo directivo: correo electrónico' },
  newPhone: { en: 'New officer: telephone', es: 'Nuevo directivo: teléfono' },
  what: { en: 'What has changed, and since when', es: 'Qué cambió y desde cuándo' },
  whatHint: { en: 'Who signed before, and why that ended.', es: 'Quién firmaba antes y por qué dejó de hacerlo.' },
  whatPaperHint: {
    en: 'Who signed before, why that ended; how this reached you, from whom, and on which day.',
    es: 'Quién firmaba antes y por qué dejó de hacerlo; cómo le llegó esto, de quién y qué día.',
  },
  confirmedElsewhere: {
    en: ' (confirmed at another membership of the company by {by}: {channel})',
    es: ' (confirmado en otra membresía de la empresa por {by}: {channel})',
  },
  refusedElsewhere: {
    en: ' (checked at another membership of the company by {by})',
    es: ' (comprobado en otra membresía de la empresa por {by})',
  },
  proof: { en: 'What shows it', es: 'Qué lo demuestra' },
  proofHint: {
    en: 'For example a resolution of the board, an entry in the register of companies, a letter of resignation: what it is, its date, and where we can see it.',
    es: 'Por ejemplo un acuerdo del consejo, una inscripción en el registro mercantil, una carta de renuncia: qué es, su fecha y dónde podemos verlo.',
  },
  documents: { en: 'Documents that show it', es: 'Documentos que lo demuestran' },
  documentsHint: {
    en: 'Of those that are under “Documents” already. You can add one there first.',
    es: 'De los que ya están en «Documentos». Puede agregar uno allí antes.',
  },
  receipt: { en: 'The report is filed, with a receipt.', es: 'El informe se presenta, con acuse.' },
  checked: {
    en: 'A specialist checks it within five business days, over a channel that we knew before. The present contacts are told that it was reported.',
    es: 'Un especialista lo comprueba en cinco días hábiles por un canal que ya conocíamos. Se avisa a los contactos actuales de que se informó.',
  },
  holds: {
    en: 'The day of an open annual review stands still until then.',
    es: 'El plazo de una revisión anual abierta queda en pausa hasta entonces.',
  },
  everyMembership: {
    en: 'It counts for every membership of the company: each gets a receipt of its own.',
    es: 'Vale para todas las membresías de la empresa: cada una recibe su propio acuse.',
  },
  everywhere: {
    en: 'The answer settles it for every membership of the company: {memberships}.',
    es: 'La respuesta lo resuelve para todas las membresías de la empresa: {memberships}.',
  },
  atMembership: { en: '{name} (attached at: {membership})', es: '{name} (adjunto en: {membership})' },
  claimed: { en: 'What was reported', es: 'Lo que se informó' },
  newOfficer: { en: 'New officer, as reported', es: 'Nuevo directivo, según el informe' },
  confirmIntro: {
    en: 'Reach the company over a way that the report did not bring: below are those that the record had before. Confirm only what you heard there.',
    es: 'Contacte a la empresa por una vía que no venga del informe: abajo están las que ya constaban. Confirme solo lo que oyó allí.',
  },
  channel: { en: 'How you made sure', es: 'Cómo lo comprobó' },
  channelHint: {
    en: 'An address or number from the report itself proves nothing.',
    es: 'Una dirección o un número del propio informe no prueba nada.',
  },
  confirmNote: {
    en: 'With whom, over which number or address, on which day, and what was said.',
    es: 'Con quién, por qué número o dirección, qué día y qué se dijo.',
  },
  replaces: { en: 'Takes the place of', es: 'Ocupa el lugar de' },
  former: { en: 'Who no longer acts for the company', es: 'Quién ya no actúa por la empresa' },
  formerHint: {
    en: 'Whoever you tick is signed out now and can no longer act for this company.',
    es: 'A quien marque se le cierra la sesión ahora y ya no podrá actuar por esta empresa.',
  },
  signsIn: { en: 'The new officer signs in as', es: 'El nuevo directivo inicia sesión como' },
  signsInHint: {
    en: 'Only if the new officer signs in for this company already. Otherwise invite them from the page of people and addresses: they sign once they have typed in the code that is mailed to the address above.',
    es: 'Solo si el nuevo directivo ya inicia sesión por esta empresa. Si no, invítele desde la página de personas y direcciones: firmará cuando haya escrito el código enviado al correo de arriba.',
  },
  both: {
    en: 'This person is ticked above as somebody who leaves',
    es: 'Arriba marcó a esta persona como alguien que se va',
  },
  becomes: {
    en: 'The new officer becomes the company’s officer; the old one ends.',
    es: 'El nuevo directivo pasa a ser el directivo de la empresa; el anterior termina.',
  },
  signedOut: { en: 'Old sign-ins end at once.', es: 'Los accesos anteriores terminan de inmediato.' },
  told: { en: 'Both are told, and every other contact.', es: 'Se avisa a ambos y a los demás contactos.' },
  runsOn: {
    en: 'The day of an open annual review runs on, with {days} days at the least.',
    es: 'El plazo de una revisión anual abierta sigue corriendo, con {days} días por lo menos.',
  },
  stays: { en: 'Who signs for the company stays as it was.', es: 'Quien firma por la empresa sigue siendo quien era.' },
  runsOnRefused: {
    en: 'The day of an open annual review runs on with what was left of it. The contacts are told.',
    es: 'El plazo de una revisión anual abierta sigue corriendo con lo que le quedaba. Se avisa a los contactos.',
  },
} as const;
