/** Words of the queue and of the register of participants. */
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const QUEUE = {
  title: { en: 'Work queue', es: 'Bandeja de trabajo' },
  tabs: { en: 'Views of the queue', es: 'Vistas de la bandeja' },
  mine: { en: 'My work', es: 'Mi trabajo' },
  available: { en: 'Available', es: 'Disponible' },
  team: { en: 'Team', es: 'Equipo' },
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
  overdue: { one: { en: '{n} day ago', es: 'hace {n} día' }, other: { en: '{n} days ago', es: 'hace {n} días' } },
  ahead: { one: { en: 'in {n} day', es: 'en {n} día' }, other: { en: 'in {n} days', es: 'en {n} días' } },
} as const satisfies Readonly<Record<string, Counted>>;

/** What a claim came to, for the next page. */
export const CLAIM_FLASHES = {
  claimed: { en: 'You have it now: {work}, {company}.', es: 'Ahora es suyo: {work}, {company}.' },
  taken: { en: '{name} has it already: {work}, {company}.', es: '{name} ya lo tiene: {work}, {company}.' },
  gone: {
    en: 'This item is no longer open, or not for you. The list is up to date.',
    es: 'Este asunto ya no está abierto o no es para usted. La lista está al día.',
  },
  released: { en: 'You gave it back: {work}, {company}.', es: 'Lo soltó: {work}, {company}.' },
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
