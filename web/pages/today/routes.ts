/** The route of the day's page. It comes first in the table, and so in the navigation. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showToday } from './show-today.ts';
import { DAY_KEEPERS } from './whose.ts';

export const todayRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'today',
    method: 'get',
    path: paths.today.pattern,
    may: { roles: DAY_KEEPERS },
    audit: 'none',
    nav: { label: 'nav.today', key: 't', to: () => paths.today() },
    handle: showToday(deps),
  },
];
