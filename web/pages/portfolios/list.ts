/** Everybody's portfolio, as far as the reader reaches: how many companies, how much open work, who is away. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { portfolioLines } from '../../../db/queries/portfolios.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { PORTFOLIOS } from './words.ts';

export const listPortfolios =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const lines = await portfolioLines(deps.pool, reachOf(viewer, CASE_READERS), todayOf(deps));
    show(res, 'portfolios/list', {
      w: saidAll(tongue, PORTFOLIOS),
      lines: lines.map(({ id, name, office, companies, open, awayUntil }) => ({
        name,
        href: paths.portfolio({ person: id }),
        office: office === null ? '–' : tongue.code(OFFICES, office),
        companies,
        open,
        away: tongue.date(awayUntil),
      })),
    });
  };
