/** Who was called to a report, with what proof, and whether somebody has it. Only reports call anybody. */
import { calls, isSettled, minutesToFirst, type AlertRow } from '../../../domain/incident-alert.ts';
import type { Incident } from '../../../domain/incident-record.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { alertRows } from '../../../db/incident-alerts.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { holdsAny } from '../../session/person.ts';
import { ALERT_STEPS, CALL_OUTCOMES, INCIDENT } from '../../words/page-incidents.ts';
import type { Scene } from '../participant/scene.ts';
import { TAKERS } from './take-alert.ts';

export async function alertView({ pool, policies, config }: Deps, scene: Scene, { id }: Pick<Incident, 'id'>) {
  const filing = await loadFiling(pool, scene.case.id, id);
  if (!filing) return null;
  const receivedAt = filing.receivedAt.getTime();
  const { tongue, viewer } = scene;
  const rows = await alertRows(pool, id);
  const names = await namesOf(
    pool,
    rows.flatMap(({ event }) => ('person' in event ? [event.person] : [])),
  );
  const nameOf = (person: string): string => names.get(person) ?? person;
  const { withinMinutes } = policies.at(wallDateOf(receivedAt, config.zone)).incidents.alert;
  const first = minutesToFirst(rows, receivedAt);
  const mayTake = !isSettled(rows) && holdsAny(viewer, TAKERS);
  return {
    lines: calls(rows).map(({ step, person, at, outcome }) => ({
      who: nameOf(person),
      step: tongue.say(ALERT_STEPS[step]),
      what: tongue.say(CALL_OUTCOMES[outcome]),
      when: tongue.instant(at, config.zone),
    })),
    late: first !== null && first > withinMinutes ? tongue.say(INCIDENT.alertLate, { n: first }) : null,
    end: endOf(rows),
    take: mayTake ? paths.incidentTaken({ id: scene.case.id, incident: id }) : null,
  };

  function endOf(all: readonly AlertRow[]): string | null {
    const last = all.findLast(({ event: { type } }) => type === 'AlertTaken' || type === 'AlertEnded');
    if (last?.event.type === 'AlertTaken')
      return tongue.say(INCIDENT.alertTaken, {
        name: nameOf(last.event.person),
        at: tongue.instant(last.at, config.zone),
      });
    if (last?.event.type !== 'AlertEnded') return null;
    return tongue.say(last.event.how === 'line-over' ? INCIDENT.alertOver : INCIDENT.alertLooked);
  }
}
