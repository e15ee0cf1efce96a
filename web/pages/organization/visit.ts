/** Who comes to which company, and what becomes of their act. */
import type { Actor } from '../../../domain/actor.ts';
import { wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import type { OrganizationCommand, OrganizationAct } from '../../../domain/organization-acts.ts';
import { decideOrganization, ORGANIZATION_MAY } from '../../../domain/organization-acts.ts';
import type { OrganizationEvent } from '../../../domain/organization.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { loadOrganization, type KnownOrganization } from '../../../db/organization.ts';
import { changeOrganization, type Keep, type OrganizationChange } from '../../../db/organization-change.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { describe } from '../../failure.ts';
import type { Order, Visit } from '../../forms.ts';
import { carryChanges } from '../../organization-intake.ts';
import { forbidden, notFound } from '../../problem.ts';
import { told } from '../acts/refusals.ts';

const policyNow = ({ policies, now }: Deps) => policies.at(wallDateOf(now(), 'UTC'));
/** The wall date where the agency decides. */
export const officeDay = (deps: Deps): WallDate => wallDateOf(deps.now(), policyNow(deps).headquartersZone);

/** @throws Problem 404 */
export async function organizationOf(deps: Deps, participant: string): Promise<KnownOrganization> {
  const known = await loadOrganization(deps.pool, participant, deps.now());
  if (!known) throw notFound();
  return known;
}

/** In whose name the act is done. @throws Problem 403 */
export function actorFor(act: OrganizationAct, { viewer }: Visit): Actor {
  const role = ORGANIZATION_MAY[act].find((one) => viewer.roles.includes(one));
  if (!role) throw forbidden();
  return { person: viewer.person, role };
}

/** Who changes which company now, under which versions. */
export const changeOf = (
  deps: Deps,
  { command, params }: Pick<Order, 'command' | 'params'>,
  by: Actor,
): OrganizationChange => ({
  participant: params['id'] ?? '',
  command,
  by,
  at: deps.now(),
  on: officeDay(deps),
  policy: policyNow(deps).version,
  rules: rulesVersion(),
});

type Making = (keep: Keep) => OrganizationCommand | Promise<OrganizationCommand>;

/**
 * Does an act of a form on the company, and lets the memberships hear of it at once if the engine is there.
 * @throws Refusal in the reader's language
 */
export async function actOn(
  deps: Deps,
  { command, params, viewer }: Order,
  by: Actor,
  making: Making,
): Promise<readonly OrganizationEvent[]> {
  const change = changeOf(deps, { command, params }, by);
  const { at } = change;
  try {
    const events = await changeOrganization(deps.pool, change, async (organization, keep) =>
      decideOrganization(organization, await making(keep), at),
    );
    await carryChanges(deps).catch((error: unknown) =>
      deps.log.warn({ failure: describe(error) }, 'a change of a company waits for the engine'),
    );
    return events;
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
}
