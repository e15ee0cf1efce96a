/** The history of a profile: two moments of it, and what changed between them. */
import { z } from 'zod';
import { changesBetween, type AnswerChange } from '../../../domain/profile-history.ts';
import { profileUnder, type Profile } from '../../../domain/profile.ts';
import { profileAsOf } from '../../../db/profile.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { profileDays, type ProfileDay } from '../../../db/queries/profile-moments.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { CRITERION } from '../../words/page-profile.ts';
import { HISTORY, HISTORY_COUNTS } from '../../words/page-review.ts';
import { saidAll } from '../../words/tongue.ts';
import { loadTexts, refsIn } from '../participant/texts.ts';
import { answerView } from './answer-view.ts';
import { crumbsTo } from './crumbs.ts';
import { anchorOf } from './fields.ts';
import { withScene, type ProfileScene } from './scene.ts';

/** Row 0 is before the first answer. */
const seq = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const query = z.object({ from: seq.optional(), to: seq.optional() });

/** The page. Unless told otherwise it compares the profile as it stood a year before with the present one. */
export const showHistory = (deps: Deps): Handler =>
  withScene(deps, async (scene, req, res) => {
    const { id, tongue, zone } = scene;
    const say = saidAll(tongue, { ...CRITERION, ...HISTORY });
    const days = await profileDays(deps.pool, id, zone);
    const asked = queryOf(req, query);
    const to = asked.to ?? days[0]?.seq ?? 0;
    const from = asked.from ?? scene.before?.seq ?? days.find((day) => day.seq < to)?.seq ?? 0;
    const changes = days.length === 0 ? [] : await compared(deps, scene, from, to);
    show(res, 'profile/history', {
      say,
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, say.title),
      action: paths.profileHistory({ id }),
      moments: momentsOf(days, scene, from, to),
      sum: tongue.count(HISTORY_COUNTS.changes, changes.length),
      changes,
    });
  });

/** The days to choose from, and the time before the first answer. A day that stands between two of them counts as the earlier one. */
function momentsOf(days: readonly ProfileDay[], { tongue }: ProfileScene, from: number, to: number) {
  if (days.length === 0) return [];
  const at = (seen: number): number => days.find((day) => day.seq <= seen)?.seq ?? 0;
  const line = (value: number, label: string) => ({ value, label, isFrom: at(from) === value, isTo: at(to) === value });
  return [
    ...days.map(({ day, seq: value, changes }) =>
      line(value, tongue.count(HISTORY_COUNTS.onDay, changes, { on: tongue.date(day) })),
    ),
    line(0, tongue.say(HISTORY.beginning)),
  ];
}

async function compared({ pool }: Deps, scene: ProfileScene, from: number, to: number) {
  const [before, after] = await Promise.all([from, to].map((one) => momentOf(pool, scene, one)));
  const changes = changesBetween(before!, after!, scene.set);
  const answers = changes.flatMap(({ before: was, after: is }) => [was, is]).filter((answer) => answer !== null);
  const [texts, names] = await Promise.all([
    loadTexts(pool, refsIn(answers), false),
    namesOf(pool, [...new Set(answers.map(({ by }) => by))]),
  ]);
  const then: ProfileScene = { ...scene, texts, person: (person) => names.get(person) ?? person };
  return changes.map((change) => changeView(change, then));
}

/** As it stood then, under the criteria of now: what is not asked any more is left out. */
const momentOf = async (pool: Deps['pool'], { id, set }: ProfileScene, at: number): Promise<Profile> =>
  profileUnder(await profileAsOf(pool, id, { seq: at }), set);

const changeView = ({ criterion, before, after }: AnswerChange, scene: ProfileScene) => ({
  id: criterion,
  anchor: anchorOf(criterion),
  wording: scene.tongue.say(scene.wordsOf(criterion)),
  was: answerView(before, scene),
  is: answerView(after, scene),
});
