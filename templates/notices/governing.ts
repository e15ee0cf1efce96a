/** The English text governs. What is said in another language says so, by whom it was reviewed or that nobody has, and carries the English text. */
import type { NoticeKind } from '../../domain/notice-kind.ts';
import { REVIEWED, type Reviews } from './es/reviewed.ts';
import { reviewedText } from './reviewed-text.ts';
import type { Voice } from './voice.ts';

/** The line over a translation of one notice, or of several; empty over the English text. A review counts for the very text that was read. */
export function translationLine(
  voice: Voice,
  medium: 'letter' | 'mail',
  kinds: readonly NoticeKind[],
  reviews: Reviews = REVIEWED,
): string {
  if (voice.language === 'en') return '';
  const known = kinds.flatMap((kind) => (reviews[kind]?.text === reviewedText(kind) ? [reviews[kind]] : []));
  if (known.length < kinds.length) return voice.say(`${medium}.courtesy`);
  const by = voice.list([...new Set(known.map((one) => one.by))]);
  const on = voice.list([...new Set(known.map((one) => one.on))].sort().map(voice.date));
  return voice.say(`${medium}.reviewed`, { by, on });
}

/** What of a mail is words about the notice. */
export type Body = {
  readonly subject: string;
  readonly what: string;
  readonly slots: readonly string[];
  /** In words; empty for none. */
  readonly term: string;
  readonly todo: string;
};

/** For the end of a mail in another language; null at the end of an English one. */
export const original = (voice: Voice, line: string, english: () => Body) =>
  voice.language === 'en' ? null : { line, label: voice.say('mail.original'), ...english() };
