/** The route of the page for operators. */
import type { Role } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showOperations } from './show-operations.ts';

/** Those who keep the system running; the watch's findings are their work. */
export const OPERATORS: readonly Role[] = ['operator', 'administrator'];

export const operationsRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'operations',
    method: 'get',
    path: paths.operations.pattern,
    may: { roles: OPERATORS },
    audit: 'none',
    nav: { label: 'nav.operations', to: () => paths.operations() },
    handle: showOperations(deps),
  },
];
