/** The four things that stand in the way of a removal for a lapsed cure, as they were when it was decided. */
import { removalObstacles } from '../../../../domain/adverse-removal.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { V } from '../words-verdicts.ts';

/** Null for a decision that is no such removal, or whose facts are not at hand. */
export function removalView({ course, decided }: Dossier, v: Voice) {
  if (course.kind !== 'removal' || course.removalRecommended === null || !decided.facts) return null;
  const obstacles = removalObstacles(decided.state, decided.facts);
  return (Object.keys(obstacles) as (keyof typeof obstacles)[]).map((name) => ({
    text: v.say(V[name]),
    tone: obstacles[name] ? 'bad' : 'good',
    word: v.say(obstacles[name] ? P.yes : P.no),
  }));
}
