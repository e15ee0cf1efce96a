/** Words of mail that came in: the holding pen, and what stands beside a case. */
import type { Spoken } from '../../templates/words.ts';

export const INBOUND = {
  title: { en: 'Mail that fits no case', es: 'Correo sin expediente' },
  lead: {
    en: 'Nothing follows from this mail. Link it to the company it belongs to, or set it aside. Nobody is answered by the program.',
    es: 'De este correo no se sigue nada. Vincúlelo a la empresa a la que pertenece o apártelo. El programa no responde a nadie.',
  },
  nothing: { en: 'No mail waits here.', es: 'No hay correo en espera.' },
  more: { en: 'There is more; settle these first.', es: 'Hay más; resuelva primero estos.' },
  received: { en: 'Received', es: 'Recibido' },
  from: { en: 'From', es: 'De' },
  to: { en: 'To', es: 'Para' },
  subject: { en: 'Subject', es: 'Asunto' },
  reason: { en: 'Filed as', es: 'Clasificado como' },
  noSubject: { en: '(no subject)', es: '(sin asunto)' },
  noSender: { en: '(no sender)', es: '(sin remitente)' },
  text: { en: 'Text of the mail', es: 'Texto del correo' },
  noText: { en: 'There is no text that can be shown.', es: 'No hay texto que se pueda mostrar.' },
  attachments: { en: 'Attachments', es: 'Archivos adjuntos' },
  attachmentsKept: {
    en: 'They are kept with the mail and are not opened here.',
    es: 'Se conservan con el correo y no se abren aquí.',
  },
  settle: { en: 'Link it or set it aside', es: 'Vincularlo o apartarlo' },
  settled: { en: 'Out of the holding pen', es: 'Fuera de la espera' },
  linkedBy: { en: 'linked to a company by {name}', es: 'vinculado a una empresa por {name}' },
  asideBy: { en: 'set aside by {name}', es: 'apartado por {name}' },
  what: { en: 'What to do with it', es: 'Qué hacer con él' },
  link: { en: 'Link it to a company', es: 'Vincularlo a una empresa' },
  aside: { en: 'Set it aside', es: 'Apartarlo' },
  company: { en: 'Account number of the company', es: 'Número de cuenta de la empresa' },
  companyHint: { en: 'Only to link it', es: 'Solo para vincularlo' },
  companyMissing: { en: 'Give the account number', es: 'Indique el número de cuenta' },
  companyStray: { en: 'Leave this empty to set it aside', es: 'Déjelo vacío para apartarlo' },
  why: { en: 'Why', es: 'Por qué' },
  do: { en: 'Do it', es: 'Hacerlo' },
  back: { en: 'Back to the mail', es: 'Volver al correo' },
  holdsNothing: {
    en: 'It will stand beside the case, and holds no outreach: that takes an answer recorded by its own form.',
    es: 'Quedará junto al expediente y no detiene ningún seguimiento: para eso hay que registrar una respuesta en su formulario.',
  },
  done: { en: 'The mail left the holding pen.', es: 'El correo salió de la espera.' },
  cameBack: {
    en: 'The last mail came back on {on}, for a reason that may pass.',
    es: 'El último correo fue devuelto el {on}, por un motivo que puede pasar.',
  },
  beside: { en: 'Mail beside the case', es: 'Correo junto al expediente' },
  besideLead: {
    en: 'Automatic, unverified or bounced: none of it holds an outreach.',
    es: 'Automático, sin verificar o devuelto: nada de esto detiene un seguimiento.',
  },
  refused: { en: 'Answers that were not taken', es: 'Respuestas que no se admitieron' },
  refusedLead: {
    en: 'Told by a link or a letter’s code when the outreach took no answer: it holds nothing. Whoever told it may expect to hear from us.',
    es: 'Dichas por un enlace o el código de una carta cuando el seguimiento no admitía respuesta: no detienen nada. Quien las dio puede esperar noticias nuestras.',
  },
  notTaken: { en: 'Not taken: {code}', es: 'No se admitió: {code}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const MAIL_KINDS: Readonly<Record<string, Spoken>> = {
  bounce: { en: 'Bounced', es: 'Devuelto' },
  automatic: { en: 'Automatic', es: 'Automático' },
  reply: { en: 'Reply', es: 'Respuesta' },
  unverified: { en: 'Unverified', es: 'Sin verificar' },
  held: { en: 'Linked by hand', es: 'Vinculado a mano' },
};

/** By the codes of inbound/. */
export const MAIL_REASONS: Readonly<Record<string, Spoken>> = {
  hard: { en: 'the address does not exist', es: 'la dirección no existe' },
  soft: { en: 'not delivered this time', es: 'no entregado esta vez' },
  overtaken: {
    en: 'older than a sign that this mail arrived',
    es: 'anterior a una señal de que este correo llegó',
  },
  'arrived-since': {
    en: 'this mail came back; later mail arrived there',
    es: 'este correo volvió; otro posterior llegó a esa dirección',
  },
  delayed: { en: 'still being tried', es: 'se sigue intentando' },
  'other-recipient': {
    en: 'about another address than the contact’s',
    es: 'sobre una dirección que no es la del contacto',
  },
  arrived: { en: 'a report that it arrived', es: 'aviso de que llegó' },
  'auto-submitted': { en: 'it says that a program wrote it', es: 'dice que lo escribió un programa' },
  receipt: { en: 'a receipt', es: 'acuse automático' },
  bulk: { en: 'mail to many', es: 'correo masivo' },
  responder: { en: 'an automatic answer', es: 'respuesta automática' },
  'null-sender': { en: 'it has no sender to answer', es: 'no tiene remitente al que responder' },
  robot: { en: 'from an address that nobody reads', es: 'de una dirección que nadie lee' },
  'away-subject': { en: 'an answer of absence', es: 'aviso de ausencia' },
  'unknown-sender': { en: 'from nobody who is a contact', es: 'de alguien que no es contacto' },
  'not-aligned': { en: 'the sender’s domain does not vouch for it', es: 'el dominio del remitente no lo respalda' },
  unreadable: { en: 'it cannot be read', es: 'no se puede leer' },
  'no-sender': { en: 'it names no sender', es: 'no nombra remitente' },
  'several-senders': { en: 'it names several senders', es: 'nombra varios remitentes' },
  empty: { en: 'there is nothing in it', es: 'está vacío' },
  'no-notice-address': { en: 'not sent to the address of a notice', es: 'no se envió a la dirección de un aviso' },
  'forged-address': { en: 'the address it was sent to is forged', es: 'la dirección a la que se envió es falsa' },
  'no-such-notice': { en: 'the notice it answers does not exist', es: 'el aviso al que responde no existe' },
};
