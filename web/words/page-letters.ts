/** Words of the mail room: letters to be printed, batches, and what became of each letter. */
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';
import type { Counted } from './tongue.ts';

export const LETTERS_PAGE = {
  title: { en: 'Letters', es: 'Cartas' },
  lead: {
    en: 'What waits to be printed and handed to the carrier. A batch is of its day, since a letter counts days from the day on which it leaves: what stays in the house is printed anew.',
    es: 'Lo que espera ser impreso y entregado al transportista. Un lote es de su día, porque una carta cuenta los días desde que sale: lo que se queda se imprime de nuevo.',
  },
  waiting: { en: 'Waiting', es: 'En espera' },
  letter: { en: 'Letter', es: 'Carta' },
  since: { en: 'Waits since', es: 'Espera desde' },
  state: { en: 'State', es: 'Estado' },
  make: { en: 'Make today’s batch', es: 'Preparar el lote de hoy' },
  none: { en: 'No letter waits.', es: 'Ninguna carta espera.' },
  noneNext: {
    en: 'Warnings and whatever reaches nobody by mail appear here.',
    es: 'Aquí aparecen las advertencias y lo que no llegue a nadie por correo electrónico.',
  },
  more: { en: 'Only the {n} that wait longest are shown.', es: 'Solo se muestran las {n} que más esperan.' },
  turn: { en: 'With batch {n} of those still to be made', es: 'Con el lote {n} de los que faltan por preparar' },
  batches: { en: 'Batches', es: 'Lotes' },
  batch: { en: 'Batch', es: 'Lote' },
  letters: { en: 'Letters', es: 'Cartas' },
  madeBy: { en: 'Made by', es: 'Preparado por' },
  made: { en: '{name}, {at}', es: '{name}, {at}' },
  handed: { en: 'Handed over', es: 'Entregado' },
  notHanded: { en: 'Not yet', es: 'Todavía no' },
  leftSingly: { en: 'Every letter has left, one by one', es: 'Todas las cartas salieron, una por una' },
  noBatches: { en: 'No batch has been printed yet.', es: 'Todavía no se ha impreso ningún lote.' },
  name: { en: 'Batch {n} of {day}, {office}', es: 'Lote {n} del {day}, {office}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const LETTER_COUNTS = {
  perBatch: {
    one: {
      en: 'A batch takes {n} letter at the most; what is left makes another of the same day.',
      es: 'Un lote lleva como máximo {n} carta; lo que quede forma otro del mismo día.',
    },
    other: {
      en: 'A batch takes {n} letters at the most; what is left makes another of the same day.',
      es: 'Un lote lleva como máximo {n} cartas; lo que quede forma otro del mismo día.',
    },
  },
} as const satisfies Readonly<Record<string, Counted>>;

export const BATCH_PAGE = {
  batch: { en: 'Batch', es: 'Lote' },
  back: { en: 'Back to the batch', es: 'Volver al lote' },
  pdf: { en: 'Letters (PDF)', es: 'Cartas (PDF)' },
  pdfNote: {
    en: 'For both sides of the paper: each letter begins on a right-hand page and counts its own pages.',
    es: 'Para imprimir por ambas caras: cada carta empieza en página derecha y cuenta sus propias páginas.',
  },
  sheet: { en: 'Address sheet (PDF)', es: 'Hoja de direcciones (PDF)' },
  csv: { en: 'Address sheet (CSV)', es: 'Hoja de direcciones (CSV)' },
  handOver: { en: 'Hand over', es: 'Entregar' },
  stale: {
    en: 'This batch is not of today. What is still in the house is printed anew with the batch of today.',
    es: 'Este lote no es de hoy. Lo que sigue en casa se imprime de nuevo con el lote de hoy.',
  },
  number: { en: 'No.', es: 'N.º' },
  letter: { en: 'Letter', es: 'Carta' },
  address: { en: 'Address', es: 'Dirección' },
  tracking: { en: 'Tracking number', es: 'Número de seguimiento' },
  became: { en: 'What became of it', es: 'Qué fue de ella' },
  signed: { en: 'Signed for', es: 'Firmada de recibido' },
  returned: { en: 'Came back', es: 'Devuelta' },
  serve: { en: 'Serve the decision', es: 'Notificar la decisión' },
  serveOf: { en: 'Serve the decision of letter {n}', es: 'Notificar la decisión de la carta {n}' },
  prove: { en: 'Signed for, or came back', es: 'Firmada o devuelta' },
  proveOf: {
    en: 'Record that letter {n} was signed for, or came back',
    es: 'Registrar que la carta {n} fue firmada o devuelta',
  },
  sheetTitle: { en: 'Address sheet', es: 'Hoja de direcciones' },
  reference: { en: 'Reference', es: 'Referencia' },
  company: { en: 'Company', es: 'Empresa' },
  line: { en: 'Line {n}', es: 'Línea {n}' },
  receivedBy: {
    en: 'Taken over by the carrier: name, date, signature',
    es: 'Recibido por el transportista: nombre, fecha, firma',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const MAKE_BATCH = {
  title: { en: 'Make today’s batch', es: 'Preparar el lote de hoy' },
  office: { en: 'Office', es: 'Oficina' },
  day: { en: 'Date on the letters', es: 'Fecha en las cartas' },
  count: { en: 'Letters', es: 'Cartas' },
  intro: {
    en: 'Letters that may leave today are written as they will be kept. What must not go out now stays out. Decisions are printed with the others, and served one at a time.',
    es: 'Las cartas que pueden salir hoy se redactan tal como quedarán guardadas. Quedan fuera las que no deben salir ahora. Las decisiones se imprimen con las demás y se notifican una por una.',
  },
  effect: {
    en: 'Nothing is sent by this: a letter counts as sent when the batch is handed over.',
    es: 'Con esto no se envía nada: una carta cuenta como enviada cuando se entrega el lote.',
  },
  done: { en: 'The batch was made: {n} letters to print.', es: 'El lote quedó preparado: {n} cartas por imprimir.' },
  nothing: {
    en: 'No letter of this office may leave now, or all of them stand in a batch of today.',
    es: 'Ninguna carta de esta oficina puede salir ahora, o todas están en un lote de hoy.',
  },
  unwritten: {
    en: '{n} letters were made; {left} could not be written, and the log says why.',
    es: 'Se prepararon {n} cartas; {left} no pudieron redactarse, y el registro técnico dice por qué.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const HAND_OVER = {
  title: { en: 'Hand the batch over', es: 'Entregar el lote' },
  intro: {
    en: 'Write down the tracking number of each letter that goes to the carrier now. What has none stays in the house. A decision is served from the page of the batch.',
    es: 'Anote el número de seguimiento de cada carta que va ahora al transportista. La que no tenga se queda en casa. Una decisión se notifica desde la página del lote.',
  },
  day: { en: 'Handed over on', es: 'Se entrega el' },
  effect: {
    en: 'Each letter with a number counts as sent today. Where it is a warning, the company’s last term to act begins to run.',
    es: 'Cada carta con número cuenta como enviada hoy. Si es una advertencia, empieza el último plazo de la empresa para actuar.',
  },
  noNumber: { en: 'Write down at least one tracking number', es: 'Anote al menos un número de seguimiento' },
  notToday: {
    en: 'This batch is not of today: its letters count days from the day on which it was printed. Make the batch of today.',
    es: 'Este lote no es de hoy: sus cartas cuentan los días desde que se imprimió. Prepare el lote de hoy.',
  },
  nothing: {
    en: 'No letter of this batch waits for you to hand it over.',
    es: 'Ninguna carta de este lote espera que usted la entregue.',
  },
  done: { en: 'Letters handed over: {n}.', es: 'Cartas entregadas: {n}.' },
  some: {
    en: 'Letters handed over: {n}. Refused, and to be taken out again: {kept}. {why}',
    es: 'Cartas entregadas: {n}. Rechazadas, y por retirar: {kept}. {why}',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export type LetterState = 'ready' | 'batched' | 'held' | 'decision';
/** Of a letter that waits. */
export const LETTER_STATES: Readonly<Record<LetterState, { readonly words: Spoken; readonly tone: Tone }>> = {
  ready: { words: { en: 'May leave', es: 'Puede salir' }, tone: 'good' },
  batched: { words: { en: 'Printed, batch {n} of today', es: 'Impresa, lote {n} de hoy' }, tone: 'info' },
  held: { words: { en: 'Must not go out now', es: 'No debe salir ahora' }, tone: 'warn' },
  decision: {
    words: {
      en: 'A decision: printed with the batch, served by itself',
      es: 'Una decisión: se imprime con el lote y se notifica por separado',
    },
    tone: 'plain',
  },
};
