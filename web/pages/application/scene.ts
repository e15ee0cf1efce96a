/** Everything that the pages of an application are made from, loaded once: what is saved, how far each task is, and who looks. */
import { applicationTasks, type Prepared, type TaskState } from '../../../domain/application-tasks.ts';
import type { Facts } from '../../../domain/facts.ts';
import { policyOf, today } from '../../../domain/process.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import type { Policy } from '../../../domain/policy.ts';
import { completeness, emptyProfile, profileUnder } from '../../../domain/profile.ts';
import { measureFor } from '../../../domain/profile-desk.ts';
import { released } from '../../../domain/release.ts';
import { stepsOf, type Steps } from '../../../db/application-draft.ts';
import { documentsOf, type DocumentRow } from '../../../db/documents.ts';
import { loadCaseFor, type Case } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { isFor } from '../documents/place.ts';

type Completeness = ReturnType<typeof completeness>;

export type ApplicationScene = {
  readonly id: string;
  readonly viewer: Viewer;
  readonly tongue: Tongue;
  /** The company's people see the state as far as it is released to them. */
  readonly case: Case;
  readonly facts: Facts;
  readonly policy: Policy;
  /** Where the participant is. */
  readonly today: WallDate;
  readonly steps: Steps;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly riskAssessedOn: WallDate | null;
  /** How far the security profile is; null where no criteria are loaded for the type. */
  readonly profile: Completeness | null;
  readonly tasks: readonly TaskState[];
  /** Of the company, and shown. */
  readonly documents: readonly DocumentRow[];
  readonly person: (id: string) => string;
};

/** @throws Problem 404 when there is no such participant, or it came without an application */
export async function loadApplication(deps: Deps, viewer: Viewer, id: string): Promise<ApplicationScene> {
  const [loaded, steps, documents] = await Promise.all([
    loadCaseFor(deps, id, viewer.person, deps.now()),
    stepsOf(deps.pool, id),
    documentsOf(deps.pool, id),
  ]);
  if (!loaded?.state.application) throw notFound();
  const { facts, ...whole } = loaded;
  const { state } = whole;
  const policy = policyOf(facts, state.application);
  const on = today(state, facts);
  const names = await namesOf(
    deps.pool,
    Object.values(steps).map(({ by }) => by),
  );
  const profile = profileProgress(state, facts, policy);
  const prepared = preparedOf(whole, steps, profile);
  return {
    id,
    viewer,
    tongue: tongueOf(viewer.language),
    case: viewer.kind === 'participant' ? { ...whole, state: released(state) } : whole,
    facts,
    policy,
    today: on,
    steps,
    identifiers: identifiersSaved(whole, steps),
    riskAssessedOn: prepared.riskAssessedOn,
    profile,
    tasks: applicationTasks(policy, state.entityType, prepared, on),
    documents: documents.filter((one) => !one.struck && isFor(viewer, one)),
    person: (person) => names.get(person) ?? person,
  };
}

/** As the judge will measure it when the officer submits. */
function profileProgress(state: Case['state'], facts: Facts, policy: Policy): Completeness | null {
  const { criteria, profile, now } = facts;
  if (!criteria) return null;
  const windowFrom = profile?.windowFrom ?? null;
  const recorded = profile?.profile ?? emptyProfile(state.id);
  return completeness(profileUnder(recorded, criteria), measureFor(criteria, state, { now, windowFrom, policy }));
}

/** As last saved; before that, as they were given with the first form. */
function identifiersSaved({ account }: Case, { identifiers }: Steps): Readonly<Record<string, string>> {
  return (identifiers?.body ?? account.identifiers) as Readonly<Record<string, string>>;
}

function preparedOf(found: Case, steps: Steps, profile: Completeness | null): Prepared {
  const { standing, contacts } = found.state;
  const assessed = steps.risk?.body['riskAssessedOn'];
  return {
    companySaved: steps.company !== undefined,
    identifiers: Object.keys(identifiersSaved(found, steps)),
    riskAssessedOn: typeof assessed === 'string' ? assessed : null,
    profileComplete: profile?.complete ?? false,
    contacts,
    signed: standing !== 'draft' && standing !== 'returned',
  };
}
