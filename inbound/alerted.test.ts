/** A mail that calls somebody to an incident comes back, by mail or by callback: the next one of the line is called in the next round. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { messageIdOf } from '../activities/address.ts';
import { alertAddress, alertAt, alertNamed } from '../activities/alert-address.ts';
import { alertRows } from '../db/incident-alerts.ts';
import { storeMailEvents } from '../db/mail-events.ts';
import { DOMAIN, openStation, type Case, type Station } from '../test/inbound/station.ts';
import { alertIncidents } from '../web/incident-alerts.ts';
import { fileEvents } from './events.ts';
import { fileInbound } from './file.ts';

let station: Station;
let at: Case;
beforeAll(async () => {
  station = await openStation();
  at = await station.begin();
});
afterAll(() => station.close());

/** A report is received, and a round of calls made; answers with the mails of it. */
async function reported(): Promise<string> {
  const id = randomUUID();
  await station.pool.query(
    `insert into filing (id, receipt, participant, kind, command, person, role, sha256) values ($1, $1, $2, 'incident-report', '{}', 'olga', 'officer', 'x')`,
    [id, at.participant],
  );
  return id;
}
async function round(): Promise<readonly string[]> {
  const { deps } = station.house;
  deps.posted.splice(0);
  await alertIncidents({ ...deps, now: () => Date.now() });
  return deps.posted.splice(0).map(({ id }) => id);
}
const steps = async (filing: string) =>
  (await alertRows(station.pool, filing)).map(({ event }) => `${event.type}:${'step' in event ? event.step : ''}`);

test('the address of an alert names its report and mail, and no other address does', () => {
  const id = randomUUID();
  const mail = `alert:${id}:supervisor:sue-supervisor`;
  const address = alertAddress(mail, DOMAIN)!;
  expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  const found = alertAt(address.toUpperCase(), DOMAIN);
  expect([found?.filing, found?.isIt(mail), found?.isIt(`${mail}x`)]).toEqual([id, true, false]);
  const named = alertNamed(messageIdOf('web', mail, `Portolan <no-reply@${DOMAIN}>`));
  expect([named?.filing, named?.isIt(mail)]).toEqual([id, true]);
  for (const other of [`office@${DOMAIN}`, address.replace(DOMAIN, 'elsewhere.example')])
    expect(alertAt(other, DOMAIN)).toBeNull();
  expect([alertAddress('code:1', DOMAIN), alertNamed('<web.code%3A1@x>'), alertNamed('<web.%@x>')]).toEqual([
    ...[null, null, null],
  ]);
});

test.each(['by mail', 'by callback'])('it comes back %s', async (way) => {
  const filing = await reported();
  const mails = (await round()).filter((id) => id.includes(filing));
  expect(mails.length).toBeGreaterThan(0);
  expect(await round()).toEqual([]);
  for (const mail of mails) {
    if (way === 'by mail') await at.send(at.report('Postfix, unknown user'), { to: alertAddress(mail, DOMAIN)! });
    else
      await storeMailEvents(station.pool, [
        {
          ...{ event: mail, kind: 'hard', at: new Date(), recipient: 'x@people.example', status: '5.1.1' },
          messageId: messageIdOf('web', mail, 'no-reply@portolan.example'),
        },
      ]);
  }
  await (way === 'by mail' ? fileInbound(at.deps) : fileEvents(at.deps));
  expect((await steps(filing)).filter((step) => step.startsWith('AlertReturned'))).toHaveLength(mails.length);
  const next = await round();
  expect(next.length).toBeGreaterThan(0);
  expect(next.some((id) => mails.includes(id))).toBe(false);
});
