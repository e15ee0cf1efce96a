/** The cases behind a number of what we owe: `/team/deadlines?rule=REVIEW_ANSWER&when=late&office=laredo&weeks=13`. */
import { z } from 'zod';
import { owedCases, WHEN } from '../../../db/queries/team-deadlines.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { OWED, TEAM, WHEN_WORDS } from '../../words/page-team.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll } from '../../words/tongue.ts';
import { named } from '../participant/names.ts';
import { ruleTitle } from './owed.ts';
import { query, scopeOf } from './scope.ts';

const MOST = 200;
const wanted = query.extend({ rule: z.string().regex(/^[A-Z0-9_]{1,60}$/), when: z.enum(WHEN) });

export function showOwedCases(deps: Deps): Handler {
  return async (req, res) => {
    const { rule, when, ...where } = queryOf(req, wanted);
    const scope = await scopeOf(deps, viewerOf(res), where);
    const { tongue, ask, asked } = scope;
    const cases = await owedCases(deps.pool, ask, { rule, when, limit: MOST + 1 });
    const title = tongue.say(OWED.casesTitle, {
      rule: ruleTitle(deps, scope, rule),
      when: tongue.say(WHEN_WORDS[when]).toLowerCase(),
    });
    const back = `${paths.team()}?${new URLSearchParams(asked).toString()}#owed`;
    show(res, 'team/cases', {
      say: saidAll(tongue, { ...TEAM, ...OWED }),
      title,
      crumbs: [
        { label: TEAM.title, href: back },
        { label: named(title), href: null },
      ],
      more: cases.length > MOST ? tongue.say(OWED.first, { n: MOST }) : null,
      cases: cases.slice(0, MOST).map(({ participant: id, clock: _, dueOn, company, office, specialistName }) => ({
        company,
        href: paths.participant({ id }),
        due: tongue.date(dueOn),
        office: tongue.code(OFFICES, office),
        specialist: specialistName ?? tongue.say(TEAM.nobody),
      })),
      back,
    });
  };
}
