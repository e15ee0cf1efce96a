/** Whether a mail comes from whom it says: the From address is a contact's, and the server in front, where there is one, says that it is theirs. */
import type { KnownSender } from '../db/inbound-mail.ts';
import type { Mail } from './mail.ts';

export type Sender = { readonly contact: string } | 'unknown-sender' | 'not-aligned';

/**
 * The contact who wrote.
 * @param authserv the name of the server whose Authentication-Results (RFC 8601) are believed; null for none, then the address alone decides
 */
export function senderOf(
  from: string,
  contacts: readonly KnownSender[],
  mail: Pick<Mail, 'header'>,
  authserv: string | null,
): Sender {
  const known = contacts.find(({ email }) => email === from);
  if (!known) return 'unknown-sender';
  return authserv === null || isAligned(from, mail, authserv) ? { contact: known.id } : 'not-aligned';
}

/** By DMARC; or by DKIM or SPF for the very domain of the From address. Only the topmost results of that server count: below it anybody may write. */
function isAligned(from: string, { header }: Pick<Mail, 'header'>, authserv: string): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const [topmost] = header('authentication-results');
  const [server, ...results] = (topmost ?? '')
    .replaceAll(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .split(';');
  if (server?.trim().split(/\s/, 1)[0] !== authserv.toLowerCase()) return false;
  return results.map((result) => result.trim()).some((result) => passes(result, domain));
}

function passes(result: string, domain: string): boolean {
  if (/^dmarc=pass(\s|$)/.test(result)) return true;
  const names = [...result.matchAll(/\b(?:header\.d|header\.i|smtp\.mailfrom)=["']?(?:[^\s;"'@]*@)?([^\s;"']+)/g)];
  return /^(dkim|spf)=pass(\s|$)/.test(result) && names.some(([, name]) => name === domain);
}
