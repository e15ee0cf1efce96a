/** Entity types of a policy, to be chosen from. */
import type { Policy } from '../../../domain/policy.ts';
import type { Spoken } from '../../../templates/words.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { asWritten, type Labeled } from './said.ts';

/** What a type is called; one that has no words of its own by its title in the policy. */
export const entityTypeWords = (policy: Policy, code: string): Spoken =>
  ENTITY_TYPES[code] ?? asWritten(policy.entityTypes[code]?.title ?? code);

export const entityTypeOptions = (policy: Policy): readonly Labeled[] =>
  Object.keys(policy.entityTypes).map((code) => ({ value: code, label: entityTypeWords(policy, code) }));
