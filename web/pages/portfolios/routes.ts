/** The routes of portfolios: who has which companies, and moving them. */
import { DISPATCHERS } from '../../../domain/desk.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { movePages } from './move.ts';
import { progressPages } from './progress.ts';
import { listPortfolios } from './list.ts';
import { showPortfolio } from './show-portfolio.ts';

export function portfolioRoutes(deps: Deps): readonly Route[] {
  const { plan, begin } = movePages(deps);
  const { show, carryOn } = progressPages(deps);
  const may = { roles: DISPATCHERS };
  const silent = { audit: 'none' } as const;
  return [
    {
      name: 'portfolios',
      method: 'get',
      path: paths.portfolios.pattern,
      may,
      ...silent,
      nav: { label: 'nav.portfolios', group: 'nav.office', to: () => paths.portfolios() },
      handle: listPortfolios(deps),
    },
    {
      name: 'portfolios.show',
      method: 'get',
      path: paths.portfolio.pattern,
      may: { roles: [...DISPATCHERS, 'specialist'] },
      ...silent,
      nav: {
        label: 'nav.portfolio',
        to: (viewer) => (holdsAny(viewer, DISPATCHERS) ? null : paths.portfolio({ person: viewer.person })),
      },
      handle: showPortfolio(deps),
    },
    { name: 'portfolios.plan', method: 'post', path: paths.planMove.pattern, may, ...silent, handle: plan },
    { name: 'portfolios.move', method: 'post', path: paths.beginMove.pattern, may, ...silent, handle: begin },
    { name: 'portfolio-moves.show', method: 'get', path: paths.move.pattern, may, ...silent, handle: show },
    {
      name: 'portfolio-moves.continue',
      method: 'post',
      path: paths.continueMove.pattern,
      may,
      ...silent,
      handle: carryOn,
    },
  ];
}
