/** The participant's page as staff see it: dense, and with everything that bears on the case. */
import { isMember, type Doubt } from '../../../domain/state.ts';
import { readsVetting } from '../../../domain/vetting.ts';
import { paths } from '../../paths.ts';
import { DOUBTS, FIELDS } from '../../words/doubts.ts';
import { FILINGS } from '../../words/filings.ts';
import { CASE } from '../../words/page-case.ts';
import { INCIDENT } from '../../words/page-incidents.ts';
import { DEADLINE } from '../../words/page-deadline.ts';
import { PANELS, STAFF, STAFF_COUNTS } from '../../words/page-staff.ts';
import { INBOUND } from '../../words/page-inbound.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { STANDINGS, STANDING_TONES } from '../../words/standing.ts';
import { findingIn } from '../../words/refusals.ts';
import { saidAll } from '../../words/tongue.ts';
import { actsAtAll, actsFor, actLink, allowedGroups, refusedGroups, type Seated } from './acts-view.ts';
import { contactViews, hasFewContacts } from './contact-view.ts';
import type { DeadlineView } from './deadline-view.ts';
import { deadlinesOf, type Deadlines } from './deadlines.ts';
import { filingView } from './filing-view.ts';
import { incidentViews } from './incident-view.ts';
import { mailLine, refusedLine } from '../inbound/view.ts';
import { headRows, headTags } from './head.ts';
import { ladderView } from './ladder-view.ts';
import { contactName, named } from './names.ts';
import { noticeView } from './notice-view.ts';
import { panelsOf } from './panels.ts';
import { profileLinks } from './profile-links.ts';
import type { CaseNote } from '../../../db/case-notes.ts';
import type { RefusedAnswer } from '../../../db/link-answers.ts';
import type { MailLine } from '../../../db/queries/inbound.ts';
import type { RelatedCase } from '../../../db/queries/related.ts';
import type { Scene } from './scene.ts';
import { kindLinks } from './timeline-kinds.ts';
import { staffTimeline } from './timeline-view.ts';
import { workView } from './work-view.ts';

const FILINGS_SHOWN = 5;
const NOTICES_SHOWN = 8;

/** Everything that `pages/participant/staff.hbs` shows. */
export function staffFace(
  scene: Scene,
  now: number,
  more: {
    readonly mail: readonly MailLine[];
    readonly refused: readonly RefusedAnswer[];
    /** When the last mail to a contact came back for a reason that may pass. */
    readonly soft: ReadonlyMap<string, Date>;
    readonly notes: readonly CaseNote[];
    readonly related: readonly RelatedCase[];
  },
) {
  const { case: found, facts, telling, tongue, viewer, clocks } = scene;
  const { id, state } = found;
  const acts = actsFor(state, viewer, facts);
  const work = workView(scene, acts);
  const deadlines = deadlinesOf(state, facts, clocks, tongue);
  const say = saidAll(tongue, {
    ...STAFF,
    ...CASE,
    byWhen: DEADLINE.byWhen,
    why: DEADLINE.why,
    skipped: DEADLINE.skipped,
    changes: DEADLINE.changes,
    nothingSkipped: DEADLINE.nothingSkipped,
    source: DEADLINE.source,
    bothDates: PANELS.bothDates,
    noDue: QUEUE.noDue,
    whyShort: QUEUE.whyShort,
  });
  return {
    say,
    id,
    company: found.account.company,
    crumbs: [
      { label: CASE.participants, href: paths.participants() },
      { label: named(found.account.company), href: null },
    ],
    tags: headTags(scene, now),
    head: headRows(scene),
    evidencePage: paths.evidence({ id }),
    vettingDesk: readsVetting(state, viewer) ? paths.vetting({ id }) : null,
    simulated:
      state.lastAt > now ? tongue.say(STAFF.simulatedNow, { now: tongue.instant(state.lastAt, state.zone) }) : null,
    acts: allowedGroups(id, acts, tongue),
    nothing: actsAtAll(viewer) ? say.nothingNow : say.readOnly,
    refused: refusedGroups(acts, tongue),
    refusedCount: tongue.count(STAFF_COUNTS.notNow, acts.filter(({ refusal }) => refusal !== null).length),
    deadlines,
    scheduledCount: tongue.count(STAFF_COUNTS.scheduled, deadlines.scheduled.length),
    pair: validationPair(deadlines, scene),
    work,
    next: work.find((item) => item.acts.length > 0 && !item.desk.aside) ?? null,
    kinds: kindLinks(id, undefined, tongue),
    notes: more.notes.map(({ author, authorName, at, text }) => ({
      text,
      by: authorName ?? author,
      when: tongue.instant(at, telling.zone),
    })),
    inbound: saidAll(tongue, INBOUND),
    mail: more.mail.map((one) => mailLine(one, paths.caseMail({ id, mail: one.id }), tongue, telling.zone)),
    answersRefused: more.refused.map((one) =>
      refusedLine(one, contactName(found.contacts, one.contact, tongue), tongue, telling.zone),
    ),
    related: more.related.map((one) => ({
      href: paths.participant({ id: one.id }),
      label: `${one.company}: ${tongue.code(ENTITY_TYPES, one.entityType)}`,
      standing: { tone: STANDING_TONES[one.standing], label: tongue.say(STANDINGS[one.standing]) },
    })),
    panels: panelsOf(scene),
    incidents: incidentViews(scene),
    incidentsTitle: tongue.say(INCIDENT.title),
    profile: profileLinks(scene),
    ladders: state.ladders.map((ladder) => ladderView(state, ladder, facts, telling)),
    contacts: contactViews(scene).map((one) => ({ ...one, soft: cameBack(scene, more.soft.get(one.id)) })),
    fewContacts: isMember(state.standing) && hasFewContacts(state),
    doubts: state.doubts.map((doubt) => doubtView(scene, doubt, acts)),
    setAside: state.setAside.map((one) => ({
      title: tongue.code(FILINGS, one.kind),
      why: findingIn(tongue.language, one.finding),
      href: paths.filing({ id, filing: one.filing }),
    })),
    filings: scene.filings.slice(0, FILINGS_SHOWN).map((filing) => filingView(id, filing, telling)),
    notices: scene.notices.slice(0, NOTICES_SHOWN).map((notice) => noticeView(id, notice, telling)),
    olderNotices: scene.notices.slice(NOTICES_SHOWN).map((notice) => noticeView(id, notice, telling)),
    timeline: staffTimeline(scene),
    whole: scene.timeline.before === null ? null : paths.timeline({ id }),
    identifiers: Object.entries(found.account.identifiers).map(([code, value]) => ({
      label: code.toUpperCase(),
      value,
    })),
    record: tongue.say(STAFF.recordLine, { n: state.seq, at: tongue.instant(state.lastAt, state.zone) }),
    here: paths.participant({ id }),
  };
}

const cameBack = ({ tongue, telling }: Scene, at: Date | undefined): string | null =>
  at ? tongue.say(INBOUND.cameBack, { on: tongue.instant(at, telling.zone) }) : null;

/** The two dates by which a revalidation binds, beside each other. */
function validationPair(
  { ours }: Deadlines,
  { tongue }: Scene,
): readonly { readonly label: string; readonly deadline: DeadlineView }[] {
  const of = (rule: string): DeadlineView | undefined => ours.find((one) => one.rule === rule);
  const statutory = of('REVALID_MAX');
  const practice = of('REVALID_PRACTICE');
  if (!statutory || !practice) return [];
  return [
    { label: tongue.say(PANELS.statutory), deadline: statutory },
    { label: tongue.say(PANELS.practice), deadline: practice },
  ];
}

function doubtView({ case: { id }, tongue }: Scene, { id: doubt, code, field }: Doubt, acts: readonly Seated[]) {
  const may = acts.some(({ act, refusal }) => act === 'SettleDoubt' && refusal === null);
  return {
    title: tongue.say(DOUBTS[code]),
    field: tongue.code(FIELDS, field),
    act: may ? actLink(id, 'SettleDoubt', tongue, doubt) : null,
  };
}
