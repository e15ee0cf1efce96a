/** The routes of the policy: who works with cases reads it, and headquarters adopts. */
import { CASE_READERS } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { adoptPage } from './adopt.ts';
import { showPolicies } from './list.ts';
import { showPolicy } from './show.ts';

const readers = { method: 'get', may: { roles: CASE_READERS }, audit: 'none' } as const;

export const policyRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'policy',
    ...readers,
    path: paths.policies.pattern,
    nav: { label: 'nav.policy', group: 'nav.program', to: () => paths.policies() },
    handle: showPolicies(deps),
  },
  { name: 'policy.show', ...readers, path: paths.policy.pattern, handle: showPolicy(deps) },
  ...formRoutes(
    { name: 'policy.adopt', path: paths.adoptPolicy.pattern, may: { roles: ['headquarters'] } },
    adoptPage(deps),
  ),
];
