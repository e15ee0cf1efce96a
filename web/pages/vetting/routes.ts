/** The routes of the vetting desk. Every look at it is recorded, and no role of a company is let in. */
import { VETTING_DESK, VETTING_DESK_READERS } from '../../../domain/vetting.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { beginRound } from './begin.ts';
import { checkPage } from './check.ts';
import { showDesk } from './desk.ts';
import { reviewPage } from './review.ts';

const LOOK = 'vetting.viewed';

export function vettingRoutes(deps: Deps): readonly Route[] {
  const may = { roles: VETTING_DESK };
  const forms = [
    ...formRoutes({ name: 'vetting.check', path: paths.vettingCheck.pattern, may }, checkPage(deps)),
    ...formRoutes({ name: 'vetting.review', path: paths.vettingReview.pattern, may }, reviewPage(deps)),
  ];
  return [
    {
      name: 'vetting.show',
      method: 'get',
      path: paths.vetting.pattern,
      may: { roles: VETTING_DESK_READERS },
      audit: LOOK,
      handle: showDesk(deps),
    },
    {
      name: 'vetting.begin',
      method: 'post',
      path: paths.vetting.pattern,
      may,
      audit: 'none',
      handle: beginRound(deps),
    },
    ...forms.map((route) => (route.method === 'get' ? { ...route, audit: LOOK } : route)),
  ];
}
