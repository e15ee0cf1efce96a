/** The page on which a specialist assesses one answer. */
import type { Response } from 'express';
import type { Criterion } from '../../../domain/criteria.ts';
import { optional, textarea } from '../../forms.ts';
import type { Fault } from '../../forms/field.ts';
import { fieldView, summaryView } from '../../forms/view.ts';
import { paths } from '../../paths.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { CRITERION } from '../../words/page-profile.ts';
import { DESK } from '../../words/page-review.ts';
import { saidAll } from '../../words/tongue.ts';
import { answerView } from './answer-view.ts';
import { beforeView, gapTag, levelView, verdictView } from './criterion-view.ts';
import { crumbsTo } from './crumbs.ts';
import { inDeskOrder, nextOpen, verdictTag } from './desk.ts';
import { nameOf } from './progress-view.ts';
import type { ProfileScene } from './scene.ts';

/** Why an answer is returned; to accept, it may stay empty. */
export const REASON = optional(textarea({ label: DESK.reason, hint: DESK.reasonHint, max: 4000, rows: 4 }));

/** What came of the form: nothing yet, when the page is only opened. */
type Judged = {
  readonly form: string;
  readonly typed: string;
  readonly fault: Fault | null;
  readonly refusal: string | null;
};

/** Draws it, with the form as it stands when this viewer may assess now. */
export function drawAssess(
  res: Response,
  scene: ProfileScene,
  criterion: Criterion,
  judged: Judged,
  status: number,
): void {
  const { tongue, id, profile } = scene;
  const { language } = tongue;
  const answer = profile.answers[criterion.id];
  const gap = scene.gaps.get(criterion.id);
  const faults = judged.fault ? { reason: judged.fault } : {};
  const all = inDeskOrder(scene);
  const next = nextOpen(scene, criterion.id);
  const open = scene.may.assess && answer !== undefined;
  show(
    res,
    'profile/assess',
    {
      say: saidAll(tongue, { ...CRITERION, ...DESK }),
      title: `${criterion.id} ${tongue.say(DESK.criterion)}`,
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, criterion.id),
      category: nameOf(criterion.category, scene),
      id: criterion.id,
      ...levelView(criterion, scene),
      status: verdictTag(scene, criterion.id),
      position: tongue.say(DESK.position, { n: all.indexOf(criterion) + 1, all: all.length }),
      wording: tongue.say(scene.wordsOf(criterion.id)),
      errors: summaryView({ reason: REASON }, faults, language),
      refusal: judged.refusal,
      notNow: scene.may.assess ? null : tongue.say(DESK.notNowText),
      answer: answerView(answer, scene),
      lacking: gap && gap.why !== 'returned' ? gapTag(gap, scene) : null,
      before: beforeView(criterion, scene),
      verdict: verdictView(answer, scene),
      form: open
        ? {
            action: paths.assess({ id, criterion: criterion.id }),
            csrf: csrfToken(res.req),
            id: judged.form,
            seen: answer.seq,
            reason: fieldView('reason', REASON, { reason: [judged.typed] }, judged.fault ?? undefined, language),
          }
        : null,
      next: next && `${paths.assess({ id, criterion: next.id })}#criterion`,
      back: paths.profileDesk({ id }),
    },
    status,
  );
}
