/**
 * The result of vetting on the case: what the desk has found, and nothing that could be typed. The findings stay at the desk; the record of the
 * participant says only which row of the desk's stream this rests on.
 */
import type { Facts, VettingFacts } from '../../../domain/facts.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Words } from '../../../templates/words.ts';
import { RELEASED_GROUNDS } from '../../words/vetting.ts';
import { told } from './refusals.ts';
import type { Scene } from './scene.ts';

type Found = { readonly vetting: VettingFacts; readonly result: 'clear' | 'adverse' };

/** What the desk has come to: its conclusion, or what has already gone against the company. Null while it has come to nothing. */
function foundAt({ vetting }: Pick<Facts, 'vetting'>): Found | null {
  if (!vetting) return null;
  if (vetting.result !== null) return { vetting, result: vetting.result };
  return vetting.grounds.length > 0 ? { vetting, result: 'adverse' } : null;
}

/** @throws Refusal in the reader's language while the desk has come to nothing */
export function deskResult({ facts, language }: Pick<Scene, 'facts' | 'language'>): Found {
  const found = foundAt(facts);
  if (found) return found;
  throw told(
    language,
    new Refusal('VettingNotReviewed', 'A second person has not reviewed the vetting checklist yet.'),
  );
}

/** What the person should have before their eyes. */
export function deskFacts({ vetting, result }: Found, { language }: Pick<Scene, 'language'>) {
  const grounds = vetting.grounds.map((ground) => RELEASED_GROUNDS[ground][language]);
  const words = RESULT[result];
  return [
    { label: FROM_DESK, value: vetting.result === null ? NOT_CONCLUDED[language] : words[language] },
    ...(result === 'adverse' ? [{ label: TOLD, value: grounds.join(' ') }] : []),
  ];
}

/** What the case keeps: the row of the desk's stream. */
export const deskRow = ({ vetting }: Found): object => ({ occasion: vetting.occasion, row: vetting.seq });

const FROM_DESK: Words = { en: 'Result of the vetting desk', es: 'Resultado de la mesa de verificación' };
const TOLD: Words = { en: 'What the company may be told', es: 'Lo que puede decirse a la empresa' };
const RESULT = {
  clear: { en: 'Clear, reviewed by a second person', es: 'Favorable, revisado por una segunda persona' },
  adverse: { en: 'Adverse, reviewed by a second person', es: 'Desfavorable, revisado por una segunda persona' },
};
const NOT_CONCLUDED = {
  en: 'Adverse by a check; the vetting is not concluded',
  es: 'Desfavorable por una comprobación; la verificación no está concluida',
};
