/** Words about a corrective action plan: who answers for a step, and how far it is. */
import type { StepFunction, StepStatus } from '../../domain/plan-step.ts';
import type { Spoken } from '../../templates/words.ts';

export const STEP_FUNCTION_WORDS: Readonly<Record<StepFunction, Spoken>> = {
  management: { en: 'management', es: 'dirección' },
  security: { en: 'security', es: 'seguridad' },
  logistics: { en: 'logistics and transport', es: 'logística y transporte' },
  'information-technology': { en: 'information technology', es: 'informática' },
  personnel: { en: 'personnel', es: 'personal' },
  purchasing: { en: 'purchasing and business partners', es: 'compras y socios comerciales' },
};

export const STEP_STATUSES: Readonly<Record<StepStatus, Spoken>> = {
  proposed: { en: 'Proposed, waits for the agency', es: 'Propuesto, espera a la autoridad' },
  returned: { en: 'Not agreed to, the plan needs another', es: 'No acordado, el plan necesita otro' },
  agreed: { en: 'Agreed to, to be done', es: 'Acordado, por hacer' },
  reported: { en: 'Reported done, waits for the agency', es: 'Informado como hecho, espera a la autoridad' },
  'sent-back': { en: 'Sent back, to be done', es: 'Devuelto, por hacer' },
  done: { en: 'Done and accepted', es: 'Hecho y aceptado' },
};

export const PLAN = {
  title: { en: 'Corrective action plan', es: 'Plan de medidas correctivas' },
  conditions: { en: 'Conditions of the reinstatement', es: 'Condiciones del restablecimiento' },
  progress: { en: '{done} of {all} steps are accepted.', es: 'Se han aceptado {done} de {all} pasos.' },
  due: { en: 'By {on}, {function}', es: 'Para el {on}, {function}' },
  dueAbout: {
    en: 'By {on}, {function}; about criterion {criterion}',
    es: 'Para el {on}, {function}; sobre el criterio {criterion}',
  },
  late: { en: 'Its day has passed', es: 'Pasó su día' },
  answer: { en: 'Answer of the agency: {text}', es: 'Respuesta de la autoridad: {text}' },
  consent: {
    en: 'Consent to unannounced visits: {name}, {on}',
    es: 'Consentimiento a visitas sin aviso: {name}, {on}',
  },
  report: { en: 'Report it done', es: 'Informar que está hecho' },
} as const satisfies Readonly<Record<string, Spoken>>;
