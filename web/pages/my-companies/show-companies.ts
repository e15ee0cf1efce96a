/** The companies of a specialist: how each stands, what comes next, when it was last in touch, and a light that says why. */
import type { Standing } from '../../../domain/state.ts';
import { LIGHTS } from '../../../domain/traffic-light.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { LIGHT_WORDS, MINE, MINE_COUNTS } from '../../words/page-my-companies.ts';
import { TODAY } from '../../words/page-today.ts';
import { STANDINGS } from '../../words/standing.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { placeText } from '../queue/place.ts';
import { listOf, pageOf, query, type Asked, type Page } from './asked.ts';
import { companyView } from './company-view.ts';

const SIZE = 50;

/** `/my-companies?light=red&standing=certified`; `?of=` names a specialist, for a supervisor. */
export const showCompanies =
  (deps: Deps): Handler =>
  async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { own, keeps, choices, rows, all } = await listOf(deps, viewer, asked);
    const page = pageOf(rows, asked, SIZE);
    const telling = { tongue, policyOf: deps.policies.of, zone: deps.config.zone, back: req.originalUrl };
    show(res, 'my-companies/my-companies', {
      say: saidAll(tongue, MINE),
      count: own.of === null ? null : tongue.count(MINE_COUNTS.companies, rows.length),
      choices,
      unnamed: tongue.say(keeps ? TODAY.mine : MINE.choose),
      nobody: own.of === null,
      narrowed: rows.length < all,
      clear: addressOf(paths.myCompanies(), { of: asked.of }),
      lights: options(LIGHTS, asked.light, (light) => tongue.say(LIGHT_WORDS[light])),
      standings: options(Object.keys(STANDINGS) as Standing[], asked.standing, (one) => tongue.say(STANDINGS[one])),
      lines: page.rows.map((row) => companyView(row, telling)),
      csv: addressOf(paths.myCompaniesCsv(), asked),
      ...waysOn(page, asked),
    });
  };

const options = <V extends string>(values: readonly V[], chosen: string | undefined, labelOf: (value: V) => string) =>
  values.map((value) => ({ value, label: labelOf(value), chosen: value === chosen }));

function waysOn({ rows, earlier, later }: Page, asked: Asked) {
  const [first, last] = [rows[0], rows.at(-1)];
  const at = (turn: Pick<Asked, 'after' | 'before'>): string => addressOf(paths.myCompanies(), asked, turn);
  return {
    previous: earlier && first ? at({ before: placeText([first.order]) }) : null,
    next: later && last ? at({ after: placeText([last.order]) }) : null,
  };
}

/** The list, or the same list as a file, with its filters. */
function addressOf(path: string, { of, light, standing }: Asked, turn: Pick<Asked, 'after' | 'before'> = {}): string {
  const said = Object.entries({ of, light, standing, ...turn }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}
