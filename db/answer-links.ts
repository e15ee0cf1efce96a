/**
 * The seals of the links in mails. A link is not stored: what it is bound to stands in it in plain letters, ids and a day, with a seal that
 * only the holder of the web's secret can make. So a mail that is tried again has the same link, and a copy of the record answers for nobody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AnswerLink } from '../domain/answer-link.ts';
import type { Instant } from '../domain/calendar.ts';

/** Stands in the copy of a mail where the link's seal stood: whoever reads the record cannot answer for the contact. */
export const LINK_NOT_KEPT = '(not-kept)';

/** 132 bits. */
const SEAL_CHARACTERS = 22;
const LINK = /^(.+)~(n[1-9]\d{0,8})~(\d{4})(\d{2})(\d{2})~([\w-]{22})$/;

/** Each kind of link has a key of its own. */
const keyOf = (secret: string, kind: string): Buffer => createHmac('sha256', secret).update(kind).digest();
const sealed = (key: Buffer, plain: string): string =>
  `${plain}~${createHmac('sha256', key).update(plain).digest('base64url').slice(0, SEAL_CHARACTERS)}`;
function isSame(one: string, other: string): boolean {
  const [ours, theirs] = [Buffer.from(one), Buffer.from(other)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

/** Makes the last part of a link's address: the same for the same link. */
export function sealerOf(secret: string): (link: AnswerLink) => string {
  const key = keyOf(secret, 'answer-link');
  return ({ participant, notice, lastDay }) => sealed(key, `${participant}~${notice}~${lastDay.replaceAll('-', '')}`);
}

/** What the last part of an address is bound to; null when it is not as we made it. */
export function openLink(secret: string, sent: string): AnswerLink | null {
  const [, participant, notice, year, month, day] = LINK.exec(sent) ?? [];
  if (participant === undefined || notice === undefined) return null;
  const link = { participant, notice, lastDay: `${year}-${month}-${day}` };
  return isSame(sealerOf(secret)(link), sent) ? link : null;
}

/** By what a contact reports an incident without signing in, once. It is not kept either: the report's id is made from it. */
export type ReportLink = { readonly participant: string; readonly contact: string; readonly expiresAt: Instant };
const REPORT_LINK = /^(.+)~([^~]+)~([0-9a-z]{1,11})~[\w-]{22}$/;

export const sealReportLink = (secret: string, { participant, contact, expiresAt }: ReportLink): string =>
  sealed(keyOf(secret, 'report-link'), `${participant}~${contact}~${expiresAt.toString(36)}`);

/** What the last part of a report link's address is bound to; null when it is not as we made it. */
export function openReportLink(secret: string, sent: string): ReportLink | null {
  const [, participant, contact, expiry] = REPORT_LINK.exec(sent) ?? [];
  if (participant === undefined || contact === undefined || expiry === undefined) return null;
  const link = { participant, contact, expiresAt: Number.parseInt(expiry, 36) };
  return isSame(sealReportLink(secret, link), sent) ? link : null;
}

/** Without the letters that are taken for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits: what can be typed from paper. Callers may try few a minute. */
const CODE_CHARACTERS = 12;
export type Coded = Pick<AnswerLink, 'participant' | 'notice'>;

/** Makes the code that stands in a letter where a mail has its link: `K7QF-2M9X-TT4R`, the same for the same letter. */
export function coderOf(secret: string): (letter: Coded) => string {
  const key = createHmac('sha256', secret).update('letter-code').digest();
  return ({ participant, notice }) => {
    const bytes = createHmac('sha256', key).update(`${participant}~${notice}`).digest();
    const characters = Array.from({ length: CODE_CHARACTERS }, (_, place) => ALPHABET[bytes[place]! % 32]);
    return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
  };
}

/** Whether it is the letter's code, however it was typed: small letters, no hyphens, an O for a zero. */
export function isCodeOf(secret: string, letter: Coded, typed: string): boolean {
  const plain = (code: string): string =>
    code
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1');
  return isSame(plain(coderOf(secret)(letter)), plain(typed));
}
