/** How outgoing mail travels: SMTP_URL, SMTP_TLS, SMTP_CA_FILE, and the key with which it is signed, DKIM_SELECTOR and DKIM_KEY_FILE. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Dkim, MailServer } from '../activities/mailer.ts';
import { domainOf } from '../activities/address.ts';
import { isLoopback, schemeOf, type Variables } from './variables.ts';

type Given = Pick<
  Variables,
  'SMTP_URL' | 'SMTP_TLS' | 'SMTP_CA_FILE' | 'DKIM_SELECTOR' | 'DKIM_KEY_FILE' | 'MAIL_FROM'
>;

/** RFC 8301, 3.2: shorter keys are no longer taken for proof by everybody. */
const LEAST_KEY_BITS = 2048;

/** The server as the variables name it, and in one-line sentences what is missing or wrong about it. Without SMTP_TLS, only this machine may be spoken to in the clear. */
export function readMailServer(given: Given): { readonly server: MailServer; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read = <T>(name: 'SMTP_CA_FILE' | 'DKIM_KEY_FILE', take: (pem: string) => T): T | undefined => {
    const path = given[name];
    if (path === undefined) return undefined;
    try {
      return take(readFileSync(path, 'utf8'));
    } catch (error) {
      problems.push(`${name} ${error instanceof Unfit ? error.message : 'cannot be read'}`);
      return undefined;
    }
  };
  if (new URL(given.SMTP_URL).search !== '')
    problems.push('SMTP_URL has options after a question mark: SMTP_TLS and SMTP_CA_FILE are for that');
  if ((given.DKIM_KEY_FILE === undefined) !== (given.DKIM_SELECTOR === undefined))
    problems.push(
      `${given.DKIM_SELECTOR === undefined ? 'DKIM_SELECTOR' : 'DKIM_KEY_FILE'} is missing: mail is signed by both, or not at all`,
    );
  const ca = read('SMTP_CA_FILE', certificatesOf);
  const dkim = read('DKIM_KEY_FILE', (pem) => dkimOf(given, pem));
  const tls = given.SMTP_TLS ?? (isLoopback(given.SMTP_URL) ? 'opportunistic' : 'required');
  return { server: { url: given.SMTP_URL, tls, ...(ca && { ca }), ...(dkim && { dkim }) }, problems };
}

/** Whether a mail could go to another machine in the clear. */
export const mayGoPlain = ({ url, tls }: MailServer): boolean =>
  tls === 'opportunistic' && schemeOf(url) !== 'smtps:' && !isLoopback(url);

class Unfit extends Error {}

function certificatesOf(pem: string): string {
  try {
    new X509Certificate(pem);
  } catch {
    throw new Unfit('holds no certificate in PEM');
  }
  return pem;
}

/** Signed for the domain of MAIL_FROM, which is the one that a receiver holds the signature against. */
function dkimOf({ MAIL_FROM, DKIM_SELECTOR = '' }: Given, pem: string): Dkim {
  const privateKey = pem.trim();
  if (keyBits(privateKey) < LEAST_KEY_BITS)
    throw new Unfit(`holds no RSA private key of ${LEAST_KEY_BITS} or more bits in PEM`);
  return { domainName: domainOf(MAIL_FROM), keySelector: DKIM_SELECTOR, privateKey };
}

/** Zero for what is no RSA key. */
function keyBits(pem: string): number {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    return asymmetricKeyType === 'rsa' ? (asymmetricKeyDetails?.modulusLength ?? 0) : 0;
  } catch {
    return 0;
  }
}
