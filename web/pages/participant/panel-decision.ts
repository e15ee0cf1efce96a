/** How far an adverse case and an appeal are, and who had a part in them. */
import type { Facts } from '../../../domain/facts.ts';
import { weighed } from '../../../domain/adverse-weighed.ts';
import { isDecided, waitingGrounds } from '../../../domain/matters.ts';
import type { Adverse, Appeal, Matter, Denial, State } from '../../../domain/state.ts';
import { MATTER_STAGES, SOURCES_OF_MATTER } from '../../words/matters.ts';
import { RELEASED_GROUNDS } from '../../words/vetting.ts';
import { hasLapsed } from '../../../domain/adverse-stage.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { COMPANY } from '../../words/page-company.ts';
import { PANELS } from '../../words/page-staff.ts';
import { ADVERSE_STAGES, APPEAL_STAGES, BASES, DECISIONS, GROUNDS, ORDERS, PAPER_WAYS } from '../../words/stages.ts';
import { BENEFITS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { reportLines } from '../acts/self-report.ts';
import type { Lines } from './panel-progress.ts';
import { progressOf } from './plan-view.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts.ts';

/** A suspension that was imported has no people of ours in it. */
const IMPORTED = 'imported';

export function adverseLines({ case: { state }, tongue, facts, telling: { names } }: Scene, adverse: Adverse): Lines {
  const { ground, about, notice, recommendedBy, removalRecommendedBy, decidedBy, decidedOn, confirmedBy } = adverse;
  const year = /^\d{4}$/.test(about) ? `, ${about}` : '';
  return [
    ['stage', tongue.say(ADVERSE_STAGES[adverse.stage])],
    ['lapsed', hasLapsed(state, facts.now) && weighed(state).adverse === adverse && tongue.say(PANELS.lapsedWhy)],
    ['order', tongue.say(ORDERS[adverse.order])],
    ['denied', adverse.denial && named(adverse.denial.benefits, tongue)],
    ['ground', tongue.say(GROUNDS[ground]) + year],
    ['basis', ground !== IMPORTED && tongue.say(BASES[adverse.basis])],
    ['notice', notice && tongue.say(EVIDENCE_BASES[notice])],
    ['recommendedBy', recommendedBy !== IMPORTED && names.person(recommendedBy)],
    ['removalBy', removalRecommendedBy && names.person(removalRecommendedBy)],
    ['decidedBy', decidedBy && decidedOn && `${names.person(decidedBy)}, ${tongue.date(decidedOn)}`],
    ['confirmedBy', confirmedBy && names.person(confirmedBy)],
    ['recused', state.recused.map((person) => names.person(person)).join(', ')],
    ['servedOn', adverse.servedOn && tongue.date(adverse.servedOn)],
    ['effectiveOn', adverse.effectiveOn && tongue.date(adverse.effectiveOn)],
    ['steps', adverse.plan && adverse.plan.steps.length > 0 && progressOf(adverse.plan.steps, tongue)],
    [
      'consent',
      adverse.plan?.consent && `${names.person(adverse.plan.consent.by)}, ${tongue.date(adverse.plan.consent.on)}`,
    ],
    ['timeToCure', adverse.timeAsked && String(adverse.timeAsked.days)],
    ['waiting', adverse === state.adverse && waitingLine(state, facts, tongue)],
    ['extensions', adverse.extensions > 0 && String(adverse.extensions)],
  ];
}

/** What else there is waits, and for what; nothing where there is nothing else. */
function waitingLine(state: State, facts: Facts, { say }: Tongue): string | null {
  const grounds = waitingGrounds(state, facts).map((ground) => say(GROUNDS[ground]));
  if (grounds.length === 0) return null;
  const words = state.standing === 'suspended' ? PANELS.waitsFrozen : PANELS.waitsRunning;
  return say(words, { grounds: grounds.join('; ') });
}

/** What is alleged of the company; of its points, what the warning says. */
export const matterLines = ({ case: { state }, tongue, texts, telling: { names } }: Scene, matter: Matter): Lines => [
  ['stage', tongue.say(MATTER_STAGES[matter.stage])],
  [
    'waitsFor',
    state.adverse &&
      !isDecided(state, matter) &&
      tongue.say(PANELS.waitsForCase, { ground: tongue.say(GROUNDS[state.adverse.ground]) }),
  ],
  ['ground', tongue.say(GROUNDS[matter.ground])],
  ['atMost', matter.most === 'benefit-denial' && tongue.say(ORDERS[matter.most])],
  ['reported', reportedLine(state, matter, tongue)],
  ['source', `${tongue.say(SOURCES_OF_MATTER[matter.source])}, ${tongue.date(matter.learnedOn)}`],
  ['openedBy', `${names.person(matter.openedBy)}, ${tongue.date(matter.openedOn)}`],
  ['points', textsOf(texts, matter.points).join('\n')],
  ['released', matter.grounds.map((ground) => tongue.say(RELEASED_GROUNDS[ground])).join('\n')],
  ['answer', textsOf(texts, matter.answer).join('\n')],
];

/** By what is on record, and not by what was stated. */
const reportedLine = (state: State, matter: Matter, { say, date, instant }: Tongue): string =>
  reportLines(state, matter, { say, date, instant: (at) => instant(at, state.zone) }).join('\n');

const named = (benefits: Denial['benefits'], tongue: Tongue): string =>
  benefits.map((benefit) => tongue.say(BENEFITS[benefit])).join(', ');

/** A denial in force: what, since when and until when, and why. */
export function deniedLine({ id, benefits, since, ground }: Denial, { case: { state }, tongue }: Scene): string {
  const ends = state.clocks.find((clock) => clock.id === `DENIAL_ENDS:${id}`);
  return tongue.say(COMPANY.deniedLine, {
    benefits: named(benefits, tongue),
    since: tongue.date(since),
    until: ends ? tongue.date(ends.due) : '–',
    ground: tongue.say(GROUNDS[ground]),
  });
}

export const appealLines = ({ tongue, telling: { names } }: Scene, appeal: Appeal): Lines => [
  ['stage', tongue.say(APPEAL_STAGES[appeal.stage])],
  ['against', `${tongue.say(DECISIONS[appeal.against.kind])}, ${tongue.date(appeal.against.decidedOn)}`],
  ['filedOn', `${tongue.date(appeal.filedOn)}${appeal.timely ? '' : `, ${tongue.say(PANELS.late)}`}`],
  ['paper', appeal.paper && `${tongue.say(PAPER_WAYS[appeal.paper.way])}, ${names.person(appeal.paper.by)}`],
  ['officer', appeal.officer && names.person(appeal.officer)],
];
