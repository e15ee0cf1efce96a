/** The routes of one's own authority: what one holds, lends, and when one is away. */
import { STAFF_ROLES } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { ownFeedPage } from '../calendar/own-feed.ts';
import { endLeavePage } from '../people/end.ts';
import { leavePage } from '../people/leave.ts';
import { endLoanPage, lendPage } from './lend.ts';
import { showMe } from './show-me.ts';

export const meRoutes = (deps: Deps): readonly Route[] => {
  const may = { roles: STAFF_ROLES };
  return [
    { name: 'me', method: 'get', path: paths.me.pattern, may, audit: 'none', handle: showMe(deps) },
    ...formRoutes({ name: 'me.lend', path: paths.lend.pattern, may }, lendPage(deps)),
    ...formRoutes({ name: 'me.end-loan', path: paths.endLoan.pattern, may }, endLoanPage(deps)),
    ...formRoutes({ name: 'me.calendar', path: paths.ownCalendar.pattern, may }, ownFeedPage(deps)),
    ...formRoutes({ name: 'me.leave', path: paths.takeOwnLeave.pattern, may }, leavePage(deps)),
    ...formRoutes({ name: 'me.end-leave', path: paths.endOwnLeave.pattern, may }, endLeavePage(deps)),
  ];
};
