/**
 * Security incidents (domain reference, 2.7 and 10.4): reported by anybody of the company who signs in, or by a contact of it by a link that was
 * mailed to them or by telephone, letter or word of mouth, at any standing and hour, or found by the agency; looked at by a specialist, who asks for an analysis or closes it. A report starts no clock but the agency's own, and nothing adverse
 * follows from it by itself: an adverse case about it (ground `security-incident`, about the incident's id) is opened by a person, and shown
 * `selfReported`.
 */
import { DESK_ROLES } from './access.ts';
import { wallDateOf } from './calendar.ts';
import { end, lapse, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import type { IncidentCommand, IncidentEvent } from './incident-events.ts';
import { incidentOf, isOpen, someAt, type Incident } from './incident-record.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { officeToday, requireDate, today, type Acts } from './process.ts';
import { Refusal, requireThat } from './refusal.ts';
import { isMember, isOver, type State } from './state.ts';

export type IncidentOut = readonly (IncidentEvent | ClockEvent | NoticeEvent)[];
type Of<T extends IncidentCommand['type']> = Extract<IncidentCommand, { readonly type: T }>;

export const triageClock = (incident: string): string => `INCIDENT_TRIAGE:${incident}`;
export const analysisClock = (incident: string): string => `PIA_RESPONSE:${incident}`;
/** Of the analysis, or of one action that was reported as done. */
export const answerClock = (about: string): string => `PIA_ANSWER:${about}`;
export const actionClock = (incident: string, action: string): string => `INCIDENT_ACTION:${incident}:${action}`;

export const incidentActs: Acts<IncidentCommand['type']> = {
  ReportIncident: { may: ['officer', 'contact', 'consultant'], filing: 'incident-report', guard: () => {} },
  HearIncident: { may: 'system', filing: 'incident-report', guard: () => {} },
  RecordReportedIncident: { may: DESK_ROLES, filing: 'incident-report', guard: () => {} },
  RecordIncident: {
    may: ['specialist', 'supervisor'],
    guard: ({ standing }) => requireThat(!isOver(standing), 'Over', 'This membership has ended.'),
  },
  AskIncidentAnalysis: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state) => {
      requireThat(isMember(state.standing), 'NotMember', 'Only a member is asked for the analysis of an incident.');
      requireThat(someAt(state, 'reported'), 'NoIncident', 'No incident waits to be looked at.');
    },
  },
  CloseIncident: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: ({ incidents }) => requireThat(incidents.some(isOpen), 'NoIncident', 'No incident is open.'),
  },
};

/** The incident at that stage. @throws Refusal for any other */
export function atStage(state: State, id: string, stage: Incident['stage']): Incident {
  const incident = incidentOf(state, id);
  if (incident?.stage !== stage) throw new Refusal('IncidentMoved', 'This incident is not at that stage any more.');
  return incident;
}

/** What follows from one command about an incident itself. */
export function decideIncident(state: State, command: IncidentCommand, facts: Facts): IncidentOut {
  switch (command.type) {
    case 'ReportIncident':
    case 'HearIncident':
      return report(state, command, facts, command.type === 'HearIncident' ? { contact: command.contact } : {});
    case 'RecordReportedIncident':
      return takeDown(state, command, facts);
    case 'RecordIncident':
      return record(state, command, facts);
    case 'AskIncidentAnalysis':
      return ask(state, command, facts);
    case 'CloseIncident':
      return close(state, command, facts);
  }
}

type Told = Pick<Extract<IncidentEvent, { readonly type: 'IncidentReported' }>, 'contact' | 'heard'>;
type Reported = Pick<Of<'ReportIncident'>, 'filing' | 'happenedOn' | 'text'>;

/** The agency owes its look from the day of the receipt on, whenever the engine takes the report up. */
function report(state: State, { filing, happenedOn, text }: Reported, facts: Facts, by: Told): IncidentOut {
  requireDate(happenedOn);
  const { id, receivedAt } = filing;
  const received = wallDateOf(receivedAt, facts.policy.headquartersZone);
  return [
    { type: 'IncidentReported', incident: id, happenedOn, reportedAt: receivedAt, text, ...by },
    start(state, facts.policy, 'INCIDENT_TRIAGE', id, received, 'IncidentReported', facts),
    ...tell(state, 'incident-received', id),
  ];
}

/** Received when it was told, and not after it was taken down. Who is none of the contacts may be anybody: that is no report of the company's. */
function takeDown(state: State, command: Of<'RecordReportedIncident'>, facts: Facts): IncidentOut {
  const { filing, reporter, way, heardAt, by } = command;
  const receivedAt = Math.min(heardAt, filing.receivedAt);
  const isContact = state.contacts.some(({ id }) => id === reporter);
  return report(state, { ...command, filing: { ...filing, receivedAt } }, facts, {
    ...(reporter !== null && isContact && { contact: reporter }),
    heard: { way, by: by.person },
  });
}

/** The company is not told what the agency found until it is asked about it. */
function record(state: State, { id, ...command }: Of<'RecordIncident'>, facts: Facts): IncidentOut {
  const { incident, happenedOn, foundAt, text } = command;
  requireDate(happenedOn);
  requireThat(
    happenedOn <= today(state, facts) && foundAt <= facts.now,
    'NotFuture',
    'Neither the incident nor the day on which it was found lies in the future.',
  );
  if (incident === null)
    return [
      { type: 'IncidentFound', incident: id, happenedOn, foundAt, text },
      start(state, facts.policy, 'INCIDENT_TRIAGE', id, officeToday(facts), 'IncidentFound', facts),
    ];
  const known = incidentOf(state, incident);
  requireThat(known !== undefined && isOpen(known), 'NoIncident', 'No incident is open.');
  requireThat(known.foundAt === null, 'RecordedAlready', 'When the agency found it is recorded already.');
  return [{ type: 'IncidentFound', incident, happenedOn, foundAt, text }];
}

function ask(state: State, { incident, note }: Of<'AskIncidentAnalysis'>, facts: Facts): IncidentOut {
  atStage(state, incident, 'reported');
  return askAnalysis(state, incident, note, facts);
}

/** The company is asked for its analysis of an incident at which nobody has looked yet. */
export function askAnalysis(state: State, incident: string, note: ContentRef, facts: Facts): IncidentOut {
  const { policy } = facts;
  return [
    { type: 'IncidentAnalysisAsked', incident, policy: policy.version, note },
    ...end(state, triageClock(incident), 'met'),
    start(state, policy, 'PIA_RESPONSE', incident, today(state, facts), 'IncidentAnalysisAsked', facts),
    ...tell(state, 'incident-analysis-asked', incident),
  ];
}

function close(state: State, { incident, finding, note }: Of<'CloseIncident'>, facts: Facts): IncidentOut {
  const known = incidentOf(state, incident);
  requireThat(known !== undefined && isOpen(known), 'NoIncident', 'No incident is open.');
  return [
    { type: 'IncidentClosed', incident, finding, note },
    ...clocksOf(state, incident).flatMap(({ id }) => end(state, id, 'met')),
    ...lookAgain(state, incident, 'IncidentClosed', facts),
    ...(isKnownToCompany(known) ? tell(state, 'incident-answered', incident) : []),
  ];
}

/** A matter that waited for the analysis of an incident waits for the supervisor again. */
export const lookAgain = (
  state: State,
  incident: string,
  because: 'IncidentAnalysisSubmitted' | 'IncidentClosed',
  facts: Facts,
): readonly ClockEvent[] =>
  state.matters
    .filter(({ about, stage }) => about === incident && stage === 'analysis')
    .map(({ id, policy }) =>
      start(state, facts.policyOf(policy), 'MATTER_TRIAGE', id, officeToday(facts), because, facts),
    );

const RULES = ['INCIDENT_TRIAGE', 'PIA_RESPONSE', 'PIA_ANSWER', 'INCIDENT_ACTION'];
/** Everything that runs about an incident or one of its actions. */
export const clocksOf = ({ clocks }: State, incident: string) =>
  clocks.filter(({ rule, about }) => RULES.includes(rule) && (about === incident || about.startsWith(`${incident}:`)));

/** What only the agency has found, and has not asked about, stays inside. */
export const isKnownToCompany = ({ reportedAt, heardAt, policy }: Incident): boolean =>
  reportedAt !== null || heardAt !== undefined || policy !== null;

/** The company's day has passed: it is reminded, and a person sees that it is late. Nothing adverse starts here. */
export function incidentFallsOverdue(state: State, id: string): IncidentOut {
  const clock = state.clocks.find((one) => one.id === id);
  return clock ? [lapse(clock), ...tell(state, 'incident-overdue', clock.about)] : [];
}
