/** What a company files, and the minimum security criteria's categories. */
import type { FilingKind } from '../../domain/facts.ts';
import type { Spoken } from '../../templates/words.ts';

export const FILINGS: Readonly<Record<FilingKind, Spoken>> = {
  'application-withdrawal': { en: 'Withdrawal', es: 'Retiro' },
  review: { en: 'Annual review', es: 'Revisión anual' },
  'time-request': { en: 'Request for more time', es: 'Petición de más tiempo' },
  'action-answer': { en: 'Answer to a required action', es: 'Respuesta a una acción requerida' },
  cure: { en: 'Cure', es: 'Subsanación' },
  appeal: { en: 'Appeal', es: 'Apelación' },
  'appeal-information': { en: 'Information for an appeal', es: 'Información para una apelación' },
  settlement: { en: 'Debt or bond settled', es: 'Adeudo o fianza en regla' },
  'officer-change': { en: 'Change of officer', es: 'Cambio de directivo' },
};
