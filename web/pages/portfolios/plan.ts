/** What would become of each company of a portfolio, and moving them: one command each, by the rules of the company itself. */
import { rolesOn } from '../../../domain/access.ts';
import { DISPATCHERS } from '../../../domain/desk.ts';
import { moveFate, type MoveFate } from '../../../domain/portfolio.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { changeDesk } from '../../../db/desk.ts';
import { knownPerson, type KnownPerson } from '../../../db/people.ts';
import { settleCompany } from '../../../db/portfolios.ts';
import { companiesBy, takenBy, type Move, type PortfolioCompany } from '../../../db/queries/portfolios.ts';
import { abreast } from '../../abreast.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { EngineAway } from '../../office.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { momentOf } from '../documents/place.ts';

/** The roles in which the viewer moves this company. */
export const movingRoles = (viewer: Viewer, { charge }: PortfolioCompany) =>
  rolesOn(viewer, charge).filter((role) => DISPATCHERS.includes(role));

/** @param to whoever gets it */
export const fateOf = (viewer: Viewer, from: string, to: KnownPerson, company: PortfolioCompany): MoveFate =>
  moveFate({
    charge: company.charge,
    standing: company.standing,
    from,
    to: { ...to, person: to.id },
    away: to.awayUntil !== null,
    roles: movingRoles(viewer, company),
  });

/** As long as one request goes on, in milliseconds: a long move is done in several. */
const PATIENCE_MS = 8_000;

/**
 * Goes on with a move: company after company whose turn has not come. What was done before is not done twice; what the viewer does not
 * reach waits for somebody who does.
 * @returns whether the engine was there
 */
export async function carriedOn(deps: Deps, viewer: Viewer, move: Move): Promise<boolean> {
  const to = await knownPerson(deps.pool, move.to, todayOf(deps));
  if (!to) throw new Error('nobody gets this portfolio');
  const waiting = move.items.filter(({ outcome }) => outcome === null).map(({ participant }) => participant);
  const until = deps.now() + PATIENCE_MS;
  let away = false;
  await abreast(await companiesBy(deps.pool, waiting), async (company) => {
    if (away || deps.now() >= until) return;
    try {
      await moveOne(deps, viewer, move, to, company);
    } catch (error) {
      if (!(error instanceof EngineAway)) throw error;
      away = true;
    }
  });
  return !away;
}

async function moveOne(
  deps: Deps,
  viewer: Viewer,
  move: Move,
  to: KnownPerson,
  company: PortfolioCompany,
): Promise<void> {
  const { id: participant } = company;
  const [role] = movingRoles(viewer, company);
  if (role === undefined) return;
  const by = { person: viewer.person, role };
  const fate = fateOf(viewer, move.from, to, company);
  const why = fate === 'would' ? await assigned(deps, move, participant, by) : fate === 'same' ? null : fate;
  if (why === null) await handOver(deps, move, company, by);
  await settleCompany(deps.pool, move.id, participant, why, by, momentOf(deps));
}

type By = { readonly person: string; readonly role: ReturnType<typeof movingRoles>[number] };

/** Null when it was done; else the code of the refusal. The same company of the same move is the same command. */
async function assigned(deps: Deps, move: Move, participant: string, by: By): Promise<string | null> {
  const id = commandId(move.id, { participant: [participant] });
  try {
    await deps.office.submit(participant, { id, by, type: 'AssignSpecialist', specialist: move.to });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** What the former specialist had taken becomes the new one's: nobody has it by hand any more. */
async function handOver(deps: Deps, move: Move, { id: participant }: PortfolioCompany, by: By): Promise<void> {
  for (const key of await takenBy(deps.pool, participant, move.from))
    await changeDesk(deps.pool, {
      participant,
      key,
      id: commandId(move.id, { participant: [participant], key: [key] }),
      command: { type: 'ReleaseWork', by },
      facts: { held: [by.role], assignee: null, standsFor: [], on: todayOf(deps) },
      ...momentOf(deps),
    });
}
