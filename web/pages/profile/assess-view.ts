/** The page on which a specialist assesses the answers of one category. */
import type { Response } from 'express';
import type { Criterion } from '../../../domain/criteria.ts';
import { fieldView, summaryView } from '../../forms/view.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { CRITERION, PROFILE } from '../../words/page-profile.ts';
import { DESK } from '../../words/page-review.ts';
import { saidAll } from '../../words/tongue.ts';
import { seenName, verdictFields, type Judged } from './assess-fields.ts';
import { criterionView, gapTag, isUnchanged } from './criterion-view.ts';
import { crumbsTo } from './crumbs.ts';
import { notNow, openIn, verdictTag } from './desk.ts';
import { neighbor } from './place.ts';
import { nameOf } from './progress-view.ts';
import type { ProfileScene } from './scene.ts';

/** What came of the form: nothing yet, when the page is only opened. */
export type Came = {
  readonly form: string;
  /** Criteria with what was typed there and is not recorded. */
  readonly typed: readonly Judged[];
  readonly refusal: string | null;
};

/** Draws it, with its form when this viewer may assess now. */
export function drawAssess(res: Response, scene: ProfileScene, category: number, came: Came, status: number): void {
  const { tongue, may, desk } = scene;
  const say = saidAll(tongue, { ...CRITERION, ...DESK, categories: PROFILE.categories });
  const criteria = scene.criteriaOf(category);
  const heading = nameOf(category, scene);
  const name = (step: 1 | -1) => stepTo(neighbor(category, step), scene);
  show(
    res,
    'profile/assess',
    {
      say,
      title: `${heading}: ${tongue.say(desk.title)}`,
      desk: tongue.say(desk.title),
      note: desk.binds ? null : tongue.say(desk.lead),
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, heading),
      heading,
      sum: tongue.say(DESK.here, { done: criteria.length - openIn(scene, category).length, all: criteria.length }),
      errors: came.typed.flatMap(({ criterion, faults }) =>
        summaryView(verdictFields(criterion.id), faults, tongue.language),
      ),
      refusal: came.refusal,
      notNow: notNow(scene),
      form: may.assess ? { action: desk.category(category), csrf: csrfToken(res.req), id: came.form } : null,
      criteria: criteria.map((criterion) =>
        lineOf(
          criterion,
          scene,
          came.typed.find((one) => one.criterion.id === criterion.id),
        ),
      ),
      back: desk.href,
      previous: name(-1),
      next: name(1),
    },
    status,
  );
}

const stepTo = (category: number | null, scene: ProfileScene) =>
  category === null ? null : { href: scene.desk.category(category), label: nameOf(category, scene) };

/** One answer with its inputs, when the viewer may assess it. One that has its verdict is folded away. */
function lineOf(criterion: Criterion, scene: ProfileScene, typed: Judged | undefined) {
  const { id } = criterion;
  const view = criterionView(criterion, scene);
  const answer = scene.profile.answers[id];
  const gap = scene.gaps.get(id);
  const same = isUnchanged(criterion, scene);
  return {
    ...view,
    status: verdictTag(scene, id),
    look: answer?.verdict?.result === 'returned' ? 'returned' : answer?.verdict ? 'done' : 'open',
    lacking: gap && gap.why !== 'returned' ? gapTag(gap, scene) : null,
    side: scene.tongue.say(same ? (scene.window ? CRITERION.sameAsBefore : CRITERION.sameAsSubmitted) : DESK.thisYear),
    before: same ? null : view.before,
    fields: scene.may.assess && answer ? inputsOf(id, scene, typed) : null,
    folded: answer?.verdict != null && typed === undefined,
    hidden: { name: seenName(id), value: typed?.seen ?? answer?.seq ?? 0 },
  };
}

/** Neither is optional for whoever judges, though a verdict may wait: the marks of the form would say otherwise. */
function inputsOf(criterion: string, { tongue, desk }: ProfileScene, typed: Judged | undefined) {
  const views = Object.entries(verdictFields(criterion, desk.reasonHint)).map(([name, field]) => ({
    ...fieldView(name, field, typed?.raw ?? {}, typed?.faults[name], tongue.language),
    required: true,
  }));
  return { result: views[0], reason: views[1] };
}
