/** What the worklist of validations says, and the mix of the year. */
import type { LineState } from '../../db/queries/validations.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';
import type { Counted } from './tongue.ts';

export const VALIDATIONS = {
  title: { en: 'Validations', es: 'Validaciones' },
  lead: {
    en: 'What the agency owes, as of {on}. None of these days is owed by a company, and nothing follows from them for one.',
    es: 'Lo que debe la autoridad, al {on}. Ninguno de estos plazos es de una empresa, y nada se sigue de ellos para ella.',
  },
  counts: { en: 'How many', es: 'Cuántas' },
  all: { en: 'All that are owed', es: 'Todas las pendientes' },
  filters: { en: 'Narrow the list', es: 'Acotar la lista' },
  office: { en: 'Office', es: 'Oficina' },
  region: { en: 'Region', es: 'Región' },
  specialist: { en: 'Specialist', es: 'Especialista' },
  risk: { en: 'Risk', es: 'Riesgo' },
  kind: { en: 'Kind', es: 'Tipo' },
  any: { en: 'Any', es: 'Cualquiera' },
  show: { en: 'Show', es: 'Mostrar' },
  clear: { en: 'Show everything', es: 'Mostrar todo' },
  csv: { en: 'This list as a file (CSV)', es: 'Esta lista en un archivo (CSV)' },
  company: { en: 'Company', es: 'Empresa' },
  state: { en: 'State', es: 'Estado' },
  statutory: { en: 'By statute', es: 'Por ley' },
  practice: { en: 'By the agency’s practice', es: 'Por práctica de la autoridad' },
  noDay: { en: 'none', es: 'ninguno' },
  visit: { en: 'Visit', es: 'Visita' },
  visitOn: { en: 'visit on {on}', es: 'visita el {on}' },
  toCome: { en: 'Not on the worklist yet', es: 'Todavía no en la lista' },
  unassigned: { en: 'nobody assigned', es: 'sin asignar' },
  pausedTag: { en: 'Paused: place closed', es: 'En pausa: lugar cerrado' },
  putOff: { en: 'Put off: {note}', es: 'Pospuesta: {note}' },
  empty: { en: 'No validation is owed here', es: 'Aquí no se debe ninguna validación' },
  emptyNext: {
    en: 'A validation comes onto this list 180 days before the earlier of its two days.',
    es: 'Una validación entra en esta lista 180 días antes del primero de sus dos plazos.',
  },
  emptyFilter: { en: 'Nothing fits these filters.', es: 'Nada coincide con estos filtros.' },
  previous: { en: 'Earlier in the list', es: 'Anteriores en la lista' },
  next: { en: 'Further in the list', es: 'Siguientes en la lista' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const LINE_WORDS: Readonly<
  Record<
    LineState | 'paused',
    { readonly tag: Spoken; readonly title: Spoken; readonly what: Spoken; readonly tone: Tone }
  >
> = {
  overdue: {
    tag: { en: 'Overdue', es: 'Vencida' },
    title: { en: 'Overdue', es: 'Vencidas' },
    what: { en: 'the earlier of both days has passed', es: 'ya pasó el primero de los dos plazos' },
    tone: 'bad',
  },
  'at-risk': {
    tag: { en: 'At risk', es: 'En riesgo' },
    title: { en: 'At risk', es: 'En riesgo' },
    what: {
      en: 'the day is near, and no visit is agreed before it',
      es: 'el plazo está cerca y no hay visita acordada antes',
    },
    tone: 'warn',
  },
  due: {
    tag: { en: 'Due', es: 'Corresponde' },
    title: { en: 'Due', es: 'Corresponden' },
    what: { en: 'on the worklist', es: 'en la lista de trabajo' },
    tone: 'info',
  },
  waiting: {
    tag: { en: 'No day runs', es: 'Sin plazo en curso' },
    title: { en: 'No day runs', es: 'Sin plazo en curso' },
    what: { en: 'put off, or a date is unknown', es: 'pospuesta o con fecha desconocida' },
    tone: 'plain',
  },
  paused: {
    tag: { en: 'Paused', es: 'En pausa' },
    title: { en: 'Paused, since nobody may travel there', es: 'En pausa, porque nadie puede viajar allí' },
    what: {
      en: 'counted in the others too: their days run on',
      es: 'contadas también en las otras: sus plazos siguen',
    },
    tone: 'warn',
  },
};

export const VALIDATION_COUNTS: Readonly<Record<LineState | 'paused', Counted>> = {
  overdue: { one: { en: '{n} overdue', es: '{n} vencida' }, other: { en: '{n} overdue', es: '{n} vencidas' } },
  'at-risk': { one: { en: '{n} at risk', es: '{n} en riesgo' }, other: { en: '{n} at risk', es: '{n} en riesgo' } },
  due: { one: { en: '{n} due', es: '{n} que corresponde' }, other: { en: '{n} due', es: '{n} que corresponden' } },
  waiting: {
    one: { en: '{n} without a running day', es: '{n} sin plazo en curso' },
    other: { en: '{n} without a running day', es: '{n} sin plazo en curso' },
  },
  paused: { one: { en: '{n} paused', es: '{n} en pausa' }, other: { en: '{n} paused', es: '{n} en pausa' } },
};

export const MIX = {
  title: { en: 'In person and virtual, {year}', es: 'Presenciales y virtuales, {year}' },
  note: {
    en: 'Planned: the office’s plan for the calendar year. Achieved: validations closed in it. Open: planned, and not visited yet.',
    es: 'Planeadas: el plan de la oficina para el año natural. Logradas: validaciones cerradas en él. Abiertas: planeadas y sin visita todavía.',
  },
  office: { en: 'Office', es: 'Oficina' },
  inPerson: { en: 'In person', es: 'Presenciales' },
  virtual: { en: 'Virtual', es: 'Virtuales' },
  planned: { en: 'planned', es: 'planeadas' },
  done: { en: 'achieved', es: 'logradas' },
  open: { en: 'open', es: 'abiertas' },
  unknown: { en: 'Not recorded how', es: 'No consta cómo' },
  total: { en: 'In all', es: 'En total' },
  none: { en: 'Nothing is planned or achieved yet.', es: 'Todavía no hay nada planeado ni logrado.' },
  plan: { en: 'Plan this year', es: 'Planear este año' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const PLAN_FORM = {
  title: { en: 'Plan the validations of a year', es: 'Planear las validaciones de un año' },
  intro: {
    en: 'These are the numbers against which the year is measured on the worklist. No company’s day follows from them.',
    es: 'Con estos números se mide el año en la lista de trabajo. De ellos no se sigue ningún plazo de una empresa.',
  },
  year: { en: 'Year', es: 'Año' },
  office: { en: 'Office', es: 'Oficina' },
  unit: { en: 'validations', es: 'validaciones' },
  stands: { en: '{inPerson} in person, {virtual} virtual', es: '{inPerson} presenciales, {virtual} virtuales' },
  submit: { en: 'Set these numbers', es: 'Fijar estos números' },
  done: { en: 'The plan of the office was set.', es: 'Quedó fijado el plan de la oficina.' },
  back: { en: 'Back to the validations', es: 'Volver a las validaciones' },
} as const satisfies Readonly<Record<string, Spoken>>;
