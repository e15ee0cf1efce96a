/** Where sign-in may lead back to: a place in this web, and nowhere else. */
import { paths } from '../paths.ts';

const BASE = 'http://portolan.invalid';
const LONGEST = 2000;
/** Coming back to these would go in a circle. */
const AROUND_SIGN_IN: readonly string[] = [paths.signIn(), paths.signInCallback(), paths.signOut(), paths.signedOut()];

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
  return safe && !isAroundSignIn(url.pathname) ? local : paths.home();
}

const isAroundSignIn = (pathname: string): boolean =>
  AROUND_SIGN_IN.includes(pathname) || pathname.startsWith(`${paths.signInCallback()}/`);
