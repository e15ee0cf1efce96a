/** Words of the time machine. */
import type { Spoken } from '../../../templates/words.ts';
import type { Counted } from '../../words/tongue.ts';

export const W = {
  title: { en: 'Time machine', es: 'Máquina del tiempo' },
  lead: {
    en: 'Moves the clock of this one participant forward, so that a whole case can be watched in seconds. What happens then is recorded like anything else, and marked as simulated.',
    es: 'Adelanta el reloj de este único participante, para ver un caso entero en segundos. Lo que ocurra entonces se registra como todo lo demás y se marca como simulado.',
  },
  noWayBack: { en: 'There is no way back.', es: 'No hay vuelta atrás.' },
  away: {
    en: 'The engine does not answer at the moment, so that the clock cannot be moved. What follows is from the record.',
    es: 'El motor no responde por ahora y el reloj no puede moverse. Lo que sigue es del registro.',
  },
  last: { en: 'Last recorded', es: 'Último registro' },
  own: { en: 'This participant’s clock', es: 'Reloj de este participante' },
  next: { en: 'Its next deadlines', es: 'Sus próximos plazos' },
  none: { en: 'No clock is running.', es: 'No corre ningún plazo.' },
  what: { en: 'Deadline', es: 'Plazo' },
  owed: { en: 'Who owes it', es: 'A cargo de' },
  due: { en: 'Due', es: 'Vence' },
  move: { en: 'Move the clock', es: 'Adelantar el reloj' },
  toNext: { en: 'To the next deadline', es: 'Hasta el próximo plazo' },
  notDemo: {
    en: 'Only participants of the demonstration can be moved in time. This one is not.',
    es: 'Solo los participantes de la demostración pueden adelantarse. Este no lo es.',
  },
  stopped: {
    en: 'The engine does not keep a clock for this participant now: its case is over, or has not begun.',
    es: 'El motor no lleva ahora un reloj para este participante: su caso terminó o aún no empieza.',
  },
  back: { en: 'Back to the participant', es: 'Volver al participante' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const COUNTS = {
  days: { one: { en: '{n} day', es: '{n} día' }, other: { en: '{n} days', es: '{n} días' } },
  left: { one: { en: 'in {n} day', es: 'en {n} día' }, other: { en: 'in {n} days', es: 'en {n} días' } },
} as const satisfies Readonly<Record<string, Counted>>;

/** What the next page says; `{n}` is the number of days. */
export const MOVED: Spoken = {
  en: 'The clock of this participant was moved forward. Days: {n}.',
  es: 'Se adelantó el reloj de este participante. Días: {n}.',
};
