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

/** By DMARC; or by DKIM or SPF for the very domain of the From address. */
function isAligned(from: string, { header }: Pick<Mail, 'header'>, authserv: string): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return resultsBy(authserv.toLowerCase(), header('authentication-results')).some((result) => passes(result, domain));
}

type Results = { readonly server: string | undefined; readonly results: readonly string[] };

/**
 * What the server in front found. It may write a header for each of its checks (OpenDKIM one, OpenDMARC another), all of them above what the mail
 * brought along: so only the run at the top counts, and of each method only what is said highest.
 */
function resultsBy(authserv: string, headers: readonly string[]): readonly string[] {
  const all = headers.map(resultsIn);
  const end = all.findIndex(({ server }) => server !== authserv);
  return all.slice(0, end === -1 ? all.length : end).reduce<readonly string[]>((above, { results }) => {
    const settled = new Set(above.map(methodOf));
    return [...above, ...results.filter((result) => !settled.has(methodOf(result)))];
  }, []);
}

/** Comments are left out: anything may stand in them. */
function resultsIn(value: string): Results {
  const [server, ...results] = value
    .replaceAll(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return { server: server?.split(/\s/, 1)[0], results };
}

const methodOf = (result: string): string => result.split('=', 1)[0]!;

function passes(result: string, domain: string): boolean {
  if (/^dmarc=pass(\s|$)/.test(result)) return true;
  const names = [...result.matchAll(/\b(?:header\.d|header\.i|smtp\.mailfrom)=["']?(?:[^\s;"'@]*@)?([^\s;"']+)/g)];
  return /^(dkim|spf)=pass(\s|$)/.test(result) && names.some(([, name]) => name === domain);
}
