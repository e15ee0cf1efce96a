/** A corrective action plan on a participant's page, for both sides alike: each step, how far it is, and what is done about it next. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { stepsOf } from '../../../domain/cure-steps.ts';
import { isDone, isToDo, type PlanStep } from '../../../domain/plan-step.ts';
import type { ActName } from '../../../domain/participant.ts';
import { PLAN, STEP_FUNCTION_WORDS, STEP_STATUSES } from '../../words/plan.ts';
import type { Tongue } from '../../words/tongue.ts';
import type { ActionView } from './action-view.ts';
import { actLink, type ActLink } from './acts-view.ts';
import type { Scene } from './scene.ts';

type Told = Pick<Scene, 'texts' | 'tongue' | 'case' | 'facts' | 'papers'>;

/** "2 of 3 steps are accepted." */
export const progressOf = (steps: readonly PlanStep[], tongue: Tongue): string =>
  tongue.say(PLAN.progress, { done: steps.filter(isDone).length, all: steps.length });

/** The steps as the page lists what is asked and answered. */
export const stepViews = (steps: readonly PlanStep[], told: Told): readonly ActionView[] =>
  steps.map((step) => ({
    id: step.id,
    text: told.texts.get(step.what.id) ?? step.id,
    about: aboutOf(step, told),
    found: null,
    answer:
      [step.report, step.answer].flatMap((ref) => (ref ? (told.texts.get(ref.id) ?? []) : [])).join(' — ') || null,
    status: statusOf(step, told),
    papers: step.evidence.flatMap((id) => told.papers.get(id) ?? []),
    open: isToDo(step),
  }));

function aboutOf({ due, by, criterion }: PlanStep, { tongue }: Told): string {
  const params = { on: tongue.date(due), function: tongue.say(STEP_FUNCTION_WORDS[by]) };
  return criterion === undefined ? tongue.say(PLAN.due, params) : tongue.say(PLAN.dueAbout, { ...params, criterion });
}

/** A step whose day has passed says so, until it is done. */
function statusOf(step: PlanStep, { tongue, facts, case: { state } }: Told): string {
  const status = tongue.say(STEP_STATUSES[step.status]);
  const clock = state.clocks.find(({ id }) => id === `CURE_STEP:${step.id}`);
  const late = isToDo(step) && (clock?.due ?? step.due) < wallDateOf(facts.now, state.zone);
  return late ? `${status}. ${tongue.say(PLAN.late)}` : status;
}

export type PlanView = {
  readonly title: string;
  readonly progress: string | null;
  readonly steps: readonly (ActionView & { readonly act: ActLink | null })[];
};

/** The plan that is carried out, or the conditions of a reinstatement; null where neither is. */
export function planView(scene: Scene, can: ReadonlySet<ActName>): PlanView | null {
  const { case: found, tongue } = scene;
  const steps = stepsOf(found.state);
  if (steps.length === 0) return null;
  const plan = found.state.adverse?.plan?.steps ?? [];
  return {
    title: tongue.say(plan.length > 0 ? PLAN.title : PLAN.conditions),
    progress: plan.length > 0 ? progressOf(plan, tongue) : null,
    steps: stepViews(steps, scene).map((step) => ({
      ...step,
      act: step.open && can.has('ReportStep') ? actLink(found.id, 'ReportStep', tongue, step.id) : null,
    })),
  };
}
