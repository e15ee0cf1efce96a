/** What somebody else changed while somebody was typing: who, when, before and after. */
import type { CriterionAnswer } from '../../../domain/profile.ts';
import { SAVING } from '../../words/page-profile.ts';
import { answerView } from './answer-view.ts';
import type { ProfileScene } from './scene.ts';

export type Clash = {
  readonly criterion: string;
  /** The answer that the person saw; null when there was none. */
  readonly was: CriterionAnswer | null;
};

/** The clash, ready for the page; the answer of now is the record's. */
export function clashView({ criterion, was }: Clash, scene: ProfileScene) {
  const { tongue, zone } = scene;
  const now = scene.profile.answers[criterion] ?? null;
  const at = now ? tongue.instant(Math.max(now.at, now.affirmedAt ?? 0), zone) : '';
  return {
    title: tongue.say(SAVING.changedBy, { person: now ? scene.person(now.by) : '–', at }),
    was: answerView(was, scene),
    is: answerView(now, scene),
  };
}
