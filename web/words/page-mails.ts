/** Words of the page of outgoing mail. */
import type { LeavingReason } from '../../domain/mail-pace.ts';
import type { Spoken } from '../../templates/words.ts';

export const MAILS = {
  title: { en: 'Outgoing mail', es: 'Correo saliente' },
  lead: {
    en: 'What waits to leave, when it will, and why not now. Nothing is put off for more than a day, or past a date that somebody owes.',
    es: 'Qué espera para salir, cuándo saldrá y por qué no ahora. Nada se aplaza más de un día ni más allá de una fecha que alguien deba cumplir.',
  },
  waiting: { en: 'Waiting', es: 'En espera' },
  mail: { en: 'Mail', es: 'Correo' },
  queued: { en: 'Queued', es: 'En cola desde' },
  leaves: { en: 'Leaves', es: 'Sale' },
  lastTry: { en: 'Last try', es: 'Último intento' },
  noTry: { en: 'None yet', es: 'Ninguno aún' },
  tries: { en: '{at}, try {n}', es: '{at}, intento {n}' },
  notAsked: { en: 'As soon as a courier takes it', es: 'En cuanto un mensajero lo tome' },
  leavesThen: { en: '{at}: {why}', es: '{at}: {why}' },
  held: {
    en: 'Not while its outreach is held: it is taken back when its turn comes, and goes out when the outreach runs on.',
    es: 'No mientras su seguimiento esté en espera: se retira al llegar su turno y sale cuando el seguimiento continúe.',
  },
  atOnce: { en: 'At any hour, by the policy: {why}.', es: 'A cualquier hora, según la política: {why}.' },
  maybeTaken: {
    en: 'A try ended before it was known whether it was taken: the next may be the second.',
    es: 'Un intento terminó sin saberse si fue aceptado: el próximo puede ser el segundo.',
  },
  none: { en: 'No mail waits.', es: 'Ningún correo espera.' },
  noneNext: {
    en: 'What is queued appears here until a receiver has taken it.',
    es: 'Lo que esté en cola aparece aquí hasta que un receptor lo acepte.',
  },
  twice: { en: 'Possibly sent twice, last 30 days', es: 'Posiblemente enviados dos veces, últimos 30 días' },
  noneTwice: { en: 'None.', es: 'Ninguno.' },
  accepted: { en: 'Accepted', es: 'Aceptado' },
  more: { en: 'Only the first {n} are shown.', es: 'Solo se muestran los primeros {n}.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const LEAVING_WHY: Readonly<Record<LeavingReason, Spoken>> = {
  'at-once': { en: 'nothing holds it back', es: 'nada lo retiene' },
  post: { en: 'with the day’s mail of the company', es: 'con el correo del día de la empresa' },
  'quiet-hours': { en: 'after the recipient’s quiet hours', es: 'después de las horas de silencio del destinatario' },
  limit: {
    en: 'when there is room: so many mails a minute',
    es: 'cuando haya lugar: hay un máximo de correos por minuto',
  },
  'legal-date': {
    en: 'now, though it would wait: a legal date comes first',
    es: 'ahora, aunque esperaría: antes llega una fecha legal',
  },
};
