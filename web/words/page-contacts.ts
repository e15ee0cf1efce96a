/** Words of the log of contacts. */
import type { Spoken } from '../../templates/words.ts';

export const CONTACT_LOG = {
  title: { en: 'Log a contact', es: 'Registrar un contacto' },
  intro: {
    en: 'For the record of the desk. No deadline moves by it, and the company does not see it. A wrong entry gets a second one.',
    es: 'Para el registro del escritorio. Ningún plazo cambia por ello y la empresa no lo ve. Una entrada equivocada se corrige con otra.',
  },
  company: { en: 'Company', es: 'Empresa' },
  standing: { en: 'Standing', es: 'Situación' },
  kind: { en: 'What it was', es: 'Qué fue' },
  contact: { en: 'With whom', es: 'Con quién' },
  somebodyElse: { en: 'Somebody else there', es: 'Otra persona de la empresa' },
  outcome: { en: 'What came of the call', es: 'Resultado de la llamada' },
  outcomeHint: { en: 'For a call only.', es: 'Solo para una llamada.' },
  note: { en: 'What was said', es: 'Qué se dijo' },
  outreach: { en: 'Outreach that waits for a call', es: 'Seguimiento que espera una llamada' },
  outreachHint: {
    en: 'Ticked, a call to one of the contacts is recorded as the call of this outreach too, as in its own form: it is evidence of notice, and having spoken to a contact by name counts as an answer and holds the outreach. Anything but a call to them leaves the outreach alone.',
    es: 'Marcado, una llamada a uno de los contactos se registra también como la llamada de este seguimiento, igual que en su propio formulario: es prueba de aviso, y haber hablado con un contacto por su nombre cuenta como respuesta y pausa el seguimiento. Lo que no sea una llamada a la empresa no toca el seguimiento.',
  },
  promise: { en: 'Was something promised?', es: '¿Se prometió algo?' },
  promisedNothing: { en: 'No', es: 'No' },
  promisedByUs: { en: 'Yes, by us', es: 'Sí, nosotros' },
  promisedByThem: { en: 'Yes, by them', es: 'Sí, la empresa' },
  what: { en: 'What was promised', es: 'Qué se prometió' },
  until: { en: 'By when', es: 'Para cuándo' },
  submit: { en: 'Log it', es: 'Registrar' },
  back: { en: 'Back', es: 'Volver' },
  done: { en: 'The contact was logged: {company}.', es: 'El contacto quedó registrado: {company}.' },
  doneWithCall: {
    en: 'The contact was logged, and the call in the outreach: {company}.',
    es: 'El contacto quedó registrado, y la llamada en el seguimiento: {company}.',
  },
  chooseOutcome: { en: 'Say what came of the call', es: 'Indique el resultado de la llamada' },
  outcomeStray: { en: 'Leave this empty unless it was a call', es: 'Déjelo vacío si no fue una llamada' },
  outcomeIn: {
    en: 'When they called, they spoke with us or left a message',
    es: 'Cuando llamaron, hablaron con nosotros o dejaron un mensaje',
  },
  contactForOutreach: {
    en: 'Name the contact who was called, or untick the outreach',
    es: 'Indique el contacto al que llamó o desmarque el seguimiento',
  },
  noteForOutreach: {
    en: 'Write what was said or tried, or untick the outreach: it is evidence',
    es: 'Escriba qué se dijo o se intentó, o desmarque el seguimiento: es prueba',
  },
  sayWhat: { en: 'Say what was promised', es: 'Indique qué se prometió' },
  sayUntil: { en: 'Say by when it was promised', es: 'Indique para cuándo se prometió' },
  promiseStray: { en: 'Leave this empty if nothing was promised', es: 'Déjelo vacío si no se prometió nada' },
  kept: { en: 'Kept', es: 'Cumplida' },
  dropped: { en: 'No longer needed', es: 'Ya no hace falta' },
  keptOf: { en: 'Kept: {what}, {company}', es: 'Cumplida: {what}, {company}' },
  droppedOf: { en: 'No longer needed: {what}, {company}', es: 'Ya no hace falta: {what}, {company}' },
  settled: { en: 'The promise is settled: {company}.', es: 'La promesa queda resuelta: {company}.' },
  findLead: {
    en: 'Find the company first. One that you have open already has this link on its page.',
    es: 'Busque primero la empresa. Si ya la tiene abierta, su página lleva este enlace.',
  },
  search: { en: 'Company, account or number', es: 'Empresa, cuenta o número' },
  searchHint: {
    en: 'Words of the name in any order, or part of a number',
    es: 'Palabras del nombre en cualquier orden, o parte de un número',
  },
  find: { en: 'Find', es: 'Buscar' },
  found: { en: 'Companies found', es: 'Empresas encontradas' },
  office: { en: 'Office', es: 'Oficina' },
  account: { en: 'Account', es: 'Cuenta' },
  nothing: { en: 'No company of yours fits.', es: 'Ninguna empresa suya corresponde.' },
  nothingNext: {
    en: 'Try part of the name, or the account number.',
    es: 'Pruebe con parte del nombre o con el número de cuenta.',
  },
  moreFound: {
    en: 'There are more: add a word of the name.',
    es: 'Hay más: agregue una palabra del nombre.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** By direction and channel: out is us. */
export const CONTACT_KINDS = {
  'out-call': { en: 'We called them', es: 'Llamamos a la empresa' },
  'in-call': { en: 'They called us', es: 'La empresa nos llamó' },
  'out-mail': { en: 'We wrote to them', es: 'Escribimos a la empresa' },
  'in-mail': { en: 'They wrote to us', es: 'La empresa nos escribió' },
  'out-talk': { en: 'A talk that we asked for', es: 'Una conversación que pedimos' },
  'in-talk': { en: 'A talk that they asked for', es: 'Una conversación que pidió la empresa' },
} as const satisfies Readonly<Record<string, Spoken>>;
