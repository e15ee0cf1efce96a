/** How far each process is that is under way, in a few lines each. */
import type { ContentRef } from '../../../domain/content.ts';
import type { RequiredAction, State, Validation } from '../../../domain/state.ts';
import { awaitsCompany } from '../../../domain/validation-recommendations.ts';
import { PANELS } from '../../words/page-staff.ts';
import { PLAN } from '../../words/plan.ts';
import { PROCESS_WORDS, type Process } from '../../words/processes.ts';
import {
  ACTION_ABOUT,
  ACTION_FOUND,
  ACTION_STATUSES,
  ADVICE,
  RECOMMENDATION_SAYINGS,
  RECOMMENDATION_STATUSES,
} from '../../words/stages.ts';
import { capitalized } from '../acts/said.ts';
import type { ActionView } from './action-view.ts';
import { calendarLink } from './company-visit.ts';
import type { Row } from './deadline-view.ts';
import type { Telling } from './event-particulars.ts';
import { adverseLines, appealLines, matterLines, deniedLine } from './panel-decision.ts';
import { stepViews } from './plan-view.ts';
import { applicationLines, reviewLines, validationLines, type Lines } from './panel-progress.ts';
import type { Scene } from './scene.ts';

export type Panel = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly actions: readonly ActionView[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
};
/** The panels of the processes that are under way. An application is one until it has led to a membership. */
export function panelsOf(scene: Scene): readonly Panel[] {
  const {
    application,
    review,
    validation,
    recommendations,
    matters,
    adverse,
    beside,
    denials,
    appeal,
    certifiedOn,
    conditions,
  } = scene.case.state;
  const { telling } = scene;
  const panels: Panel[] = [];
  if (application && certifiedOn === null)
    panels.push(panel('application', applicationLines(scene, application), telling));
  if (review) panels.push(panel('review', reviewLines(scene, review), telling));
  if (validation)
    panels.push({
      ...panel('validation', validationLines(scene, validation), telling, actionsOf(validation, scene)),
      links: validation.legs
        .filter(({ step }) => step === 'agreed')
        .map((leg) => calendarLink(scene.case.id, leg, scene.tongue)),
    });
  if (recommendations.length > 0)
    panels.push({ title: telling.tongue.say(ADVICE), rows: [], links: [], actions: adviceOf(scene.case.state, scene) });
  for (const matter of matters) panels.push(panel('matter', matterLines(scene, matter), telling));
  if (adverse)
    panels.push(panel('adverse', adverseLines(scene, adverse), telling, stepViews(adverse.plan?.steps ?? [], scene)));
  if (beside) panels.push(panel('beside', adverseLines(scene, beside), telling));
  for (const denial of denials) panels.push(panel('adverse', [['inForce', deniedLine(denial, scene)]], telling));
  if (conditions.length > 0)
    panels.push({
      title: telling.tongue.say(PLAN.conditions),
      rows: [],
      actions: stepViews(conditions, scene),
      links: [],
    });
  if (appeal) panels.push(panel('appeal', appealLines(scene, appeal), telling));
  return panels;
}

const panel = (
  process: Process | 'beside',
  lines: Lines,
  { tongue }: Telling,
  actions: readonly ActionView[] = [],
): Panel => ({
  title: tongue.say(process === 'beside' ? PANELS.beside : PROCESS_WORDS[process]),
  rows: lines.flatMap(([label, value]) => (value ? [{ label: tongue.say(PANELS[label]), value }] : [])),
  actions,
  links: [],
});

type Told = Pick<Scene, 'texts' | 'tongue' | 'papers'>;

/** The required actions of a validation, with what was asked and what was answered. */
export const actionsOf = ({ actions }: Validation, told: Told): readonly ActionView[] =>
  actions.map((action) => ({
    ...askedView(action, told),
    status: told.tongue.say(ACTION_STATUSES[action.status]),
    open: action.status === 'open' || action.status === 'returned',
  }));

/** What reports advised, and what was said to it. */
export const adviceOf = ({ recommendations }: State, told: Told): readonly ActionView[] =>
  recommendations.map((one) => ({
    ...askedView(one, told),
    status: [
      told.tongue.say(capitalized(RECOMMENDATION_STATUSES)[one.status]),
      ...(one.says ? [told.tongue.say(RECOMMENDATION_SAYINGS[one.says])] : []),
    ].join(': '),
    open: awaitsCompany(one),
  }));

type Asked = Pick<RequiredAction, 'id' | 'text' | 'criteria' | 'answer' | 'evidence'> & {
  readonly found?: ContentRef | null;
};
const askedView = (
  { id, text, criteria = [], found, answer, evidence = [] }: Asked,
  { texts, tongue, papers }: Told,
) => ({
  id,
  text: texts.get(text.id) ?? id,
  found: found ? tongue.say(ACTION_FOUND, { found: texts.get(found.id) ?? '' }) : null,
  about: criteria.length > 0 ? tongue.say(ACTION_ABOUT, { criteria: criteria.join(', ') }) : null,
  answer: answer ? (texts.get(answer.id) ?? null) : null,
  papers: evidence.flatMap((one) => papers.get(one) ?? []),
});
