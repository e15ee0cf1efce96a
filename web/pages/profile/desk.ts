/** The specialist's desk for a submitted profile: what is assessed and what is not, and the way to the next category. */
import type { Response } from 'express';
import type { ActName } from '../../../domain/participant.ts';
import type { Criterion } from '../../../domain/criteria.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { SECOND_LINKS } from '../../words/page-calibration.ts';
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
export const showDesk = (deps: Deps): Handler => withScene(deps, (scene, _req, res) => drawDesk(res, scene));

/** Draws the desk of the case, or that of a copy. */
export function drawDesk(res: Response, scene: ProfileScene): void {
  const { tongue, desk, may } = scene;
  const counts = countsOf(scene);
  const { done, all, returned } = counts;
  const acts = desk.binds && may.assess ? answersOf(scene) : [];
  const title = tongue.say(desk.title);
  show(res, 'profile/desk', {
    say: saidAll(tongue, { ...DESK, ...SECOND_LINKS }),
    title,
    lead: tongue.say(desk.lead),
    company: scene.case.account.company,
    crumbs: crumbsTo(scene.case, title),
    notNow: notNow(scene),
    sum: tongue.say(DESK.sum, counts),
    done,
    all,
    complete: all > 0 && done === all,
    go: goView(scene, done),
    compare: scene.part === 'compared' ? paths.calibration({ id: scene.id }) : null,
    ready: acts.length === 0 ? null : tongue.say(returned > 0 ? DESK.someReturned : DESK.allAccepted),
    acts,
    categories: scene.progress
      .filter(({ category }) => scene.criteriaOf(category).length > 0)
      .map(({ category }) => ({
        anchor: `category-${category}`,
        name: nameOf(category, scene),
        href: desk.category(category),
        criteria: scene.criteriaOf(category).map((criterion) => lineOf(criterion, scene)),
      })),
  });
}

/** Why the viewer assesses nothing here now; null when they do. */
export function notNow({ may, part, tongue }: ProfileScene): string | null {
  if (may.assess) return null;
  return tongue.say(part === 'blind' ? SECOND_LINKS.elsewhere : DESK.notNowText);
}

/** The button that leads on; whoever reviews a second time is led to their own desk. */
function goView(scene: ProfileScene, done: number) {
  const { may, part, tongue, id, desk } = scene;
  if (!may.assess)
    return part === 'blind' ? { href: paths.secondReview({ id }), label: tongue.say(SECOND_LINKS.toSecond) } : null;
  const next = nextOpen(scene, null);
  return (
    next && {
      href: desk.category(next),
      label: tongue.say(done === 0 ? DESK.begin : DESK.goOn, { category: nameOf(next, scene) }),
    }
  );
}

const verdictOf = ({ profile }: ProfileScene, id: string) => profile.answers[id]?.verdict?.result ?? null;

/** How many are assessed, and how. */
function countsOf(scene: ProfileScene) {
  const all = scene.progress.flatMap(({ category }) => scene.criteriaOf(category));
  const of = (result: 'accepted' | 'returned'): number =>
    all.filter(({ id }) => verdictOf(scene, id) === result).length;
  const [accepted, returned] = [of('accepted'), of('returned')];
  return { all: all.length, done: accepted + returned, accepted, returned };
}

/** Criteria of a category without a verdict. */
export const openIn = (scene: ProfileScene, category: number): readonly Criterion[] =>
  scene.criteriaOf(category).filter(({ id }) => verdictOf(scene, id) === null);

/** The next category after one that has an answer without a verdict, from the first again at the end, and itself last; null when none is left. */
export function nextOpen(scene: ProfileScene, after: number | null): number | null {
  const open = scene.progress.map(({ category }) => category).filter((one) => openIn(scene, one).length > 0);
  return open.find((one) => after === null || one > after) ?? open[0] ?? null;
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

function lineOf({ id, category }: Criterion, scene: ProfileScene) {
  const { tongue } = scene;
  const answer = scene.profile.answers[id];
  const gap = scene.gaps.get(id);
  return {
    id,
    href: `${scene.desk.category(category)}#${anchorOf(id)}`,
    wording: tongue.say(shortened(tongue.say(scene.wordsOf(id)), SHORT)),
    answer: answer ? tongue.say(ANSWERS[answer.answer]) : tongue.say(CRITERION.notAssessed),
    gap: answer && gap && gap.why !== 'returned' ? tongue.say(GAPS[gap.why]) : null,
    status: verdictTag(scene, id),
  };
}
