/** The routes of hours spent on validations: the agency's own. */
import { CASE_READERS } from '../../../domain/access.ts';
import { MAY_LOG_HOURS } from '../../../domain/hours.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { hoursPage, takeBackPage } from './log.ts';
import { showHours } from './sums.ts';

export function hoursRoutes(deps: Deps): readonly Route[] {
  const may = { roles: MAY_LOG_HOURS };
  return [
    {
      name: 'hours',
      method: 'get',
      path: paths.hours.pattern,
      may: { roles: CASE_READERS },
      audit: 'none',
      nav: { label: 'nav.hours', group: 'nav.program', to: () => paths.hours() },
      handle: showHours(deps),
    },
    ...formRoutes({ name: 'hours.log', path: paths.validationHours.pattern, may }, hoursPage(deps)),
    ...formRoutes({ name: 'hours.take-back', path: paths.takeBackHours.pattern, may }, takeBackPage(deps)),
  ];
}
