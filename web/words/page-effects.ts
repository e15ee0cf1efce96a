/** Words of the feed of effects: its page, and the lines about it on a case and a decision. */
import type { HeldStanding } from '../../domain/effect.ts';
import type { FeedFault } from '../../domain/effect-feed.ts';
import type { EffectState } from '../../db/queries/effects.ts';
import type { Spoken } from '../../templates/words.ts';

export const EFFECTS = {
  title: { en: 'Effects', es: 'Efectos' },
  lead: {
    en: 'Every change of what a participant holds is told to whoever grants the benefits, in numbered messages that it receipts.',
    es: 'Cada cambio de lo que tiene un participante se comunica a quien concede los beneficios, en mensajes numerados de los que acusa recibo.',
  },
  calm: { en: 'Everything that was recorded has its receipt.', es: 'Todo lo registrado tiene su acuse.' },
  lateTitle: { en: 'No receipt for longer than allowed', es: 'Sin acuse por más tiempo del permitido' },
  late: {
    en: '{n} without a receipt for more than {minutes} minutes, the oldest since {since}. {why}',
    es: '{n} sin acuse desde hace más de {minutes} minutos; el más antiguo, desde el {since}. {why}',
  },
  waitsTitle: { en: 'On its way', es: 'En camino' },
  waits: {
    en: '{n} without a receipt yet, the oldest since {since}. {why}',
    es: '{n} aún sin acuse; el más antiguo, desde el {since}. {why}',
  },
  lastReceipt: { en: 'Last receipt {at}.', es: 'Último acuse: {at}.' },
  noReceipt: { en: 'There is no receipt yet.', es: 'Aún no hay ningún acuse.' },
  show: { en: 'Show', es: 'Mostrar' },
  which: { en: 'Which', es: 'Cuáles' },
  onlyOf: { en: 'Only those of {company}', es: 'Solo los de {company}' },
  everything: { en: 'Show everything', es: 'Mostrar todo' },
  everybody: { en: 'Those of everybody', es: 'Los de todos' },
  one: { en: 'Participant', es: 'Participante' },
  change: { en: 'Now and before', es: 'Ahora y antes' },
  since: { en: 'Holds since', es: 'Lo tiene desde' },
  told: { en: 'Told', es: 'Comunicado' },
  number: { en: 'No. {n}', es: 'N.º {n}' },
  noNumber: { en: 'Waits for its number', es: 'Espera su número' },
  event: { en: 'entry {seq}', es: 'asiento {seq}' },
  before: { en: 'before: {held}', es: 'antes: {held}' },
  reinstates: { en: 'Gives back', es: 'Restituye' },
  restates: { en: 'Told once more', es: 'Comunicado de nuevo' },
  receipted: { en: '{at}, receipt {receipt}', es: '{at}, acuse {receipt}' },
  tries: { en: 'try {n} at {at}: {why}', es: 'intento {n}, {at}: {why}' },
  recorded: { en: 'recorded {at}', es: 'registrado: {at}' },
  noneNext: {
    en: 'A certification, another tier, a suspension, a mask, a reinstatement and an end of membership appear here as soon as they are effective.',
    es: 'Una certificación, otro nivel, una suspensión, una restricción, una rehabilitación y el fin de la membresía aparecen aquí en cuanto surten efecto.',
  },
  csv: { en: 'As a file for spreadsheets', es: 'Como archivo para hojas de cálculo' },
  compared: { en: 'What the receiver holds', es: 'Lo que tiene el receptor' },
  comparedLead: {
    en: 'Every night the receiver is asked for all that it holds. What differs is told once more, what is owed to a participant first.',
    es: 'Cada noche se pregunta al receptor todo lo que tiene. Lo que difiere se comunica de nuevo, primero lo que se debe a un participante.',
  },
  neverCompared: { en: 'It has not been compared yet.', es: 'Aún no se ha comparado.' },
  neverNext: {
    en: 'It is done at five in the morning, Eastern time, and by: npm run portolan -- effects compare',
    es: 'Se hace a las cinco de la mañana, hora del Este, y con: npm run portolan -- effects compare',
  },
  night: { en: 'Compared', es: 'Comparado' },
  known: { en: 'Told by us', es: 'Comunicados' },
  held: { en: 'Held there', es: 'Tiene allí' },
  differences: { en: 'Differences', es: 'Diferencias' },
  owed: { en: 'Owed to a participant', es: 'Debidas a un participante' },
  toldAgain: { en: 'Lost there, told again', es: 'Perdidos allí, repetidos' },
  agreed: { en: 'The last comparison found no difference.', es: 'La última comparación no halló diferencias.' },
  ours: { en: 'We hold', es: 'Según nosotros' },
  theirs: { en: 'The receiver held', es: 'Según el receptor' },
  lateTag: { en: 'Late', es: 'Con retraso' },
  owedTag: { en: 'Owed', es: 'Debido' },
  mended: { en: 'No. {n}, receipted {at}', es: 'N.º {n}, acuse: {at}' },
  mending: { en: 'No. {n}, no receipt yet', es: 'N.º {n}, aún sin acuse' },
  never: { en: 'never told', es: 'nunca comunicado' },
  toldOn: {
    en: 'Told to the receiver on {at}, receipt no. {receipt}',
    es: 'Comunicado al receptor el {at}, acuse n.º {receipt}',
  },
  notYet: { en: 'Not receipted by the receiver yet', es: 'El receptor aún no ha acusado recibo' },
  notConfirmed: {
    en: 'Not yet confirmed by the receiver; recorded on {at}',
    es: 'El receptor aún no lo ha confirmado; consta desde el {at}',
  },
  toldLabel: { en: 'Receiver of benefits', es: 'Receptor de los beneficios' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const EFFECT_STATE_WORDS: Readonly<Record<EffectState, Spoken>> = {
  all: { en: 'All', es: 'Todos' },
  waiting: { en: 'Without a receipt', es: 'Sin acuse' },
  late: { en: 'Late: without a receipt for too long', es: 'Con retraso: sin acuse por demasiado tiempo' },
  receipted: { en: 'With a receipt', es: 'Con acuse' },
  reinstatements: { en: 'What gives back', es: 'Lo que restituye' },
  restated: { en: 'Told once more', es: 'Comunicados de nuevo' },
};

/** Of a list that is empty. */
export const EFFECT_NONE: Readonly<Record<EffectState, Spoken>> = {
  all: { en: 'Nothing here.', es: 'Nada aquí.' },
  waiting: { en: 'Nothing waits for a receipt.', es: 'Nada espera acuse.' },
  late: { en: 'Nothing is late.', es: 'Nada va con retraso.' },
  receipted: { en: 'Nothing has a receipt yet.', es: 'Nada tiene acuse todavía.' },
  reinstatements: { en: 'Nothing was given back.', es: 'No se restituyó nada.' },
  restated: { en: 'Nothing had to be told once more.', es: 'No hubo que comunicar nada de nuevo.' },
};

export const HELD: Readonly<Record<HeldStanding, Spoken>> = {
  certified: { en: 'Certified', es: 'Certificado' },
  suspended: { en: 'Suspended', es: 'Suspendido' },
  none: { en: 'No member', es: 'No es miembro' },
};

export const FAULTS: Readonly<Record<FeedFault, Spoken>> = {
  unreachable: { en: 'the receiver cannot be reached', es: 'no se alcanza al receptor' },
  refused: { en: 'the receiver says that it cannot', es: 'el receptor dice que no puede' },
  signature: { en: 'the receiver does not know our signature', es: 'el receptor no reconoce nuestra firma' },
  unsigned: { en: 'its answer is not signed as it should be', es: 'su respuesta no está firmada como debe' },
  differs: { en: 'it has another message of this number', es: 'tiene otro mensaje con este número' },
};
