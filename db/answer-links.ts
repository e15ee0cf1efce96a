/**
 * The seals of the links in mails. A link is not stored: what it is bound to stands in it in plain letters, ids and a day, with a seal that
 * only the holder of the web's secret can make. So a mail that is tried again has the same link, and a copy of the record answers for nobody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AnswerLink } from '../domain/answer-link.ts';

/** Stands in the copy of a mail where the link's seal stood: whoever reads the record cannot answer for the contact. */
export const LINK_NOT_KEPT = '(not-kept)';

/** 132 bits. */
const SEAL_CHARACTERS = 22;
const LINK = /^(.+)~(n[1-9]\d{0,8})~(\d{4})(\d{2})(\d{2})~([\w-]{22})$/;

const keyOf = (secret: string): Buffer => createHmac('sha256', secret).update('answer-link').digest();

/** Makes the last part of a link's address: the same for the same link. */
export function sealerOf(secret: string): (link: AnswerLink) => string {
  const key = keyOf(secret);
  return ({ participant, notice, lastDay }) => {
    const plain = `${participant}~${notice}~${lastDay.replaceAll('-', '')}`;
    const seal = createHmac('sha256', key).update(plain).digest('base64url').slice(0, SEAL_CHARACTERS);
    return `${plain}~${seal}`;
  };
}

/** What the last part of an address is bound to; null when it is not as we made it. */
export function openLink(secret: string, sent: string): AnswerLink | null {
  const [, participant, notice, year, month, day] = LINK.exec(sent) ?? [];
  if (participant === undefined || notice === undefined) return null;
  const link = { participant, notice, lastDay: `${year}-${month}-${day}` };
  const [ours, theirs] = [Buffer.from(sealerOf(secret)(link)), Buffer.from(sent)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? link : null;
}
