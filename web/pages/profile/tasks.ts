/** The annual review as a list of tasks: what is left, by when, and first of all what came back. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { explain } from '../../../domain/explain.ts';
import type { ActName } from '../../../domain/participant.ts';
import { reviewTerm, type Review } from '../../../domain/state.ts';
import { clockEvents } from '../../../db/queries/timeline.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { DEADLINE } from '../../words/page-deadline.ts';
import { PROFILE } from '../../words/page-profile.ts';
import { REVIEW, REVIEW_COUNTS } from '../../words/page-review.ts';
import { saidAll } from '../../words/tongue.ts';
import { actLink, actsFor } from '../participant/acts-view.ts';
import { deadlineView } from '../participant/deadline-view.ts';
import { otherTasks } from './other-tasks.ts';
import { progressView } from './progress-view.ts';
import { returnedView } from './returned-view.ts';
import { crumbsTo } from './crumbs.ts';
import { withScene, type ProfileScene } from './scene.ts';

/** The page. */
export const showReview = (deps: Deps): Handler =>
  withScene(deps, async (scene, _req, res) => {
    const { tongue, viewer } = scene;
    const { review } = scene.case.state;
    const say = saidAll(tongue, { ...REVIEW, ...DEADLINE_WORDS });
    const head = {
      say,
      title: say.title,
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, say.title),
    };
    if (!review)
      return show(res, 'profile/tasks', {
        ...head,
        ...NO_REVIEW,
        none: viewer.kind === 'staff' ? say.noneStaff : say.noneText,
      });
    show(res, 'profile/tasks', {
      ...head,
      none: null,
      ...tasksOf(scene, review),
      deadline: await deadlineOf(deps, scene, review),
    });
  });

const DEADLINE_WORDS = {
  byWhen: DEADLINE.byWhen,
  why: DEADLINE.why,
  skipped: DEADLINE.skipped,
  changes: DEADLINE.changes,
  nothingSkipped: DEADLINE.nothingSkipped,
  source: DEADLINE.source,
};

/** By when the review is owed, and why on that day; null once it is not owed any more. */
async function deadlineOf({ pool }: Deps, { id, case: { state }, facts, tongue }: ProfileScene, { cycle }: Review) {
  const clock = state.clocks.find((one) => one.id === reviewTerm(cycle));
  return clock
    ? deadlineView(explain(clock, facts.policyOf(clock.policy), await clockEvents(pool, id)), facts.now, tongue)
    : null;
}

function tasksOf(scene: ProfileScene, review: Review) {
  const { id, tongue, progress, window, zone } = scene;
  const others = otherTasks(scene, review);
  const left = progress.filter(({ gaps }) => gaps.length > 0).length + others.filter(({ open }) => open).length;
  const say = (words: keyof typeof REVIEW, params = {}): string => tongue.say(REVIEW[words], params);
  const submitted = review.stage === 'submitted';
  return {
    notes: notesOf(scene, review),
    ...returnedOf(scene, review),
    sum: submitted ? say('submitted') : tongue.count(REVIEW_COUNTS.left, left),
    windowLead: window && !submitted ? say('windowLead', { on: tongue.date(wallDateOf(window.from, zone)) }) : null,
    categories: progress.map((one) =>
      progressView(one, scene, paths.profileCategory({ id, category: String(one.category) })),
    ),
    others,
    links: linksOf(scene),
  };
}

/** What is unusual: a day that was moved, a request that waits. */
function notesOf({ tongue, case: { state } }: ProfileScene, review: Review): readonly string[] {
  const due = state.clocks.find(({ id }) => id === reviewTerm(review.cycle))?.due ?? null;
  return [
    ...(review.extensions > 0 && due ? [tongue.say(REVIEW.extended, { on: tongue.date(due) })] : []),
    ...(review.timeAsked ? [tongue.say(REVIEW.timeAsked)] : []),
  ];
}

/** What came back, answer by answer, and what was said to the whole. */
function returnedOf(scene: ProfileScene, review: Review) {
  const { tongue, texts, set, gaps, may } = scene;
  if (review.stage !== 'returned') return { returnedNotes: [], returned: [] };
  const note = review.returned ? texts.get(review.returned.id) : undefined;
  const known = { ...scene, criteria: set.criteria, gaps: [...gaps.values()], mends: may.change };
  return { returnedNotes: note === undefined ? [] : [note], returned: returnedView(known, tongue) };
}

/** Ways on: more time for the company, the profile for everybody, the desk for who assesses. */
function linksOf(scene: ProfileScene) {
  const {
    id,
    tongue,
    viewer,
    facts,
    case: { state },
  } = scene;
  const can = (act: ActName): boolean =>
    actsFor(state, viewer, facts).some((one) => one.act === act && one.refusal === null);
  const acts: readonly ActName[] = ['AskTime', 'GrantTime'];
  return [
    ...(scene.may.assess ? [{ href: paths.profileDesk({ id }), label: tongue.say(PROFILE.desk) }] : []),
    { href: paths.profile({ id }), label: tongue.say(PROFILE.title) },
    { href: paths.profileHistory({ id }), label: tongue.say(PROFILE.history) },
    ...acts.filter(can).map((act) => actLink(id, act, tongue)),
  ];
}

const NO_REVIEW = {
  deadline: null,
  notes: [],
  returned: [],
  returnedNotes: [],
  sum: '',
  windowLead: null,
  categories: [],
  others: [],
  links: [],
};
