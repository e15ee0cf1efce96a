/** One criterion as pages show it: wording, how binding it is, how it stands, the answer, the one before, and the specialist's verdict. */
import { levelOn, type Criterion } from '../../../domain/criteria.ts';
import type { CriterionAnswer, Gap } from '../../../domain/profile.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { CRITERION, GAPS, GAP_TONES } from '../../words/page-profile.ts';
import type { Tag } from '../participant/deadline-view.ts';
import { answerView } from './answer-view.ts';
import { anchorOf } from './fields.ts';
import type { ProfileScene } from './scene.ts';

/** Must or should, as of today; for a should that will be a must, from when. */
export function levelView(criterion: Criterion, { tongue, today }: ProfileScene) {
  const { mustFrom } = criterion;
  const must = levelOn(criterion, today) === 'must';
  const label = tongue.say(must ? CRITERION.must : CRITERION.should);
  const later = !must && mustFrom !== null ? tongue.say(CRITERION.mustFrom, { on: tongue.date(mustFrom) }) : null;
  return { level: { tone: must ? 'info' : 'plain', label } as Tag, later };
}

/** What it still lacks, or that it lacks nothing. */
export const gapTag = (gap: Gap | undefined, { tongue }: ProfileScene): Tag =>
  gap
    ? { tone: GAP_TONES[gap.why], label: tongue.say(GAPS[gap.why]) }
    : { tone: 'good', label: tongue.say(CRITERION.done) };

/** The verdict on the present answer; null when there is none. */
export function verdictView(answer: CriterionAnswer | undefined, { tongue, texts, zone }: ProfileScene) {
  const verdict = answer?.verdict;
  if (!verdict) return null;
  const on = tongue.date(wallDateOf(verdict.at, zone));
  return {
    look: verdict.result,
    title: tongue.say(verdict.result === 'returned' ? CRITERION.returnedOn : CRITERION.acceptedOn, { on }),
    note: verdict.note ? (texts.get(verdict.note.id) ?? null) : null,
  };
}

/** The answer of the year before, or of the submission before; null where there was no earlier profile. */
export function beforeView({ id, continues, changed }: Criterion, scene: ProfileScene) {
  const { before, tongue, set } = scene;
  if (!before) return null;
  const ids = before.criteria === set.version ? [id] : continues;
  const found = ids.flatMap((one) => before.answers[one] ?? []);
  const reworded = changed && before.criteria !== set.version && found.length > 0;
  return {
    title: tongue.say(scene.window ? CRITERION.lastYear : CRITERION.before),
    answer: answerView(found[0], scene),
    note: reworded ? tongue.say(CRITERION.changedCriterion) : null,
  };
}

/** The same answer as before, as nobody has changed it since. */
export const isUnchanged = ({ id, continues }: Criterion, { before, profile, set }: ProfileScene): boolean => {
  const then =
    before && (before.criteria === set.version ? [id] : continues).flatMap((one) => before.answers[one] ?? []);
  const now = profile.answers[id];
  return now !== undefined && then?.[0]?.at === now.at;
};

/** All of it but the inputs. */
export function criterionView(criterion: Criterion, scene: ProfileScene) {
  const { id } = criterion;
  const answer = scene.profile.answers[id];
  const gap = scene.gaps.get(id);
  return {
    id,
    anchor: anchorOf(id),
    wording: scene.tongue.say(scene.wordsOf(id)),
    ...levelView(criterion, scene),
    status: gapTag(gap, scene),
    look: gap?.why === 'returned' ? 'returned' : gap ? 'open' : 'done',
    verdict: verdictView(answer, scene),
    answer: answerView(answer, scene),
    before: beforeView(criterion, scene),
  };
}
