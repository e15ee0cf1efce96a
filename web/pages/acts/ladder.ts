/** An outreach by what it is about. */
import type { LadderPurpose } from '../../../domain/policy.ts';
import { INHERITED_CYCLE } from '../../../domain/state.ts';
import type { Spoken } from '../../../templates/words.ts';
import { PURPOSES } from '../../words/outreach.ts';
import { said } from './said.ts';

const ON_IMPORT: Spoken = { en: 'incomplete on import', es: 'incompleta al importar' };

/** "Annual review not submitted (2027)". */
export function ladderWords({ purpose, about }: { readonly purpose: LadderPurpose; readonly about: string }): Spoken {
  const { en, es } = PURPOSES[purpose];
  const cycle = about === INHERITED_CYCLE ? ON_IMPORT : { en: about, es: about };
  return said(`${en} (${cycle.en})`, `${es} (${cycle.es})`);
}
