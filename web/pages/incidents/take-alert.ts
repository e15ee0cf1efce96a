/** "I have it": whoever was called, or anybody who may work on it, stops the line. */
import { wallDateOf } from '../../../domain/calendar.ts';
import type { StaffRole } from '../../../domain/actor.ts';
import { isSettled } from '../../../domain/incident-alert.ts';
import { alertRows, recordAlert } from '../../../db/incident-alerts.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { goOn } from '../../session/session.ts';
import { INCIDENT } from '../../words/page-incidents.ts';

export const TAKERS = ['specialist', 'supervisor', 'director', 'headquarters'] as const satisfies readonly StaffRole[];

/** Whoever is first has it; everybody after them is told who does. @throws Problem 404 for a report that is not there */
export const takeAlert =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = String(req.params['id']);
    const incident = String(req.params['incident']);
    const filing = await loadFiling(deps.pool, id, incident);
    if (filing?.kind !== 'incident-report') throw notFound();
    const { person, roles } = viewerOf(res);
    const role = TAKERS.find((one) => roles.includes(one))!;
    const at = deps.now();
    const policy = deps.policies.at(wallDateOf(at, deps.config.zone)).version;
    await recordAlert(
      deps.pool,
      incident,
      `alert:${incident}:taken`,
      { person, role },
      { at, policy, rules: rulesVersion() },
      (rows) => Promise.resolve(isSettled(rows) ? null : { type: 'AlertTaken', person }),
    );
    const taken = (await alertRows(deps.pool, incident)).find(({ event }) => event.type === 'AlertTaken')?.event;
    const taker = taken?.type === 'AlertTaken' ? taken.person : person;
    const flash =
      taker === person
        ? { tone: 'success' as const, words: INCIDENT.taken }
        : {
            tone: 'warning' as const,
            words: INCIDENT.takenAlready,
            params: { name: (await namesOf(deps.pool, [taker])).get(taker) ?? taker },
          };
    await goOn(req, res, paths.incident({ id, incident }), flash);
  };
