/** Words about security incidents: what is recorded of them, codes, and what their forms and pages say. */
import type { IncidentEvent } from '../../domain/incident-events.ts';
import {
  selfReported,
  type CompanyFunction,
  type Incident,
  type IncidentAction,
  type IncidentFinding,
  type ReportWay,
  type RootCause,
} from '../../domain/incident-record.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';

export const INCIDENT_EVENTS: Readonly<Record<IncidentEvent['type'], Spoken>> = {
  IncidentReported: {
    en: 'Security incident of {happenedOn} reported by the company{heard}',
    es: 'La empresa informó un incidente de seguridad del {happenedOn}{heard}',
  },
  IncidentFound: {
    en: 'Security incident of {happenedOn} found by the agency',
    es: 'La autoridad halló un incidente de seguridad del {happenedOn}',
  },
  IncidentAnalysisAsked: {
    en: 'Post-Incident Analysis asked for',
    es: 'Se pidió el análisis posterior al incidente',
  },
  IncidentAnalysisSubmitted: {
    en: 'Post-Incident Analysis filed, with corrective actions: {n}{late}',
    es: 'Análisis posterior al incidente presentado, con acciones correctivas: {n}{late}',
  },
  IncidentAnalysisAccepted: {
    en: 'Post-Incident Analysis accepted',
    es: 'Análisis posterior al incidente aceptado',
  },
  IncidentAnalysisReturned: {
    en: 'Post-Incident Analysis returned',
    es: 'Análisis posterior al incidente devuelto',
  },
  IncidentActionReported: {
    en: 'Corrective action reported as done{late}',
    es: 'Acción correctiva informada como cumplida{late}',
  },
  IncidentActionAssessed: {
    en: 'Corrective action assessed: {outcome}',
    es: 'Acción correctiva evaluada: {outcome}',
  },
  IncidentClosed: { en: 'Security incident closed', es: 'Incidente de seguridad cerrado' },
};

export const CAUSES: Readonly<Record<RootCause, Spoken>> = {
  'procedure-missing': { en: 'There was no procedure for it', es: 'No había un procedimiento para ello' },
  'procedure-not-followed': { en: 'A procedure was not followed', es: 'No se siguió un procedimiento' },
  equipment: { en: 'Equipment failed or was missing', es: 'El equipo falló o faltaba' },
  insider: { en: 'Somebody of the company took part', es: 'Participó alguien de la empresa' },
  partner: { en: 'A business partner’s part of the chain', es: 'La parte de un socio comercial en la cadena' },
  'outside-attack': {
    en: 'An attack from outside that no control could stop',
    es: 'Un ataque externo que ningún control podía impedir',
  },
  unknown: { en: 'Not known yet', es: 'Todavía no se sabe' },
};
export const FUNCTION_WORDS: Readonly<Record<CompanyFunction, Spoken>> = {
  management: { en: 'Management', es: 'Dirección' },
  security: { en: 'Security', es: 'Seguridad' },
  operations: { en: 'Operations, yard and transport', es: 'Operaciones, patio y transporte' },
  personnel: { en: 'Personnel', es: 'Personal' },
  technology: { en: 'Information technology', es: 'Tecnología de la información' },
  partner: { en: 'A business partner', es: 'Un socio comercial' },
};
export const FINDINGS: Readonly<Record<IncidentFinding, Spoken>> = {
  'nothing-further': { en: 'Nothing further follows', es: 'No se sigue nada más' },
  'adverse-case': { en: 'An adverse case was opened about it', es: 'Se abrió un caso adverso por él' },
};
export const INCIDENT_STAGES: Readonly<Record<Incident['stage'], Spoken>> = {
  reported: { en: 'Reported, waits for a specialist', es: 'Informado, espera a un especialista' },
  'analysis-asked': { en: 'Analysis asked for', es: 'Análisis pedido' },
  'analysis-submitted': {
    en: 'Analysis filed, waits for a specialist',
    es: 'Análisis presentado, espera a un especialista',
  },
  actions: { en: 'Analysis accepted, corrective actions', es: 'Análisis aceptado, acciones correctivas' },
  closed: { en: 'Closed', es: 'Cerrado' },
};
export const INCIDENT_TONES: Readonly<Record<Incident['stage'], Tone>> = {
  reported: 'warn',
  'analysis-asked': 'info',
  'analysis-submitted': 'warn',
  actions: 'info',
  closed: 'good',
};
export const CORRECTIVE: Readonly<Record<IncidentAction['status'], Spoken>> = {
  open: { en: 'open', es: 'abierta' },
  reported: { en: 'reported as done', es: 'informada como cumplida' },
  returned: { en: 'returned', es: 'devuelta' },
  done: { en: 'done', es: 'cumplida' },
};
/** Who spoke first. */
export const FIRST: Readonly<Record<'self-reported' | 'found' | 'heard', Spoken>> = {
  'self-reported': { en: 'Reported by the company first', es: 'Lo informó primero la empresa' },
  found: { en: 'Found by the agency first', es: 'Lo halló primero la autoridad' },
  heard: {
    en: 'Told by somebody who is no contact of the company; nobody else has spoken yet',
    es: 'Lo contó alguien que no es contacto de la empresa; nadie más ha hablado aún',
  },
};
/** The same of one incident. What somebody told who is no contact is neither: it is no report of the company's, and nothing that the agency found. */
export const firstWords = (incident: Incident): Spoken => {
  if (selfReported({ incidents: [incident] }, incident.id)?.selfReported) return FIRST['self-reported'];
  return FIRST[incident.foundAt === null && incident.heardAt !== undefined ? 'heard' : 'found'];
};

/** How a report came that the agency took down. */
export const REPORT_WAYS: Readonly<Record<ReportWay, Spoken>> = {
  telephone: { en: 'by telephone', es: 'por teléfono' },
  'e-mail': { en: 'by e-mail', es: 'por correo electrónico' },
  mail: { en: 'in a letter', es: 'por carta' },
  'in-person': { en: 'in person', es: 'en persona' },
};

/** The parts of a report, as the form asks for them. */
export const REPORT = {
  what: { en: 'What happened', es: 'Qué ocurrió' },
  where: { en: 'Where', es: 'Dónde' },
  on: { en: 'On which day', es: 'Qué día' },
  time: { en: 'About what time', es: 'Aproximadamente a qué hora' },
  unit: { en: 'Container, trailer or vehicle', es: 'Contenedor, remolque o vehículo' },
  seal: { en: 'Seal', es: 'Sello' },
  told: { en: 'Who was told already', es: 'A quién se avisó ya' },
  heard: { en: 'Received by the agency', es: 'Recibido por la autoridad' },
  way: { en: 'It came', es: 'Llegó' },
  teller: { en: 'Who told it', es: 'Quién lo contó' },
} as const satisfies Readonly<Record<string, Spoken>>;

/** The parts of an analysis. */
export const ANALYSIS = {
  cause: { en: 'Root cause', es: 'Causa raíz' },
  account: { en: 'What happened, and why it could', es: 'Qué ocurrió y por qué pudo ocurrir' },
  criteria: { en: 'Criteria that were not kept', es: 'Criterios que no se cumplieron' },
  action: { en: 'Corrective action', es: 'Acción correctiva' },
  verify: { en: 'How it is verified', es: 'Cómo se verifica' },
  by: { en: 'Who answers for it', es: 'Quién responde de ella' },
  due: { en: 'Done by', es: 'Cumplida para el' },
} as const satisfies Readonly<Record<string, Spoken>>;
