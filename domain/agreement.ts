/** How far two people who judged the same things agree. */
import type { Verdict } from './profile-answers.ts';

export type Judgment = Verdict['result'];
/** One thing that both have judged. */
export type Pair = { readonly first: Judgment; readonly second: Judgment };
export type Agreement = {
  /** How many things both have judged. */
  readonly n: number;
  /** Those of them on which they agree. */
  readonly same: number;
  /** Cohen's kappa, -1 to 1: agreement beyond what chance alone would give. Null where chance alone explains all of it, or nothing was judged. */
  readonly kappa: number | null;
};

/** Agreement by count, and by Cohen's kappa (1960) for two judges and two categories. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const n = pairs.length;
  const same = pairs.filter(({ first, second }) => first === second).length;
  const shareOf = (judge: keyof Pair): number => pairs.filter((pair) => pair[judge] === 'accepted').length / n;
  const [first, second] = [shareOf('first'), shareOf('second')];
  const chance = first * second + (1 - first) * (1 - second);
  return { n, same, kappa: n === 0 || chance === 1 ? null : (same / n - chance) / (1 - chance) };
}
