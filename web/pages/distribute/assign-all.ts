/** Assigning applications, one command each; what has changed since the proposal is found, and the same form does nothing twice. */
import { isEligible } from '../../../domain/distribution.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { colleaguesOn, type NamedColleague } from '../../../db/queries/distribution.ts';
import { companiesBy, type PortfolioCompany } from '../../../db/queries/portfolios.ts';
import { abreast } from '../../abreast.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { EngineAway } from '../../office.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { movingRoles } from '../portfolios/plan.ts';

export type Pair = { readonly participant: string; readonly person: string };
/** `elsewhere`: somebody else has it by now; `unfit`: away, in conflict or of another office by now; or the code of a refusal. */
export type Outcome = 'assigned' | 'elsewhere' | 'unfit' | 'engine-away' | { readonly refused: Refusal };
export type Assigned = { readonly company: string; readonly name: string; readonly outcome: Outcome };

/** What became of each; of companies that the viewer does not reach nothing is done and nothing told. */
export async function assignedAll(
  deps: Deps,
  viewer: Viewer,
  pairs: readonly Pair[],
  form: string,
): Promise<readonly Assigned[]> {
  const [companies, colleagues] = await Promise.all([
    companiesBy(
      deps.pool,
      pairs.map(({ participant }) => participant),
    ),
    colleaguesOn(deps.pool, todayOf(deps)),
  ]);
  const within = companies.filter((company) => movingRoles(viewer, company).length > 0);
  return abreast(within, async (company) => {
    const { person } = pairs.find(({ participant }) => participant === company.id)!;
    const colleague = colleagues.find(({ holder }) => holder.person === person);
    const outcome = await assignOne(deps, viewer, company, colleague, form);
    return { company: company.company, name: colleague?.name ?? person, outcome };
  });
}

async function assignOne(
  deps: Deps,
  viewer: Viewer,
  company: PortfolioCompany,
  colleague: NamedColleague | undefined,
  form: string,
): Promise<Outcome> {
  const { id, charge, entityType } = company;
  const [role] = movingRoles(viewer, company);
  if (!colleague || role === undefined || !isEligible(colleague, { charge, entityType, language: '' })) return 'unfit';
  const { person: specialist } = colleague.holder;
  if (charge.specialist !== null) return charge.specialist === specialist ? 'assigned' : 'elsewhere';
  const command = commandId(form, { participant: [id], person: [specialist] });
  try {
    const by = { person: viewer.person, role };
    await deps.office.submit(id, { id: command, by, type: 'AssignSpecialist', specialist });
    return 'assigned';
  } catch (error) {
    if (error instanceof Refusal) return { refused: error };
    if (error instanceof EngineAway) return 'engine-away';
    throw error;
  }
}
