/**
 * Where a mail bounces to that calls somebody to an incident: an address that names the report and the mail. It bears no seal: only who knows
 * the report's id can make one, and a forged bounce calls the next one of the line sooner, and does nothing else.
 */
import { createHash } from 'node:crypto';

const MAIL = /^alert:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):/;
const ADDRESS = /^alert\+([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.([0-9a-f]{16})@(.+)$/;
const markOf = (mail: string): string => createHash('sha256').update(mail).digest('hex').slice(0, 16);

/** One mail about one report. */
export type AlertMail = { readonly filing: string; readonly isIt: (mail: string) => boolean };

/** @param mail `alert:<filing>:…`; null for any other, which calls nobody */
export function alertAddress(mail: string, domain: string): string | null {
  const filing = MAIL.exec(mail)?.[1];
  return filing === undefined ? null : `alert+${filing.replaceAll('-', '')}.${markOf(mail)}@${domain}`;
}

/** The mail of an address; null for any other address. */
export function alertAt(address: string, ours: string): AlertMail | null {
  const [, a, b, c, d, e, mark, domain] = ADDRESS.exec(address.toLowerCase()) ?? [];
  return domain === ours ? { filing: [a, b, c, d, e].join('-'), isIt: (mail) => markOf(mail) === mark } : null;
}

/** The mail of a Message-ID, as `messageIdOf` makes them; null for any other. */
export function alertNamed(messageId: string): AlertMail | null {
  const id = unescaped(/^<web\.([^@>]+)@[^@>]+>$/.exec(messageId)?.[1] ?? '');
  const filing = MAIL.exec(id)?.[1];
  return filing === undefined ? null : { filing, isIt: (mail) => mail === id };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // no name of ours
  }
}
