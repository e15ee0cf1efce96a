/** Open work about incidents: somebody's from the report on, until it is closed. */
import type { Role } from './actor.ts';
import { actionClock, analysisClock, answerClock, triageClock } from './incident.ts';
import type { AnalysisCommand, IncidentCommand } from './incident-events.ts';
import { actionsOf, isUnderWay, selfReported, type Incident } from './incident-record.ts';
import type { State } from './state.ts';

export type IncidentWorkKind =
  'incident.triage' | 'incident.assess' | 'incident.action' | 'incident.close' | 'incident.late';
type Make<Item> = (
  kind: IncidentWorkKind,
  about: string,
  roles: readonly Role[],
  acts: readonly (IncidentCommand | AnalysisCommand)['type'][],
  extra?: { readonly clock?: string; readonly reason?: string },
) => Item;

/** In the order in which the incidents became known. */
export const incidentWork = <Item>(state: State, item: Make<Item>): readonly Item[] =>
  state.incidents.flatMap((incident) => workAbout(state, incident, item));

/** The day of the company that is over, or that ended with the membership; one that is held or runs is waited for. */
const isMissed = ({ clocks }: State, id: string): boolean => clocks.find((clock) => clock.id === id)?.lapsed ?? true;

function workAbout<Item>(state: State, incident: Incident, item: Make<Item>): readonly Item[] {
  const { id, stage } = incident;
  const late = item('incident.late', id, ['specialist', 'supervisor'], ['CloseIncident']);
  switch (stage) {
    case 'reported':
      return [
        item('incident.triage', id, ['specialist', 'supervisor'], ['AskIncidentAnalysis', 'CloseIncident'], {
          clock: triageClock(id),
          reason: selfReported(state, id)?.selfReported ? 'self-reported' : 'found',
        }),
      ];
    case 'analysis-asked':
      return isMissed(state, analysisClock(id)) ? [late] : [];
    case 'analysis-submitted':
      return [
        item('incident.assess', id, ['specialist'], ['AcceptIncidentAnalysis', 'ReturnIncidentAnalysis'], {
          clock: answerClock(id),
        }),
      ];
    case 'actions':
      return actionsWork(state, incident, item, late);
    case 'closed':
      return [];
  }
}

function actionsWork<Item>(state: State, incident: Incident, item: Make<Item>, late: Item): readonly Item[] {
  const { id } = incident;
  const actions = actionsOf(incident);
  if (actions.every(({ status }) => status === 'done'))
    return [item('incident.close', id, ['specialist', 'supervisor'], ['CloseIncident'])];
  const missed = actions.some((action) => isUnderWay(action) && isMissed(state, actionClock(id, action.id)));
  const reported = actions.filter(({ status }) => status === 'reported');
  return [
    ...reported.map((action) =>
      item('incident.action', `${id}:${action.id}`, ['specialist'], ['AssessIncidentAction'], {
        clock: answerClock(`${id}:${action.id}`),
      }),
    ),
    ...(missed ? [late] : []),
  ];
}
