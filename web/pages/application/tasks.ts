/** The steps of an application: which are done, what each still lacks, and by when it is to be submitted. */
import { daysBetween } from '../../../domain/calendar.ts';
import { isChangeable, isDraftStep } from '../../../domain/application-draft.ts';
import type { ApplicationTask, Lack, TaskState } from '../../../domain/application-tasks.ts';
import { ACTS } from '../../../domain/participant.ts';
import { profileUnder } from '../../../domain/profile.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import type { Viewer } from '../../session/person.ts';
import { APPLICATION, LACKS, LEFT_DAYS, TASKS } from '../../words/page-application.ts';
import type { Tone } from '../../words/standing.ts';
import { saidAll } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { identifierWords } from '../acts/identifiers.ts';
import { textOf } from '../acts/texts.ts';
import { loadTexts, refsIn } from '../participant/texts.ts';
import { returnedView } from '../profile/returned-view.ts';
import { rightsOf } from '../profile/rights.ts';
import { crumbsOf } from './crumbs.ts';
import { loadApplication, type ApplicationScene } from './scene.ts';

export const showTasks =
  (deps: Deps): Handler =>
  async (req, res) => {
    const scene = await loadApplication(deps, viewerOf(res), String(req.params['id']));
    const { id, tongue, viewer, tasks, policy, case: found } = scene;
    const { standing, application, entityType } = found.state;
    const open = isChangeable(standing);
    show(res, 'application/tasks', {
      say: saidAll(tongue, APPLICATION),
      company: found.account.company,
      type: tongue.say(entityTypeWords(policy, entityType)),
      lead: tongue.say(viewer.kind === 'staff' ? APPLICATION.leadStaff : APPLICATION.lead),
      crumbs: crumbsOf(scene, null),
      returned: standing === 'returned' ? ((await textOf(deps.pool, application?.returned)) ?? '') : null,
      answers: standing === 'returned' ? await answersBack(deps, scene) : [],
      deadline: open ? deadlineOf(scene) : null,
      ...sumOf(scene),
      tasks: tasks.map((task) => taskView(task, scene)),
      ready: open && tasks.at(-1)?.state === 'open' ? readyFor(scene) : null,
      submitted: application?.signedBy != null && !open,
      receipt: application?.signedBy != null ? paths.applicationReceipt({ id }) : null,
      whole: paths.applicationWhole({ id }),
    });
  };

/** The answers of the security profile that came back. */
async function answersBack({ pool, criteria }: Deps, scene: ApplicationScene) {
  const { id, facts, viewer, tongue } = scene;
  const { criteria: set, profile: recorded } = facts;
  if (!set || !recorded) return [];
  const profile = profileUnder(recorded.profile, set);
  const texts = await loadTexts(pool, refsIn(profile.answers), false);
  const gaps = (scene.profile?.categories ?? []).flatMap((one) => one.gaps);
  const wordsOf = (criterion: string) => criteria.wordsOf(set.version, criterion);
  const mends = rightsOf(scene.case.state, viewer, tongue).change;
  return returnedView({ id, criteria: set.criteria, gaps, profile, texts, wordsOf, mends }, tongue);
}

/** How much is done, in words and as a part of the whole. */
export function sumOf({ tasks, tongue }: Pick<ApplicationScene, 'tasks' | 'tongue'>) {
  const done = tasks.filter(({ state }) => state === 'done').length;
  return {
    done,
    all: tasks.length,
    sum: tongue.say(APPLICATION.sum, { done: String(done), all: String(tasks.length) }),
  };
}

function deadlineOf({ case: { state }, tongue, today }: ApplicationScene) {
  const due = state.clocks.find(({ rule }) => rule === 'PREAPP_ABANDON')?.due;
  if (due === undefined) return null;
  return { on: tongue.date(due), left: tongue.count(LEFT_DAYS, Math.max(0, daysBetween(today, due))) };
}

const mayPrepare = ({ roles }: Viewer): boolean => {
  const { may } = ACTS.PrepareApplication;
  return may !== 'system' && may.some((role) => roles.includes(role));
};
const signs = ({ roles }: Viewer): boolean => roles.includes('officer');

const readyFor = ({ id, viewer, tongue }: ApplicationScene) => ({
  text: tongue.say(signs(viewer) ? APPLICATION.readyOfficer : APPLICATION.readyOthers),
  href: signs(viewer) ? paths.signApplication({ id }) : null,
});

const TONES: Readonly<Record<TaskState['state'], Tone>> = { done: 'good', open: 'warn', waits: 'plain' };

function taskView({ task, state, lacks }: TaskState, scene: ApplicationScene) {
  const { say } = scene.tongue;
  const { name, what } = TASKS[task];
  return {
    name: say(name),
    what: say(what),
    href: hrefOf(task, state, scene),
    lacks: lacks.map((lack) => lackWords(lack, scene)),
    progress: task === 'profile' ? progressOf(scene) : null,
    saved: savedLine(task, scene),
    tag: { tone: TONES[state], label: say(APPLICATION[state]) },
  };
}

/** Where a task is done; null for whoever may not do it, or not now. */
function hrefOf(
  task: ApplicationTask,
  state: TaskState['state'],
  { id, viewer, case: found }: ApplicationScene,
): string | null {
  const open = isChangeable(found.state.standing) && mayPrepare(viewer);
  if (task === 'profile') return paths.profile({ id });
  if (task === 'contacts') return paths.organization({ id });
  if (task === 'agreement') return open && state === 'open' && signs(viewer) ? paths.signApplication({ id }) : null;
  return open ? paths.applicationStep({ id, step: task }) : null;
}

/** What is missing, in words. */
export function lackWords(lack: Lack, { tongue: { say } }: Pick<ApplicationScene, 'tongue'>): string {
  const codes = 'codes' in lack ? lack.codes : [];
  return say(LACKS[lack.why], { list: codes.map((code) => say(identifierWords(code))).join(', ') });
}

function progressOf({ profile, tongue }: ApplicationScene): string {
  if (!profile) return tongue.say(APPLICATION.profileNone);
  const total = (of: 'asked' | 'done') => String(profile.categories.reduce((sum, one) => sum + one[of], 0));
  return tongue.say(APPLICATION.profileDone, { done: total('done'), asked: total('asked') });
}

function savedLine(task: ApplicationTask, { steps, tongue, person, case: found }: ApplicationScene): string | null {
  const saved = isDraftStep(task) ? steps[task] : undefined;
  if (!saved) return null;
  return tongue.say(APPLICATION.savedBy, { at: tongue.instant(saved.at, found.state.zone), person: person(saved.by) });
}
