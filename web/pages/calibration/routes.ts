/** The routes of second reviews. Looking at them is recorded; what is done there is a row of its own. */
import { TEAM_READERS } from '../../../domain/access.ts';
import { DISPATCHERS } from '../../../domain/desk.ts';
import { MAY_ASSESS } from '../../../domain/profile.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { beginPage, callOff } from './begin.ts';
import { showSecond, showSecondDesk, takeSecond } from './copy.ts';
import { showCalibration } from './show.ts';

export function calibrationRoutes(deps: Deps): readonly Route[] {
  const { calibration, beginCalibration, callOffCalibration, secondReview, secondCategory } = paths;
  const gives = { roles: DISPATCHERS };
  const look = { method: 'get', audit: 'calibration.viewed' } as const;
  const second = { roles: MAY_ASSESS };
  return [
    {
      name: 'calibration.show',
      ...look,
      path: calibration.pattern,
      may: { roles: [...TEAM_READERS, ...MAY_ASSESS] },
      handle: showCalibration(deps),
    },
    ...formRoutes({ name: 'calibration.begin', path: beginCalibration.pattern, may: gives }, beginPage(deps)),
    {
      name: 'calibration.call-off',
      method: 'post',
      path: callOffCalibration.pattern,
      may: gives,
      audit: 'none',
      handle: callOff(deps),
    },
    { name: 'second-review.desk', ...look, path: secondReview.pattern, may: second, handle: showSecondDesk(deps) },
    { name: 'second-review.answers', ...look, path: secondCategory.pattern, may: second, handle: showSecond(deps) },
    {
      name: 'second-review.assess',
      method: 'post',
      path: secondCategory.pattern,
      may: second,
      audit: 'none',
      takesBack: true,
      handle: takeSecond(deps),
    },
  ];
}
