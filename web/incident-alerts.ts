/**
 * Calls people of the agency to incidents that were reported: whoever is on duty first, and down the policy's line while nobody says that they
 * have it. It looks at filings, not at the participants' workflows, so that the engine may be away.
 */
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { alertDue, calls, isSettled, type AlertEvent } from '../domain/incident-alert.ts';
import type { AlertStep } from '../domain/policy.ts';
import { alertees, alertRows, openAlerts, recordAlert, type Alertee, type OpenAlert } from '../db/incident-alerts.ts';
import { rulesVersion } from '../db/rules-version.ts';
import { composeAlert } from '../templates/notices/compose-alert.ts';
import type { Deps } from './deps.ts';
import { describe } from './failure.ts';

type Needs = Pick<Deps, 'pool' | 'policies' | 'now' | 'engine' | 'config' | 'post' | 'log'>;

/** Does what is due about every open report; answers with how many there are. What fails is tried again in the next round. */
export async function alertIncidents(deps: Needs): Promise<number> {
  const open = await openAlerts(deps.pool);
  for (const alert of open)
    await alertAbout(deps, alert).catch((error: unknown) =>
      deps.log.warn({ failure: describe(error) }, 'an alert about a report waits'),
    );
  return open.length;
}

async function alertAbout(deps: Needs, alert: OpenAlert): Promise<void> {
  if (alert.stage !== null && alert.stage !== 'reported') return end(deps, alert, 'looked-at');
  const rules = rulesFor(deps, alert);
  const step = alertDue(await alertRows(deps.pool, alert.filing), rules.incidents.alert, deps.now());
  if (step === null) return;
  if (step === 'over') return end(deps, alert, 'line-over');
  if (!(await callStep(deps, alert, step))) await alertAbout(deps, alert);
}

/** By the policy of the day on which the report was received. */
const rulesFor = ({ policies, config }: Needs, { receivedAt }: OpenAlert) =>
  policies.at(wallDateOf(receivedAt, config.zone));
const stampOf = (deps: Needs, alert: OpenAlert) => ({
  at: deps.now(),
  policy: rulesFor(deps, alert).version,
  rules: rulesVersion(),
});
const end = (deps: Needs, alert: OpenAlert, how: 'line-over' | 'looked-at'): Promise<void> =>
  recordAlert(deps.pool, alert.filing, `alert:${alert.filing}:end`, SYSTEM, stampOf(deps, alert), (rows) =>
    Promise.resolve(isSettled(rows) ? null : { type: 'AlertEnded', how }),
  );

/** Everybody of the step who has not been called yet. Answers whether anybody could be; else it is the next one's turn at once. */
async function callStep(deps: Needs, alert: OpenAlert, step: AlertStep): Promise<boolean> {
  const people = await alertees(deps.pool, alert, step, wallDateOf(deps.now(), deps.config.zone));
  const sent: boolean[] = [];
  for (const person of people) sent.push(await callOne(deps, alert, step, person));
  if (sent.includes(true)) return true;
  const command = `alert:${alert.filing}:${step}`;
  await recordAlert(deps.pool, alert.filing, command, SYSTEM, stampOf(deps, alert), (rows) =>
    Promise.resolve(isSettled(rows) ? null : { type: 'AlertPassed', step }),
  );
  return false;
}

/** Answers whether a mail to the person was taken, now or before. @throws MailNotSent when the server takes none now */
async function callOne(deps: Needs, alert: OpenAlert, step: AlertStep, one: Alertee): Promise<boolean> {
  const mail = `alert:${alert.filing}:${step}:${one.person}`;
  let sent = false;
  await recordAlert(deps.pool, alert.filing, mail, SYSTEM, stampOf(deps, alert), async (rows) => {
    if (isSettled(rows)) return null;
    const outcome = await deps.post({
      id: mail,
      to: { name: one.name, address: one.email },
      ...write(deps, alert, one),
    });
    sent = outcome === 'accepted';
    const { person, because } = one;
    return { type: sent ? 'AlertSent' : 'AlertRefused', step, person, because, mail } satisfies AlertEvent;
  });
  const rows = sent ? [] : await alertRows(deps.pool, alert.filing);
  return (
    sent || calls(rows).some((call) => call.step === step && call.person === one.person && call.outcome === 'sent')
  );
}

function write(deps: Needs, alert: OpenAlert, { name, language }: Alertee) {
  const { participant, programme, filing: incident, receipt, office } = alert;
  const { acknowledgeMinutes: minutes } = rulesFor(deps, alert).incidents.alert;
  const press = { engine: deps.engine, webUrl: deps.config.url.origin };
  return composeAlert(press, { participant, programme, incident, receipt, office, name, language, minutes });
}
