/** What the forms of invitations have in common: who does it, when, and refusals in the reader's language. */
import type { Actor } from '../../../domain/actor.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { MAY_INVITE } from '../../../domain/invitation.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { forbidden } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { told } from '../acts/refusals.ts';

/** @throws Problem 403 */
export function inviter({ person, roles }: Viewer): Actor {
  const role = MAY_INVITE.find((one) => roles.includes(one));
  if (!role) throw forbidden();
  return { person, role };
}

/** When it is, by which day at headquarters, and under which rules. */
export function momentOf({ now, policies }: Pick<Deps, 'now' | 'policies'>) {
  const at = now();
  const policy = policies.at(wallDateOf(at, 'UTC'));
  return { at, on: wallDateOf(at, policy.headquartersZone), policy, rules: rulesVersion() };
}

/** Does it, and says in the reader's language why not. */
export async function orSay<T>({ language }: Viewer, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    throw error instanceof Refusal ? told(language, error) : error;
  }
}
