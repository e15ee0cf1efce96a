/** A mail without the seals of its links, as it may be stored: whoever reads it there cannot answer for the contact. */
import type { AnswerLink } from '../domain/answer-link.ts';
import type { Outgoing } from './mailer.ts';

type SealLink = (link: AnswerLink) => string;

const sealIn = (sealed: string): string => sealed.slice(sealed.lastIndexOf('~') + 1);
const placeOf = (index: number): string => `(not-kept ${index})`;

function replaced(mail: Outgoing, pairs: readonly (readonly [string, string])[]): Outgoing {
  const edit = (text: string): string => pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text);
  return { ...mail, text: edit(mail.text), html: edit(mail.html) };
}

/** Takes the seals out. */
export const unsealed = (mail: Outgoing, links: readonly AnswerLink[], seal: SealLink): Outgoing =>
  replaced(
    mail,
    links.map((link, index) => [sealIn(seal(link)), placeOf(index)]),
  );

/** Puts them in again: the same bytes while the secret is the same. */
export const resealed = (mail: Outgoing, links: readonly AnswerLink[], seal: SealLink): Outgoing =>
  replaced(
    mail,
    links.map((link, index) => [placeOf(index), sealIn(seal(link))]),
  );
