/** Everything that a participant's page is made from, loaded once: the state as far as the viewer may know it, and the record around it. */
import { stepsOf } from '../../../domain/cure-steps.ts';
import { CASE_READERS } from '../../../domain/access.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import type { ClockEvent } from '../../../domain/clock.ts';
import type { Facts } from '../../../domain/facts.ts';
import { EVENT_TYPES } from '../../../domain/participant.ts';
import { isReleasedNotice, released, RELEASES } from '../../../domain/release.ts';
import { readsVetting } from '../../../domain/vetting.ts';
import { holdings, type Holding } from '../../../db/desk.ts';
import { pastOf, type Past } from '../../../db/queries/proportion.ts';
import { loadFilings, type FilingRow } from '../../../db/queries/filings.ts';
import { loadCaseFor, loadNotices, type Case, type NoticeLine } from '../../../db/queries/participant.ts';
import { clockEvents, timelinePage, type TimelinePage, type Turn } from '../../../db/queries/timeline.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import type { Telling } from './event-particulars.ts';
import { discreet, loadNames } from './names.ts';
import { documentLinks } from '../acts/attached.ts';
import { loadTexts, refsIn, type Texts } from './texts.ts';

/** Roles that read a participant's page as staff. Of the others, the operator sees no case at all. */
export const READERS = CASE_READERS;
/** What a reader without vetting does not see of the record. */
const VETTING_EVENTS: readonly string[] = ['VettingRecorded', 'IneligibilityRecommended'];

/** Types of events that a company may know of: of the others, nothing leaves the record. */
const RELEASED_TYPES = Object.entries(RELEASES).flatMap(([type, release]) => (release === 'inside' ? [] : [type]));

export type Scene = {
  readonly viewer: Viewer;
  readonly tongue: Tongue;
  /** The company's people see the state as far as it is released. */
  readonly case: Case;
  readonly facts: Facts;
  readonly telling: Telling;
  readonly texts: Texts;
  /** Documents that the steps of a plan name, by their ids. */
  readonly papers: ReadonlyMap<string, { readonly href: string; readonly label: string }>;
  readonly clocks: readonly ClockEvent[];
  readonly timeline: TimelinePage;
  readonly notices: readonly NoticeLine[];
  readonly filings: readonly FilingRow[];
  readonly holdings: readonly Holding[];
  /** What was recorded of how much the company trades. */
  readonly volumes: readonly Past[];
  /** The day on which the agency acts. */
  readonly on: WallDate;
  readonly vetting: boolean;
  /** Whether the viewer may open the page of a decision. */
  readonly decisions: boolean;
};

/**
 * Loads the scene.
 * @param types of the events on its timeline; a company sees those of them that are released
 * @throws Problem 404 when there is no such participant
 */
export async function loadScene(
  deps: Deps,
  { viewer, decisions }: Pick<Scene, 'viewer' | 'decisions'>,
  id: string,
  turn: Turn,
  size: number,
  types: readonly string[] = EVENT_TYPES,
): Promise<Scene> {
  const loaded = await loadCaseFor(deps, id, viewer.person, deps.now());
  if (!loaded) throw notFound();
  const company = viewer.kind === 'participant';
  const found: Case = company ? { ...loaded, state: released(loaded.state) } : loaded;
  const vetting = readsVetting(loaded.state, viewer);
  const { facts } = loaded;
  const [clocks, page, notices, filings, held, volumes] = await Promise.all([
    clockEvents(deps.pool, id),
    timelinePage(deps.pool, id, turn, company ? types.filter((type) => RELEASED_TYPES.includes(type)) : types, size),
    loadNotices(deps.pool, id),
    loadFilings(deps.pool, id),
    company ? [] : holdings(deps.pool, id),
    pastOf(deps.pool, id, ['VolumeRecorded']),
  ]);
  const tongue = tongueOf(viewer.language);
  const timeline = vetting || company ? page : withoutVetting(page);
  const [names, texts, papers] = await Promise.all([
    loadNames(deps.pool, found, timeline.happenings, notices, tongue),
    loadTexts(deps.pool, refsIn([found.state, timeline.happenings]), vetting, tongue.language),
    documentLinks(
      { pool: deps.pool, viewer, language: viewer.language },
      [...stepsOf(found.state), ...(found.state.validation?.actions ?? []), ...found.state.recommendations].flatMap(
        ({ evidence = [] }) => evidence,
      ),
    ),
  ]);
  const shown = company ? discreet(names, found.state.specialist, tongue) : names;
  return {
    viewer,
    tongue,
    case: found,
    facts,
    telling: { tongue, names: shown, facts, zone: found.state.zone },
    texts,
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    clocks,
    timeline,
    notices: company ? notices.filter(isReleasedNotice) : notices,
    filings,
    holdings: held,
    volumes,
    on: todayOf(deps),
    vetting,
    decisions,
  };
}

function withoutVetting(page: TimelinePage): TimelinePage {
  const happenings = page.happenings
    .map((one) => ({ ...one, events: one.events.filter(({ event }) => !VETTING_EVENTS.includes(event.type)) }))
    .filter(({ events }) => events.length > 0);
  return { ...page, happenings };
}
