/** Words of the program year: what is counted, and from which events. */
import type { YearKind } from '../../../domain/program-year.ts';
import type { LineKind } from '../../../db/queries/program-year.ts';
import type { Spoken } from '../../../templates/words.ts';
import { GROUNDS } from '../../words/stages.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const W = {
  nav: of('Program year', 'Año del programa'),
  title: of('Program year {year}', 'Año del programa {year}'),
  lead: of(
    'Counted from the ledger’s events, from {from} to the end of {on}. The same day gives the same figures whenever it is asked for, imported history apart.',
    'Contado a partir de los eventos del registro, del {from} al final del {on}. El mismo día da las mismas cifras cuando sea que se pida, salvo la historia importada.',
  ),
  going: of('The year goes on until {to}.', 'El año continúa hasta el {to}.'),
  years: of('Years', 'Años'),
  year: of('Year', 'Año'),
  on: of('Up to the end of', 'Hasta el final del'),
  office: of('Office', 'Oficina'),
  anyOffice: of('All within reach', 'Todas las que alcanza'),
  filter: of('Show', 'Mostrar'),
  csv: of('These figures as a file (CSV)', 'Estas cifras en un archivo (CSV)'),
  listCsv: of('This list as a file (CSV)', 'Esta lista en un archivo (CSV)'),
  counted: of('What is counted', 'Qué se cuenta'),
  total: of('In all', 'En total'),
  number: of('Number', 'Número'),
  share: of('Share', 'Proporción'),
  ground: of('Ground', 'Motivo'),
  mode: of('How', 'Modo'),
  outcome: of('Outcome', 'Desenlace'),
  late: of('Late by', 'Atraso'),
  ahead: of('Due in', 'Vence en'),
  field: of('Date', 'Fecha'),
  ownTerm: of('In the ordinary course', 'En el curso ordinario'),
  inherited: of('Late when imported', 'Atrasadas al importar'),
  adverse: of('Suspended, removed, reinstated', 'Suspendidos, dados de baja, restablecidos'),
  validated: of('Validations closed', 'Validaciones cerradas'),
  overdue: of('Validations overdue at the end of {on}', 'Validaciones atrasadas al final del {on}'),
  due: of('Validations due from {on} on', 'Validaciones que vencen desde el {on}'),
  applications: of('Applications by outcome', 'Solicitudes por desenlace'),
  undated: of('Dates in doubt', 'Fechas dudosas'),
  company: of('Company', 'Empresa'),
  what: of('What', 'Qué'),
  date: of('Date', 'Fecha'),
  dueOn: of('Due', 'Vence'),
  evidence: of('Record', 'Constancia'),
  decision: of('Decision', 'Resolución'),
  case: of('Case', 'Caso'),
  row: of('row {seq}', 'fila {seq}'),
  simulated: of('Clock moved forward', 'Reloj adelantado'),
  nothing: of('Nothing is counted here.', 'Aquí no se cuenta nada.'),
  previous: of('Earlier in the list', 'Anteriores en la lista'),
  next: of('Further in the list', 'Siguientes en la lista'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const YEARS: Readonly<Record<YearKind, Spoken>> = {
  fiscal: of('Fiscal, from 1 October', 'Fiscales, desde el 1 de octubre'),
  calendar: of('Calendar', 'Naturales'),
};

const IN_DAYS = (first: number, last: number): Spoken => of(`${first} to ${last} days`, `${first} a ${last} días`);

/** What the lines of each kind are called, by their codes; codes that are not listed are called as grounds are. */
export const CODES: Readonly<Record<LineKind, Readonly<Record<string, Spoken>>>> = {
  suspended: GROUNDS,
  removed: GROUNDS,
  reinstated: GROUNDS,
  validated: {
    'in-person': of('In person', 'Presencial'),
    virtual: of('Virtual', 'Virtual'),
    unknown: of('Not recorded', 'No consta'),
    imported: of('Imported; the mode is not recorded', 'Importadas; no consta el modo'),
  },
  overdue: {
    '1-90': IN_DAYS(1, 90),
    '91-180': IN_DAYS(91, 180),
    '181-365': IN_DAYS(181, 365),
    '366-730': IN_DAYS(366, 730),
    '731-more': of('More than 730 days', 'Más de 730 días'),
  },
  'overdue-inherited': {
    '1-90': IN_DAYS(1, 90),
    '91-180': IN_DAYS(91, 180),
    '181-365': IN_DAYS(181, 365),
    '366-730': IN_DAYS(366, 730),
    '731-more': of('More than 730 days', 'Más de 730 días'),
  },
  due: { '0-30': IN_DAYS(0, 30), '31-90': IN_DAYS(31, 90), '91-180': IN_DAYS(91, 180) },
  application: {
    received: of('Received', 'Recibidas'),
    'received-imported': of('Received, imported', 'Recibidas, importadas'),
    certified: of('Certified', 'Certificadas'),
    'certified-imported': of('Certified, imported', 'Certificadas, importadas'),
    'vetting-adverse': of('Found ineligible: adverse vetting', 'No elegibles: antecedentes desfavorables'),
    'not-eligible': of('Found ineligible: not eligible', 'No elegibles: no cumplen los requisitos'),
    withdrawn: of('Withdrawn by the applicant', 'Retiradas por el solicitante'),
    abandoned: of('Abandoned', 'Abandonadas'),
    draft: of('Open: not submitted', 'Abiertas: sin presentar'),
    'in-hand': of('Open: with the agency', 'Abiertas: en manos de la autoridad'),
    returned: of('Open: returned to the applicant', 'Abiertas: devueltas al solicitante'),
    'membership-withdrawn': of('Memberships given up', 'Membresías a las que se renunció'),
  },
  undated: {
    certified_on: of('Day of certification', 'Día de la certificación'),
    last_validated_on: of('Day of the last validation', 'Día de la última validación'),
    suspended_on: of('Day on which the suspension took effect', 'Día en que surtió efecto la suspensión'),
    received_on: of('Day on which the application was received', 'Día en que se recibió la solicitud'),
  },
};

export const KINDS: Readonly<Record<LineKind, Spoken>> = {
  suspended: of('Suspended', 'Suspendidos'),
  removed: of('Removed', 'Dados de baja'),
  reinstated: of('Reinstated', 'Restablecidos'),
  validated: W.validated,
  overdue: of('Validations overdue', 'Validaciones atrasadas'),
  'overdue-inherited': of(
    'Validations that were late when imported',
    'Validaciones que ya estaban atrasadas al importar',
  ),
  due: of('Validations due', 'Validaciones por vencer'),
  application: of('Applications', 'Solicitudes'),
  undated: W.undated,
};

const EARLIER_DATES = of(
  'Imported: by its own date in the former register, as it is known today, whenever it was imported: these figures change when a doubt about a date is settled.',
  'Importado: por su fecha en el registro anterior, tal como se conoce hoy, sea cual sea el día de la importación: estas cifras cambian cuando se aclara una fecha dudosa.',
);
const DAY = of('Counted by the day that the event names.', 'Se cuenta por el día que nombra el evento.');

/** What each figure counts. */
export const DEFINITIONS = {
  suspended: of(
    'Suspended events by their effective day; the ground is that of the AdverseDecided before. Also those that were lifted or set aside later. Imported: suspensions of the former register (ParticipantImported), by the day that a DoubtSettled gave them.',
    'Eventos Suspended por su día de efecto; el motivo es el del AdverseDecided anterior. También los que después se levantaron o anularon. Importadas: suspensiones del registro anterior (ParticipantImported), por el día que les dio un DoubtSettled.',
  ),
  removed: of(
    'Removed events by their effective day; the ground is that of the AdverseDecided before.',
    'Eventos Removed por su día de efecto; el motivo es el del AdverseDecided anterior.',
  ),
  reinstated: of(
    'Reinstated events, by cure or appeal, where a suspension had taken effect, and MembershipRestored events, by their day; the ground is that of what ended.',
    'Eventos Reinstated, por subsanación o apelación, cuando la suspensión había surtido efecto, y eventos MembershipRestored, por su día; el motivo es el de lo que terminó.',
  ),
  'in-person': of(
    'ValidationClosed events whose last ValidationPlanned before said: in person.',
    'Eventos ValidationClosed cuyo último ValidationPlanned anterior decía: presencial.',
  ),
  virtual: of(
    'ValidationClosed events whose last ValidationPlanned before said: virtual.',
    'Eventos ValidationClosed cuyo último ValidationPlanned anterior decía: virtual.',
  ),
  validated: of(
    'ValidationClosed events by their day. Shares are of these.',
    'Eventos ValidationClosed por su día. Las proporciones son de estos.',
  ),
  unknown: of(
    'ValidationClosed events before which there is no ValidationPlanned.',
    'Eventos ValidationClosed sin ningún ValidationPlanned anterior.',
  ),
  'validated-imported': of(
    'ParticipantImported: the last validation that the former register knew, by its own day. Of earlier ones nothing is known.',
    'ParticipantImported: la última validación que conocía el registro anterior, por su propio día. De las anteriores no se sabe nada.',
  ),
  overdue: of(
    'Participants whose earliest validation date had passed. The date is that of the live clocks VALID_INITIAL, REVALID_MAX and REVALID_PRACTICE, by ClockStarted, ClockMoved, ClockHeld, ClockResumed and ClockEnded events up to that day. The agency owes it. Late when imported: the clock was started with that mark.',
    'Participantes cuya fecha de validación más próxima había pasado. Es la de los plazos vivos VALID_INITIAL, REVALID_MAX y REVALID_PRACTICE, según los eventos ClockStarted, ClockMoved, ClockHeld, ClockResumed y ClockEnded hasta ese día. La debe la autoridad. Atrasadas al importar: el plazo se inició con esa marca.',
  ),
  due: of(
    'Participants whose earliest validation date, by the same events, lies within 180 days.',
    'Participantes cuya fecha de validación más próxima, según los mismos eventos, cae dentro de 180 días.',
  ),
  received: of(
    'The first ApplicationSubmitted of each applicant, by the agency’s day.',
    'El primer ApplicationSubmitted de cada solicitante, por el día de la autoridad.',
  ),
  'received-imported': of(
    'ParticipantImported as an application, by the day of receipt that a DoubtSettled gave.',
    'ParticipantImported como solicitud, por el día de recepción que dio un DoubtSettled.',
  ),
  certified: of('Certified events by their day.', 'Eventos Certified por su día.'),
  'certified-imported': of(
    'ParticipantImported as a member, by the day of certification in the former register.',
    'ParticipantImported como miembro, por el día de certificación del registro anterior.',
  ),
  'vetting-adverse': of(
    'FoundIneligible events with that ground, by their day.',
    'Eventos FoundIneligible con ese motivo, por su día.',
  ),
  'not-eligible': of(
    'FoundIneligible events with that ground, by their day.',
    'Eventos FoundIneligible con ese motivo, por su día.',
  ),
  withdrawn: of(
    'Withdrawn events of applicants who were never certified, by their day.',
    'Eventos Withdrawn de solicitantes que nunca se certificaron, por su día.',
  ),
  abandoned: of('ApplicationAbandoned events by their day.', 'Eventos ApplicationAbandoned por su día.'),
  draft: of(
    'At the end of the day: the last step is ApplicationCreated.',
    'Al final del día: el último paso es ApplicationCreated.',
  ),
  'in-hand': of(
    'At the end of the day: the last step is ApplicationSubmitted, ApplicationReopened, or the import of an application.',
    'Al final del día: el último paso es ApplicationSubmitted, ApplicationReopened o la importación de una solicitud.',
  ),
  returned: of(
    'At the end of the day: the last step is ApplicationReturned.',
    'Al final del día: el último paso es ApplicationReturned.',
  ),
  'membership-withdrawn': of(
    'Withdrawn events of members, by their day.',
    'Eventos Withdrawn de miembros, por su día.',
  ),
  undated: of(
    'ParticipantImported with a date that is in doubt and that no DoubtSettled has given. They are in no year.',
    'ParticipantImported con una fecha dudosa que ningún DoubtSettled ha dado. No están en ningún año.',
  ),
} as const satisfies Readonly<Record<string, Spoken>>;

export const NOTES = { DAY, EARLIER_DATES } as const;

type Defined = keyof typeof DEFINITIONS;
const isDefined = (name: string): name is Defined => Object.hasOwn(DEFINITIONS, name);

/** What a figure counts: some sorts of a kind have words of their own. */
export function definitionOf(kind: LineKind, code: string): Spoken {
  const own = code === 'imported' ? `${kind}-imported` : code;
  if ((kind === 'validated' || kind === 'application') && isDefined(own)) return DEFINITIONS[own];
  const name = kind === 'overdue-inherited' ? 'overdue' : kind;
  return isDefined(name) ? DEFINITIONS[name] : KINDS[kind];
}
