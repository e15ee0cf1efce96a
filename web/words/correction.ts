/** What can be corrected, in words. */
import type { Correctable } from '../../domain/correction-record.ts';
import type { Spoken } from '../../templates/words.ts';

export const CORRECTABLE_WORDS: Readonly<Record<Correctable, Spoken>> = {
  standing: { en: 'Standing', es: 'Situación' },
  tier: { en: 'Tier', es: 'Nivel' },
  deadline: { en: 'Deadline', es: 'Plazo' },
  'certified-on': { en: 'Day of certification', es: 'Día de la certificación' },
  'initial-validated-on': { en: 'Day of the initial validation', es: 'Día de la primera validación' },
  'last-validated-on': { en: 'Day of the last validation', es: 'Día de la última validación' },
  'decided-on': { en: 'Day of the decision', es: 'Día de la resolución' },
  'served-text': { en: 'Text of the letter about the decision', es: 'Texto de la carta sobre la resolución' },
};

export const AS_SENT: Spoken = { en: 'as it was sent', es: 'como se envió' };
export const AS_SAID: Spoken = { en: 'as the reason says', es: 'como dice el motivo' };
