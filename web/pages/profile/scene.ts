/** Everything that the pages of a security profile are made from, loaded once: the answers, how far they are, and those of the year before. */
import type { Request, Response } from 'express';
import type { Instant, WallDate } from '../../../domain/calendar.ts';
import { askedOf, type CriteriaSet, type Criterion } from '../../../domain/criteria.ts';
import type { Facts } from '../../../domain/facts.ts';
import {
  completeness,
  profileUnder,
  type CategoryProgress,
  type Gap,
  type Measure,
  type Profile,
  type Window,
} from '../../../domain/profile.ts';
import { measureFor, profileStage } from '../../../domain/profile-desk.ts';
import { policyOf } from '../../../domain/process.ts';
import { released as releasedState } from '../../../domain/release.ts';
import type { Criteria } from '../../../db/criteria.ts';
import { documentsOf } from '../../../db/documents.ts';
import { profileAsOf } from '../../../db/profile.ts';
import { lastSubmission } from '../../../db/queries/profile-moments.ts';
import { reviewPartOf, type ReviewPart } from '../../../db/queries/second-reviews.ts';
import { loadCaseFor, type Case } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { loadTexts, refsIn, type Texts } from '../participant/texts.ts';
import { isFor } from '../documents/place.ts';
import { drawBare, type Bare } from './bare.ts';
import type { Uploaded } from './fields.ts';
import { ownDesk, type Desk } from './place.ts';
import { rightsOf, type Rights } from './rights.ts';

/** What is asked, in codes and in words. */
type Asked = {
  readonly set: CriteriaSet;
  /** Says that the wording is illustrative. */
  readonly note: Spoken;
  readonly wordsOf: (criterion: string) => Spoken;
  readonly categoryWords: (category: number) => Spoken;
  /** Those of a category that are asked of this participant, in their order. */
  readonly criteriaOf: (category: number) => readonly Criterion[];
};
/** How far it is. */
type Progress = {
  readonly progress: readonly CategoryProgress[];
  readonly progressOf: (category: number) => CategoryProgress;
  readonly complete: boolean;
  /** What each criterion lacks, by its id. */
  readonly gaps: ReadonlyMap<string, Gap>;
  /** Since when changes count for the review that is open; null when none is. */
  readonly window: Window;
};
export type ProfileScene = Asked &
  Progress & {
    readonly id: string;
    readonly viewer: Viewer;
    readonly tongue: Tongue;
    /** The company's people see the state as far as it is released to them. */
    readonly case: Case;
    readonly facts: Facts;
    readonly zone: string;
    /** In the participant's zone. */
    readonly today: WallDate;
    readonly measure: Measure;
    /** Under the version that is asked now. */
    readonly profile: Profile;
    /** As it stood when the review opened, or when the application was submitted last; null when there was none. */
    readonly before: Profile | null;
    readonly texts: Texts;
    readonly documents: ReadonlyMap<string, Uploaded>;
    readonly person: (id: string) => string;
    readonly may: Rights;
    readonly desk: Desk;
    /** In second reviews; null for whoever has no part in one. */
    readonly part: ReviewPart;
  };

/** A handler of one of the profile's pages; without criteria for the entity type it says so instead. */
export const withScene =
  (deps: Deps, handle: (scene: ProfileScene, req: Request, res: Response) => void | Promise<void>): Handler =>
  async (req, res) => {
    const loaded = await load(deps, req, res);
    await ('set' in loaded ? handle(loaded, req, res) : drawBare(res, loaded));
  };

/**
 * The scene once more, after something was recorded.
 * @throws Problem 404 when there is no such participant, or nothing to ask it
 */
export async function loadScene(deps: Deps, req: Request, res: Response): Promise<ProfileScene> {
  const loaded = await load(deps, req, res);
  if (!('set' in loaded)) throw notFound();
  return loaded;
}

/**
 * The scene, or what is known where the entity type is asked nothing.
 * @throws Problem 404 when there is no such participant
 */
export async function load(deps: Deps, req: Request, res: Response): Promise<ProfileScene | Bare> {
  const viewer = viewerOf(res);
  const id = String(req.params['id']);
  const [loaded, uploaded] = await Promise.all([
    loadCaseFor(deps, id, viewer.person, deps.now()),
    documentsOf(deps.pool, id),
  ]);
  if (!loaded) throw notFound();
  const { facts, ...whole } = loaded;
  const found: Case = viewer.kind === 'participant' ? { ...whole, state: releasedState(whole.state) } : whole;
  const tongue = tongueOf(viewer.language);
  const { state } = found;
  const { criteria: set, profile: recorded, now } = facts;
  if (!set || !recorded) return { viewer, tongue, case: found };
  const part = viewer.kind === 'staff' ? await reviewPartOf(deps.pool, id, viewer.person) : null;
  const since = part === 'blind' ? 0 : await unreleasedSince(deps, found, viewer);
  const profile = withoutVerdicts(profileUnder(recorded.profile, set), since);
  const policy = policyOf(facts, state.review ?? state.application);
  const measure = measureFor(set, state, { now, windowFrom: recorded.windowFrom, policy });
  const before = await profileBefore(deps, found, measure.window);
  return {
    ...{ id, viewer, tongue, case: found, facts, profile, before, part },
    zone: state.zone,
    today: measure.on,
    measure,
    ...askedFrom(deps.criteria, set, state.entityType),
    ...progressFrom(completeness(profile, measure), measure.window),
    ...(await namesAndTexts(deps, found, [profile, before])),
    documents: new Map(uploaded.filter((one) => !one.struck && isFor(viewer, one)).map((one) => [one.id, one])),
    may: rightsOf(state, viewer, tongue, part),
    desk: ownDesk(id),
  };
}

/** The same scene over another state of the profile, under the version to which that belongs. */
export async function sceneOver(
  deps: Deps,
  scene: ProfileScene,
  profile: Profile,
  set: CriteriaSet,
): Promise<ProfileScene> {
  const measure = { ...scene.measure, set };
  return {
    ...scene,
    ...{ profile, measure },
    ...askedFrom(deps.criteria, set, measure.entityType),
    ...progressFrom(completeness(profile, measure), measure.window),
    ...(await namesAndTexts(deps, scene.case, [profile, scene.before])),
  };
}

function askedFrom(criteria: Criteria, set: CriteriaSet, entityType: string): Asked {
  const asked = askedOf(set, entityType);
  return {
    set,
    note: criteria.noteOf(set.version),
    wordsOf: (criterion) => criteria.wordsOf(set.version, criterion),
    categoryWords: (category) => criteria.categoryWords(set.version, category),
    criteriaOf: (category) => asked.filter((one) => one.category === category),
  };
}

function progressFrom({ categories, complete }: ReturnType<typeof completeness>, window: Window): Progress {
  const byCategory = new Map(categories.map((one) => [one.category, one]));
  return {
    progress: categories,
    progressOf: (category) => byCategory.get(category)!,
    complete,
    gaps: new Map(categories.flatMap(({ gaps }) => gaps.map((gap) => [gap.criterion, gap] as const))),
    window,
  };
}

/**
 * What the specialist says of a profile is the company's to know once the whole has been answered, not while it is being assessed.
 * @returns from when on verdicts are not theirs to know yet; null when all are
 */
async function unreleasedSince({ pool }: Deps, { id, state }: Case, viewer: Viewer): Promise<Instant | null> {
  if (viewer.kind === 'staff' || profileStage(state) !== 'submitted') return null;
  return (await lastSubmission(pool, id)) ?? 0;
}

function withoutVerdicts(profile: Profile, since: Instant | null): Profile {
  if (since === null) return profile;
  const known = Object.entries(profile.answers).map(
    ([criterion, answer]) =>
      [criterion, answer.verdict && answer.verdict.at >= since ? { ...answer, verdict: null } : answer] as const,
  );
  return { ...profile, answers: Object.fromEntries(known) };
}

/** The profile that the present one is held against: not itself, while it waits for the agency. */
async function profileBefore({ pool }: Deps, { id, state }: Case, window: Window): Promise<Profile | null> {
  const waiting = profileStage(state) === 'submitted' ? 1 : 0;
  const at = window?.from ?? (await lastSubmission(pool, id, waiting));
  if (at === null) return null;
  const before = await profileAsOf(pool, id, { at });
  return Object.keys(before.answers).length > 0 ? before : null;
}

/** Everything that was written, and everybody who wrote. */
async function namesAndTexts({ pool }: Deps, { state }: Case, profiles: readonly (Profile | null)[]) {
  const answers = profiles.flatMap((profile) => Object.values(profile?.answers ?? {}));
  const refs = refsIn([answers, state.review?.returned, state.application?.returned]);
  const [texts, names] = await Promise.all([
    loadTexts(pool, refs, false),
    namesOf(pool, [...new Set(answers.map(({ by }) => by))]),
  ]);
  return { texts, person: (person: string) => names.get(person) ?? person };
}
