/** How far a move has come, company by company; and going on with one that broke off. */
import type { Request, Response } from 'express';
import { companiesBy, moveOf, type Move, type PortfolioCompany } from '../../../db/queries/portfolios.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { goOn } from '../../session/session.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { carriedOn, movingRoles } from './plan.ts';
import { companyRow, fateTag } from './rows.ts';
import { MOVE, PORTFOLIO, PORTFOLIOS } from './words.ts';

type Seen = { readonly move: Move; readonly companies: readonly (PortfolioCompany & { outcome: string | null })[] };

/** The move with those of its companies that the viewer reaches. @throws Problem 404 where there is none of them */
async function seenBy(deps: Deps, viewer: Viewer, id: string): Promise<Seen> {
  const move = await moveOf(deps.pool, id);
  if (!move) throw notFound();
  const outcomes = new Map(move.items.map(({ participant, outcome }) => [participant, outcome]));
  const all = await companiesBy(deps.pool, [...outcomes.keys()]);
  const companies = all
    .filter((company) => movingRoles(viewer, company).length > 0)
    .map((company) => ({ ...company, outcome: outcomes.get(company.id) ?? null }));
  if (companies.length === 0) throw notFound();
  return { move, companies };
}

export const progressPages = (deps: Deps): { readonly show: Handler; readonly carryOn: Handler } => ({
  show: async (req, res) => draw(deps, req, res, await seenBy(deps, viewerOf(res), String(req.params['move']))),
  carryOn: (req, res) => goOnWith(deps, req, res, String(req.params['move'])),
});

/** Goes on for as long as a request may take, and shows how far it came. */
export async function goOnWith(deps: Deps, req: Request, res: Response, id: string): Promise<void> {
  const viewer = viewerOf(res);
  const { move } = await seenBy(deps, viewer, id);
  const there = await carriedOn(deps, viewer, move);
  await goOn(req, res, paths.move({ move: id }), there ? undefined : { tone: 'warning', words: MOVE.engineAway });
}

function draw({ config }: Deps, req: Request, res: Response, { move, companies }: Seen): void {
  const tongue = tongueOf(viewerOf(res).language);
  const moved = companies.filter(({ outcome }) => outcome === 'moved');
  const waiting = companies.filter(({ outcome }) => outcome === null).length;
  show(res, 'portfolios/move', {
    w: saidAll(tongue, { ...PORTFOLIOS, ...PORTFOLIO, ...MOVE }),
    crumbs: [
      { label: PORTFOLIOS.title, href: paths.portfolios() },
      { label: MOVE.crumb, href: null },
    ],
    title: tongue.say(MOVE.title, { from: move.fromName, to: move.toName }),
    summary: tongue.say(MOVE.progress, { n: moved.length, all: companies.length }),
    begun: tongue.say(MOVE.begun, { by: move.begunBy, on: tongue.instant(move.begunAt, config.zone) }),
    reason: move.reason,
    carryOn: waiting > 0 ? paths.continueMove({ move: move.id }) : null,
    csrf: csrfToken(req),
    lines: companies.map((company) => ({
      ...companyRow(company, tongue),
      result: fateTag(company.outcome, tongue),
    })),
    target: {
      href: paths.portfolio({ person: move.to }),
      label: tongue.say(MOVE.target, { name: move.toName }),
    },
  });
}
