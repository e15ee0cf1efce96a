/** Words that both faces of a participant's pages share. */
import type { Spoken } from '../../templates/words.ts';

export const CASE = {
  fewContacts: {
    en: 'Fewer than two of your contacts are known to be reached. Verify their addresses, so that no message is lost.',
    es: 'Consta que llegamos a menos de dos de sus contactos. Verifique sus direcciones para que no se pierda ningún aviso.',
  },
  fewContactsStaff: {
    en: 'Fewer than two contacts are known to be reached. Confirm an address over another channel, or ask the company to add somebody.',
    es: 'Consta que llegamos a menos de dos contactos. Confirme una dirección por otro canal, o pida a la empresa que agregue a alguien.',
  },
  organization: { en: 'People and addresses of the company', es: 'Personas y direcciones de la empresa' },
  queue: { en: 'Work queue', es: 'Bandeja de trabajo' },
  participants: { en: 'Participants', es: 'Participantes' },
  timeline: { en: 'Timeline', es: 'Cronología' },
  decision: { en: 'The decision, and what it rests on', es: 'La decisión y en qué se apoya' },
  notice: { en: 'Notice', es: 'Aviso' },
  kinds: { en: 'Show', es: 'Mostrar' },
  byItself: { en: 'Steps that nobody took are set apart.', es: 'Los pasos que nadie dio se distinguen.' },
  emptyTimeline: { en: 'Nothing has happened yet.', es: 'Todavía no ha ocurrido nada.' },
  newer: { en: 'Newer', es: 'Más recientes' },
  older: { en: 'Older', es: 'Más antiguos' },
  to: { en: 'To', es: 'Para' },
  reference: { en: 'Reference', es: 'Referencia' },
  by: { en: 'By', es: 'Por' },
  queuedAt: { en: 'Queued', es: 'En cola desde' },
  leaves: { en: 'Leaves', es: 'Sale' },
  sentAt: { en: 'Accepted by the receiver’s server', es: 'Aceptado por el servidor del receptor' },
  reply: { en: 'What that server said', es: 'Lo que dijo ese servidor' },
  repeated: { en: 'Repeated', es: 'Repetición' },
  possiblyTwice: {
    en: 'Possibly sent twice: an earlier try ended before it was known whether the receiver’s server had taken it. Both bear the same Message-ID.',
    es: 'Posiblemente enviado dos veces: un intento anterior terminó antes de saberse si el servidor del receptor lo había aceptado. Ambos llevan el mismo Message-ID.',
  },
  leftAt: { en: 'Left the house', es: 'Salió' },
  sha256: { en: 'Hash of the text (SHA-256)', es: 'Hash del texto (SHA-256)' },
  template: { en: 'Version of the templates', es: 'Versión de las plantillas' },
  openLetter: { en: 'Open the letter to read or print it', es: 'Abrir la carta para leerla o imprimirla' },
  preview: { en: 'See what the templates of now would write', es: 'Ver qué redactarían las plantillas actuales' },
  letterKept: { en: 'It is kept as it left.', es: 'Se conserva tal como salió.' },
  letterNow: {
    en: 'It has not left the house: it is shown as it would leave today.',
    es: 'Todavía no ha salido: se muestra como saldría hoy.',
  },
  asSent: { en: 'As it was sent', es: 'Tal como se envió' },
  notSent: {
    en: 'There is no copy of it: it has not left the house.',
    es: 'No hay copia: todavía no ha salido.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** What a timeline is narrowed to. */
export const TIMELINE_KINDS = {
  all: { en: 'Everything', es: 'Todo' },
  application: { en: 'Application and import', es: 'Solicitud e importación' },
  review: { en: 'Annual reviews', es: 'Revisiones anuales' },
  outreach: { en: 'Outreach and notices', es: 'Seguimiento y avisos' },
  validation: { en: 'Validations', es: 'Validaciones' },
  adverse: { en: 'Adverse action and appeal', es: 'Medida adversa y apelación' },
  filings: { en: 'Duties and filings', es: 'Obligaciones y escritos' },
  people: { en: 'Contacts and officer', es: 'Contactos y directivo' },
  clocks: { en: 'Clocks', es: 'Plazos' },
} as const satisfies Readonly<Record<string, Spoken>>;

/** What fills the braces of an event's words when a flag is set, or is not. */
export const TAILS = {
  othersUnread: { en: ' (another answer still waits to be read)', es: ' (otra respuesta sigue por leer)' },
  runsOn: { en: 'the outreach runs on', es: 'el seguimiento continúa' },
  heldByAnother: {
    en: 'what another answer said holds the outreach',
    es: 'lo que dijo otra respuesta deja en pausa el seguimiento',
  },
  suffices: { en: 'suffices', es: 'basta' },
  sufficesNot: { en: 'does not suffice', es: 'no basta' },
  restoredReasoned: { en: 'by decision', es: 'por decisión' },
  restoredDone: {
    en: 'since what they were denied for is done',
    es: 'pues se cumplió aquello por lo que se denegaron',
  },
  restoredTerm: { en: 'since their term was over', es: 'por haber pasado su plazo' },
  restoredAppeal: { en: 'on appeal', es: 'en apelación' },
  late: { en: ' (late)', es: ' (fuera de plazo)' },
  heard: { en: ', {way}; taken down by the agency', es: ', {way}; lo registró la autoridad' },
  heardOfOther: {
    en: ', {way}, by somebody who is none of its contacts; taken down by the agency',
    es: ', {way}, por alguien que no es uno de sus contactos; lo registró la autoridad',
  },
  abroad: { en: ' at the foreign site', es: ' en el sitio extranjero' },
  ofCompany: { en: 'the company', es: 'la empresa' },
  ofAgency: { en: 'the agency', es: 'la autoridad' },
  offered: { en: '. Offered instead: {slots}', es: '. Ofrecidas a cambio: {slots}' },
  agreedFor: { en: ', agreed for {slot}', es: ', acordada para el {slot}' },
  tentative: {
    en: ', tentative until those who travel are cleared',
    es: ', provisional hasta que se autorice el viaje',
  },
  waived: { en: ' (short notice waived by name)', es: ' (antelación dispensada por nombre)' },
  lowered: { en: ', lower than before', es: ', inferior al anterior' },
  warning: { en: ', as the warning', es: ', como advertencia' },
  until: { en: ', by {on}', es: ', a más tardar el {on}' },
  accepted: { en: 'accepted', es: 'aceptada' },
  returned: { en: 'returned', es: 'devuelta' },
  signed: { en: 'signed for', es: 'firmada de recibido' },
  cameBack: { en: 'came back', es: 'devuelta' },
  nothing: { en: 'nothing', es: 'nada' },
  endedDone: { en: 'the duty is done', es: 'la obligación está cumplida' },
  endedWaived: { en: 'the duty was waived', es: 'se dispensó la obligación' },
  endedTime: { en: 'more time was granted', es: 'se concedió más tiempo' },
  endedSuspended: { en: 'the participation was suspended', es: 'se suspendió la participación' },
  mendedByCopy: { en: 'one more copy was queued', es: 'otra copia quedó en cola' },
  mendedWithout: { en: 'no copy is needed', es: 'no hace falta otra copia' },
  slot: { en: '{date}, {time} ({zone})', es: '{date}, {time} ({zone})' },
} as const satisfies Readonly<Record<string, Spoken>>;
