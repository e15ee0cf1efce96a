/** What a reviewer of a translation has read: the text of one kind of notice in both languages, as a hash. */
import { createHash } from 'node:crypto';
import type { NoticeKind } from '../../domain/notice-kind.ts';
import { mail as en } from './en/mail.ts';
import { words as enWords } from './en/words.ts';
import { mail as es } from './es/mail.ts';
import { ES_ENTITY_TYPES, ES_RULES } from './es/rules.ts';
import { words as esWords } from './es/words.ts';

type Texts = Readonly<Record<'en' | 'es', Readonly<Record<NoticeKind, unknown>>>>;

/** What all kinds draw on: a word of these that changes may stand in any of them, so that it takes every review away. */
const SHARED = [enWords, esWords, ES_RULES, ES_ENTITY_TYPES];

/**
 * Sixteen hex digits over the text of the kind and the shared words, in English and Spanish.
 * @param texts those of the mails, unless told otherwise
 */
export const reviewedText = (kind: NoticeKind, texts: Texts = { en, es }): string =>
  createHash('sha256')
    .update(JSON.stringify([texts.en[kind], texts.es[kind], SHARED]))
    .digest('hex')
    .slice(0, 16);
