/** What the facts of proportionality are about. */
import { isDuty } from '../../../domain/ground.ts';
import { groundOf } from '../../../domain/matters.ts';
import { ALLEGED_GROUNDS } from '../../../domain/policy.ts';
import type { Alleged } from '../../../domain/self-report.ts';
import type { Adverse, Ground, Matter } from '../../../domain/state.ts';
import type { Duty } from './first-word.ts';
import type { Scene } from './scene.ts';

type Case = Pick<Adverse, 'ground' | 'about'>;

/** What it is about: grounds, of which the policy's guidance is told, and the matters, cases or duties on which they rest. */
export type Concern = {
  readonly grounds: readonly Ground[];
  readonly matters?: readonly Matter[];
  readonly duties?: readonly Duty[];
  /** What is alleged by a matter, or will be. */
  readonly alleged?: readonly Alleged[];
  /** What a case alleges is known by the matter that it is about, which may be gone, or by its ground alone. */
  readonly cases?: readonly Case[];
};

/** A matter that is looked at. */
export const concernOf = (matter: Matter | undefined): Concern =>
  matter ? { grounds: [matter.ground], matters: [matter], alleged: [matter] } : { grounds: [] };

/** What may be alleged anew: of a security incident, what the company and the agency said of it, also where there is no matter yet. */
export function concernOfAll({ matters }: Pick<Scene['state'], 'matters'>, incident: string | null): Concern {
  const unnamed: Alleged = { ground: 'security-incident', about: incident, learnedOn: null };
  const isKnown = matters.some(({ ground }) => ground === unnamed.ground);
  return { grounds: ALLEGED_GROUNDS, matters, alleged: [...(isKnown ? [] : [unnamed]), ...matters] };
}

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
    cases: all.flatMap((one) => one.cases ?? []),
  };
}

const concernOn = ({ ground, about }: Case, matters: readonly Matter[]): Concern => ({
  grounds: [ground],
  matters: matters.filter(({ id }) => id === about),
  duties: isDuty(ground) ? [{ purpose: ground, about }] : [],
  cases: [{ ground, about }],
});
