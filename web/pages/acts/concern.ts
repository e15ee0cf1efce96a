/** What the facts of proportionality are about. */
import { isDuty } from '../../../domain/ground.ts';
import { groundOf } from '../../../domain/matters.ts';
import type { Adverse, Ground, Matter } from '../../../domain/state.ts';
import type { Duty } from './first-word.ts';
import type { Scene } from './scene.ts';

/** What it is about: grounds, of which the policy's guidance is told, and the matters or the duties on which they rest. */
export type Concern = {
  readonly grounds: readonly Ground[];
  readonly matters?: readonly Matter[];
  readonly duties?: readonly Duty[];
};

/** A matter that is looked at. */
export const concernOf = (matter: Matter | undefined): Concern =>
  matter ? { grounds: [matter.ground], matters: [matter] } : { grounds: [] };

/** The case that is open, or what a case may be recommended on: the outreach that the visitor came for, or all of it. */
export function concernOfCase({ state, about }: Scene): Concern {
  const { adverse, ladders, matters } = state;
  if (adverse) return concernOn(adverse, matters);
  const meant = ladders.filter(({ id }) => id === about);
  const all = (meant.length > 0 ? meant : ladders).map((ladder) => concernOn(groundOf(state, ladder), matters));
  return {
    grounds: [...new Set(all.flatMap(({ grounds }) => grounds))],
    matters: all.flatMap((one) => one.matters ?? []),
    duties: all.flatMap((one) => one.duties ?? []),
  };
}

const concernOn = ({ ground, about }: Pick<Adverse, 'ground' | 'about'>, matters: readonly Matter[]): Concern => ({
  grounds: [ground],
  matters: matters.filter(({ id }) => id === about),
  duties: isDuty(ground) ? [{ purpose: ground, about }] : [],
});
