/** How far a category is, in words: "3 not answered, 1 document missing". */
import type { CategoryProgress, Gap } from '../../../domain/profile.ts';
import { GAP_COUNTS, PROFILE } from '../../words/page-profile.ts';
import type { Tongue } from '../../words/tongue.ts';
import type { ProfileScene } from './scene.ts';

const KINDS = Object.keys(GAP_COUNTS) as readonly Gap['why'][];

/** What is left in a category, kind by kind. A criterion that lacks two things is named once, by its first. */
export function leftIn({ asked, gaps }: CategoryProgress, tongue: Tongue): string {
  if (asked === 0) return tongue.say(PROFILE.notAsked);
  const counted = KINDS.flatMap((why) => {
    const n = gaps.filter((gap) => gap.why === why).length;
    return n === 0 ? [] : [tongue.count(GAP_COUNTS[why], n)];
  });
  return counted.join(', ') || tongue.say(PROFILE.nothingLeft);
}

/** "4. Cybersecurity". */
export const nameOf = (category: number, { tongue, categoryWords }: ProfileScene): string =>
  `${category}. ${tongue.say(categoryWords(category))}`;

/** One line, ready for `pages/profile/progress.hbs`. */
export function progressView(progress: CategoryProgress, scene: ProfileScene, href: string | null) {
  const { category, asked, done, gaps } = progress;
  const { tongue } = scene;
  return {
    name: nameOf(category, scene),
    href: asked === 0 ? null : href,
    asked,
    done,
    complete: asked > 0 && gaps.length === 0,
    ratio: tongue.say(PROFILE.done, { done, asked }),
    left: leftIn(progress, tongue),
  };
}
