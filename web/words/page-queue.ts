/** Words of the queue and of the register of participants. */
import type { PointCode } from '../../domain/policy.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const QUEUE = {
  title: { en: 'Work queue', es: 'Bandeja de trabajo' },
  tabs: { en: 'Views of the queue', es: 'Vistas de la bandeja' },
  mine: { en: 'My work', es: 'Mi trabajo' },
  available: { en: 'Available', es: 'Disponible' },
  team: { en: 'Team', es: 'Equipo' },
  waiting: { en: 'Waiting', es: 'En espera' },
  done: { en: 'Done', es: 'Hecho' },
  search: { en: 'Company, account or number', es: 'Empresa, cuenta o número' },
  searchHint: {
    en: 'Words of the name in any order, or part of a number',
    es: 'Palabras del nombre en cualquier orden, o parte de un número',
  },
  more: { en: 'More filters', es: 'Más filtros' },
  dueWhen: { en: 'Due', es: 'Vence' },
  anyDue: { en: 'Any day', es: 'Cualquier día' },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  anyType: { en: 'Every type', es: 'Todos los tipos' },
  standing: { en: 'Standing', es: 'Situación' },
  anyStanding: { en: 'Every standing', es: 'Todas las situaciones' },
  tag: { en: 'Tag', es: 'Etiqueta' },
  narrowedBy: { en: 'Narrowed by', es: 'Acotado por' },
  chipText: { en: 'Found by “{text}”', es: 'Encontrado por «{text}»' },
  chipTag: { en: 'Tag {tag}', es: 'Etiqueta {tag}' },
  chipOwner: { en: 'Work of {name}', es: 'Trabajo de {name}' },
  removeChip: { en: 'Remove the filter: {filter}', es: 'Quitar el filtro: {filter}' },
  order: { en: 'In the order of', es: 'En el orden de' },
  csv: { en: 'Download this list (CSV)', es: 'Descargar esta lista (CSV)' },
  whyHere: {
    en: 'Why is this here, and who can act? {work}, {company}',
    es: '¿Por qué está aquí y quién puede actuar? {work}, {company}',
  },
  whyShort: { en: 'Why is this here?', es: '¿Por qué está aquí?' },
  hold: { en: 'Put aside', es: 'Apartar' },
  holdOf: { en: 'Put aside: {work}, {company}', es: 'Apartar: {work}, {company}' },
  resume: { en: 'Take up again', es: 'Retomar' },
  resumeOf: { en: 'Take up again: {work}, {company}', es: 'Retomar: {work}, {company}' },
  assign: { en: 'Give to…', es: 'Asignar a…' },
  assignOf: { en: 'Give to somebody: {work}, {company}', es: 'Asignar a alguien: {work}, {company}' },
  aside: { en: 'Put aside until {until}: {on}', es: 'Apartado hasta el {until}: {on}' },
  onlyForYou: { en: 'Only for you', es: 'Solo para usted' },
  pick: { en: 'Choose', es: 'Elegir' },
  pickOf: { en: 'Choose: {work}, {company}', es: 'Elegir: {work}, {company}' },
  distribute: { en: 'Distribute new applications', es: 'Repartir solicitudes nuevas' },
  takeNext: { en: 'Take the next case', es: 'Tomar el siguiente caso' },
  takeNextHint: {
    en: 'The one that presses most among those that you may take; you are told why.',
    es: 'El que más apremia entre los que usted puede tomar; se le dice por qué.',
  },
  bulk: { en: 'With the chosen items', es: 'Con los asuntos elegidos' },
  bulkAll: {
    en: 'Everything that fits this list, up to 500 items',
    es: 'Todo lo que entra en esta lista, hasta 500 asuntos',
  },
  bulkAssign: { en: 'Give to somebody', es: 'Asignar a alguien' },
  bulkTag: { en: 'Tag', es: 'Etiquetar' },
  bulkRemind: { en: 'Remind the companies', es: 'Recordar a las empresas' },
  bulkHint: {
    en: 'Nothing happens before you have seen what would. Decisions are taken one at a time, never here.',
    es: 'Nada ocurre antes de que vea qué pasaría. Las decisiones se toman de una en una, nunca aquí.',
  },
  closed: { en: 'Closed', es: 'Cerrado' },
  closedBy: { en: 'By', es: 'Por' },
  wasOpen: { en: 'Was open', es: 'Estuvo abierto' },
  byItself: { en: 'By itself', es: 'Por sí solo' },
  emptyDone: { en: 'Nothing was closed here yet.', es: 'Aquí todavía no se cerró nada.' },
  emptyWaiting: { en: 'Nothing is put aside.', es: 'No hay nada apartado.' },
  emptyWaitingNext: {
    en: 'What you put aside until a day waits here, and comes back to your work on that day.',
    es: 'Lo que aparta hasta un día espera aquí y vuelve a su trabajo ese día.',
  },
  all: { en: 'All open work', es: 'Todo el trabajo abierto' },
  readOnly: {
    en: 'You read here; work is taken by those who may act on it.',
    es: 'Aquí usted lee; el trabajo lo toman quienes pueden actuar.',
  },
  filters: { en: 'Narrow the list', es: 'Acotar la lista' },
  company: { en: 'Company', es: 'Empresa' },
  kind: { en: 'Kind of work', es: 'Tipo de trabajo' },
  office: { en: 'Office', es: 'Oficina' },
  anyKind: { en: 'Every kind', es: 'Todos los tipos' },
  everyKindOf: { en: '{process}: everything', es: '{process}: todo' },
  otherKinds: { en: 'Other work', es: 'Otro trabajo' },
  anyOffice: { en: 'Every office', es: 'Todas las oficinas' },
  apply: { en: 'Show', es: 'Mostrar' },
  clear: { en: 'Show everything', es: 'Mostrar todo' },
  work: { en: 'Work', es: 'Trabajo' },
  why: { en: 'Why it is here', es: 'Por qué está aquí' },
  due: { en: 'Due', es: 'Vence' },
  owner: { en: 'Who has it', es: 'Quién lo tiene' },
  rule: { en: 'Rule: {rule}', es: 'Regla: {rule}' },
  noDue: { en: 'No date', es: 'Sin fecha' },
  overdue: { en: 'Overdue', es: 'Vencido' },
  today: { en: 'Today', es: 'Hoy' },
  soon: { en: 'Soon', es: 'Pronto' },
  held: { en: 'Clock held', es: 'Plazo en pausa' },
  claim: { en: 'Claim', es: 'Tomar' },
  claimOf: { en: 'Claim: {work}, {company}', es: 'Tomar: {work}, {company}' },
  release: { en: 'Give back', es: 'Soltar' },
  releaseOf: { en: 'Give back: {work}, {company}', es: 'Soltar: {work}, {company}' },
  you: { en: 'You', es: 'Usted' },
  claimedBy: { en: 'Claimed by {name}', es: 'Lo tomó {name}' },
  assignedTo: { en: 'Assigned to {name}', es: 'Asignado a {name}' },
  assignedToYou: { en: 'Assigned to you', es: 'Asignado a usted' },
  onlyFor: { en: 'Only for {name}', es: 'Solo para {name}' },
  nobody: { en: 'Nobody yet', es: 'Nadie todavía' },
  standsFor: { en: 'For {name}, away until {until}', es: 'Por {name}, ausente hasta el {until}' },
  for: { en: 'For: {roles}', es: 'Para: {roles}' },
  emptyMine: { en: 'Nothing is on your desk.', es: 'No hay nada en su escritorio.' },
  emptyMineNext: {
    en: 'See what is available, and claim what you will work on.',
    es: 'Vea lo disponible y tome lo que vaya a trabajar.',
  },
  seeAvailable: { en: 'See what is available', es: 'Ver lo disponible' },
  seeTeam: { en: 'See what the team has', es: 'Ver lo que tiene el equipo' },
  emptyAvailable: { en: 'Nothing is left to claim.', es: 'No queda nada por tomar.' },
  emptyAvailableNext: {
    en: 'See what the team has. New work appears here by itself.',
    es: 'Vea lo que tiene el equipo. El trabajo nuevo aparece aquí solo.',
  },
  emptyTeam: { en: 'No open work here.', es: 'No hay trabajo abierto aquí.' },
  emptyTeamNext: {
    en: 'Look at every office, or at the register of participants.',
    es: 'Vea todas las oficinas o el registro de participantes.',
  },
  emptyFilter: { en: 'Nothing fits these filters.', es: 'Nada corresponde a estos filtros.' },
  participants: { en: 'Participants', es: 'Participantes' },
  previous: { en: 'Previous', es: 'Anteriores' },
  next: { en: 'Next', es: 'Siguientes' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const QUEUE_COUNTS = {
  lines: { one: { en: '{n} item', es: '{n} asunto' }, other: { en: '{n} items', es: '{n} asuntos' } },
  openFor: { one: { en: '{n} day', es: '{n} día' }, other: { en: '{n} days', es: '{n} días' } },
  overdue: { one: { en: '{n} day ago', es: 'hace {n} día' }, other: { en: '{n} days ago', es: 'hace {n} días' } },
  ahead: { one: { en: 'in {n} day', es: 'en {n} día' }, other: { en: 'in {n} days', es: 'en {n} días' } },
} as const satisfies Readonly<Record<string, Counted>>;

export const DUE_WORDS = {
  overdue: { en: 'Overdue', es: 'Vencido' },
  week: { en: 'Due within seven days', es: 'Vence en siete días' },
  none: { en: 'Without a date', es: 'Sin fecha' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SORT_WORDS = {
  due: { en: 'Day', es: 'Día' },
  opened: { en: 'Age', es: 'Antigüedad' },
  company: { en: 'Company', es: 'Empresa' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const WAITS_ON_WORDS = {
  company: { en: 'the company', es: 'la empresa' },
  colleague: { en: 'a colleague', es: 'un colega' },
  'other-agency': { en: 'another agency', es: 'otra autoridad' },
  date: { en: 'the day itself', es: 'el propio día' },
} as const satisfies Readonly<Record<string, Spoken>>;

/** What something at the desk came to, for the next page. */
export const DESK_FLASHES = {
  claimed: { en: 'You have it now: {work}, {company}.', es: 'Ahora es suyo: {work}, {company}.' },
  taken: { en: '{name} has it already: {work}, {company}.', es: '{name} ya lo tiene: {work}, {company}.' },
  gone: {
    en: 'This item is no longer open, or not for you. The list is up to date.',
    es: 'Este asunto ya no está abierto o no es para usted. La lista está al día.',
  },
  released: { en: 'You gave it back: {work}, {company}.', es: 'Lo soltó: {work}, {company}.' },
  held: {
    en: 'Put aside until {until}: {work}, {company}. It comes back by itself.',
    es: 'Apartado hasta el {until}: {work}, {company}. Vuelve por sí solo.',
  },
  resumed: { en: 'Taken up again: {work}, {company}.', es: 'Retomado: {work}, {company}.' },
  assigned: { en: '{name} has it now: {work}, {company}.', es: '{name} lo tiene ahora: {work}, {company}.' },
  tagged: { en: 'The tags were changed: {work}, {company}.', es: 'Se cambiaron las etiquetas: {work}, {company}.' },
  next: {
    en: 'You have it now: {work}, {company}. It came first with {points} points: {reasons}.',
    es: 'Ahora es suyo: {work}, {company}. Iba primero con {points} puntos: {reasons}.',
  },
  nothingNext: { en: 'Nothing is left to take.', es: 'No queda nada por tomar.' },
  undone: { en: 'Undone: {work}, {company}.', es: 'Deshecho: {work}, {company}.' },
  notUndone: {
    en: 'This cannot be undone any more: somebody has done something else since.',
    es: 'Ya no puede deshacerse: alguien hizo otra cosa después.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

const always = (en: string, es: string): Counted => ({ one: { en, es }, other: { en, es } });

/** For what an item got points, by the codes of the policy. */
export const POINT_WORDS = {
  'overdue-day': {
    one: { en: '{n} day overdue', es: '{n} día de retraso' },
    other: { en: '{n} days overdue', es: '{n} días de retraso' },
  },
  'due-soon': always('due soon or past its date', 'vence pronto o ya venció'),
  'open-week': {
    one: { en: 'open for {n} week', es: 'abierto desde hace {n} semana' },
    other: { en: 'open for {n} weeks', es: 'abierto desde hace {n} semanas' },
  },
  'risk-high': always('high risk', 'riesgo alto'),
  'risk-medium': always('medium risk', 'riesgo medio'),
  language: always('your language', 'su idioma'),
  'entity-type': always('an entity type that you know', 'un tipo de entidad que usted conoce'),
  region: always('your region', 'su región'),
  incident: always('a security incident', 'un incidente de seguridad'),
  none: { en: 'nothing presses', es: 'nada apremia' },
} as const satisfies Readonly<Record<PointCode, Counted>> & { readonly none: Spoken };

/** Forms about one item of the desk. */
export const DESK_FORMS = {
  back: { en: 'Back to the company', es: 'Volver a la empresa' },
  holdTitle: { en: 'Put an item aside', es: 'Apartar un asunto' },
  holdIntro: {
    en: 'It waits under “Waiting” and comes back by itself on the day. No date of the case changes.',
    es: 'Espera en «En espera» y vuelve por sí solo ese día. Ninguna fecha del caso cambia.',
  },
  waitsOn: { en: 'On whom it waits', es: 'De quién depende' },
  until: { en: 'Until', es: 'Hasta' },
  untilHint: {
    en: 'The day before it is due at the latest, and 60 days from today.',
    es: 'A más tardar el día antes de su vencimiento, y 60 días desde hoy.',
  },
  note: { en: 'Note', es: 'Nota' },
  noteHint: { en: 'For yourself and your colleagues.', es: 'Para usted y sus colegas.' },
  hold: { en: 'Put aside', es: 'Apartar' },
  assignTitle: { en: 'Give an item to somebody', es: 'Asignar un asunto' },
  assignIntro: {
    en: 'Everybody here may act on it. The company’s specialist stays the same, and so does every date.',
    es: 'Todos estos pueden actuar. El especialista de la empresa sigue siendo el mismo, y también cada fecha.',
  },
  assignTo: { en: 'Who gets it', es: 'Quién lo recibe' },
  assignHint: { en: 'Those with the fewest companies first.', es: 'Primero quienes tienen menos empresas.' },
  companies: { en: '{n} companies', es: '{n} empresas' },
  assign: { en: 'Give', es: 'Asignar' },
  tagTitle: { en: 'Tags of an item', es: 'Etiquetas de un asunto' },
  tags: { en: 'Tags', es: 'Etiquetas' },
  tagsHint: {
    en: 'Short words with blanks between them, such as “travel ask-legal”. Your whole office sees them; no company does.',
    es: 'Palabras cortas separadas por espacios, como «viaje consultar». Toda su oficina las ve; ninguna empresa.',
  },
  tooManyTags: { en: 'Five tags at the most', es: 'Cinco etiquetas como máximo' },
  tagForm: {
    en: 'A tag is one short word of letters, digits and hyphens',
    es: 'Una etiqueta es una palabra corta de letras, cifras y guiones',
  },
  tag: { en: 'Save the tags', es: 'Guardar las etiquetas' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const REGISTER = {
  title: { en: 'Participants', es: 'Participantes' },
  search: { en: 'Company or account number', es: 'Empresa o número de cuenta' },
  standing: { en: 'Standing', es: 'Situación' },
  anyStanding: { en: 'Every standing', es: 'Todas las situaciones' },
  office: { en: 'Office', es: 'Oficina' },
  anyOffice: { en: 'Every office', es: 'Todas las oficinas' },
  apply: { en: 'Show', es: 'Mostrar' },
  clear: { en: 'Show everybody', es: 'Mostrar todos' },
  company: { en: 'Company', es: 'Empresa' },
  account: { en: 'Account', es: 'Cuenta' },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  tier: { en: 'Tier', es: 'Nivel' },
  specialist: { en: 'Specialist', es: 'Especialista' },
  deadline: { en: 'Next deadline', es: 'Próximo plazo' },
  previous: { en: 'Previous', es: 'Anteriores' },
  next: { en: 'Next', es: 'Siguientes' },
  nobody: { en: 'Nobody', es: 'Nadie' },
  empty: { en: 'Nobody fits.', es: 'Nadie corresponde.' },
  emptyNext: {
    en: 'Try a part of the name, or the whole account number.',
    es: 'Pruebe con parte del nombre o con el número de cuenta completo.',
  },
  yours: { en: 'Your companies', es: 'Sus empresas' },
  yoursLead: { en: 'You act for these companies. Choose one.', es: 'Usted actúa por estas empresas. Elija una.' },
} as const satisfies Readonly<Record<string, Spoken>>;

/** Several items at once. */
export const BULK = {
  assign: { en: 'Give items to somebody', es: 'Asignar asuntos' },
  tag: { en: 'Tag items', es: 'Etiquetar asuntos' },
  remind: { en: 'Remind companies', es: 'Recordar a empresas' },
  nothingChosen: { en: 'Choose at least one item first.', es: 'Elija primero al menos un asunto.' },
  who: { en: 'Who gets them', es: 'Quién los recibe' },
  whichOne: { en: 'The tag', es: 'La etiqueta' },
  message: { en: 'Message to each company', es: 'Mensaje a cada empresa' },
  messageHint: {
    en: 'It goes into the conversation with each company under your name, and binds nobody.',
    es: 'Entra en la conversación con cada empresa a su nombre y no obliga a nadie.',
  },
  tagForm: {
    en: 'A tag is one short word of letters, digits and hyphens.',
    es: 'Una etiqueta es una palabra corta de letras, cifras y guiones.',
  },
  preview: { en: 'Show what would happen', es: 'Mostrar qué pasaría' },
  would: {
    en: 'It would be done for {n} of {all}. Nothing has happened yet.',
    es: 'Se haría en {n} de {all}. Todavía no ha pasado nada.',
  },
  doIt: { en: 'Do it', es: 'Hacerlo' },
  nothingWould: { en: 'Nothing would be done.', es: 'No se haría nada.' },
  company: { en: 'Company', es: 'Empresa' },
  work: { en: 'Work', es: 'Trabajo' },
  result: { en: 'What becomes of it', es: 'Qué ocurre' },
  toWhom: { en: 'To {name}', es: 'A {name}' },
  whichTag: { en: 'Tag {tag}', es: 'Etiqueta {tag}' },
  'fate-would': { en: 'Will be done', es: 'Se hará' },
  'fate-same': { en: 'So already', es: 'Ya está así' },
  'fate-done': { en: 'Done', es: 'Hecho' },
  isClosed: { en: 'No longer open', es: 'Ya no está abierto' },
  doneOf: { en: 'Done for {n} of {all}.', es: 'Hecho en {n} de {all}.' },
  back: { en: 'Back to the list', es: 'Volver a la lista' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const BULK_COUNTS = {
  chosen: {
    one: { en: '{n} item chosen', es: '{n} asunto elegido' },
    other: { en: '{n} items chosen', es: '{n} asuntos elegidos' },
  },
  companies: { one: { en: '{n} company', es: '{n} empresa' }, other: { en: '{n} companies', es: '{n} empresas' } },
} as const satisfies Readonly<Record<string, Counted>>;
