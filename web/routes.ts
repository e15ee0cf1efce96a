/**
 * The one table of routes: who may go where, and what is recorded of it. Pages of a feature bring their rows; this file puts them
 * in order. Whoever wants to know who may do what reads it here.
 */
import type { Deps } from './deps.ts';
import { health } from './pages/health/health.ts';
import { home } from './pages/home/home.ts';
import { accessibility, help } from './pages/words/words.ts';
import { paths } from './paths.ts';
import type { Route } from './route.ts';
import { signInPages } from './session/sign-in.ts';

/** Answered before the session is read. */
export const bareTable = (deps: Deps): readonly Route[] => [
  { name: 'health', method: 'get', path: paths.health.pattern, may: 'anyone', audit: 'none', handle: health(deps) },
];

export function routeTable(deps: Deps): readonly Route[] {
  const session = signInPages(deps);
  return [
    { name: 'home', method: 'get', path: paths.home.pattern, may: 'anyone', audit: 'none', handle: home },
    { name: 'help', method: 'get', path: paths.help.pattern, may: 'anyone', audit: 'none', handle: help },
    {
      name: 'accessibility',
      method: 'get',
      path: paths.accessibility.pattern,
      may: 'anyone',
      audit: 'none',
      handle: accessibility,
    },
    {
      name: 'sign-in.begin',
      method: 'get',
      path: paths.signIn.pattern,
      may: 'anyone',
      audit: 'none',
      handle: session.begin,
    },
    {
      name: 'sign-in.callback',
      method: 'get',
      path: paths.signInCallback.pattern,
      may: 'anyone',
      audit: 'none',
      handle: session.callback,
    },
    {
      name: 'sign-out',
      method: 'post',
      path: paths.signOut.pattern,
      may: 'anyone',
      audit: 'none',
      handle: session.signOut,
    },
    {
      name: 'signed-out',
      method: 'get',
      path: paths.signedOut.pattern,
      may: 'anyone',
      audit: 'none',
      handle: session.signedOut,
    },
  ];
}
