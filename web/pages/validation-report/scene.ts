/** Everything that the pages of a validation's report are made from: the checklist with the profile beside it, and what has been written. */
import type { Request, Response } from 'express';
import { askedOf } from '../../../domain/criteria.ts';
import { profileUnder } from '../../../domain/profile.ts';
import { entryKey, type Entry, type Report, type ReportFacts } from '../../../domain/report.ts';
import { currentReport } from '../../../domain/report-current.ts';
import { isWritable, MAY_REPORT, reportedLegs } from '../../../domain/report-record.ts';
import { LEG_IDS, type LegId } from '../../../domain/leg-id.ts';
import { profileAsOf } from '../../../db/profile.ts';
import { lastDone, type Done } from '../../../db/queries/last-done.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { criteriaOfReport, reportFacts } from '../../../db/validation-report.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { load, sceneOver, type ProfileScene } from '../profile/scene.ts';
import { drawBare } from '../profile/bare.ts';
import type { Spoken } from '../../../templates/words.ts';
import { siteWords } from '../../words/stages.ts';
import { loadTexts, refsIn } from '../participant/texts.ts';

export type ReportScene = ProfileScene & {
  /** Of the validation that is open; of the last one while none is. */
  readonly report: Report;
  /** The sites of which it says something. */
  readonly legs: readonly LegId[];
  /** What a site is called within a sentence. */
  readonly site: (leg: LegId) => Spoken;
  readonly mayWrite: boolean;
  /** Who has submitted the one that waits, or has returned the one that is to be mended, and when; null where it is with whoever writes it. */
  readonly handed: Done | null;
  /** Criteria of which the company has changed its answer since the report was begun. */
  readonly changed: ReadonlySet<string>;
};

/** A handler of one of its pages; without criteria for the entity type it says so instead. */
export const withReport =
  (deps: Deps, handle: (scene: ReportScene, req: Request, res: Response) => void | Promise<void>): Handler =>
  async (req, res) => {
    const loaded = await load(deps, req, res);
    if (!('set' in loaded)) return drawBare(res, loaded);
    await handle(await reportScene(deps, loaded), req, res);
  };

/** The scene once more, after something was recorded. */
export async function loadReport(deps: Deps, req: Request, res: Response): Promise<ReportScene> {
  const loaded = await load(deps, req, res);
  if (!('set' in loaded)) throw notFound();
  return reportScene(deps, loaded);
}

async function reportScene(deps: Deps, profile: ProfileScene): Promise<ReportScene> {
  const { state } = profile.case;
  const { validation } = state;
  const recorded = await reportFacts(deps.pool, profile.id);
  const report = currentReport(state, recorded);
  const scene = await besideReport(deps, profile, recorded);
  const written = Object.values(report.entries);
  const refs = refsIn([written, report.summary, validation?.reportReturned]);
  const handed = await handedBy(deps, profile);
  const authors = [...written.map(({ by }) => by), report.summary.by, handed?.by].filter(
    (by) => typeof by === 'string',
  );
  const [texts, names] = await Promise.all([
    loadTexts(deps.pool, refs, false),
    namesOf(deps.pool, [...new Set(authors)]),
  ]);
  const now = profile.facts.profile?.profile.answers ?? {};
  const legs = validation
    ? reportedLegs(validation).map(({ id }) => id)
    : LEG_IDS.filter((leg) => askedHere(scene).some((id) => report.entries[entryKey(leg, id)]));
  return {
    ...scene,
    report,
    legs,
    site: (id) => {
      const place = validation?.legs.find((leg) => leg.id === id)?.place ?? null;
      return siteWords({ id, place }, legs.length, profile.case.account.country);
    },
    handed,
    mayWrite: isWritable(state) && holdsAny(profile.viewer, MAY_REPORT),
    changed: new Set(Object.keys(now).filter((id) => report.cycle !== '' && now[id]!.seq > report.profile)),
    texts: new Map([...scene.texts, ...texts]),
    person: (id) => names.get(id) ?? scene.person(id),
  };
}

async function handedBy({ pool }: Deps, { id, case: { state } }: ProfileScene): Promise<Done | null> {
  const { submittedBy, reportReturned } = state.validation ?? {};
  if (submittedBy !== undefined) return lastDone(pool, id, 'ReportSubmitted');
  return reportReturned === undefined ? null : lastDone(pool, id, 'ReportReturned');
}

const askedHere = ({ set, measure }: ProfileScene): readonly string[] =>
  askedOf(set, measure.entityType).map(({ id }) => id);

/** Under the criteria by which the report is written, with the profile as it stood when it was begun. */
async function besideReport(deps: Deps, scene: ProfileScene, recorded: ReportFacts): Promise<ProfileScene> {
  const { facts, id } = scene;
  const report = currentReport(scene.case.state, recorded);
  if (report.cycle === '') return scene;
  const set = criteriaOfReport(deps.criteria, recorded, scene.case.state, facts.profile!, facts.now) ?? scene.set;
  const then = profileUnder(await profileAsOf(deps.pool, id, { seq: report.profile }), set);
  return sceneOver(deps, scene, then, set);
}

/** What was written of a criterion at a site. */
export const entryAt = ({ report }: Pick<ReportScene, 'report'>, leg: LegId, criterion: string): Entry | null =>
  report.entries[entryKey(leg, criterion)] ?? null;

/** The text behind a reference. */
export const textOf =
  ({ texts }: Pick<ReportScene, 'texts'>) =>
  (ref: Entry['found']): string | null =>
    ref === null ? null : (texts.get(ref.id) ?? null);
