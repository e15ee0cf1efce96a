/** Words of the page on which supervisors see how the work of an office goes. */
import type { Spoken } from '../../templates/words.ts';
import type { When } from '../../db/queries/team-deadlines.ts';

export const TEAM = {
  title: { en: 'Team', es: 'Equipo' },
  lead: {
    en: 'How the work goes, from the record as it stands now. Every chart stands above the table of its numbers.',
    es: 'Cómo marcha el trabajo, según el registro en este momento. Cada gráfico está sobre la tabla de sus cifras.',
  },
  scope: { en: 'What the figures are of', es: 'De qué son las cifras' },
  office: { en: 'Office', es: 'Oficina' },
  everyOffice: { en: 'All offices within your reach', es: 'Todas las oficinas a su alcance' },
  period: { en: 'Period', es: 'Período' },
  lastWeeks: { en: 'Last {n} weeks', es: 'Últimas {n} semanas' },
  apply: { en: 'Show', es: 'Mostrar' },
  contents: { en: 'On this page', es: 'En esta página' },
  range: { en: '{from} to {to}', es: 'Del {from} al {to}' },
  csv: { en: 'Download (CSV)', es: 'Descargar (CSV)' },
  csvOf: { en: 'Download (CSV): {section}', es: 'Descargar (CSV): {section}' },
  chartOf: { en: 'Chart: {section}', es: 'Gráfico: {section}' },
  tableOf: { en: 'Numbers of the chart: {section}', es: 'Cifras del gráfico: {section}' },
  process: { en: 'Process', es: 'Proceso' },
  other: { en: 'Other work', es: 'Otro trabajo' },
  total: { en: 'Total', es: 'Total' },
  person: { en: 'Who', es: 'Quién' },
  nobody: { en: 'Nobody yet', es: 'Nadie todavía' },
  specialist: { en: 'Specialist', es: 'Especialista' },
  company: { en: 'Company', es: 'Empresa' },
  back: { en: 'Back to the team', es: 'Volver al equipo' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const AGEING = {
  title: { en: 'Age of open work', es: 'Antigüedad del trabajo abierto' },
  how: {
    en: 'Open items by the days since they were opened, whoever has them, put aside or not. As of today; the period does not matter.',
    es: 'Asuntos abiertos según los días desde que se abrieron, sean de quien sean, apartados o no. A día de hoy; el período no influye.',
  },
  age0: { en: '0–7 days', es: '0–7 días' },
  age1: { en: '8–30 days', es: '8–30 días' },
  age2: { en: '31–90 days', es: '31–90 días' },
  age3: { en: 'Over 90 days', es: 'Más de 90 días' },
  nothing: { en: 'No work is open.', es: 'No hay trabajo abierto.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const FLOW = {
  title: { en: 'Opened and closed, week by week', es: 'Abierto y cerrado, semana a semana' },
  how: {
    en: 'Bars: items closed, whoever or whatever closed them. Line with dots: items opened, those still open included. Weeks end today.',
    es: 'Barras: asuntos cerrados, por quien o por lo que fuera. Línea con puntos: asuntos abiertos, incluidos los que siguen abiertos. Las semanas terminan hoy.',
  },
  week: { en: 'Week from', es: 'Semana desde el' },
  openedOf: { en: '{process}: opened', es: '{process}: abiertos' },
  closedOf: { en: '{process}: closed', es: '{process}: cerrados' },
  nothing: { en: 'Nothing was opened or closed in this period.', es: 'Nada se abrió ni se cerró en este período.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const RETURNED = {
  title: { en: 'Work returned at first', es: 'Trabajo devuelto a la primera' },
  how: {
    en: 'Annual reviews, applications and answers to required actions that were answered for the first time in the period, and the share of them that went back to the company. Fewer than {few} are told as “few”: so small a share says nothing about anybody.',
    es: 'Revisiones anuales, solicitudes y respuestas a acciones requeridas contestadas por primera vez en el período, y la parte que volvió a la empresa. Menos de {few} se indican como «pocos»: una parte tan pequeña no dice nada de nadie.',
  },
  share: { en: 'Returned at first', es: 'Devuelto a la primera' },
  answered: { en: 'Answered for the first time', es: 'Contestados por primera vez' },
  returned: { en: 'Of them returned', es: 'De ellos, devueltos' },
  few: { en: 'few', es: 'pocos' },
  percent: { en: '{n} %', es: '{n} %' },
  bar: { en: '{share} ({returned} of {n})', es: '{share} ({returned} de {n})' },
  nothing: { en: 'Nothing was answered in this period.', es: 'Nada se contestó en este período.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const FIRST_ACT = {
  title: { en: 'Time to the first act', es: 'Tiempo hasta el primer acto' },
  how: {
    en: 'Items closed in the period: working days from the day they were opened until somebody of the agency first did anything, at the desk or on the case. Bar: half were begun by then (median). Tick: nine in ten were. What is still open is told under “{ageing}”.',
    es: 'Asuntos cerrados en el período: días hábiles desde que se abrieron hasta que alguien de la autoridad hizo algo por primera vez, en el escritorio o en el caso. Barra: la mitad había empezado (mediana). Marca: nueve de cada diez. Lo que sigue abierto está en «{ageing}».',
  },
  closed: { en: 'Closed', es: 'Cerrados' },
  unacted: { en: 'Closed without any act', es: 'Cerrados sin ningún acto' },
  median: { en: 'Median, working days', es: 'Mediana, días hábiles' },
  high: { en: '9 in 10 by, working days', es: '9 de cada 10 antes de, días hábiles' },
  bar: { en: 'median {median}, 9 in 10 by {high}', es: 'mediana {median}, 9 de cada 10 antes de {high}' },
  nothing: { en: 'Nothing was closed in this period.', es: 'Nada se cerró en este período.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const OWED = {
  title: { en: 'We owe: deadlines at risk', es: 'Lo que debemos: plazos en riesgo' },
  how: {
    en: 'Deadlines of the agency that have lapsed, or come within 30 days, by rule; those that are held do not count. Each deadline stands in one column. As of today.',
    es: 'Plazos de la autoridad vencidos, o que vencen en 30 días, por regla; los que están en pausa no cuentan. Cada plazo está en una sola columna. A día de hoy.',
  },
  rule: { en: 'Rule', es: 'Regla' },
  due: { en: 'Due', es: 'Vence' },
  lateWork: { en: 'Lapsed deadlines in the queue', es: 'Plazos vencidos en la bandeja' },
  nothing: { en: 'Nothing that we owe comes within 30 days.', es: 'Nada de lo que debemos vence en 30 días.' },
  casesTitle: { en: '{rule}: {when}', es: '{rule}: {when}' },
  first: { en: 'The first {n}, those due first.', es: 'Los primeros {n}, por orden de vencimiento.' },
  noCases: { en: 'No such deadline any more.', es: 'Ya no hay ningún plazo así.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const WHEN_WORDS: Readonly<Record<When, Spoken>> = {
  late: { en: 'Lapsed', es: 'Vencidos' },
  week: { en: 'In 0–7 days', es: 'En 0–7 días' },
  fortnight: { en: 'In 8–14 days', es: 'En 8–14 días' },
  month: { en: 'In 15–30 days', es: 'En 15–30 días' },
};

export const LOAD = {
  title: { en: 'Load', es: 'Carga' },
  how: {
    en: 'Open items by whose they are, companies assigned, and points: 1 for what is done at the desk within the hour, 3 for half a day of judging, 8 for what takes days. Points are an estimate of ours for sharing work out; no rule follows from them. Dashed line: the median.',
    es: 'Asuntos abiertos según de quién son, empresas asignadas y puntos: 1 por lo que se hace en el escritorio en una hora, 3 por medio día de valoración, 8 por lo que lleva días. Los puntos son una estimación nuestra para repartir el trabajo; ninguna regla depende de ellos. Línea discontinua: la mediana.',
  },
  items: { en: 'Open items', es: 'Asuntos abiertos' },
  companies: { en: 'Companies', es: 'Empresas' },
  points: { en: 'Points', es: 'Puntos' },
  medianRow: { en: 'Median', es: 'Mediana' },
  median: { en: 'median {n}', es: 'mediana {n}' },
  nothing: { en: 'Nobody works here.', es: 'Nadie trabaja aquí.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SECOND = {
  title: { en: 'Two reviewers, one case', es: 'Dos revisores, un caso' },
  how: {
    en: 'A second specialist assesses a copy of the same answers without seeing what the first says. Nothing of it binds anybody or reaches the company: it shows where we judge differently. Those that are open, and those begun in the period.',
    es: 'Un segundo especialista evalúa una copia de las mismas respuestas sin ver qué dice el primero. Nada de ello obliga a nadie ni llega a la empresa: muestra dónde juzgamos de forma distinta. Las que están abiertas y las iniciadas en el período.',
  },
  since: { en: 'Since', es: 'Desde' },
  state: { en: 'How far', es: 'Estado' },
  done: { en: 'Done', es: 'Hecha' },
  nothing: { en: 'No second review in this period.', es: 'Ninguna segunda revisión en este período.' },
  give: { en: 'Give a case to a second reviewer', es: 'Dar un caso a un segundo revisor' },
  giveFirst: {
    en: 'The first {n}, those that have waited longest.',
    es: 'Los primeros {n}, por orden de espera.',
  },
  due: { en: 'Waits since', es: 'Espera desde' },
  noCases: {
    en: 'No review or application is being assessed now.',
    es: 'Ahora no se evalúa ninguna revisión ni solicitud.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
