/** Lists of cases to which the team's page leads. */
import type { Response } from 'express';
import { z } from 'zod';
import { casesToGive } from '../../../db/queries/second-reviews.ts';
import { owedCases, WHEN } from '../../../db/queries/team-deadlines.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { OWED, SECOND, TEAM, WHEN_WORDS } from '../../words/page-team.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll } from '../../words/tongue.ts';
import { named } from '../participant/names.ts';
import { ruleTitle } from './owed.ts';
import { query, scopeOf, type Scope } from './scope.ts';
import type { SectionId } from './section.ts';

const MOST = 200;
const wanted = query.extend({ rule: z.string().regex(/^[A-Z0-9_]{1,60}$/), when: z.enum(WHEN) });

/** The cases behind a number of what we owe: `/team/deadlines?rule=REVIEW_ANSWER&when=late&office=laredo&weeks=13`. */
export function showOwedCases(deps: Deps): Handler {
  return async (req, res) => {
    const { rule, when, ...where } = queryOf(req, wanted);
    const scope = await scopeOf(deps, viewerOf(res), where);
    const { tongue, ask } = scope;
    const cases = await owedCases(deps.pool, ask, { rule, when, limit: MOST + 1 });
    drawCases(res, scope, {
      section: 'owed',
      say: OWED,
      title: tongue.say(OWED.casesTitle, {
        rule: ruleTitle(deps, scope, rule),
        when: tongue.say(WHEN_WORDS[when]).toLowerCase(),
      }),
      first: OWED.first,
      cases: cases.map((one) => ({
        ...one,
        href: paths.participant({ id: one.participant }),
        day: tongue.date(one.dueOn),
      })),
    });
  };
}

/** Cases that could be given to a second reviewer: `/team/second-reviews?office=laredo&weeks=13`. */
export function showCasesToGive(deps: Deps): Handler {
  return async (req, res) => {
    const scope = await scopeOf(deps, viewerOf(res), queryOf(req, query));
    const { tongue, ask } = scope;
    const cases = await casesToGive(deps.pool, ask, MOST + 1);
    drawCases(res, scope, {
      section: 'second',
      say: SECOND,
      title: tongue.say(SECOND.give),
      first: SECOND.giveFirst,
      cases: cases.map((one) => ({
        ...one,
        href: paths.beginCalibration({ id: one.participant }),
        day: tongue.instant(one.openedAt, deps.config.zone),
      })),
    });
  };
}

type Cases = {
  /** Where on the team's page they come from. */
  readonly section: SectionId;
  readonly say: { readonly due: Spoken; readonly noCases: Spoken };
  readonly title: string;
  /** Says that there are more of them than are shown. */
  readonly first: Spoken;
  readonly cases: readonly {
    readonly company: string;
    readonly href: string;
    readonly day: string;
    readonly office: string;
    readonly specialistName: string | null;
  }[];
};

function drawCases(res: Response, { tongue, asked }: Scope, { section, say, title, first, cases }: Cases): void {
  const back = `${paths.team()}?${new URLSearchParams(asked).toString()}#${section}`;
  const { due, noCases } = say;
  show(res, 'team/cases', {
    say: saidAll(tongue, { ...TEAM, due, noCases }),
    title,
    crumbs: [
      { label: TEAM.title, href: back },
      { label: named(title), href: null },
    ],
    more: cases.length > MOST ? tongue.say(first, { n: MOST }) : null,
    cases: cases.slice(0, MOST).map(({ company, href, day, office, specialistName }) => ({
      ...{ company, href, due: day },
      office: tongue.code(OFFICES, office),
      specialist: specialistName ?? tongue.say(TEAM.nobody),
    })),
    back,
  });
}
