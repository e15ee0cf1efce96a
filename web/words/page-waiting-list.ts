/** What applicants read of places that are closed to new applications. */
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const CLOSED_PLACES = {
  heading: { en: 'Places that take no new applications', es: 'Lugares que no reciben solicitudes nuevas' },
  text: {
    en: 'Where validations are behind, the program finishes them first. A company there joins a waiting list and is asked in by its turn.',
    es: 'Donde las validaciones están atrasadas, el programa las termina primero. Una empresa de allí se inscribe en una lista de espera y se la llama por su turno.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const LIST_PAGE = {
  closedTitle: { en: '{place} takes no new applications', es: '{place} no recibe solicitudes nuevas' },
  openTitle: { en: '{place} takes new applications', es: '{place} recibe solicitudes nuevas' },
  openText: { en: 'Nobody has to wait: apply at once.', es: 'Nadie tiene que esperar: presente su solicitud.' },
  apply: { en: 'Apply', es: 'Presentar una solicitud' },
  since: { en: 'Closed since', es: 'Cerrado desde' },
  types: { en: 'For', es: 'Para' },
  everyType: { en: 'every type of entity', es: 'todos los tipos de entidad' },
  backlog: { en: 'What we owe there first', es: 'Lo que debemos allí primero' },
  backlogIs: {
    en: 'Validations: {all}, past their date: {overdue}. That is ours to answer for.',
    es: 'Validaciones: {all}, con la fecha vencida: {overdue}. De eso respondemos nosotros.',
  },
  wait: { en: 'On the waiting list', es: 'En la lista de espera' },
  untouched: {
    en: 'Applications that are begun go on, and so do annual reviews and everything else of members.',
    es: 'Las solicitudes ya iniciadas continúan, y también las revisiones anuales y todo lo demás de los miembros.',
  },
  join: { en: 'Join the waiting list', es: 'Inscribirse en la lista de espera' },
  yours: { en: 'Your place on the list', es: 'Su lugar en la lista' },
  company: { en: 'Company', es: 'Empresa' },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  receipt: { en: 'Receipt', es: 'Acuse' },
  received: { en: 'Received', es: 'Recibida' },
  state: { en: 'State', es: 'Estado' },
  next: { en: 'You are the next', es: 'Usted es la siguiente' },
  left: { en: 'Left the list', es: 'Dejó la lista' },
  invited: { en: 'You may apply until {lastDay}', es: 'Puede presentar su solicitud hasta el {lastDay}' },
  expired: {
    en: 'The invitation ended on {lastDay}. Join the list again, or ask us.',
    es: 'La invitación terminó el {lastDay}. Inscríbase de nuevo o pregúntenos.',
  },
  applied: { en: 'Has applied', es: 'Presentó su solicitud' },
  leave: { en: 'Leave the list', es: 'Dejar la lista' },
  way: { en: 'To the waiting list of {place}', es: 'A la lista de espera de {place}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const WAIT_BEFORE: Counted = {
  one: { en: '{n} company waits before you', es: '{n} empresa espera antes que usted' },
  other: { en: '{n} companies wait before you', es: '{n} empresas esperan antes que usted' },
};

export const JOIN_FORM = {
  title: { en: 'Join the waiting list', es: 'Inscribirse en la lista de espera' },
  intro: {
    en: 'You have a receipt at once, and the order of the receipts is the order in which companies are asked in. It costs nothing, and you may leave at any time.',
    es: 'Recibe un acuse de inmediato, y el orden de los acuses es el orden en que se llama a las empresas. No cuesta nada y puede retirarse cuando quiera.',
  },
  place: { en: 'Place', es: 'Lugar' },
  company: { en: 'Name of the company', es: 'Nombre de la empresa' },
  companyHint: { en: 'As it is registered.', es: 'Tal como está registrada.' },
  type: { en: 'Entity type for which you want to apply', es: 'Tipo de entidad para el que quiere solicitar' },
  submit: { en: 'Join the list', es: 'Inscribirse' },
  back: { en: 'Back to the place', es: 'Volver al lugar' },
  done: {
    en: 'Your receipt is {receipt}. We write to you when it is your turn.',
    es: 'Su acuse es {receipt}. Le escribiremos cuando llegue su turno.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const LEAVE_FORM = {
  title: { en: 'Leave the waiting list', es: 'Dejar la lista de espera' },
  intro: {
    en: 'Whoever leaves and joins again stands at the end of the list.',
    es: 'Quien se retira y se inscribe otra vez queda al final de la lista.',
  },
  receipt: { en: 'Receipt', es: 'Acuse' },
  submit: { en: 'Leave the list', es: 'Dejar la lista' },
  done: { en: 'You have left the list.', es: 'Dejó la lista.' },
} as const satisfies Readonly<Record<string, Spoken>>;
