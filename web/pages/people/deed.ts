/** What the forms about people have in common: whose file it is, in whose name it is done, and refusals in the reader's language. */
import { GRANTING } from '../../../domain/access.ts';
import { supervises } from '../../../domain/assignment-guards.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { AssignmentCommand } from '../../../domain/assignment-terms.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { assign } from '../../../db/assignments.ts';
import { officesOf, type Office } from '../../../db/offices.ts';
import { staffFile, type StaffFile } from '../../../db/queries/people.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Outcome, Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { notFound } from '../../problem.ts';
import { todayOf } from '../../today.ts';
import { refusalIn } from '../../words/refusals.ts';
import { GIVE, REFUSED } from './words.ts';

type Coming = Pick<Visit, 'params' | 'viewer'>;

/** Whose file it is: that of the address, or one's own where the address names nobody. */
const personIn = ({ params, viewer }: Coming): string => params['person'] ?? viewer.person;

/** @throws Problem 404 for nobody on staff, and for those whom the viewer has nothing to do with */
export async function fileOf({ pool }: Pick<Deps, 'pool'>, visit: Coming): Promise<StaffFile> {
  const [found, offices] = await Promise.all([staffFile(pool, personIn(visit)), officesOf(pool)]);
  if (!found || !isTheirs(visit.viewer, found, offices)) throw notFound();
  return found;
}

/** Those who give roles see everybody, a supervisor whoever works in an office of theirs, and everybody their own. */
export const isTheirs = (viewer: Viewer, file: Pick<StaffFile, 'id' | 'office'>, offices: readonly Office[]): boolean =>
  holdsAny(viewer, GRANTING) || file.id === viewer.person || supervises(viewer.assignments, file.office, offices);

/** The page from which a form was opened. */
const pageOf = ({ params: { person } }: Pick<Visit, 'params'>): string =>
  person === undefined ? paths.me() : paths.person({ person });
export const backTo = (visit: Pick<Visit, 'params'>) => ({
  href: pageOf(visit),
  label: visit.params['person'] === undefined ? GIVE.backToOwn : GIVE.back,
});

/** For oneself in any role of one's own; for others in the one that is over them. The rules look again at what the actor holds. */
function actorOf({ viewer, ...visit }: Coming): Actor {
  const over = viewer.roles.find((one) => GRANTING.includes(one)) ?? viewer.roles.find((one) => one === 'supervisor');
  const role = over ?? (personIn({ viewer, ...visit }) === viewer.person ? viewer.roles[0] : undefined);
  if (role === undefined) throw new Error('the route table lets only those in who may do this');
  return { person: viewer.person, role };
}

type WithoutGiver<T> = T extends unknown ? Omit<T, 'id' | 'by'> : never;

/**
 * Does it.
 * @param stream whose it is, and as of which sequence; that of the file that the form is about, unless it says
 * @throws Refusal in the reader's language
 */
export async function doIt(
  deps: Deps,
  order: Order,
  act: WithoutGiver<AssignmentCommand>,
  done: Spoken,
  stream: { readonly person: string; readonly seen: number | null } = { person: personIn(order), seen: order.seen },
): Promise<Outcome> {
  const command = { ...act, id: order.command, by: actorOf(order) } as AssignmentCommand;
  const at = deps.now();
  const policy = deps.policies.at(wallDateOf(at, 'UTC')).version;
  try {
    const stamp = { at, policy, rules: rulesVersion() };
    await assign(deps.pool, { ...stream, command, on: todayOf(deps), ...stamp });
  } catch (error) {
    if (!(error instanceof Refusal) || order.viewer.language === 'en') throw error;
    throw new Refusal(error.code, REFUSED[error.code] ?? refusalIn('es', error));
  }
  return { to: pageOf(order), flash: { tone: 'success', words: done } };
}
