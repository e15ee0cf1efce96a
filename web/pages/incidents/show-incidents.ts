/** All incidents that a reader of the agency reaches. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { incidentsWithin, type IncidentLine } from '../../../db/queries/incidents.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { firstWords, INCIDENT_STAGES, INCIDENT_TONES } from '../../words/incidents.ts';
import { INCIDENT } from '../../words/page-incidents.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { TAKERS } from './take-alert.ts';

const SHOWN = 200;
const COLUMNS = ['happened', 'company', 'stage', 'first'] as const;

export function showIncidents({ pool }: Pick<Deps, 'pool'>): Handler {
  return async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const lines = await incidentsWithin(pool, reachOf(viewer, CASE_READERS), SHOWN);
    show(res, 'incidents/incidents', {
      w: saidAll(tongue, INCIDENT),
      mayDuty: holdsAny(viewer, TAKERS),
      caption: INCIDENT.title,
      columns: COLUMNS.map((name) => ({ label: INCIDENT[name] })),
      rows: lines.map((line) => rowOf(line, tongue)),
      more: lines.length < SHOWN ? null : tongue.say(INCIDENT.more, { n: SHOWN }),
    });
  };
}

function rowOf({ participant: id, company, incident }: IncidentLine, tongue: Tongue) {
  return {
    cells: [
      { text: tongue.date(incident.happenedOn), href: paths.incident({ id, incident: incident.id }) },
      { text: company, href: paths.participant({ id }) },
      { text: tongue.say(INCIDENT_STAGES[incident.stage]), tone: INCIDENT_TONES[incident.stage] },
      { text: tongue.say(firstWords(incident)) },
    ],
  };
}
