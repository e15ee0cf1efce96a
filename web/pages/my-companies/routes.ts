/** The routes of a specialist's companies. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { DAY_KEEPERS } from '../today/whose.ts';
import { downloadCompanies } from './export.ts';
import { showCompanies } from './show-companies.ts';

const may = { roles: DAY_KEEPERS } as const;

export const myCompaniesRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'my-companies',
    method: 'get',
    path: paths.myCompanies.pattern,
    may,
    audit: 'none',
    nav: { label: 'nav.myCompanies', to: () => paths.myCompanies() },
    handle: showCompanies(deps),
  },
  {
    name: 'my-companies.csv',
    method: 'get',
    path: paths.myCompaniesCsv.pattern,
    may,
    audit: 'companies.exported',
    handle: downloadCompanies(deps),
  },
];
