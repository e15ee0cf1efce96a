/** What the forms about places have in common: who does it, the texts in both languages, and refusals in the reader's language. */
import type { Actor, Role } from '../../../domain/actor.ts';
import type { ContentRef } from '../../../domain/content.ts';
import type { PlaceCommand } from '../../../domain/place-acts.ts';
import type { NamedPlace } from '../../../domain/place.ts';
import { keepContent } from '../../../db/content.ts';
import { changePlace } from '../../../db/places.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { textarea } from '../../forms.ts';
import { forbidden } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { orSay } from '../invitations/deed.ts';
import { deedAt, type ToldTo } from './known.ts';

/** @throws Problem 403 */
export function actorIn({ person, roles }: Viewer, allowed: readonly Role[]): Actor {
  const role = allowed.find((one) => roles.includes(one));
  if (!role) throw forbidden();
  return { person, role };
}

/** What companies read, once in each language. */
export const toldFields = (words: { readonly toldEn: Spoken; readonly toldEs: Spoken; readonly toldHint: Spoken }) => ({
  toldEn: textarea({ label: words.toldEn, hint: words.toldHint }),
  toldEs: textarea({ label: words.toldEs, hint: words.toldHint }),
});

export const keepTold = ({ pool }: Deps, told: ToldTo, { person }: Actor): Promise<ContentRef> =>
  keepContent(pool, 'place', told, person);

/** @throws Refusal in the reader's language */
export const decideAt = (deps: Deps, viewer: Viewer, named: NamedPlace, command: PlaceCommand): Promise<void> =>
  orSay(viewer, () => changePlace(deps.pool, { named, command, ...deedAt(deps) }));
