/** A plan as those have it before their eyes who act on it: each step with its day, how far it is, and what was said and attached. */
import { stepsOf } from '../../../domain/cure-steps.ts';
import type { PlanStep } from '../../../domain/plan-step.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { say } from '../../../templates/words.ts';
import { PLAN, STEP_FUNCTION_WORDS, STEP_STATUSES } from '../../words/plan.ts';
import { documentLinks } from './attached.ts';
import { dateWords } from './choices.ts';
import { factOf } from './fields.ts';
import { asWritten, said, shortened, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts.ts';

/** The steps of which something holds, as options. */
export async function stepOptions(scene: Scene, which: (step: PlanStep) => boolean): Promise<readonly Labeled[]> {
  const steps = stepsOf(scene.state).filter(which);
  const texts = await textsOf(
    scene.pool,
    steps.map(({ what }) => what),
  );
  return steps.map(({ id, what, status, due }) => {
    const day = dateWords(due);
    return {
      value: id,
      label: shortened(texts.get(what.id) ?? id, 300),
      hint: said(`${STEP_STATUSES[status].en}; by ${day.en}`, `${STEP_STATUSES[status].es}; para el ${day.es}`),
    };
  });
}

/** One line for each step. */
export async function planFacts(scene: Scene) {
  const { pool, state, language } = scene;
  const steps = stepsOf(state);
  const texts = await textsOf(
    pool,
    steps.flatMap(({ what, report, answer }) => [what, report, answer]),
  );
  const lines = await Promise.all(
    steps.map(async (step) => ({
      label: asWritten(texts.get(step.what.id) ?? step.id),
      value: [
        say(language, STEP_STATUSES[step.status]),
        dayOf(scene, step),
        texts.get(step.report?.id ?? ''),
        step.answer && texts.has(step.answer.id)
          ? say(language, PLAN.answer, { text: texts.get(step.answer.id) ?? '' })
          : '',
      ]
        .filter(Boolean)
        .join(' · '),
      links: await documentLinks(scene, step.evidence),
    })),
  );
  return [...lines, ...(await consentFact(scene))];
}

function dayOf({ language }: Scene, { due, by, criterion }: PlanStep): string {
  const words = criterion === undefined ? PLAN.due : PLAN.dueAbout;
  return say(language, words, {
    on: dateWords(due)[language],
    function: say(language, STEP_FUNCTION_WORDS[by]),
    ...(criterion !== undefined && { criterion }),
  });
}

/** Who consented to unannounced visits, and when. */
async function consentFact({ pool, state, language }: Scene) {
  const consent = state.adverse?.plan?.consent;
  if (!consent) return [];
  const name = (await namesOf(pool, [consent.by])).get(consent.by) ?? consent.by;
  return factOf(
    said('Consents to unannounced visits', 'Consiente visitas sin aviso'),
    `${name}, ${dateWords(consent.on)[language]}`,
  );
}
