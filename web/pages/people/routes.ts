/** The routes by which roles are given and ended, leave is taken and skills are recorded. Looking at somebody's file is recorded. */
import { GRANTING } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { conflictPage } from './conflict.ts';
import { endConflictPage, endLeavePage, endPage } from './end.ts';
import { givePage } from './give.ts';
import { leavePage } from './leave.ts';
import { showPeople, showPerson } from './show-people.ts';
import { skillsPage } from './skills.ts';

export const peopleRoutes = (deps: Deps): readonly Route[] => {
  const may = { roles: GRANTING };
  const over = { roles: [...GRANTING, 'supervisor'] as const };
  return [
    {
      name: 'people',
      method: 'get',
      path: paths.people.pattern,
      may: over,
      audit: 'none',
      nav: { label: 'nav.people', group: 'nav.office', to: () => paths.people() },
      handle: showPeople(deps),
    },
    {
      name: 'people.show',
      method: 'get',
      path: paths.person.pattern,
      may: over,
      audit: 'person.viewed',
      handle: showPerson(deps),
    },
    ...formRoutes({ name: 'people.give', path: paths.giveRole.pattern, may }, givePage(deps)),
    ...formRoutes({ name: 'people.end', path: paths.endRole.pattern, may }, endPage(deps)),
    ...formRoutes({ name: 'people.conflict', path: paths.declareConflict.pattern, may }, conflictPage(deps)),
    ...formRoutes({ name: 'people.end-conflict', path: paths.endConflict.pattern, may }, endConflictPage(deps)),
    ...formRoutes({ name: 'people.leave', path: paths.takeLeave.pattern, may: over }, leavePage(deps)),
    ...formRoutes({ name: 'people.end-leave', path: paths.endLeave.pattern, may: over }, endLeavePage(deps)),
    ...formRoutes({ name: 'people.skills', path: paths.recordSkills.pattern, may: over }, skillsPage(deps)),
  ];
};
