/** How the work of an office goes: `/team?office=laredo&weeks=13`. */
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { TEAM } from '../../words/page-team.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll } from '../../words/tongue.ts';
import { ageingSection } from './ageing.ts';
import { firstActSection } from './first-act.ts';
import { flowSection } from './flow.ts';
import { loadSection } from './load.ts';
import { owedSection } from './owed.ts';
import { returnedSection } from './returned.ts';
import { PERIODS, query, scopeOf, type Scope } from './scope.ts';
import { secondSection } from './second.ts';
import { SECTIONS, type Section, type SectionId } from './section.ts';

export const MAKERS: Readonly<Record<SectionId, (deps: Deps, scope: Scope) => Promise<Section>>> = {
  ageing: ageingSection,
  flow: flowSection,
  returned: returnedSection,
  'first-act': firstActSection,
  owed: owedSection,
  load: loadSection,
  second: secondSection,
};

export function showTeam(deps: Deps): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const scope = await scopeOf(deps, viewer, queryOf(req, query));
    const { tongue, asked, ask, weeks, offices } = scope;
    const sections: Section[] = [];
    // One after the other: all at once, one page would take every connection from everybody else.
    for (const id of SECTIONS) sections.push(await MAKERS[id](deps, scope));
    show(res, 'team/team', {
      say: saidAll(tongue, TEAM),
      title: tongue.say(TEAM.title),
      range: tongue.say(TEAM.range, { from: tongue.date(ask.from), to: tongue.date(ask.today) }),
      offices: offices.map((value) => ({ value, label: tongue.code(OFFICES, value), chosen: value === ask.office })),
      several: offices.length > 1,
      periods: PERIODS.map((value) => ({
        value,
        label: tongue.say(TEAM.lastWeeks, { n: value }),
        chosen: Number(value) === weeks,
      })),
      contents: sections.map(({ id, title }) => ({ href: `#${id}`, label: title })),
      sections: sections.map((section) => ({
        ...section,
        chartLabel: tongue.say(TEAM.chartOf, { section: section.title }),
        label: tongue.say(TEAM.tableOf, { section: section.title }),
        csv: `${paths.teamCsv()}?${new URLSearchParams({ section: section.id, ...asked }).toString()}`,
        csvLabel: tongue.say(TEAM.csvOf, { section: section.title }),
      })),
    });
  };
}
