/** Headquarters adopts a version of the policy: from the web and, for the demonstration, from the console. */
import type { Role } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { requireThat } from '../domain/refusal.ts';
import { keepContent } from './content.ts';
import type { Policies } from './policy.ts';
import { transaction, type Pool } from './pool.ts';
import { adoptPolicy } from './register.ts';

export type AdoptionAct = {
  readonly version: string;
  readonly person: string;
  readonly role: Role;
  readonly at: Instant;
  /** Why, in words; null for none. */
  readonly note: string | null;
};

/**
 * Adopts the version as it is loaded here. Answers with the adopting event, `<stream>#<seq>`; repeated, with the first one, and nothing is recorded.
 * Throws Refusal for an unknown version, and when the person does not stand for headquarters on that day.
 */
export async function adoptVersion(
  { pool, policies, rules }: { readonly pool: Pool; readonly policies: Policies; readonly rules: string },
  { version, person, role, at, note }: AdoptionAct,
): Promise<string> {
  requireThat(policies.versions().includes(version), 'PolicyUnknown', 'There is no such version of the policy.');
  const on = wallDateOf(at, policies.of(version).headquartersZone);
  const act = { person, role, at, on, policy: version, rules, sha256: policies.hash(version) };
  return transaction(pool, async (client) =>
    adoptPolicy(client, {
      ...act,
      keepNote: () => (note === null ? null : keepContent(client, 'note', { text: note }, person)),
    }),
  );
}
