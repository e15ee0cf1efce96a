/** Everybody on staff with what they hold, and the file of one of them. */
import { GRANTING } from '../../../domain/access.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { officesOf } from '../../../db/offices.ts';
import { staffFiles, type DeclaredConflict, type StaffFile } from '../../../db/queries/people.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { todayOf } from '../../today.ts';
import { fileOf, isTheirs } from './deed.ts';
import { isOver, leaveRow, roleRow, skillsView } from './rows.ts';
import { companyName, isOn, numberOf, placeName, roleName } from './telling.ts';
import { PEOPLE, PERSON } from './words.ts';

export const showPeople =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const on = todayOf(deps);
    const [files, offices] = await Promise.all([staffFiles(deps.pool), officesOf(deps.pool)]);
    const theirs = files.filter((file) => isTheirs(viewer, file, offices));
    show(res, 'people/list', {
      w: saidAll(tongue, PEOPLE),
      grants: holdsAny(viewer, GRANTING),
      people: theirs.map((file) => lineOf(file, on, tongue)),
    });
  };

const lineOf = ({ id, name, office, assignments, conflicts, leaves }: StaffFile, on: WallDate, tongue: Tongue) => ({
  name,
  href: paths.person({ person: id }),
  office: office === null ? '–' : tongue.code(OFFICES, office),
  roles: assignments
    .filter((held) => isOn(on, held))
    .map((held) => `${roleName(held, tongue)}, ${placeName(held, tongue)}`),
  away: tongue.date(leaves.find((leave) => isOn(on, leave))?.until ?? null),
  conflicts: String(conflicts.filter((declared) => isOn(on, declared)).length),
});

export const showPerson =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const file = await fileOf(deps, { params: req.params as Record<string, string>, viewer });
    const on = todayOf(deps);
    const { id: person, name, assignments, conflicts, leaves, skills } = file;
    const grants = holdsAny(viewer, GRANTING);
    const entry = ({ event }: { readonly event: string }) => ({ person, number: numberOf(event) });
    show(res, 'people/person', {
      w: saidAll(tongue, PERSON),
      crumbs: [
        { label: PEOPLE.title, href: paths.people() },
        { label: asWritten(name), href: null },
      ],
      name,
      grants,
      roles: assignments.map((held) => roleRow(held, grants ? paths.endRole(entry(held)) : null, on, tongue)),
      leaves: leaves.map((one) => leaveRow(one, paths.endLeave(entry(one)), on, tongue)),
      takeLeave: paths.takeLeave({ person }),
      skills: skillsView(skills, tongue),
      recordSkills: person === viewer.person ? null : paths.recordSkills({ person }),
      conflicts: conflicts.map((declared) => conflictRow(person, declared, on, tongue)),
      give: paths.giveRole({ person }),
      declare: paths.declareConflict({ person }),
    });
  };

function conflictRow(person: string, declared: DeclaredConflict, on: WallDate, tongue: Tongue) {
  const company = companyName(declared, tongue);
  const over = isOver(on, declared);
  return {
    company,
    from: tongue.date(declared.from),
    until: tongue.date(declared.until),
    over,
    end: over ? null : paths.endConflict({ person, number: numberOf(declared.event) }),
    endOf: tongue.say(PERSON.endOf, { what: company }),
  };
}
