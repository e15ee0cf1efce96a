/** What a review asks besides the criteria: the risk assessment, the company's own data, the officer's signature. */
import { addYears } from '../../../domain/calendar.ts';
import type { ActName } from '../../../domain/participant.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import type { Review } from '../../../domain/state.ts';
import { paths } from '../../paths.ts';
import { REVIEW } from '../../words/page-review.ts';
import { refusalIn } from '../../words/refusals.ts';
import { actAddress } from '../acts/address.ts';
import { actsFor } from '../participant/acts-view.ts';
import type { Tag } from '../participant/deadline-view.ts';
import type { ProfileScene } from './scene.ts';

export type Task = {
  readonly name: string;
  readonly text: string;
  readonly href: string | null;
  /** It must still be done; null when it is only recommended. */
  readonly open: boolean | null;
  readonly status: Tag;
};

/** In the order in which they are done; the officer's comes last. */
export function otherTasks(scene: ProfileScene, review: Review): readonly Task[] {
  const { tongue, id } = scene;
  const check: Task = {
    name: tongue.say(REVIEW.contacts),
    text: tongue.say(REVIEW.contactsText),
    href: paths.organization({ id }),
    open: null,
    status: { tone: 'plain', label: tongue.say(REVIEW.toCheck) },
  };
  return [riskTask(scene, review), check, submitTask(scene, review)];
}

const statusOf = ({ tongue }: ProfileScene, open: boolean): Tag =>
  open ? { tone: 'warn', label: tongue.say(REVIEW.open) } : { tone: 'good', label: tongue.say(REVIEW.done) };

/** An act as the viewer finds it: allowed, refused with a reason, or not theirs at all. */
function actOf({ case: { state }, viewer, facts }: ProfileScene, act: ActName) {
  return actsFor(state, viewer, facts).find((one) => one.act === act);
}

/** The risk assessment is done anew for every review, and is not older than its rule allows. */
function riskTask(scene: ProfileScene, review: Review): Task {
  const { tongue, facts, today, id } = scene;
  const day = review.riskAssessedOn;
  const years = numberOf(policyOf(facts, review), 'RISK_ASSESS');
  const open = day === null || addYears(day, years) <= today;
  const words = day === null ? REVIEW.riskMissing : open ? REVIEW.riskOld : REVIEW.riskOn;
  const may = actOf(scene, 'PrepareReview')?.refusal === null;
  return {
    name: tongue.say(REVIEW.risk),
    text: tongue.say(words, { on: tongue.date(day) }),
    href: may ? actAddress(id, 'PrepareReview') : null,
    open,
    status: statusOf(scene, open),
  };
}

/** The officer signs; everybody else reads that the officer does, and the officer what stands in the way. */
function submitTask(scene: ProfileScene, review: Review): Task {
  const { tongue, id } = scene;
  const submit = actOf(scene, 'SubmitReview');
  const submitted = review.stage === 'submitted';
  const refused = submit?.refusal ?? null;
  const why = submit === undefined ? tongue.say(REVIEW.submitBy) : refused && refusalIn(tongue.language, refused);
  return {
    name: tongue.say(REVIEW.submit),
    text: submitted ? tongue.say(REVIEW.submittedShort) : (why ?? tongue.say(REVIEW.submitNow)),
    href: submit !== undefined && refused === null ? actAddress(id, 'SubmitReview') : null,
    open: !submitted,
    status: statusOf(scene, !submitted),
  };
}
