/** Which types of entity a place is closed to, in words. */
import type { Deps } from '../../deps.ts';
import { PLACE } from '../../words/page-places.ts';
import type { Tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { policyNow } from '../apply/admission.ts';

export function typesInWords(deps: Deps, types: readonly string[] | null, { say }: Tongue): string {
  const policy = policyNow(deps);
  return types === null ? say(PLACE.everyType) : types.map((type) => say(entityTypeWords(policy, type))).join(', ');
}
