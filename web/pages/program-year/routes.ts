/** The routes of the program's year. Taking figures and lists away is recorded. */
import { CASE_READERS } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { downloadYear } from './csv.ts';
import { showProgramYear } from './show.ts';

const readers = { method: 'get', may: { roles: CASE_READERS } } as const;

export const programYearRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'program-year',
    ...readers,
    path: paths.programYear.pattern,
    audit: 'none',
    nav: { label: 'nav.programYear', group: 'nav.program', to: () => paths.programYear() },
    handle: showProgramYear(deps),
  },
  {
    name: 'program-year.csv',
    ...readers,
    path: paths.programYearCsv.pattern,
    audit: 'program-year.exported',
    handle: downloadYear(deps),
  },
];
