/** The answers that came back and have not been given anew since, each with its reason and the way to it. */
import type { Criterion } from '../../../domain/criteria.ts';
import type { Gap, Profile } from '../../../domain/profile.ts';
import type { Spoken } from '../../../templates/words.ts';
import { paths } from '../../paths.ts';
import { REVIEW } from '../../words/page-review.ts';
import type { Tongue } from '../../words/tongue.ts';
import type { Texts } from '../participant/texts.ts';
import { anchorOf } from './fields.ts';

type Known = {
  readonly id: string;
  readonly criteria: readonly Criterion[];
  readonly gaps: readonly Gap[];
  readonly profile: Profile;
  readonly texts: Texts;
  readonly wordsOf: (criterion: string) => Spoken;
  /** Whether the viewer may mend them. */
  readonly mends: boolean;
};

/** Ready for `pages/profile/returned.hbs`, in the order of the criteria. */
export function returnedView({ id, criteria, gaps, profile, texts, wordsOf, mends }: Known, { say }: Tongue) {
  const back = new Set(gaps.filter(({ why }) => why === 'returned').map(({ criterion }) => criterion));
  return criteria
    .filter((one) => back.has(one.id))
    .map(({ id: criterion, category }) => {
      const note = profile.answers[criterion]?.verdict?.note;
      const page = paths.profileCategory({ id, category: String(category) });
      return {
        id: criterion,
        wording: say(wordsOf(criterion)),
        note: note ? (texts.get(note.id) ?? null) : null,
        href: mends ? `${page}#${anchorOf(criterion)}` : null,
        label: say(REVIEW.mend, { id: criterion }),
      };
    });
}
