/** Words of the page of expected and sent. */
import type { Difference } from '../../domain/amiss.ts';
import type { Counted } from '../../db/queries/expected.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted as CountedWords } from './tongue.ts';

export const EXPECTED = {
  title: { en: 'Expected and sent', es: 'Esperado y enviado' },
  lead: {
    en: 'Every notice that should exist, by what happened and by the policy, against what went out by mail and by letter, what stands on the company’s page, and what proof it has. Compared every night.',
    es: 'Cada aviso que debería existir, según lo ocurrido y la política, frente a lo que salió por correo y por carta, lo que figura en la página de la empresa y la prueba que tiene. Se compara cada noche.',
  },
  asOf: { en: 'As the comparison of {at} found it.', es: 'Según la comparación del {at}.' },
  never: { en: 'Nothing has been compared yet.', es: 'Aún no se ha comparado nada.' },
  neverNext: {
    en: 'The comparison runs every night. An operator can start it now: npm run portolan -- expected',
    es: 'La comparación corre cada noche. Un operador puede iniciarla ahora: npm run portolan -- expected',
  },
  day: { en: 'Day', es: 'Día' },
  show: { en: 'Show the day', es: 'Mostrar el día' },
  dueOn: { en: 'Due on {date}', es: 'Previstos para el {date}' },
  none: { en: 'No notice was due on this day.', es: 'Ningún aviso estaba previsto para este día.' },
  noneNext: { en: 'Choose another day above.', es: 'Elija otro día arriba.' },
  notice: { en: 'Notice', es: 'Aviso' },
  channel: { en: 'Channel', es: 'Canal' },
  all: { en: 'All', es: 'Todos' },
  differences: { en: 'Differences', es: 'Diferencias' },
  noDifference: {
    en: 'What went out is what was expected.',
    es: 'Lo que salió es lo que se esperaba.',
  },
  difference: { en: 'Difference', es: 'Diferencia' },
  due: { en: 'Due', es: 'Previsto' },
  care: { en: 'What becomes of it', es: 'Qué se hace' },
  item: { en: 'Open item', es: 'Asunto abierto' },
  engine: {
    en: 'For operators: its clock did not ring',
    es: 'Para operadores: su plazo no se activó',
  },
  mended: { en: 'Nothing more to do, found so on {at}', es: 'Nada más que hacer, comprobado el {at}' },
  found: { en: 'Found on {at}', es: 'Hallado el {at}' },
  more: {
    en: 'The first {n} are shown; the file has all.',
    es: 'Se muestran los primeros {n}; el archivo los tiene todos.',
  },
  csv: { en: 'Every notice of the day as a file', es: 'Todos los avisos del día como archivo' },
  proof: { en: 'Proof', es: 'Prueba' },
  noProof: { en: 'None', es: 'Ninguna' },
  openDays: { en: 'Days with something still to be mended', es: 'Días con algo por subsanar' },
  nights: { en: 'What the last nights found', es: 'Qué hallaron las últimas noches' },
  night: { en: 'Compared', es: 'Comparado' },
  participants: { en: 'Participants', es: 'Participantes' },
  notices: { en: 'Notices', es: 'Avisos' },
  open: { en: 'To be mended', es: 'Por subsanar' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const OPEN_COUNT: CountedWords = {
  one: { en: '{n} notice', es: '{n} aviso' },
  other: { en: '{n} notices', es: '{n} avisos' },
};

export const DIFFERS: Readonly<Record<Difference, Spoken>> = {
  missing: { en: 'nothing went out', es: 'no salió nada' },
  extra: { en: 'nothing asked for it', es: 'nada lo pedía' },
  late: { en: 'too late', es: 'demasiado tarde' },
  unproven: { en: 'its proof is missing', es: 'falta su prueba' },
  failed: { en: 'it came to nothing', es: 'quedó en nada' },
};

export const COUNT_WORDS: Readonly<Record<Counted | Difference, Spoken>> = {
  expected: { en: 'Expected', es: 'Esperados' },
  missing: { en: 'Missing', es: 'Faltan' },
  queued: { en: 'Queued', es: 'En cola' },
  batched: { en: 'Printed, in a batch', es: 'Impresos, en un lote' },
  left: { en: 'Left, no copy kept', es: 'Salieron, sin copia guardada' },
  accepted: { en: 'Taken by the receiver’s server', es: 'Aceptados por el servidor del destinatario' },
  tracked: { en: 'Left with a tracking number', es: 'Salieron con número de seguimiento' },
  signed: { en: 'Signed for', es: 'Firmados de recibido' },
  acknowledged: { en: 'Receipt confirmed', es: 'Con acuse de recibo' },
  bounced: { en: 'Came back by mail', es: 'Rebotados' },
  unreached: { en: 'No server took it', es: 'Ningún servidor los aceptó' },
  returned: { en: 'Letters that came back', es: 'Cartas devueltas' },
  withdrawn: { en: 'Withdrawn', es: 'Retirados' },
  failed: { en: 'Failed', es: 'Fallidos' },
  late: { en: 'Late', es: 'Tardíos' },
  unproven: { en: 'Without proof', es: 'Sin prueba' },
  extra: { en: 'Too many', es: 'De más' },
  twice: { en: 'Possibly twice', es: 'Quizá dos veces' },
};
