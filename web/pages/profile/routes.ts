/** The routes of the security profile and of the annual review's tasks. Looking at them is recorded; what is done there is a row of its own. */
import { CASE_READERS } from '../../../domain/access.ts';
import { PARTNER_ROLES } from '../../../domain/actor.ts';
import { MAY_ANSWER, MAY_ASSESS } from '../../../domain/profile.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showAssess, takeVerdicts } from './assess.ts';
import { showDesk } from './desk.ts';
import { showHistory } from './history.ts';
import { showProfile, showWhole } from './overview.ts';
import { saveCategory } from './save.ts';
import { showCategory } from './show-category.ts';
import { showReview } from './tasks.ts';

const read = { method: 'get', may: { roles: [...PARTNER_ROLES, ...CASE_READERS], own: true } } as const;
/** The agency's side: the company sees verdicts where its answers stand. */
const inside = { method: 'get', may: { roles: CASE_READERS } } as const;

/** Rows of the route table. */
export function profileRoutes(deps: Deps): readonly Route[] {
  const { review, profile, profileWhole, profileHistory, profileCategory, profileDesk, assess } = paths;
  return [
    { name: 'review.tasks', ...read, path: review.pattern, audit: 'review.viewed', handle: showReview(deps) },
    { name: 'profile.show', ...read, path: profile.pattern, audit: 'profile.viewed', handle: showProfile(deps) },
    { name: 'profile.whole', ...read, path: profileWhole.pattern, audit: 'profile.viewed', handle: showWhole(deps) },
    {
      name: 'profile.history',
      ...read,
      path: profileHistory.pattern,
      audit: 'profile.viewed',
      handle: showHistory(deps),
    },
    {
      name: 'profile.category',
      ...read,
      path: profileCategory.pattern,
      audit: 'profile.viewed',
      handle: showCategory(deps),
    },
    {
      name: 'profile.save',
      method: 'post',
      path: profileCategory.pattern,
      may: { roles: MAY_ANSWER, own: true },
      audit: 'none',
      takesBack: true,
      handle: saveCategory(deps),
    },
    { name: 'profile.desk', ...inside, path: profileDesk.pattern, audit: 'profile.viewed', handle: showDesk(deps) },
    { name: 'profile.answers', ...inside, path: assess.pattern, audit: 'profile.viewed', handle: showAssess(deps) },
    {
      name: 'profile.assess',
      method: 'post',
      path: assess.pattern,
      may: { roles: MAY_ASSESS },
      audit: 'none',
      takesBack: true,
      handle: takeVerdicts(deps),
    },
  ];
}
