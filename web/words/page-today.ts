/** Words of the day's page. */
import type { News } from '../../db/queries/news.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const TODAY = {
  title: { en: 'Today', es: 'Hoy' },
  whose: { en: 'Companies of', es: 'Empresas de' },
  mine: { en: 'Me', es: 'Yo' },
  everybody: { en: 'Everybody', es: 'Todos' },
  show: { en: 'Show', es: 'Mostrar' },
  news: { en: 'Since you were last here', es: 'Desde su última visita' },
  since: { en: 'Since {at}.', es: 'Desde el {at}.' },
  sinceFirst: { en: 'The last seven days.', es: 'Los últimos siete días.' },
  noNews: {
    en: 'Nothing new from these companies.',
    es: 'Nada nuevo de estas empresas.',
  },
  calls: { en: 'Calls to make now', es: 'Llamadas que hacer ahora' },
  noCalls: {
    en: 'No outreach waits for a call where it is office hours.',
    es: 'Ningún seguimiento espera una llamada donde hay horario de oficina.',
  },
  later: {
    en: 'Later: outside office hours now, or called already',
    es: 'Más tarde: ahora fuera de horario, o ya se llamó',
  },
  assumed: {
    en: 'Office hours are assumed by the policy: {from} to {until} by the company’s own time, on working days of the federal calendar.',
    es: 'El horario lo supone la política: de {from} a {until}, hora de la empresa, en días hábiles del calendario federal.',
  },
  callList: { en: 'The call list, with scripts', es: 'La lista de llamadas, con guiones' },
  there: { en: '{time} there', es: '{time} allá' },
  forYou: { en: 'by your clock {at}', es: 'en su reloj {at}' },
  from: { en: 'from {there} there = {here} here', es: 'desde las {there} allá = {here} aquí' },
  fromDay: {
    en: '{day}, from {there} there = {here} here',
    es: '{day}, desde las {there} allá = {here} aquí',
  },
  logCall: { en: 'Log the call', es: 'Registrar la llamada' },
  logCallOf: { en: 'Log the call: {company}', es: 'Registrar la llamada: {company}' },
  noPhone: { en: 'no telephone number', es: 'sin número de teléfono' },
  visits: { en: 'Visits of the next seven days', es: 'Visitas de los próximos siete días' },
  noVisits: {
    en: 'No visit is agreed or ordered for these days.',
    es: 'No hay visitas acordadas ni ordenadas para estos días.',
  },
  visit: { en: 'Visit', es: 'Visita' },
  unannounced: {
    en: 'Without notice: the company does not know of it, and learns nothing before it is held.',
    es: 'Sin aviso: la empresa no sabe de ella y no se entera antes de que se realice.',
  },
  profile: { en: 'Security profile', es: 'Perfil de seguridad' },
  documents: { en: 'Documents', es: 'Documentos' },
  report: { en: 'Last report', es: 'Último informe' },
  noReport: { en: 'No report yet', es: 'Aún sin informe' },
  ofCompany: { en: '{what}: {company}', es: '{what}: {company}' },
  dues: { en: 'Overdue, or due within five working days', es: 'Vencido, o vence en cinco días hábiles' },
  noDues: { en: 'Nothing falls due in these days.', es: 'Nada vence en estos días.' },
  weOwe: { en: 'We owe it', es: 'Lo debemos nosotros' },
  promises: { en: 'Promises', es: 'Promesas' },
  noPromises: { en: 'No promise is open.', es: 'No hay promesas pendientes.' },
  noPromisesNext: {
    en: 'What is promised in a contact that you log stands here until it is settled.',
    es: 'Lo que se promete en un contacto que registre queda aquí hasta que se resuelva.',
  },
  byUs: { en: 'We promised', es: 'Prometimos' },
  byThem: { en: 'They promised', es: 'La empresa prometió' },
  madeBy: { en: 'Logged by {name}', es: 'Registrado por {name}' },
  overdue: { en: 'Overdue', es: 'Vencida' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const TODAY_COUNTS = {
  more: { one: { en: 'and {n} more', es: 'y {n} más' }, other: { en: 'and {n} more', es: 'y {n} más' } },
} as const satisfies Readonly<Record<string, Counted>>;

export const NEWS_WORDS: Readonly<Record<News, Spoken>> = {
  ApplicationSubmitted: { en: 'Application submitted', es: 'Solicitud presentada' },
  ReviewSubmitted: { en: 'Annual review submitted', es: 'Revisión anual presentada' },
  TimeAsked: { en: 'More time asked for', es: 'Pidió más tiempo' },
  ActionAnswered: { en: 'Required action answered', es: 'Acción requerida respondida' },
  RecommendationAnswered: { en: 'Recommendation answered', es: 'Recomendación respondida' },
  CureSubmitted: { en: 'Cure submitted', es: 'Subsanación presentada' },
  StepReported: { en: 'Step of a plan reported done', es: 'Paso de un plan informado como hecho' },
  CureTimeAsked: { en: 'More time to cure asked for', es: 'Pidió más tiempo para subsanar' },
  AppealFiled: { en: 'Appeal filed', es: 'Apelación presentada' },
  AnswerRecorded: { en: 'Answer to an outreach', es: 'Respuesta a un seguimiento' },
  NoticeFailed: { en: 'A notice came back', es: 'Un aviso fue devuelto' },
  DatesOffered: { en: 'Other dates offered for the visit', es: 'Ofreció otras fechas para la visita' },
  DatesDeclined: { en: 'None of the visit dates will do', es: 'No sirve ninguna fecha de visita' },
  VisitMoved: { en: 'Visit moved', es: 'Visita cambiada de fecha' },
  VisitAgreed: { en: 'Visit date accepted', es: 'Fecha de visita aceptada' },
  OfficerChangeClaimed: { en: 'Change of officer reported', es: 'Cambio de directivo informado' },
  ContactsConfirmed: { en: 'Contacts confirmed', es: 'Contactos confirmados' },
  SettlementReported: {
    en: 'Said that a debt or a bond is settled',
    es: 'Informó que un adeudo o una fianza quedó en regla',
  },
  IncidentReported: { en: 'Security incident reported', es: 'Incidente de seguridad informado' },
  IncidentAnalysisSubmitted: { en: 'Post-Incident Analysis filed', es: 'Análisis posterior al incidente presentado' },
  IncidentActionReported: { en: 'Corrective action reported as done', es: 'Acción correctiva informada como hecha' },
  WarningAnswered: { en: 'Warning answered', es: 'Advertencia respondida' },
  MessageWritten: { en: 'Message', es: 'Mensaje' },
};
