/** The routes of the team's page. */
import { TEAM_READERS } from '../../../domain/access.ts';
import { DISPATCHERS } from '../../../domain/desk.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showCasesToGive, showOwedCases } from './cases.ts';
import { downloadTeam } from './export.ts';
import { showTeam } from './show-team.ts';

export function teamRoutes(deps: Deps): readonly Route[] {
  const read = { method: 'get', may: { roles: TEAM_READERS } } as const;
  return [
    {
      name: 'team',
      ...read,
      path: paths.team.pattern,
      audit: 'none',
      nav: { label: 'nav.team', group: 'nav.office', to: () => paths.team() },
      handle: showTeam(deps),
    },
    { name: 'team.csv', ...read, path: paths.teamCsv.pattern, audit: 'team.exported', handle: downloadTeam(deps) },
    { name: 'team.deadlines', ...read, path: paths.teamDeadlines.pattern, audit: 'none', handle: showOwedCases(deps) },
    {
      name: 'team.second',
      method: 'get',
      path: paths.teamSecond.pattern,
      may: { roles: DISPATCHERS },
      audit: 'none',
      handle: showCasesToGive(deps),
    },
  ];
}
