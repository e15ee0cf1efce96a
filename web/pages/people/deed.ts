/** What the forms about people have in common: whose file it is, in whose name it is done, and refusals in the reader's language. */
import { GRANTING } from '../../../domain/access.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { AssignmentCommand } from '../../../domain/assignment-terms.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { assign } from '../../../db/assignments.ts';
import { staffFile, type StaffFile } from '../../../db/queries/people.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Outcome, Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { todayOf } from '../../today.ts';
import { GIVE, REFUSED } from './words.ts';

/** @throws Problem 404 */
export async function fileOf({ pool }: Pick<Deps, 'pool'>, { params }: Pick<Visit, 'params'>): Promise<StaffFile> {
  const found = await staffFile(pool, params['person'] ?? '');
  if (!found) throw notFound();
  return found;
}

export const backTo = (person: string) => ({ href: paths.person({ person }), label: GIVE.back });

/** The same for every command; the rules look again at what the actor holds. */
const actorOf = ({ viewer }: Visit): Actor => {
  const role = viewer.roles.find((one) => GRANTING.includes(one));
  if (role === undefined) throw new Error('the route table lets only those in who give roles');
  return { person: viewer.person, role };
};

type WithoutGiver<T> = T extends unknown ? Omit<T, 'id' | 'by'> : never;

/** Does it. @throws Refusal in the reader's language */
export async function doIt(
  deps: Deps,
  order: Order,
  act: WithoutGiver<AssignmentCommand>,
  done: Spoken,
): Promise<Outcome> {
  const person = order.params['person'] ?? '';
  const command = { ...act, id: order.command, by: actorOf(order) } as AssignmentCommand;
  const at = deps.now();
  const policy = deps.policies.at(wallDateOf(at, 'UTC')).version;
  try {
    const stamp = { at, policy, rules: rulesVersion() };
    await assign(deps.pool, { person, command, on: todayOf(deps), seen: order.seen, ...stamp });
  } catch (error) {
    if (!(error instanceof Refusal) || order.viewer.language === 'en') throw error;
    throw new Refusal(error.code, REFUSED[error.code] ?? error.message);
  }
  return { to: paths.person({ person }), flash: { tone: 'success', words: done } };
}
