/** The routes by which new applications are distributed: proposed, checked, and done one by one. */
import { DISPATCHERS } from '../../../domain/desk.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { doDistribute, showDistribution } from './distribute.ts';

export function distributeRoutes(deps: Deps): readonly Route[] {
  const row = { path: paths.distribute.pattern, may: { roles: DISPATCHERS }, audit: 'none' } as const;
  return [
    { name: 'distribute.form', method: 'get', ...row, handle: showDistribution(deps) },
    { name: 'distribute', method: 'post', ...row, handle: doDistribute(deps) },
  ];
}
