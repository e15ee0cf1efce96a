/** Who is on duty, office by office. */
import type { WallDate } from '../../../domain/calendar.ts';
import { NAMING, onDuty } from '../../../domain/duty-officer.ts';
import { dutiesOf, type Duty } from '../../../db/duty-officers.ts';
import { officesOf } from '../../../db/offices.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { OFFICES } from '../../words/people.ts';
import { DUTY, INCIDENT } from '../../words/page-incidents.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';

export function showDuties(deps: Deps): Handler {
  return async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const on = todayOf(deps);
    const [offices, duties] = await Promise.all([officesOf(deps.pool), dutiesOf(deps.pool, null)]);
    const current = duties.filter(({ until }) => until >= on);
    const names = await namesOf(
      deps.pool,
      current.map(({ person }) => person),
    );
    const mayName = holdsAny(viewer, NAMING);
    show(res, 'incidents/duties', {
      w: saidAll(tongue, DUTY),
      crumbs: [
        { label: INCIDENT.title, href: paths.incidents() },
        { label: DUTY.title, href: null },
      ],
      offices: offices.map(({ id }) => ({
        office: tongue.code(OFFICES, id),
        ...spansOf(
          current.filter(({ office }) => office === id),
          on,
          names,
          tongue,
        ),
        name: mayName ? paths.nameDutyOfficer({ office: id }) : null,
      })),
    });
  };
}

/** Today's officer, and those who begin later. */
function spansOf(own: readonly Duty[], on: WallDate, names: ReadonlyMap<string, string>, tongue: Tongue) {
  const span = ({ person, from, until }: Duty): string =>
    tongue.say(DUTY.span, { name: names.get(person) ?? person, from: tongue.date(from), until: tongue.date(until) });
  const now = onDuty(own, on);
  return {
    now: now ? span(now) : tongue.say(DUTY.nobody),
    later: own.filter(({ from }) => from > on).map(span),
  };
}
