/** One's own page: what one holds, what of it is lent, leave, and in whose place one stands. */
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { fileOf } from '../people/deed.ts';
import { isOver, leaveRow, roleRow, skillsView } from '../people/rows.ts';
import { numberOf } from '../people/telling.ts';
import { PERSON } from '../people/words.ts';
import { ownRoles } from './lend.ts';
import { ME } from './words.ts';

export const showMe =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const on = todayOf(deps);
    const file = await fileOf(deps, { params: {}, viewer });
    const { assignments, lent, leaves, skills } = file;
    show(res, 'me/me', {
      w: saidAll(tongue, { ...PERSON, ...ME }),
      roles: assignments.filter((held) => !isOver(on, held)).map((held) => roleRow(held, null, on, tongue)),
      lent: lent.map((held) => ({
        ...roleRow(held, paths.endLoan({ borrower: held.person, number: numberOf(held.event) }), on, tongue),
        name: held.name,
      })),
      lend: ownRoles(file, on).length > 0 ? paths.lend() : null,
      leaves: leaves.map((one) => leaveRow(one, paths.endOwnLeave({ number: numberOf(one.event) }), on, tongue)),
      takeLeave: paths.takeOwnLeave(),
      calendar: paths.ownCalendar(),
      standsFor: viewer.standsFor.map(({ name, until }) => ({ name, until: tongue.date(until) })),
      skills: skillsView(skills, tongue),
    });
  };
