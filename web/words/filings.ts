/** What a company files, and the minimum security criteria's categories. */
import type { FilingKind } from '../../domain/facts.ts';
import type { Spoken } from '../../templates/words.ts';

export const FILINGS: Readonly<Record<FilingKind, Spoken>> = {
  'application-withdrawal': { en: 'Withdrawal', es: 'Retiro' },
  review: { en: 'Annual review', es: 'Revisión anual' },
  'time-request': { en: 'Request for more time', es: 'Petición de más tiempo' },
  'action-answer': { en: 'Answer to a required action', es: 'Respuesta a una acción requerida' },
  cure: { en: 'Cure', es: 'Subsanación' },
  'cure-step': { en: 'Step of a plan', es: 'Paso de un plan' },
  appeal: { en: 'Appeal', es: 'Apelación' },
  'appeal-information': { en: 'Information for an appeal', es: 'Información para una apelación' },
  settlement: { en: 'Debt or bond settled', es: 'Adeudo o fianza en regla' },
  'incident-report': { en: 'Report of a security incident', es: 'Informe de un incidente de seguridad' },
  'incident-analysis': { en: 'Post-Incident Analysis', es: 'Análisis posterior al incidente' },
  'incident-action': { en: 'Corrective action done', es: 'Acción correctiva cumplida' },
  response: { en: 'Answer to a warning', es: 'Respuesta a una advertencia' },
  'officer-change': { en: 'Change of officer', es: 'Cambio de directivo' },
};
