/**
 * The Post-Incident Analysis: the company's own account of the cause with corrective actions, each with its day, signed by the officer; accepted or
 * returned by the specialist; then each action until it is done. A filing holds the company's day until the agency has answered.
 */
import { daysBetween } from './calendar.ts';
import { clockOf, end, hold, resume, start, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { actionClock, analysisClock, answerClock, atStage, lookAgain, type IncidentOut } from './incident.ts';
import type { AnalysisCommand } from './incident-events.ts';
import { actionsOf, isUnderWay, someAt, type Incident, type IncidentAction } from './incident-record.ts';
import { tell } from './notice.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, requireDate, today, type Acts } from './process.ts';
import { Refusal, requireThat } from './refusal.ts';
import { isMember, type State } from './state.ts';

type Of<T extends AnalysisCommand['type']> = Extract<AnalysisCommand, { readonly type: T }>;
const MOST_ACTIONS = 20;

const someAction = ({ incidents }: State, which: (action: IncidentAction) => boolean): boolean =>
  incidents.some((incident) => incident.stage === 'actions' && actionsOf(incident).some(which));
const requireSubmitted = (state: State): void =>
  requireThat(someAt(state, 'analysis-submitted'), 'NoAnalysis', 'No analysis of an incident waits to be assessed.');

export const analysisActs: Acts<AnalysisCommand['type']> = {
  SubmitIncidentAnalysis: {
    may: ['officer'],
    filing: 'incident-analysis',
    binds: true,
    stepUp: true,
    guard: (state) =>
      requireThat(someAt(state, 'analysis-asked'), 'NoAnalysisAsked', 'No analysis of an incident is asked for.'),
  },
  AcceptIncidentAnalysis: { may: ['specialist'], binds: true, guard: requireSubmitted },
  ReturnIncidentAnalysis: { may: ['specialist'], binds: true, guard: requireSubmitted },
  ReportIncidentAction: {
    may: ['officer', 'contact'],
    filing: 'incident-action',
    binds: true,
    guard: (state) =>
      requireThat(someAction(state, isUnderWay), 'NoActionOpen', 'No corrective action of an incident is open.'),
  },
  AssessIncidentAction: {
    may: ['specialist'],
    binds: true,
    guard: (state) =>
      requireThat(
        someAction(state, ({ status }) => status === 'reported'),
        'NoActionReported',
        'No corrective action of an incident waits to be assessed.',
      ),
  },
};

/** What follows from one command about an analysis. */
export function decideAnalysis(state: State, command: AnalysisCommand, facts: Facts): IncidentOut {
  switch (command.type) {
    case 'SubmitIncidentAnalysis':
      return submit(state, command, facts);
    case 'AcceptIncidentAnalysis':
      return accept(state, command, facts);
    case 'ReturnIncidentAnalysis':
      return giveBack(state, command, facts);
    case 'ReportIncidentAction':
      return reportDone(state, command, facts);
    case 'AssessIncidentAction':
      return assess(state, command, facts);
  }
}

function submit(state: State, command: Of<'SubmitIncidentAnalysis'>, facts: Facts): IncidentOut {
  const { incident, filing, cause, text, criteria, actions } = command;
  const known = atStage(state, incident, 'analysis-asked');
  actions.forEach(({ due }) => requireDate(due));
  requireThat(
    actions.length <= MOST_ACTIONS && new Set(actions.map(({ id }) => id)).size === actions.length,
    'ActionsUnclear',
    'An analysis names at most twenty corrective actions, each once.',
  );
  const said = { incident, filing: filing.id, cause, text, criteria, actions };
  const clock = analysisClock(incident);
  return [
    { type: 'IncidentAnalysisSubmitted', ...said, late: isLate(state, clock, filing.receivedAt) },
    ...hold(state, clock, 'filed', filing.receivedAt),
    weAnswer(state, known, incident, 'IncidentAnalysisSubmitted', facts),
    ...lookAgain(state, incident, 'IncidentAnalysisSubmitted', facts),
    ...tell(state, 'incident-filing-received', incident),
  ];
}

/** From now on each action has its own day, as the company set it. */
function accept(state: State, { incident, note, by }: Of<'AcceptIncidentAnalysis'>, facts: Facts): IncidentOut {
  const known = atStage(state, incident, 'analysis-submitted');
  return [
    { type: 'IncidentAnalysisAccepted', incident, note, by: by.person },
    ...end(state, analysisClock(incident), 'met'),
    ...end(state, answerClock(incident), 'met'),
    ...(isMember(state.standing) ? actionsOf(known).map((action) => ownDay(state, known, action, facts)) : []),
    ...tell(state, 'incident-answered', incident),
  ];
}

function ownDay(state: State, known: Incident, { id, due }: IncidentAction, facts: Facts): ClockEvent {
  const from = today(state, facts);
  const count = Math.max(0, daysBetween(from, due));
  const policy = policyOf(facts, named(known));
  const about = `${known.id}:${id}`;
  return start(state, policy, 'INCIDENT_ACTION', about, from, 'IncidentAnalysisAccepted', facts, { count });
}

function giveBack(state: State, { incident, note, by }: Of<'ReturnIncidentAnalysis'>, facts: Facts): IncidentOut {
  const known = atStage(state, incident, 'analysis-submitted');
  return [
    { type: 'IncidentAnalysisReturned', incident, note, by: by.person },
    ...end(state, answerClock(incident), 'met'),
    ...runsOn(state, known, analysisClock(incident), facts),
    ...tell(state, 'incident-answered', incident),
  ];
}

function reportDone(state: State, command: Of<'ReportIncidentAction'>, facts: Facts): IncidentOut {
  const { incident, action, filing, note, evidence } = command;
  const known = atStage(state, incident, 'actions');
  requireAction(known, action, isUnderWay);
  const clock = actionClock(incident, action);
  const late = isLate(state, clock, filing.receivedAt);
  return [
    { type: 'IncidentActionReported', incident, action, filing: filing.id, note, evidence, late },
    ...hold(state, clock, 'filed', filing.receivedAt),
    weAnswer(state, known, `${incident}:${action}`, 'IncidentActionReported', facts),
    ...tell(state, 'incident-filing-received', `${incident}:${action}`),
  ];
}

function assess(state: State, command: Of<'AssessIncidentAction'>, facts: Facts): IncidentOut {
  const { incident, action, done, note } = command;
  const known = atStage(state, incident, 'actions');
  requireAction(known, action, ({ status }) => status === 'reported');
  const clock = actionClock(incident, action);
  return [
    { type: 'IncidentActionAssessed', incident, action, done, note },
    ...end(state, answerClock(`${incident}:${action}`), 'met'),
    ...(done ? end(state, clock, 'met') : runsOn(state, known, clock, facts)),
    ...tell(state, 'incident-answered', incident),
  ];
}

function requireAction(known: Incident, id: string, which: (action: IncidentAction) => boolean): void {
  const found = actionsOf(known).some((action) => action.id === id && which(action));
  if (!found) throw new Refusal('NoSuchAction', 'There is no such corrective action to report or assess.');
}

const named = ({ policy }: Incident) => (policy === null ? null : { policy });

/** Filed after its day; a day that stands still is not over. */
function isLate(state: State, id: string, receivedAt: number): boolean {
  const clock = clockOf(state, id);
  return clock !== undefined && !clock.held && receivedAt >= clock.dueAt;
}

const weAnswer = (state: State, known: Incident, about: string, because: string, facts: Facts): ClockEvent =>
  start(state, policyOf(facts, named(known)), 'PIA_ANSWER', about, officeToday(facts), because, facts);

/** With the days that were left, and the days to mend at the least. */
const runsOn = (state: State, known: Incident, clock: string, facts: Facts): readonly ClockEvent[] =>
  resume(state, clock, facts.now, numberOf(policyOf(facts, named(known)), 'RETURN_CURE'));
