/** Everybody on staff with what they hold, and the file of one of them. */
import type { WallDate } from '../../../domain/calendar.ts';
import { staffFiles, type DeclaredConflict, type HeldRole, type StaffFile } from '../../../db/queries/people.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { todayOf } from '../../today.ts';
import { fileOf } from './deed.ts';
import { companyName, isOn, numberOf, placeName, roleName } from './telling.ts';
import { PEOPLE, PERSON } from './words.ts';

export const showPeople =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const tongue = tongueOf(viewerOf(res).language);
    const on = todayOf(deps);
    const files = await staffFiles(deps.pool);
    show(res, 'people/list', { w: saidAll(tongue, PEOPLE), people: files.map((file) => lineOf(file, on, tongue)) });
  };

const lineOf = ({ id, name, office, assignments, conflicts }: StaffFile, on: WallDate, tongue: Tongue) => ({
  name,
  href: paths.person({ person: id }),
  office: office === null ? '–' : tongue.code(OFFICES, office),
  roles: assignments
    .filter((held) => isOn(on, held))
    .map((held) => `${roleName(held, tongue)}, ${placeName(held, tongue)}`),
  conflicts: String(conflicts.filter((declared) => isOn(on, declared)).length),
});

export const showPerson =
  (deps: Deps): Handler =>
  async (req, res) => {
    const tongue = tongueOf(viewerOf(res).language);
    const file = await fileOf(deps, { params: req.params as Record<string, string> });
    const on = todayOf(deps);
    const { id: person, name, assignments, conflicts } = file;
    show(res, 'people/person', {
      w: saidAll(tongue, PERSON),
      crumbs: [
        { label: PEOPLE.title, href: paths.people() },
        { label: asWritten(name), href: null },
      ],
      name,
      roles: assignments.map((held) => roleRow(person, held, on, tongue)),
      conflicts: conflicts.map((declared) => conflictRow(person, declared, on, tongue)),
      give: paths.giveRole({ person }),
      declare: paths.declareConflict({ person }),
    });
  };

const isOver = (on: WallDate, { until }: { readonly until: WallDate | null }): boolean => until !== null && until < on;

function roleRow(person: string, held: HeldRole, on: WallDate, tongue: Tongue) {
  const role = roleName(held, tongue);
  const where = placeName(held, tongue);
  const over = isOver(on, held);
  return {
    role,
    where,
    from: tongue.date(held.from),
    until: tongue.date(held.until),
    over,
    end: over ? null : paths.endRole({ person, number: numberOf(held.event) }),
    endOf: tongue.say(PERSON.endOf, { what: `${role}, ${where}` }),
  };
}

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
