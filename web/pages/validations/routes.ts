/** The routes of the worklist of validations. Taking it away is recorded. */
import { CASE_READERS } from '../../../domain/access.ts';
import { MAY_PLAN } from '../../../domain/plan-year.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { downloadValidations } from './csv.ts';
import { showMap } from './map.ts';
import { planPage } from './plan-form.ts';
import { showValidations } from './show-list.ts';
import { showPictures } from './show-pictures.ts';

const readers = { method: 'get', may: { roles: CASE_READERS } } as const;

export const validationRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'validations',
    ...readers,
    path: paths.validations.pattern,
    audit: 'none',
    nav: { label: 'nav.validations', to: () => paths.validations() },
    handle: showValidations(deps),
  },
  {
    name: 'validations.csv',
    ...readers,
    path: paths.validationsCsv.pattern,
    audit: 'validations.exported',
    handle: downloadValidations(deps),
  },
  {
    name: 'validations.pictures',
    ...readers,
    path: paths.validationPictures.pattern,
    audit: 'none',
    handle: showPictures(deps),
  },
  {
    name: 'validations.map',
    ...readers,
    path: paths.validationMap.pattern,
    audit: 'none',
    handle: showMap(deps),
  },
  ...formRoutes(
    { name: 'validations.plan', path: paths.validationPlan.pattern, may: { roles: MAY_PLAN } },
    planPage(deps),
  ),
];
