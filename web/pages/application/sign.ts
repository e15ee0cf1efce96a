/** The officer signs the agreement and submits what is saved: one road, in which nothing is typed twice. */
import type { Order as Command } from '../../../workflows/messages.ts';
import { requireThat, Refusal } from '../../../domain/refusal.ts';
import { loadAgreements, type Agreement, type Agreements } from '../../../db/agreements.ts';
import { keepContent } from '../../../db/content.ts';
import { barredUntil } from '../../../db/queries/bars.ts';
import { recordedAs } from '../../../db/queries/repetition.ts';
import type { Deps } from '../../deps.ts';
import { checkboxes, type FormPage, type Order, type Outcome, type Setup, type Visit } from '../../forms.ts';
import { commandId } from '../../forms/command.ts';
import { paths } from '../../paths.ts';
import { APPLICATION, SIGN } from '../../words/page-application.ts';
import { told } from '../acts/refusals.ts';
import { said } from '../acts/said.ts';
import { loadApplication, type ApplicationScene } from './scene.ts';

let agreements: Agreements | undefined;
/** Read once, when the first page asks for them. */
export const agreementsOnce = (): Agreements => (agreements ??= loadAgreements());

/** The box holds the version: who signs another than is in force now is asked again. */
const fieldsFor = ({ version }: Agreement) => ({
  agreement: checkboxes({ label: SIGN.signature, options: [{ value: version, label: SIGN.words }] }),
});
type Fields = ReturnType<typeof fieldsFor>;

const sceneFor = (deps: Deps, { viewer, params }: Visit) => loadApplication(deps, viewer, params['id'] ?? '');

export const signPage = (deps: Deps): FormPage<Fields> => ({
  checks: true,
  stepUp: true,
  opens: async (visit) => inLanguage(visit, async () => requireReady(await sceneFor(deps, visit))),
  setup: async (visit) => setupOf(await sceneFor(deps, visit)),
  execute: async (_values, order) => inLanguage(order, async () => submit(deps, await sceneFor(deps, order), order)),
});

async function inLanguage<T>({ viewer }: Visit, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
}

/** @throws Refusal while a step is open */
function requireReady({ tasks }: ApplicationScene): void {
  requireThat(
    tasks.every(({ task, state }) => task === 'agreement' || state === 'done'),
    'StepsOpen',
    'Steps of the application are still open. The list of steps says what is missing.',
  );
}

function setupOf({ id, today, tongue, case: { account, state } }: ApplicationScene): Setup<Fields> {
  const agreement = agreementsOnce().on(today);
  const { say } = tongue;
  return {
    title: SIGN.title,
    intro: [SIGN.intro],
    facts: [
      { label: SIGN.version, value: `${agreement.version}\n${say(agreement.note)}` },
      ...agreement.clauses.map(({ title, en, es }) => ({ label: title, value: say({ en, es }) })),
    ],
    fields: fieldsFor(agreement),
    seen: state.seq,
    action: paths.signApplication({ id }),
    submit: SIGN.submit,
    back: { href: paths.application({ id }), label: APPLICATION.back },
    consequences: [bound(account.company), SIGN.inName, SIGN.term, SIGN.returned],
  };
}

const bound = (company: string) =>
  said(`${company} is bound by the agreement.`, `${company} queda obligada por el acuerdo.`);

async function submit(deps: Deps, scene: ApplicationScene, order: Order): Promise<Outcome> {
  const { id } = scene;
  const done: Outcome = { to: paths.applicationReceipt({ id }) };
  if ((await recordedAs(deps.pool, id, order.command)) !== null) return done;
  requireReady(scene);
  const by = { person: order.viewer.person, role: 'officer' } as const;
  const agreement = agreementsOnce().on(scene.today).version;
  const authenticatedAt = order.req.session.signedIn?.authenticatedAt ?? null;
  await deps.office.submit(id, { ...(await preparedFrom(deps, scene, order)), by });
  const signed: Command = {
    ...{ id: order.command, by, type: 'SubmitApplication', agreement },
    ...(authenticatedAt !== null && { authenticatedAt }),
  };
  await deps.office.submit(id, signed);
  return done;
}

/** What is saved, as one prepared application; its id follows from that of the submission, so that both are repeated together. */
async function preparedFrom({ pool }: Deps, scene: ApplicationScene, { command, viewer }: Order) {
  const { entityType } = scene.case.state;
  const { steps, identifiers, riskAssessedOn, profile } = scene;
  const body = { categories: {}, identifiers, company: steps.company?.body ?? null, risk: steps.risk?.body ?? null };
  return {
    id: commandId(command, { prepared: ['yes'] }),
    type: 'PrepareApplication',
    profile: await keepContent(pool, 'profile', body, viewer.person),
    categories: (profile?.categories ?? []).filter(({ gaps }) => gaps.length === 0).map(({ category }) => category),
    identifiers: Object.keys(identifiers),
    riskAssessedOn: riskAssessedOn ?? '',
    barredUntil: await barredUntil(pool, { entityType, own: viewer.participants, identifiers }),
  } as const;
}
