/** What the pages of places say to people of the agency. */
import type { TravelState } from '../../domain/place.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';
import type { Counted } from './tongue.ts';

export const TRAVEL: Readonly<
  Record<TravelState, { readonly tag: Spoken; readonly tone: Tone; readonly what: Spoken }>
> = {
  open: {
    tag: { en: 'Open', es: 'Abierto' },
    tone: 'good',
    what: { en: 'People travel there as usual.', es: 'Se viaja allí como siempre.' },
  },
  restricted: {
    tag: { en: 'Restricted', es: 'Restringido' },
    tone: 'warn',
    what: {
      en: 'Visits that are agreed stay; a new one is proposed by a supervisor, with a reason.',
      es: 'Las visitas acordadas se mantienen; una nueva la propone un supervisor, con un motivo.',
    },
  },
  closed: {
    tag: { en: 'Closed', es: 'Cerrado' },
    tone: 'bad',
    what: {
      en: 'Nobody travels there. That is never the company’s fault; no date of the agency’s moves, and annual reviews go on.',
      es: 'Nadie viaja allí. Eso nunca es culpa de la empresa; ninguna fecha de la autoridad se mueve y las revisiones anuales continúan.',
    },
  },
};

export const PLACES = {
  title: { en: 'Places', es: 'Lugares' },
  lead: {
    en: 'Where people of the agency may travel for a visit, and from where companies may apply. What is said of a region holds in each of its cities, what is said of a country in all of it; the gravest counts.',
    es: 'Adónde puede viajar el personal para una visita y desde dónde pueden solicitar las empresas. Lo que se dice de una región vale en cada una de sus ciudades, y lo de un país en todo él; cuenta lo más grave.',
  },
  now: { en: 'Not open at present', es: 'No abiertos por ahora' },
  none: { en: 'Every place is open', es: 'Todos los lugares están abiertos' },
  noneNext: {
    en: 'People travel everywhere, and companies apply from everywhere.',
    es: 'Se viaja a todas partes y las empresas solicitan desde todas partes.',
  },
  noneChange: { en: 'Choose a place below to change that.', es: 'Elija abajo un lugar para cambiarlo.' },
  all: { en: 'All places', es: 'Todos los lugares' },
  place: { en: 'Place', es: 'Lugar' },
  office: { en: 'Office', es: 'Oficina' },
  travel: { en: 'Travel', es: 'Viajes' },
  intake: { en: 'New applications', es: 'Solicitudes nuevas' },
  taken: { en: 'Taken', es: 'Se reciben' },
  notTaken: { en: 'Not taken since {from}', es: 'No se reciben desde el {from}' },
  notTakenSoon: { en: 'Not taken from {from} on', es: 'No se recibirán desde el {from}' },
  since: { en: 'since {from}, until further notice', es: 'desde el {from}, hasta nuevo aviso' },
  span: { en: '{from} to {until}', es: 'del {from} al {until}' },
  through: { en: 'by {place}', es: 'por {place}' },
  back: { en: 'Back to the place', es: 'Volver al lugar' },
  backToAll: { en: 'Back to the places', es: 'Volver a los lugares' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const WAITING: Counted = {
  one: { en: '{n} company waits', es: '{n} empresa espera' },
  other: { en: '{n} companies wait', es: '{n} empresas esperan' },
};

export const PLACE = {
  travelHeading: { en: 'Travel', es: 'Viajes' },
  intakeHeading: { en: 'New applications from here', es: 'Solicitudes nuevas desde aquí' },
  state: { en: 'Today', es: 'Hoy' },
  days: { en: 'Days', es: 'Días' },
  saidOf: { en: 'Said of', es: 'Dicho de' },
  reason: { en: 'Why', es: 'Motivo' },
  authority: { en: 'By authority of', es: 'Por orden de' },
  later: { en: 'Later', es: 'Más adelante' },
  changeTravel: { en: 'Change the travel state', es: 'Cambiar el estado de viajes' },
  closeIntake: { en: 'Close to new applications', es: 'Cerrar a solicitudes nuevas' },
  admit: { en: 'Admit from the waiting list', es: 'Admitir de la lista de espera' },
  who: {
    en: 'The travel state is changed by headquarters and by the director of the office: {office}. Only headquarters closes a place to new applications, admits from its list, and opens it.',
    es: 'El estado de viajes lo cambian la oficina central y la dirección de la oficina: {office}. Solo la oficina central cierra un lugar a solicitudes nuevas, admite de su lista y lo abre.',
  },
  open: { en: 'Companies apply from here as usual.', es: 'Las empresas solicitan desde aquí como siempre.' },
  closedSince: { en: 'Closed since', es: 'Cerrado desde' },
  forTypes: { en: 'For', es: 'Para' },
  everyType: { en: 'every type of entity', es: 'todos los tipos de entidad' },
  backlog: { en: 'Backlog', es: 'Pendientes' },
  backlogIs: {
    en: 'Validations owed to companies here: {all}, past their date: {overdue}',
    es: 'Validaciones que se deben a empresas de aquí: {all}, con la fecha vencida: {overdue}',
  },
  zone: { en: 'Time zone', es: 'Zona horaria' },
  office: { en: 'Office', es: 'Oficina' },
  list: { en: 'Waiting list', es: 'Lista de espera' },
  listNone: { en: 'Nobody waits', es: 'Nadie espera' },
  listNoneNext: {
    en: 'While a place is closed to new applications, companies join its list and have a receipt at once.',
    es: 'Mientras un lugar está cerrado a solicitudes nuevas, las empresas se inscriben en su lista y reciben un acuse de inmediato.',
  },
  listHidden: {
    en: 'Who waits is seen by headquarters, planners, auditors and the office.',
    es: 'Quién espera lo ven la oficina central, planificación, auditoría y la oficina.',
  },
  number: { en: 'No.', es: 'N.º' },
  company: { en: 'Company', es: 'Empresa' },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  receipt: { en: 'Receipt', es: 'Acuse' },
  received: { en: 'Received', es: 'Recibida' },
  status: { en: 'State', es: 'Estado' },
  waiting: { en: 'Waits', es: 'Espera' },
  left: { en: 'Left the list', es: 'Dejó la lista' },
  invited: { en: 'Invited until {lastDay}', es: 'Invitada hasta el {lastDay}' },
  expired: { en: 'Invitation expired on {lastDay}', es: 'La invitación venció el {lastDay}' },
  applied: { en: 'Has applied', es: 'Presentó su solicitud' },
  toldNot: { en: 'the announcement is on its way', es: 'el anuncio está en camino' },
  toldRefused: {
    en: 'the announcement was refused: no such mailbox',
    es: 'el anuncio fue rechazado: no existe ese buzón',
  },
  history: { en: 'What was said of this place', es: 'Lo que se ha dicho de este lugar' },
  historyNone: { en: 'Nothing was ever said of it: it is open.', es: 'Nunca se ha dicho nada de él: está abierto.' },
  when: { en: 'When', es: 'Cuándo' },
  by: { en: 'By', es: 'Por' },
  what: { en: 'What', es: 'Qué' },
  saidTravel: { en: 'Travel: {state}, {days}', es: 'Viajes: {state}, {days}' },
  saidClosed: { en: 'No new applications from {from} on', es: 'Sin solicitudes nuevas desde el {from}' },
  saidOpened: { en: 'Open to new applications', es: 'Abierto a solicitudes nuevas' },
  seen: { en: 'What applicants see', es: 'Lo que ven los solicitantes' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SAID_ADMITTED: Counted = {
  one: { en: '{n} company admitted from the list', es: '{n} empresa admitida de la lista' },
  other: { en: '{n} companies admitted from the list', es: '{n} empresas admitidas de la lista' },
};

const told = {
  toldEn: { en: 'What companies are told, in English', es: 'Lo que se dice a las empresas, en inglés' },
  toldEs: { en: 'What companies are told, in Spanish', es: 'Lo que se dice a las empresas, en español' },
  toldHint: {
    en: 'Companies read this. Two or three sentences; no names, and nothing that is not for the public.',
    es: 'Lo leen las empresas. Dos o tres frases; sin nombres y sin nada que no sea para el público.',
  },
};

export const TRAVEL_FORM = {
  title: { en: 'Change the travel state', es: 'Cambiar el estado de viajes' },
  intro: {
    en: 'It is recorded with your name, and nothing that was said before is lost. What is said of a region holds in each of its cities.',
    es: 'Se registra con su nombre y nada de lo dicho antes se pierde. Lo que se dice de una región vale en cada una de sus ciudades.',
  },
  place: { en: 'Place', es: 'Lugar' },
  today: { en: 'Today', es: 'Hoy' },
  state: { en: 'May people of the agency travel there?', es: '¿Puede viajar allí el personal?' },
  from: { en: 'From', es: 'Desde' },
  fromHint: { en: 'The day there; today at the earliest.', es: 'El día allí; hoy como muy pronto.' },
  until: { en: 'Last day', es: 'Último día' },
  untilHint: {
    en: 'It ends with that day by itself. Left empty, it holds until somebody says otherwise.',
    es: 'Termina por sí mismo con ese día. Si se deja vacío, vale hasta que alguien diga otra cosa.',
  },
  ...told,
  authority: { en: 'By whose authority', es: 'Por orden de quién' },
  authorityHint: {
    en: 'For example the State Department’s travel advisory, with its date.',
    es: 'Por ejemplo, el aviso de viaje del Departamento de Estado, con su fecha.',
  },
  submit: { en: 'Record the travel state', es: 'Registrar el estado de viajes' },
  noDate: {
    en: 'No date of a company moves by this, and none of the agency’s.',
    es: 'Con esto no se mueve ninguna fecha de una empresa ni ninguna de la autoridad.',
  },
  done: { en: 'The travel state was recorded.', es: 'El estado de viajes quedó registrado.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const INTAKE_FORM = {
  title: { en: 'Close to new applications', es: 'Cerrar a solicitudes nuevas' },
  intro: {
    en: 'Until the backlog here is worked off, no new application is taken from here. Applications that are begun go on, and so do renewals.',
    es: 'Hasta que se resuelva lo pendiente aquí, no se recibe ninguna solicitud nueva desde aquí. Las ya iniciadas continúan, y también las renovaciones.',
  },
  backlog: { en: 'Backlog', es: 'Pendientes' },
  from: { en: 'From', es: 'Desde' },
  fromHint: { en: 'The day there; today at the earliest.', es: 'El día allí; hoy como muy pronto.' },
  types: { en: 'For which types of entity', es: 'Para qué tipos de entidad' },
  typesHint: { en: 'None chosen: for all of them.', es: 'Si no elige ninguno: para todos.' },
  ...told,
  submit: { en: 'Close this place', es: 'Cerrar este lugar' },
  listOpens: {
    en: 'Companies that want to apply join a waiting list and have a receipt at once. They are admitted in its order.',
    es: 'Las empresas que quieran solicitar se inscriben en una lista de espera y reciben un acuse de inmediato. Se admiten en ese orden.',
  },
  done: { en: 'The place is closed to new applications.', es: 'El lugar está cerrado a solicitudes nuevas.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const ADMIT_FORM = {
  title: { en: 'Admit from the waiting list', es: 'Admitir de la lista de espera' },
  intro: {
    en: 'Companies are admitted from the front of the list and never otherwise. Each gets an invitation by mail that holds until its last day.',
    es: 'Las empresas se admiten desde el comienzo de la lista y nunca de otro modo. Cada una recibe por correo una invitación que vale hasta su último día.',
  },
  waiting: { en: 'Waiting', es: 'En espera' },
  front: { en: 'At the front', es: 'Al comienzo' },
  backlog: { en: 'Backlog', es: 'Pendientes' },
  how: { en: 'Who may apply', es: 'Quién puede solicitar' },
  some: { en: 'The first of the list; the place stays closed', es: 'Las primeras de la lista; el lugar sigue cerrado' },
  everybody: {
    en: 'Everybody: the whole list first, and then the place is open',
    es: 'Todas: primero la lista entera, y después el lugar queda abierto',
  },
  count: { en: 'How many of the list', es: 'Cuántas de la lista' },
  countHint: { en: 'Only where the place stays closed.', es: 'Solo si el lugar sigue cerrado.' },
  countNeeded: { en: 'Say how many are admitted', es: 'Indique cuántas se admiten' },
  lastDay: { en: 'Last day of the invitations', es: 'Último día de las invitaciones' },
  submit: { en: 'Admit and send the announcement', es: 'Admitir y enviar el anuncio' },
  mailed: {
    en: 'Each company that is admitted gets a mail at once. This cannot be taken back; a single invitation can be withdrawn.',
    es: 'Cada empresa admitida recibe un correo enseguida. No se puede deshacer; una invitación suelta sí se puede retirar.',
  },
  done: { en: 'Recorded. The announcements leave now.', es: 'Registrado. Los anuncios salen ahora.' },
} as const satisfies Readonly<Record<string, Spoken>>;
