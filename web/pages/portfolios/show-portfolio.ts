/** The companies of one specialist, with the form that moves them. Specialists see their own. */
import type { Request, Response } from 'express';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { knownPerson, type KnownPerson } from '../../../db/people.ts';
import { companiesOf, type PortfolioCompany } from '../../../db/queries/portfolios.ts';
import { staffWith } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { notFound } from '../../problem.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import type { Spoken } from '../../../templates/words.ts';
import { named } from '../participant/names.ts';
import { isDispatcher } from '../queue/desk-view.ts';
import { companyRow } from './rows.ts';
import { PORTFOLIO, PORTFOLIOS, PORTFOLIO_COUNTS } from './words.ts';

/** What was sent before, so that nothing typed is lost. */
export type Typed = { readonly picked: readonly string[]; readonly to: string; readonly reason: string };
const NOTHING: Typed = { picked: [], to: '', reason: '' };

/** @throws Problem 404 for nobody on staff, and for other people's portfolios where one may not move them */
export async function ownerOf(deps: Deps, viewer: Viewer, person: string): Promise<KnownPerson> {
  const found = await knownPerson(deps.pool, person, todayOf(deps));
  if (found?.kind !== 'staff' || (person !== viewer.person && !isDispatcher(viewer))) throw notFound();
  return found;
}

export const showPortfolio =
  (deps: Deps): Handler =>
  async (req, res) => {
    const owner = await ownerOf(deps, viewerOf(res), String(req.params['person']));
    await drawPortfolio(deps, req, res, owner, NOTHING, null);
  };

/** @param fault what is missing, when it was sent without */
export async function drawPortfolio(
  deps: Deps,
  req: Request,
  res: Response,
  owner: KnownPerson,
  typed: Typed,
  fault: Spoken | null,
): Promise<void> {
  const viewer = viewerOf(res);
  const tongue = tongueOf(viewer.language);
  const companies = await companiesOf(deps.pool, owner.id, reachOf(viewer, CASE_READERS));
  const own = owner.id === viewer.person;
  const view = {
    w: saidAll(tongue, { ...PORTFOLIOS, ...PORTFOLIO }),
    crumbs: isDispatcher(viewer)
      ? [
          { label: PORTFOLIOS.title, href: paths.portfolios() },
          { label: named(owner.name), href: null },
        ]
      : [],
    title: own ? tongue.say(PORTFOLIO.own) : owner.name,
    summary: tongue.count(PORTFOLIO_COUNTS.companies, companies.length),
    away: owner.awayUntil && tongue.say(PORTFOLIO.away, { until: tongue.date(owner.awayUntil) }),
    error: fault && tongue.say(fault),
    companies: companies.map((company) => lineOf(company, typed, tongue)),
    move: null,
  };
  const moves = isDispatcher(viewer) && companies.length > 0;
  show(
    res,
    'portfolios/portfolio',
    moves ? { ...view, move: await moveForm(deps, req, owner, typed, tongue) } : view,
    fault ? 422 : 200,
  );
}

const lineOf = (company: PortfolioCompany, { picked }: Typed, tongue: Tongue) => ({
  ...companyRow(company, tongue),
  chosen: picked.includes(company.id),
  pickLabel: tongue.say(PORTFOLIO.pickOf, { company: company.company }),
});

async function moveForm(deps: Deps, req: Request, { id }: KnownPerson, typed: Typed, tongue: Tongue) {
  const staff = await staffWith(deps.pool, 'specialist', todayOf(deps), '');
  return {
    action: paths.planMove({ person: id }),
    csrf: csrfToken(req),
    reason: typed.reason,
    people: staff
      .filter((one) => one.id !== id && one.awayUntil === null)
      .map(({ id: value, name, open }) => ({
        value,
        label: `${name} (${tongue.count(PORTFOLIO_COUNTS.companies, open)})`,
        chosen: value === typed.to,
      })),
  };
}
