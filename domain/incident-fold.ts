/** Folds events about incidents. A closed one keeps what tells who spoke first, and nothing of its analysis: that is in the record. */
import type { IncidentEvent } from './incident-events.ts';
import { incidentOf, type Incident, type IncidentAction, type PlannedAction } from './incident-record.ts';
import type { State } from './state.ts';

const change = (state: State, id: string, edit: (incident: Incident) => Incident): State => ({
  ...state,
  incidents: state.incidents.map((incident) => (incident.id === id ? edit(incident) : incident)),
});

const changeAction = (state: State, id: string, action: string, edit: (one: IncidentAction) => IncidentAction): State =>
  change(state, id, (incident) => ({
    ...incident,
    analysis: incident.analysis && {
      ...incident.analysis,
      actions: incident.analysis.actions.map((one) => (one.id === action ? edit(one) : one)),
    },
  }));

const opened = (
  state: State,
  { incident: id, happenedOn, text }: Extract<IncidentEvent, { readonly happenedOn: string }>,
  when: Pick<Incident, 'reportedAt' | 'foundAt' | 'heardAt'>,
): State => ({
  ...state,
  incidents: [
    ...state.incidents,
    { id, happenedOn, text, ...when, stage: 'reported', policy: null, analysis: null, finding: null },
  ],
});

const planned = ({ id, text, due, by }: PlannedAction): IncidentAction => ({
  ...{ id, text, due, by },
  status: 'open',
  answer: null,
  evidence: [],
});

/** A matter that waited for the analysis is looked at again. */
const toTriage = (state: State, incident: string): State =>
  state.matters.some(({ about, stage }) => about === incident && stage === 'analysis')
    ? {
        ...state,
        matters: state.matters.map((matter) =>
          matter.about === incident && matter.stage === 'analysis' ? { ...matter, stage: 'triage' } : matter,
        ),
      }
    : state;

/** Folds one event about an incident. */
export function evolveIncident(state: State, event: IncidentEvent): State {
  switch (event.type) {
    case 'IncidentReported':
      return event.heard && event.contact === undefined
        ? opened(state, event, { reportedAt: null, foundAt: null, heardAt: event.reportedAt })
        : opened(state, event, { reportedAt: event.reportedAt, foundAt: null });
    case 'IncidentFound':
      return incidentOf(state, event.incident)
        ? change(state, event.incident, (incident) => ({ ...incident, foundAt: event.foundAt }))
        : opened(state, event, { reportedAt: null, foundAt: event.foundAt });
    case 'IncidentAnalysisAsked':
      return change(state, event.incident, (incident) => ({
        ...incident,
        stage: 'analysis-asked',
        policy: event.policy,
      }));
    case 'IncidentAnalysisSubmitted': {
      const { incident, filing, cause, text, criteria, actions } = event;
      const analysis = { filing, cause, text, criteria, actions: actions.map(planned) };
      return toTriage(
        change(state, incident, (known) => ({ ...known, stage: 'analysis-submitted', analysis })),
        incident,
      );
    }
    case 'IncidentAnalysisAccepted':
      return change(state, event.incident, (incident) => ({ ...incident, stage: 'actions' }));
    case 'IncidentAnalysisReturned':
      return change(state, event.incident, (incident) => ({ ...incident, stage: 'analysis-asked' }));
    case 'IncidentActionReported': {
      const { note: answer, evidence } = event;
      return changeAction(state, event.incident, event.action, (one) => ({
        ...one,
        status: 'reported',
        answer,
        evidence,
      }));
    }
    case 'IncidentActionAssessed':
      return changeAction(state, event.incident, event.action, (one) => ({
        ...one,
        status: event.done ? 'done' : 'returned',
      }));
    case 'IncidentClosed':
      return toTriage(
        change(state, event.incident, (incident) => ({
          ...incident,
          stage: 'closed',
          finding: event.finding,
          policy: null,
          analysis: null,
        })),
        event.incident,
      );
  }
}
