/** Moving companies from one specialist to another: first what would become of each, then it is put on record and begun. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { DISPATCHERS } from '../../../domain/desk.ts';
import { MOST_MOVED } from '../../../domain/portfolio.ts';
import { recordMove } from '../../../db/portfolios.ts';
import { knownPerson, type KnownPerson } from '../../../db/people.ts';
import { companiesBy, companiesOf } from '../../../db/queries/portfolios.ts';
import type { Deps } from '../../deps.ts';
import { commandId, newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { badRequest, forbidden } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import type { Spoken } from '../../../templates/words.ts';
import { momentOf } from '../documents/place.ts';
import { fateOf } from './plan.ts';
import { goOnWith } from './progress.ts';
import { companyRow, fateTag } from './rows.ts';
import { drawPortfolio, ownerOf } from './show-portfolio.ts';
import { MOVE, PORTFOLIO, PORTFOLIOS } from './words.ts';

const id = z.string().min(1).max(200);
const body = z.object({
  pick: z.union([id.transform((one) => [one]), z.array(id).max(MOST_MOVED)]).default([]),
  /** Instead of what was ticked: all of them. */
  all: z.literal('1').optional(),
  to: z.string().max(200).default(''),
  reason: z.string().max(1000).default(''),
  command: z.uuid().optional(),
});

function sentIn(req: Request) {
  const parsed = body.safeParse(req.body ?? {});
  if (!parsed.success) throw badRequest();
  const { reason, ...sent } = parsed.data;
  return { ...sent, reason: reason.trim().replaceAll('\r\n', '\n') };
}
type Sent = ReturnType<typeof sentIn>;

export function movePages(deps: Deps): { readonly plan: Handler; readonly begin: Handler } {
  return {
    plan: async (req, res) => {
      const sent = sentIn(req);
      const owner = await ownerOf(deps, viewerOf(res), String(req.params['person']));
      const picked = sent.all ? await allOf(deps, res, owner) : sent.pick;
      const to = sent.to === '' ? undefined : await knownPerson(deps.pool, sent.to, todayOf(deps));
      const fault = lacking(picked, to, sent);
      if (fault || !to) return drawPortfolio(deps, req, res, owner, { ...sent, picked }, fault);
      await drawPlan(deps, req, res, owner, to, picked, sent);
    },
    begin: async (req, res) => {
      const sent = sentIn(req);
      const viewer = viewerOf(res);
      const { id: from } = await ownerOf(deps, viewer, String(req.params['person']));
      const { command, to, reason, pick } = sent;
      if (command === undefined || to === '' || reason === '' || pick.length === 0) throw badRequest();
      const role = DISPATCHERS.find((one) => viewer.roles.includes(one));
      if (role === undefined) throw forbidden();
      const move = commandId(command, { from: [from], to: [to], pick });
      const ask = { from, to, reason, companies: pick };
      await recordMove(deps.pool, move, ask, { person: viewer.person, role }, momentOf(deps));
      await goOnWith(deps, req, res, move);
    },
  };
}

const allOf = async (deps: Deps, res: Response, { id: person }: KnownPerson): Promise<readonly string[]> =>
  (await companiesOf(deps.pool, person, reachOf(viewerOf(res), CASE_READERS))).map((company) => company.id);

/** What must still be said; null when nothing. */
function lacking(picked: readonly string[], to: KnownPerson | undefined, { reason }: Sent): Spoken | null {
  if (picked.length === 0) return PORTFOLIO.nothingChosen;
  if (picked.length > MOST_MOVED) return PORTFOLIO.tooMany;
  if (to?.kind !== 'staff') return PORTFOLIO.noTarget;
  return reason === '' ? PORTFOLIO.noReason : null;
}

async function drawPlan(
  deps: Deps,
  req: Request,
  res: Response,
  owner: KnownPerson,
  to: KnownPerson,
  picked: readonly string[],
  { reason }: Sent,
): Promise<void> {
  const viewer = viewerOf(res);
  const tongue = tongueOf(viewer.language);
  const known = await companiesBy(deps.pool, picked);
  const planned = known
    .map((company) => ({ company, fate: fateOf(viewer, owner.id, to, company) }))
    .filter(({ fate }) => fate !== 'not-yours'); // of what one does not reach nothing is told
  const would = planned.filter(({ fate }) => fate === 'would');
  show(res, 'portfolios/plan', {
    w: saidAll(tongue, { ...PORTFOLIOS, ...PORTFOLIO, ...MOVE }),
    title: tongue.say(MOVE.title, { from: owner.name, to: to.name }),
    summary: tongue.say(MOVE.would, { n: would.length, all: planned.length }),
    reason,
    to: to.id,
    picks: would.map(({ company }) => company.id),
    lines: planned.map(({ company, fate }) => ({ ...companyRow(company, tongue), result: fateTag(fate, tongue) })),
    action: paths.beginMove({ person: owner.id }),
    back: paths.portfolio({ person: owner.id }),
    csrf: csrfToken(req),
    command: newForm(),
  });
}
