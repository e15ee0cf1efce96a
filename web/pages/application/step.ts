/** The form of one step: drawn from what is saved, and saved as often as anybody likes. */
import { DRAFT_STEPS, isDraftStep, type DraftStep } from '../../../domain/application-draft.ts';
import { ACTS } from '../../../domain/participant.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import { saveStep } from '../../../db/application-draft.ts';
import type { Deps } from '../../deps.ts';
import type { Fields, FormPage, Order, Setup, Visit } from '../../forms.ts';
import { hiddenOf } from '../../forms/command.ts';
import { answersView } from '../../forms/view.ts';
import { paths } from '../../paths.ts';
import { forbidden, notFound } from '../../problem.ts';
import { APPLICATION, SAVE, STEP, TASKS } from '../../words/page-application.ts';
import { identifierFields, identifiersFrom, typedIdentifiers } from '../acts/identifiers.ts';
import { told } from '../acts/refusals.ts';
import { asWritten } from '../acts/said.ts';
import { companyFields, companyRules } from './company-fields.ts';
import { riskFields } from './risk-fields.ts';
import { loadApplication, type ApplicationScene } from './scene.ts';
import { sumOf } from './tasks.ts';

type Typed = Readonly<Record<string, unknown>>;

/** @throws Problem 404 for a step that there is not */
function stepIn({ params }: Visit): DraftStep {
  const step = params['step'] ?? '';
  if (!isDraftStep(step)) throw notFound();
  return step;
}

/** The fields of a step as they are asked here and now. */
export function fieldsOf(step: DraftStep, { policy, today, documents, case: { state } }: ApplicationScene): Fields {
  switch (step) {
    case 'company':
      return companyFields;
    case 'identifiers':
      return identifierFields(policy, state.entityType);
    case 'risk':
      return riskFields(today, documents);
  }
}

/** A step as it is saved, as somebody would have typed it; before that, what is known of the company already. */
export function valuesOf(
  step: DraftStep,
  { steps, identifiers, documents, case: { account } }: ApplicationScene,
): Typed {
  if (step === 'identifiers') return typedIdentifiers(identifiers);
  const saved = steps[step]?.body;
  if (saved) return documents.some(({ id }) => id === saved['document']) ? saved : { ...saved, document: null };
  if (step === 'risk') return {};
  const { company, city, region, country } = account;
  return { legalName: company, ...(city && { city }), ...(region && { region }), ...(country && { country }) };
}

export const stepPage = (deps: Deps): FormPage<Fields> => ({
  checks: false,
  setup: async (visit) => setupOf(await loadApplication(deps, visit.viewer, visit.params['id'] ?? ''), visit),
  async execute(values, order) {
    const step = stepIn(order);
    const scene = await loadApplication(deps, order.viewer, order.params['id'] ?? '');
    await save(deps, scene, step, bodyOf(step, values, scene), order);
    const { tasks, tongue } = await loadApplication(deps, order.viewer, scene.id);
    const { done, all } = sumOf({ tasks, tongue });
    const params = { step: tongue.say(TASKS[step].name), done: String(done), all: String(all) };
    return { to: paths.application({ id: scene.id }), flash: { tone: 'success', words: SAVE.saved, params } };
  },
});

function setupOf(scene: ApplicationScene, visit: Visit): Setup<Fields> {
  const step = stepIn(visit);
  const fields = fieldsOf(step, scene);
  const { id, steps } = scene;
  return {
    title: STEP[step].title,
    intro: [STEP[step].intro],
    facts: savedMeanwhile(step, scene, visit),
    fields,
    initial: valuesOf(step, scene),
    ...(step === 'company' && { rules: companyRules }),
    seen: steps[step]?.seq ?? 0,
    action: paths.applicationStep({ id, step }),
    submit: SAVE.submit,
    back: { href: paths.application({ id }), label: APPLICATION.back },
  };
}

/** What somebody else saved after this form was drawn: before the eyes of whoever typed in it. */
function savedMeanwhile(step: DraftStep, scene: ApplicationScene, { req }: Visit) {
  const saved = scene.steps[step];
  if (!saved || req.method !== 'POST' || hiddenOf(req.body).seen === saved.seq) return [];
  const { tongue, case: found, person } = scene;
  const lines = answersView(fieldsOf(step, scene), complete(step, scene), tongue.language);
  const at = tongue.instant(saved.at, found.state.zone);
  const value = lines
    .filter((line) => line.lines.length > 0)
    .map((line) => `${line.label}: ${line.lines.join('; ')}`)
    .join('\n');
  return [{ label: asWritten(tongue.say(SAVE.now, { person: person(saved.by), at })), value }];
}

/** Every field of a step with its value; null where nothing is saved. */
export function complete(step: DraftStep, scene: ApplicationScene): Typed {
  const values = valuesOf(step, scene);
  return Object.fromEntries(Object.keys(fieldsOf(step, scene)).map((name) => [name, values[name] ?? null]));
}

/** What is kept of a step: of identifiers what was given, by code. */
const bodyOf = (step: DraftStep, values: Typed, { policy, case: { state } }: ApplicationScene): object =>
  step === 'identifiers' ? identifiersFrom(values, policy, state.entityType) : values;

async function save(deps: Deps, scene: ApplicationScene, step: DraftStep, body: object, order: Order): Promise<void> {
  const { viewer, command, seen } = order;
  const { may } = ACTS.PrepareApplication;
  const role = may === 'system' ? undefined : may.find((one) => viewer.roles.includes(one));
  if (!role) throw forbidden();
  const by = { person: viewer.person, role };
  const moment = { at: scene.facts.now, policy: scene.policy.version, rules: rulesVersion() };
  try {
    await saveStep(deps.pool, { command, participant: scene.id, step, seen, body, by, ...moment });
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
}

/** The steps in their order, for whoever shows all of them. */
export const ALL_STEPS: readonly DraftStep[] = DRAFT_STEPS;
