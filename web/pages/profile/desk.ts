/** The specialist's desk for a submitted profile: what is assessed and what is not, and the way to the next. */
import type { ActName } from '../../../domain/participant.ts';
import type { Criterion } from '../../../domain/criteria.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { ANSWERS, CRITERION, GAPS } from '../../words/page-profile.ts';
import { DESK } from '../../words/page-review.ts';
import { saidAll } from '../../words/tongue.ts';
import { shortened } from '../acts/said.ts';
import { actLink, actsFor } from '../participant/acts-view.ts';
import type { Tag } from '../participant/deadline-view.ts';
import { anchorOf } from './fields.ts';
import { nameOf } from './progress-view.ts';
import { crumbsTo } from './crumbs.ts';
import { withScene, type ProfileScene } from './scene.ts';

/** Acts with which the agency answers the whole. */
const ANSWERING: readonly ActName[] = ['ApproveProfile', 'ReturnApplication', 'ApproveReview', 'ReturnReview'];
/** So much of a criterion's wording tells it apart in a list. */
const SHORT = 140;

/** The desk. */
export const showDesk = (deps: Deps): Handler =>
  withScene(deps, (scene, _req, res) => {
    const { tongue } = scene;
    const say = saidAll(tongue, DESK);
    const counts = countsOf(scene);
    const { done, all, returned } = counts;
    const acts = scene.may.assess ? answersOf(scene) : [];
    const next = scene.may.assess ? nextOpen(scene, null) : null;
    show(res, 'profile/desk', {
      say,
      title: say.title,
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, say.title),
      notNow: scene.may.assess ? null : say.notNowText,
      sum: tongue.say(DESK.sum, counts),
      done,
      all,
      complete: all > 0 && done === all,
      go: next && {
        href: `${paths.assess({ id: scene.id, criterion: next.id })}#criterion`,
        label: tongue.say(done === 0 ? DESK.begin : DESK.goOn, { id: next.id }),
      },
      ready: acts.length === 0 ? null : returned > 0 ? say.someReturned : say.allAccepted,
      acts,
      categories: scene.progress.map(({ category }) => ({
        anchor: `category-${category}`,
        name: nameOf(category, scene),
        criteria: scene.criteriaOf(category).map((criterion) => lineOf(criterion, scene)),
      })),
    });
  });

/** Criteria that are asked of this participant, in their order. */
export const inDeskOrder = (scene: ProfileScene): readonly Criterion[] =>
  scene.progress.flatMap(({ category }) => scene.criteriaOf(category));

const verdictOf = ({ profile }: ProfileScene, id: string) => profile.answers[id]?.verdict?.result ?? null;

/** How many are assessed, and how. */
function countsOf(scene: ProfileScene) {
  const all = inDeskOrder(scene);
  const of = (result: 'accepted' | 'returned'): number =>
    all.filter(({ id }) => verdictOf(scene, id) === result).length;
  const [accepted, returned] = [of('accepted'), of('returned')];
  return { all: all.length, done: accepted + returned, accepted, returned };
}

/** The next criterion after one without a verdict, from the beginning again at the end; null when none is left. */
export function nextOpen(scene: ProfileScene, after: string | null): Criterion | null {
  const all = inDeskOrder(scene);
  const start = all.findIndex(({ id }) => id === after) + 1;
  const ahead = [...all.slice(start), ...all.slice(0, start)];
  return ahead.find(({ id }) => id !== after && verdictOf(scene, id) === null) ?? null;
}

function answersOf({ id, case: { state }, viewer, facts, tongue }: ProfileScene) {
  const can = new Set(
    actsFor(state, viewer, facts)
      .filter(({ refusal }) => refusal === null)
      .map(({ act }) => act),
  );
  return ANSWERING.filter((act) => can.has(act)).map((act) => actLink(id, act, tongue));
}

/** What was said to one answer, as a tag. */
export function verdictTag(scene: ProfileScene, id: string): Tag {
  const { tongue } = scene;
  switch (verdictOf(scene, id)) {
    case 'accepted':
      return { tone: 'good', label: tongue.say(CRITERION.accepted) };
    case 'returned':
      return { tone: 'bad', label: tongue.say(CRITERION.returned) };
    case null:
      return { tone: 'plain', label: tongue.say(DESK.open) };
  }
}

function lineOf({ id }: Criterion, scene: ProfileScene) {
  const { tongue } = scene;
  const answer = scene.profile.answers[id];
  const gap = scene.gaps.get(id);
  return {
    id,
    href: `${paths.assess({ id: scene.id, criterion: id })}#criterion`,
    wording: tongue.say(shortened(tongue.say(scene.wordsOf(id)), SHORT)),
    answer: answer ? tongue.say(ANSWERS[answer.answer]) : tongue.say(CRITERION.notAssessed),
    gap: answer && gap && gap.why !== 'returned' ? tongue.say(GAPS[gap.why]) : null,
    status: verdictTag(scene, id),
    anchor: anchorOf(id),
  };
}
