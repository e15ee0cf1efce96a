/** Where sign-in may lead back to: a place in this web, and nowhere else. */
import { paths } from '../paths.ts';

const BASE = 'http://portolan.invalid';
const LONGEST = 2000;

/**
 * The local address in `wanted`, path and query only, or the home page when it leads elsewhere, is malformed, or would start sign-in again.
 * Browsers read backslashes as slashes and drop tabs and line breaks, so the URL parser that they share decides, not a pattern.
 */
export function localReturn(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST || !wanted.startsWith('/') || !URL.canParse(wanted, BASE))
    return paths.home();
  const url = new URL(wanted, BASE);
  const local = url.pathname + url.search;
  const safe = url.origin === BASE && !local.startsWith('//') && !local.includes('\\');
  const loops = url.pathname.startsWith(paths.signIn()) || url.pathname.startsWith('/sign');
  return safe && !loops ? local : paths.home();
}
