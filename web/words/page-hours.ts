/** Words of the hours that are spent on validations. */
import type { HourStep } from '../../domain/hours.ts';
import type { Spoken } from '../../templates/words.ts';

export const HOUR_STEP_WORDS: Readonly<Record<HourStep, Spoken>> = {
  plan: { en: 'Planning', es: 'Planificación' },
  prepare: { en: 'Preparation', es: 'Preparación' },
  travel: { en: 'Travel', es: 'Viaje' },
  visit: { en: 'Visit', es: 'Visita' },
  report: { en: 'Report', es: 'Informe' },
  review: { en: 'Review', es: 'Revisión' },
  'follow-up': { en: 'Follow-up', es: 'Seguimiento' },
};

export const HOURS = {
  title: { en: 'Hours spent on validations', es: 'Horas dedicadas a validaciones' },
  log: { en: 'Log hours of this validation', es: 'Registrar horas de esta validación' },
  why: {
    en: 'The statute asks what validations take (6 U.S.C. 971). The company does not see it.',
    es: 'La ley pide saber cuánto toman las validaciones (6 U.S.C. 971). La empresa no lo ve.',
  },
  company: { en: 'Company', es: 'Empresa' },
  validation: { en: 'Validation', es: 'Validación' },
  none: { en: 'Nothing is logged yet.', es: 'Todavía no hay nada registrado.' },
  noneYet: { en: 'None yet', es: 'Ninguna todavía' },
  logged: { en: 'Hours logged', es: 'Horas registradas' },
  without: { en: 'Steps without hours', es: 'Pasos sin horas' },
  spent: { en: '{step}: {hours} h', es: '{step}: {hours} h' },
  line: { en: '{on}, {step}: {hours} h, {person}', es: '{on}, {step}: {hours} h, {person}' },
  takenBack: { en: '{line} (taken back)', es: '{line} (anulada)' },
  lines: { en: 'Lines', es: 'Registros' },
  step: { en: 'Step', es: 'Paso' },
  hours: { en: 'Hours', es: 'Horas' },
  on: { en: 'Day', es: 'Día' },
  submit: { en: 'Log the hours', es: 'Registrar las horas' },
  done: { en: 'The hours were logged.', es: 'Las horas quedaron registradas.' },
  back: { en: 'Back to the participant', es: 'Volver al participante' },
  undo: { en: 'Take back a line of hours', es: 'Anular un registro de horas' },
  undoLink: { en: 'Take back a line', es: 'Anular un registro' },
  undoLine: { en: 'Line', es: 'Registro' },
  undoWhy: { en: 'Reason', es: 'Motivo' },
  undoSubmit: { en: 'Take it back', es: 'Anularlo' },
  undoDone: { en: 'The line was taken back.', es: 'El registro quedó anulado.' },
  toHours: { en: 'Back to the hours', es: 'Volver a las horas' },
  sumsLead: {
    en: 'By year and office, of all validations within your reach; lines that were taken back are left out.',
    es: 'Por año y oficina, de todas las validaciones a su alcance; sin los registros anulados.',
  },
  year: { en: 'Year', es: 'Año' },
  office: { en: 'Office', es: 'Oficina' },
  validations: { en: 'Validations', es: 'Validaciones' },
  total: { en: 'In all', es: 'En total' },
} as const satisfies Readonly<Record<string, Spoken>>;
