/**
 * The one table of routes: who may go where, and what is recorded of it. Pages of a feature bring their rows; this file puts them
 * in order. Whoever wants to know who may do what reads it here.
 */
import type { Deps } from './deps.ts';
import { actRoutes } from './pages/acts/routes.ts';
import { applyRoutes } from './pages/apply/routes.ts';
import { decisionRoutes } from './pages/decisions/routes.ts';
import { filingRoutes } from './pages/filings/routes.ts';
import { health } from './pages/health/health.ts';
import { home } from './pages/home/home.ts';
import { operationsRoutes } from './pages/operations/routes.ts';
import { participantRoutes } from './pages/participant/routes.ts';
import { queueRoutes } from './pages/queue/routes.ts';
import { timeMachineRoutes } from './pages/time-machine/routes.ts';
import { accessibility, help } from './pages/words/words.ts';
import { paths } from './paths.ts';
import type { Route } from './route.ts';
import { signInPages } from './session/sign-in.ts';

/** Pages that show nobody's data. */
const open = { may: 'anyone', audit: 'none' } as const;

/** Answered before the session is read. */
export const bareTable = (deps: Deps): readonly Route[] => [
  { name: 'health', method: 'get', path: paths.health.pattern, ...open, handle: health(deps) },
];

export function routeTable(deps: Deps): readonly Route[] {
  const { begin, callback, signOut, signedOut } = signInPages(deps);
  return [
    { name: 'home', method: 'get', path: paths.home.pattern, ...open, handle: home(deps) },
    { name: 'help', method: 'get', path: paths.help.pattern, ...open, handle: help },
    { name: 'accessibility', method: 'get', path: paths.accessibility.pattern, ...open, handle: accessibility },
    { name: 'sign-in.begin', method: 'get', path: paths.signIn.pattern, ...open, handle: begin },
    { name: 'sign-in.callback', method: 'get', path: paths.signInCallback.pattern, ...open, handle: callback },
    { name: 'sign-out', method: 'post', path: paths.signOut.pattern, ...open, handle: signOut },
    { name: 'signed-out', method: 'get', path: paths.signedOut.pattern, ...open, handle: signedOut },
    ...operationsRoutes(deps),
    ...queueRoutes(deps),
    ...participantRoutes(deps),
    ...applyRoutes(deps),
    ...actRoutes(deps),
    ...filingRoutes(deps),
    ...decisionRoutes(deps),
    ...timeMachineRoutes(deps),
  ];
}
