/** The routes of the call list. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { DAY_KEEPERS } from '../today/whose.ts';
import { downloadCalls } from './export.ts';
import { showCalls } from './show-calls.ts';

const may = { roles: DAY_KEEPERS } as const;

export const callRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'calls',
    method: 'get',
    path: paths.calls.pattern,
    may,
    audit: 'none',
    nav: { label: 'nav.calls', to: () => paths.calls() },
    handle: showCalls(deps),
  },
  {
    name: 'calls.csv',
    method: 'get',
    path: paths.callsCsv.pattern,
    may,
    audit: 'calls.exported',
    handle: downloadCalls(deps),
  },
];
