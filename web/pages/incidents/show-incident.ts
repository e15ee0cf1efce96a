/** One incident: what was told, who spoke first, the analysis and each corrective action. The company sees it as far as it is its own. */
import type { Clock } from '../../../domain/clock.ts';
import { clocksOf } from '../../../domain/incident.ts';
import { actionsOf, incidentOf, isUnderWay, type Incident } from '../../../domain/incident-record.ts';
import type { ActName } from '../../../domain/participant.ts';
import type { Pool } from '../../../db/pool.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { closingRow } from '../../../db/queries/incidents.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { CORRECTIVE, FINDINGS, firstWords, INCIDENT_STAGES, INCIDENT_TONES } from '../../words/incidents.ts';
import { DEADLINE } from '../../words/page-deadline.ts';
import { INCIDENT } from '../../words/page-incidents.ts';
import { saidAll } from '../../words/tongue.ts';
import { bundleView } from '../bundle/links.ts';
import { actLink, actsFor } from '../participant/acts-view.ts';
import { deadlinesOf } from '../participant/deadlines.ts';
import { documentLinks } from '../acts/attached.ts';
import { named } from '../participant/names.ts';
import { loadScene, type Scene } from '../participant/scene.ts';
import { refIn } from '../acts/texts.ts';
import { alertView } from './alert-view.ts';
import { actionLine, analysisLines, reportLines } from './written.ts';

const GLANCE = 1;

/** The page. @throws Problem 404 where the viewer knows of no such incident */
export function showIncident(deps: Deps): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const id = String(req.params['id']);
    const scene = await loadScene(deps, { viewer, decisions: false }, id, null, GLANCE);
    const asked = String(req.params['incident']);
    const incident = incidentOf(scene.case.state, asked) ?? (await waitingIncident(deps.pool, id, asked));
    if (!incident) throw notFound();
    const alert = viewer.kind === 'staff' ? await alertView(deps, scene, incident) : null;
    const bundle = incident.stage === 'closed' ? await bundleOf(deps, scene, incident) : null;
    show(res, 'incidents/incident', { ...(await pageOf(deps, scene, incident)), alert, bundle, csrf: csrfToken(req) });
  };
}

/** A report that the engine has not taken up yet is there all the same. */
async function waitingIncident(pool: Pool, participant: string, id: string): Promise<Incident | null> {
  const filing = await loadFiling(pool, participant, id);
  if (filing?.kind !== 'incident-report' || filing.takenUp) return null;
  const { happenedOn, text, type, reporter, heardAt } = filing.command;
  const takenDown = type === 'RecordReportedIncident';
  const at = takenDown ? Number(heardAt) : filing.receivedAt.getTime();
  const told = takenDown && reporter === null ? { reportedAt: null, heardAt: at } : { reportedAt: at };
  return {
    ...{ id, happenedOn: String(happenedOn), text: refIn(text), ...told },
    ...{ foundAt: null, stage: 'reported', policy: null, analysis: null, finding: null },
  };
}

/** No decision came of it: what proves that, and why, is the row that closed it. */
async function bundleOf(deps: Deps, { case: { id }, viewer, tongue }: Scene, incident: Incident) {
  const seq = await closingRow(deps.pool, id, incident.id);
  return seq === undefined ? null : bundleView(deps, viewer, { id, seq: String(seq) }, tongue);
}

async function pageOf(deps: Deps, scene: Scene, incident: Incident) {
  const { case: found, tongue, viewer } = scene;
  const { id, account } = found;
  const staff = viewer.kind === 'staff';
  const title = tongue.say(INCIDENT.of, { on: tongue.date(incident.happenedOn) });
  const { analysis, stage } = incident;
  return {
    say: saidAll(tongue, { ...INCIDENT, ...DEADLINE_WORDS }),
    title,
    company: account.company,
    crumbs: [
      { label: named(account.company), href: paths.participant({ id }) },
      { label: named(title), href: null },
    ],
    stage: { tone: INCIDENT_TONES[stage], label: tongue.say(INCIDENT_STAGES[stage]) },
    rows: await rowsOf(deps, scene, incident, staff),
    told: incident.text ? linesIn(await reportLines(deps.pool, incident, viewer.language), scene) : null,
    analysis: analysis
      ? linesIn(await analysisLines(deps.pool, { ...analysis, actions: [] }, viewer.language), scene)
      : null,
    actions: await correctiveOf(deps, scene, incident),
    terms: termsOf(scene, incident),
    documents: paths.documentsFor({ id, about: `incident:${incident.id}` }),
    acts: actsOf(scene, incident).map((act) => actLink(id, act, tongue, incident.id)),
    back: { href: paths.participant({ id }), label: tongue.say(staff ? INCIDENT.toParticipant : INCIDENT.toPage) },
  };
}

const { byWhen, why, skipped, changes, nothingSkipped, source } = DEADLINE;
const DEADLINE_WORDS = { byWhen, why, skipped, changes, nothingSkipped, source };

const linesIn = (lines: Awaited<ReturnType<typeof reportLines>>, { tongue }: Scene) =>
  lines.map(({ label, value }) => ({ label: tongue.say(label), value }));

/** The two instants; to staff also who spoke first, and what it came to. */
async function rowsOf({ pool }: Deps, { case: found, tongue }: Scene, incident: Incident, staff: boolean) {
  const { id, state } = found;
  const at = (instant: number | null): string =>
    instant === null ? tongue.say(INCIDENT.never) : tongue.instant(instant, state.zone);
  const row = (label: keyof typeof INCIDENT, value: string, href: string | null = null) => ({
    label: tongue.say(INCIDENT[label]),
    value,
    href,
  });
  const { reportedAt, heardAt } = incident;
  const filing = reportedAt === null && heardAt === undefined ? undefined : await loadFiling(pool, id, incident.id);
  return [
    row('reportedAt', at(reportedAt)),
    ...(heardAt === undefined ? [] : [row('heardAt', at(heardAt))]),
    ...(filing ? [row('receipt', filing.receipt, paths.filing({ id, filing: filing.id }))] : []),
    ...(staff ? [row('foundAt', at(incident.foundAt)), row('first', tongue.say(firstWords(incident)))] : []),
    ...(incident.finding ? [row('finding', tongue.say(FINDINGS[incident.finding]))] : []),
  ];
}

async function correctiveOf({ pool }: Deps, scene: Scene, incident: Incident) {
  const { case: found, texts, tongue, viewer } = scene;
  const may = incident.stage === 'actions' ? mayOf(scene) : new Set<ActName>();
  return Promise.all(
    actionsOf(incident).map(async (action) => {
      const act: ActName = isUnderWay(action) ? 'ReportIncidentAction' : 'AssessIncidentAction';
      const waits = action.status !== 'done' && may.has(act);
      return {
        text: await actionLine(pool, action, viewer.language),
        answer: action.answer ? (texts.get(action.answer.id) ?? null) : null,
        status: tongue.say(CORRECTIVE[action.status]),
        evidence: await documentLinks({ pool, viewer, language: viewer.language }, action.evidence),
        act: waits ? actLink(found.id, act, tongue, `${incident.id}:${action.id}`) : null,
      };
    }),
  );
}

const mayOf = ({ case: { state }, viewer, facts }: Scene): ReadonlySet<ActName> =>
  new Set(
    actsFor(state, viewer, facts)
      .filter(({ refusal }) => refusal === null)
      .map(({ act }) => act),
  );

/** What can be done about it at its stage; corrective actions have links of their own. */
const AT: Readonly<Record<Incident['stage'], readonly ActName[]>> = {
  reported: ['AskIncidentAnalysis', 'RecordIncident', 'CloseIncident'],
  'analysis-asked': ['SubmitIncidentAnalysis', 'CloseIncident'],
  'analysis-submitted': ['AcceptIncidentAnalysis', 'ReturnIncidentAnalysis', 'CloseIncident'],
  actions: ['CloseIncident'],
  closed: [],
};
function actsOf(scene: Scene, { id, stage }: Incident): readonly ActName[] {
  if (!incidentOf(scene.case.state, id)) return [];
  const may = mayOf(scene);
  return [...AT[stage], 'OpenMatter' as const].filter((act) => may.has(act));
}

function termsOf({ case: { state }, facts, clocks, tongue }: Scene, incident: Incident) {
  const own = new Set(clocksOf(state, incident.id).map(({ id }: Clock) => id));
  const { theirs, ours } = deadlinesOf(state, facts, clocks, tongue);
  return [...theirs, ...ours].filter(({ clock }) => own.has(clock));
}
