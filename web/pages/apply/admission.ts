/** Which types of entity may be applied for now. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { admissionOf, type Admission } from '../../../domain/eligibility.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../problem.ts';

export const policyNow = ({ policies, now }: Pick<Deps, 'policies' | 'now'>): Policy =>
  policies.at(wallDateOf(now(), 'UTC'));

export type Chosen = { readonly policy: Policy; readonly entityType: string; readonly admission: Admission };

/** Every type of the policy, with its admission. */
export function admissions(deps: Deps): readonly Chosen[] {
  const policy = policyNow(deps);
  return Object.entries(policy.entityTypes).map(([entityType, type]) => ({
    policy,
    entityType,
    admission: admissionOf(type, hasCriteria(deps, entityType)),
  }));
}

/** The type that an address names. @throws Problem 404 for one that the programme does not know */
export function chosenType(deps: Deps, params: Readonly<Record<string, string>>): Chosen {
  const found = admissions(deps).find(({ entityType }) => entityType === params['type']);
  if (!found) throw notFound();
  return found;
}

/** Whether there is a criteria set that a security profile of the type could answer. */
const hasCriteria = ({ criteria, now }: Deps, entityType: string): boolean =>
  criteria.setFor(entityType, wallDateOf(now(), 'UTC')) !== null;
