/** Applying: which type of entity, whether the company is eligible, then everything about the company and its people. */
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { companyPage, eligibleFirst } from './company.ts';
import { askEligibility } from './eligibility.ts';
import { chooseType } from './types.ts';
import { APPLICANTS, joinPage, leavePage } from './wait.ts';
import { showWaitingPlace } from './waiting-place.ts';

/** Rows of the route table. */
export function applyRoutes(deps: Deps): readonly Route[] {
  const may = { roles: APPLICANTS };
  const read = { method: 'get', may, audit: 'none' } as const;
  const form = formRoutes({ name: 'apply.company', path: paths.applyCompany.pattern, may }, companyPage(deps));
  return [
    {
      name: 'apply',
      path: paths.apply.pattern,
      ...read,
      nav: { label: 'nav.apply', to: () => paths.apply() },
      handle: chooseType(deps),
    },
    { name: 'apply.place', path: paths.applyPlace.pattern, ...read, handle: showWaitingPlace(deps) },
    ...formRoutes({ name: 'apply.wait', path: paths.joinWaitingList.pattern, may }, joinPage(deps)),
    ...formRoutes({ name: 'apply.leave-list', path: paths.leaveWaitingList.pattern, may }, leavePage(deps)),
    { name: 'apply.type', path: paths.applyType.pattern, ...read, handle: askEligibility(deps) },
    ...form.map((route) => (route.method === 'get' ? { ...route, handle: eligibleFirst(deps, route.handle) } : route)),
  ];
}
