/** The whole application on one page, to read once more or to print. */
import type { DraftStep } from '../../../domain/application-draft.ts';
import type { Deps } from '../../deps.ts';
import { answersView } from '../../forms/view.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { APPLICATION, TASKS } from '../../words/page-application.ts';
import { saidAll } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { crumbsOf } from './crumbs.ts';
import { loadApplication, type ApplicationScene } from './scene.ts';
import { ALL_STEPS, complete, fieldsOf } from './step.ts';
import { lackWords, sumOf } from './tasks.ts';

export const showWholeApplication =
  (deps: Deps): Handler =>
  async (req, res) => {
    const scene = await loadApplication(deps, viewerOf(res), String(req.params['id']));
    const { id, tongue, policy, case: found, tasks } = scene;
    show(res, 'application/whole', {
      say: saidAll(tongue, APPLICATION),
      company: found.account.company,
      type: tongue.say(entityTypeWords(policy, found.state.entityType)),
      crumbs: crumbsOf(scene, APPLICATION.print),
      sum: sumOf(scene).sum,
      steps: ALL_STEPS.map((step) => stepView(step, scene)),
      others: tasks
        .filter(({ task }) => !ALL_STEPS.some((step) => step === task))
        .map(({ task, state, lacks }) => ({
          name: tongue.say(TASKS[task].name),
          state: state === 'done' ? [tongue.say(APPLICATION.done)] : lacks.map((lack) => lackWords(lack, scene)),
        })),
      back: paths.application({ id }),
      profile: paths.profileWhole({ id }),
    });
  };

/** A step with what is saved of it. */
function stepView(step: DraftStep, scene: ApplicationScene) {
  const { steps, tongue, case: found, person } = scene;
  const saved = steps[step];
  return {
    id: step,
    name: tongue.say(TASKS[step].name),
    saved: saved
      ? tongue.say(APPLICATION.savedBy, { at: tongue.instant(saved.at, found.state.zone), person: person(saved.by) })
      : tongue.say(APPLICATION.nothing),
    answers: saved ? answersView(fieldsOf(step, scene), complete(step, scene), tongue.language) : [],
  };
}
