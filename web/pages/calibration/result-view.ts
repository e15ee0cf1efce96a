/** What both reviewers said, counted, and each criterion on which they differ, with the reasons of both. */
import type { Judgment } from '../../../domain/agreement.ts';
import type { Calibration, SecondVerdict } from '../../../domain/calibration.ts';
import { comparison, type Compared, type FirstVerdicts } from '../../../domain/calibration-compare.ts';
import type { Case } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { CALIBRATION as W } from '../../words/page-calibration.ts';
import { CRITERION } from '../../words/page-profile.ts';
import type { Tongue } from '../../words/tongue.ts';
import { loadTexts, refsIn, type Texts } from '../participant/texts.ts';

export type View = {
  readonly deps: Deps;
  readonly tongue: Tongue;
  readonly found: Case;
  readonly name: (id: string) => string;
};

const RESULTS = ['accepted', 'returned'] as const satisfies readonly Judgment[];

/** For `pages/calibration/result.hbs`. */
export async function resultView({ deps, tongue, ...view }: View, round: Calibration, firsts: FirstVerdicts) {
  const { both, agreement } = comparison(round, firsts);
  const { n, same, kappa } = agreement;
  const differing = both.filter(({ first, second }) => first.result !== second.result);
  const texts = await loadTexts(deps.pool, refsIn(differing), false);
  // The case may have been assessed by somebody else than the specialist to whom it was assigned.
  const others = await namesOf(deps.pool, [...new Set(differing.map(({ first }) => first.by))]);
  const name = (person: string): string => others.get(person) ?? view.name(person);
  const result = (code: Judgment): string => tongue.say(CRITERION[code]).toLowerCase();
  const times = (of: Judgment, other: Judgment): number =>
    both.filter(({ first, second }) => first.result === of && second.result === other).length;
  const told = kappa?.toLocaleString(tongue.language, { maximumFractionDigits: 2 });
  return {
    agreement:
      n === 0
        ? tongue.say(W.nothingBoth)
        : tongue.say(W.agreementIs, { percent: Math.round((100 * same) / n), same, n }),
    kappa: told === undefined ? tongue.say(W.noKappa, { n }) : tongue.say(W.kappaIs, { kappa: told, n }),
    head: RESULTS.map((code) => tongue.say(W.secondSays, { result: result(code) })),
    crossed: RESULTS.map((of) => ({
      name: tongue.say(W.firstSays, { result: result(of) }),
      cells: RESULTS.map((other) => times(of, other)),
    })),
    differing: differing.map((one) => ({
      id: one.criterion,
      wording: tongue.say(deps.criteria.wordsOf(round.version, one.criterion)),
      sides: sidesOf(one, tongue, texts, [name(one.first.by), name(round.second)]),
    })),
  };
}

function sidesOf({ first, second }: Compared, tongue: Tongue, texts: Texts, [one, other]: readonly [string, string]) {
  const side = (who: string, { result, note }: Pick<SecondVerdict, 'result' | 'note'>) => ({
    who,
    result: { tone: result === 'accepted' ? 'good' : 'bad', label: tongue.say(CRITERION[result]) },
    reason: note && (texts.get(note.id) ?? tongue.say(W.noText)),
  });
  return [side(one, first), side(other, second)];
}
