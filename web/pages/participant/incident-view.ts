/** The incidents of a participant, the latest first. Who spoke first is for staff. */
import { paths } from '../../paths.ts';
import { firstWords, INCIDENT_STAGES, INCIDENT_TONES } from '../../words/incidents.ts';
import { INCIDENT } from '../../words/page-incidents.ts';
import type { Scene } from './scene.ts';

export const incidentViews = ({ case: { id, state }, tongue, viewer }: Scene) =>
  state.incidents
    .map((incident) => ({
      href: paths.incident({ id, incident: incident.id }),
      title: tongue.say(INCIDENT.of, { on: tongue.date(incident.happenedOn) }),
      stage: { tone: INCIDENT_TONES[incident.stage], label: tongue.say(INCIDENT_STAGES[incident.stage]) },
      first: viewer.kind === 'staff' ? tongue.say(firstWords(incident)) : null,
    }))
    .toReversed();
