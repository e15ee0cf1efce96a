/** The profile at a glance: the twelve categories, how far each is, and where to go on. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { CRITERION, PROFILE, PROFILE_COUNTS } from '../../words/page-profile.ts';
import { saidAll } from '../../words/tongue.ts';
import { nameOf, leftIn, progressView } from './progress-view.ts';
import { criterionView } from './criterion-view.ts';
import { crumbsTo } from './crumbs.ts';
import { withScene, type ProfileScene } from './scene.ts';

/** The overview. */
export const showProfile = (deps: Deps): Handler =>
  withScene(deps, (scene, _req, res) => show(res, 'profile/overview', { ...headOf(scene), ...overviewOf(scene) }));

/** All criteria with their answers on one page, to read or to print. */
export const showWhole = (deps: Deps): Handler =>
  withScene(deps, (scene, _req, res) => {
    const { id, tongue } = scene;
    show(res, 'profile/whole', {
      ...headOf(scene),
      crumbs: crumbsTo(scene.case, tongue.say(PROFILE.print)),
      ...sumOf(scene),
      categories: scene.progress.map((progress) => ({
        name: nameOf(progress.category, scene),
        left: leftIn(progress, tongue),
        criteria: scene.criteriaOf(progress.category).map((criterion) => criterionView(criterion, scene)),
      })),
      back: paths.profile({ id }),
    });
  });

const headOf = (scene: ProfileScene) => ({
  say: saidAll(scene.tongue, { ...PROFILE, ...CRITERION }),
  company: scene.case.account.company,
  title: scene.tongue.say(PROFILE.title),
  ...versionOf(scene),
});

const versionOf = ({ tongue, set, note }: ProfileScene) => ({
  version: tongue.say(PROFILE.version, { version: set.version, from: tongue.date(set.from) }),
  note: tongue.say(note),
});

/** How much of the whole is done. */
export function sumOf({ progress, complete, tongue }: ProfileScene) {
  const asked = progress.reduce((sum, one) => sum + one.asked, 0);
  const done = progress.reduce((sum, one) => sum + one.done, 0);
  const sum = complete ? tongue.say(PROFILE.complete) : tongue.count(PROFILE_COUNTS.left, asked - done, { all: asked });
  return { asked, done, complete, sum };
}

const toCategory = (id: string, category: number): string => paths.profileCategory({ id, category: String(category) });

function overviewOf(scene: ProfileScene) {
  const { id, tongue, viewer, progress } = scene;
  const unfinished = scene.may.change ? progress.find(({ gaps }) => gaps.length > 0) : undefined;
  return {
    crumbs: crumbsTo(scene.case, null),
    lead: tongue.say(viewer.kind === 'staff' ? PROFILE.leadStaff : PROFILE.lead),
    closed: scene.may.closed,
    ...sumOf(scene),
    go: unfinished
      ? {
          href: toCategory(id, unfinished.category),
          label: tongue.say(PROFILE.next, { category: nameOf(unfinished.category, scene) }),
        }
      : null,
    categories: progress.map((one) => progressView(one, scene, toCategory(id, one.category))),
    links: [
      ...(scene.case.state.review ? [{ href: paths.review({ id }), label: tongue.say(PROFILE.review) }] : []),
      ...(scene.may.assess ? [{ href: paths.profileDesk({ id }), label: tongue.say(PROFILE.desk) }] : []),
      { href: paths.profileHistory({ id }), label: tongue.say(PROFILE.history) },
      { href: paths.profileWhole({ id }), label: tongue.say(PROFILE.print) },
    ],
  };
}
