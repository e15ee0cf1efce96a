/** What the forms of status verification have in common: the company that acts, by whom and when, and refusals in the reader's language. */
import { isPartnerRole, type Actor } from '../../../domain/actor.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import type { Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { told } from '../acts/refusals.ts';
import { W } from './words.ts';

export const memberIn = ({ params }: Visit): string => params['id'] ?? '';

/** The office keeps no more of a viewer than the role that lets act: the officer's before a contact's. */
export function actorOf({ viewer }: Visit): Actor & { readonly role: 'officer' | 'contact' | 'consultant' } {
  const role = viewer.roles.find((one) => one === 'officer') ?? viewer.roles.find((one) => isPartnerRole(one));
  return { person: viewer.person, role: role && isPartnerRole(role) ? role : 'consultant' };
}

/** When, and under which versions. */
export function momentOf({ now, policies, config }: Deps) {
  const at = now();
  return { at, policy: policies.at(wallDateOf(at, config.zone)).version, rules: rulesVersion() };
}

/** The way back to the list. */
export const backTo = (id: string) => ({ href: paths.partners({ id }), label: W.back });

/** Does it, and says in the reader's language why not. */
export async function orSay<T>({ viewer }: Visit, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
}
