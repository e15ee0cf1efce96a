/** The participant's page as the company's own people see it: plain, and first what is asked of them. */
import { benefits } from '../../../domain/benefits.ts';
import type { ActName } from '../../../domain/participant.ts';
import { paths } from '../../paths.ts';
import { CASE } from '../../words/page-case.ts';
import { COMPANY } from '../../words/page-company.ts';
import { PROFILE_PANEL } from '../../words/page-review.ts';
import { INCIDENT } from '../../words/page-incidents.ts';
import { DEADLINE } from '../../words/page-deadline.ts';
import { PLAN } from '../../words/plan.ts';
import { STAFF, STAFF_COUNTS } from '../../words/page-staff.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { ADVICE } from '../../words/stages.ts';
import { BENEFITS, STANDINGS, STANDING_SENTENCES, STANDING_TONES, TIERS } from '../../words/standing.ts';
import { saidAll } from '../../words/tongue.ts';
import { VOLUME } from '../../words/volume.ts';
import { actLink, actsFor, refusedGroups, type ActLink } from './acts-view.ts';
import { contactViews, hasFewContacts } from './contact-view.ts';
import { deniedLine } from './panel-decision.ts';
import { deadlinesOf } from './deadlines.ts';
import { incidentViews } from './incident-view.ts';
import type { DeadlineView, Row } from './deadline-view.ts';
import { filingView } from './filing-view.ts';
import { messageViews } from './message-view.ts';
import { actsToward, isRight, LEAVING } from './company-acts.ts';
import { warningsOf } from './company-warnings.ts';
import { rightsOf } from './company-rights.ts';
import { visitsOf } from './company-visit.ts';
import { actionsOf, adviceOf } from './panels.ts';
import { planView } from './plan-view.ts';
import { profileLinks } from './profile-links.ts';
import { rebasedView } from './rebased-view.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts.ts';
import { volumeLines } from './volume-line.ts';
import { releasedTimeline } from './timeline-view.ts';

const MESSAGES_SHOWN = 6;

/** Everything that `pages/participant/company.hbs` shows. */
export function companyFace(scene: Scene) {
  const { case: found, facts, telling, tongue, viewer, clocks } = scene;
  const { id, state, account } = found;
  const acts = actsFor(state, viewer, facts);
  const can = new Set(acts.filter(({ refusal }) => refusal === null).map(({ act }) => act));
  const { theirs, ours } = deadlinesOf(state, facts, clocks, tongue);
  const owed = theirs
    .filter(({ rule }) => !isRight(rule))
    .map((deadline) => ({
      deadline,
      tasks: reviewTasks(deadline, scene),
      acts: links(actsToward(deadline), can, scene),
    }));
  const rights = rightsOf(scene, can);
  const messages = messageViews(scene);
  const told = new Set(
    [...owed.flatMap((one) => one.acts), ...(rights?.lines ?? []).flatMap((line) => line.act ?? [])].map(
      ({ act }) => act,
    ),
  );
  const say = saidAll(tongue, {
    ...COMPANY,
    ...CASE,
    adviceTitle: ADVICE,
    reportStep: PLAN.report,
    simulated: STAFF.simulated,
    byWhen: DEADLINE.byWhen,
    why: DEADLINE.why,
    skipped: DEADLINE.skipped,
    changes: DEADLINE.changes,
    nothingSkipped: DEADLINE.nothingSkipped,
    source: DEADLINE.source,
  });
  return {
    say,
    id,
    company: account.company,
    standing: { tone: STANDING_TONES[state.standing], label: tongue.say(STANDINGS[state.standing]) },
    tier: state.standing === 'certified' ? tongue.say(TIERS[state.tier]) : null,
    sentences: standingSentences(scene),
    benefits: benefits(state).map((benefit) => tongue.say(BENEFITS[benefit])),
    denied: state.denials.map((denial) => deniedLine(denial, scene)),
    owed,
    ours: ours.map((deadline) => ({ deadline, late: deadline.late })),
    warnings: warningsOf(scene, can),
    toMend: [...textsOf(scene.texts, state.application?.returned), ...textsOf(scene.texts, state.review?.returned)],
    profile: profileLinks(
      scene,
      owed.flatMap(({ tasks }) => tasks?.href ?? []),
    ),
    visits: visitsOf(scene, can),
    actions: requiredActions(scene, can),
    advice: advice(scene, can),
    incidents: incidentViews(scene),
    report: can.has('ReportIncident')
      ? { ...actLink(id, 'ReportIncident', tongue), hint: tongue.say(INCIDENT.reportHint) }
      : null,
    incidentsTitle: tongue.say(INCIDENT.title),
    plan: planView(scene, can),
    rebased: rebasedView(scene),
    rights,
    acts: links(
      [...can].filter(
        (act) =>
          !told.has(act) &&
          ![
            LEAVING,
            'AnswerWarning',
            'AnswerAction',
            'AnswerRecommendation',
            'ReportStep',
            'AcceptVisit',
            'OfferDates',
            'DeclineDates',
            'MoveVisit',
            'ReportIncident',
          ].includes(act),
      ),
      can,
      scene,
    ),
    leave: can.has(LEAVING) ? actLink(id, LEAVING, tongue) : null,
    refused: refusedGroups(acts, tongue),
    refusedCount: tongue.count(STAFF_COUNTS.notNow, acts.filter(({ refusal }) => refusal !== null).length),
    messages: messages.slice(0, MESSAGES_SHOWN),
    olderMessages: messages.slice(MESSAGES_SHOWN),
    mayAcknowledge: viewer.roles.some((role) => role === 'officer' || role === 'contact'),
    filings: scene.filings.map((filing) => filingView(id, filing, telling)),
    facts: companyRows(scene),
    contacts: contactViews(scene),
    fewContacts: hasFewContacts(state),
    timeline: releasedTimeline(scene),
    whole: scene.timeline.before === null ? null : paths.timeline({ id }),
  };
}

function standingSentences({ case: { state }, tongue }: Scene): readonly string[] {
  return [
    tongue.say(STANDING_SENTENCES[state.standing]),
    ...(state.standing === 'certified' && state.certifiedOn
      ? [tongue.say(COMPANY.since, { on: tongue.date(state.certifiedOn) })]
      : []),
    ...(state.barredUntil ? [tongue.say(COMPANY.barred, { on: tongue.date(state.barredUntil) })] : []),
  ];
}

/** The list of what is left, where the deadline is the review's and the criteria are answered one by one. */
const reviewTasks = (deadline: DeadlineView, { case: { id, state }, facts, tongue }: Scene) =>
  state.review && facts.criteria && actsToward(deadline).includes('SubmitReview')
    ? { href: paths.review({ id }), label: tongue.say(PROFILE_PANEL.review) }
    : null;

const links = (
  acts: readonly ActName[],
  can: ReadonlySet<ActName>,
  { case: { id }, tongue }: Scene,
): readonly ActLink[] => acts.filter((act) => can.has(act)).map((act) => actLink(id, act, tongue));

function advice(scene: Scene, can: ReadonlySet<ActName>) {
  const { case: found, tongue } = scene;
  return adviceOf(found.state, scene).map((one) => ({
    ...one,
    act: one.open && can.has('AnswerRecommendation') ? actLink(found.id, 'AnswerRecommendation', tongue, one.id) : null,
  }));
}

function requiredActions(scene: Scene, can: ReadonlySet<ActName>) {
  const {
    case: { id, state },
    tongue,
  } = scene;
  const actions = state.validation ? actionsOf(state.validation, scene) : [];
  return actions.map((action) => ({
    ...action,
    act: action.open && can.has('AnswerAction') ? actLink(id, 'AnswerAction', tongue, action.id) : null,
  }));
}

function companyRows({ case: { account, state }, tongue, telling: { names }, volumes }: Scene): readonly Row[] {
  const volume = volumeLines(volumes, tongue);
  return [
    ...(account.legacyAccount ? [{ label: tongue.say(COMPANY.account), value: account.legacyAccount }] : []),
    { label: tongue.say(COMPANY.type), value: tongue.code(ENTITY_TYPES, state.entityType) },
    {
      label: tongue.say(COMPANY.specialist),
      value: state.specialist ? names.person(state.specialist) : tongue.say(COMPANY.nobody),
    },
    ...(volume === null ? [] : [{ label: tongue.say(VOLUME.label), value: volume }]),
  ];
}
