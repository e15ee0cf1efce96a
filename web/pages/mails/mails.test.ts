/** The page of outgoing mail: what waits and why, what may have come twice, and who is told which company it is. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '../../../domain/actor.ts';
import { loadPolicies } from '../../../db/policy.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { createApp } from '../../app.ts';
import { fakeDeps, heldBy, viewer } from '../../testing/fakes.ts';
import { signedIn } from '../../testing/sign-in.ts';

let house: House;
const PARTICIPANT = `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, demo, state)
  values ($1, 1, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', $2, false, '{}')`;
const NOTICE = `insert into notice (participant, id, kind, about, channel, recipient, status, queued_at)
  values ($1, $2, 'review-overdue', 'annual', $3, 'k-1', $4, now() - interval '1 hour')`;
const policies = loadPolicies(new URL('../../../policy', import.meta.url).pathname);
const query = (text: string, values: readonly string[] = []) => house.database.pool.query(text, [...values]);
const tried = async (notice: string, steps: readonly string[]) => {
  for (const step of steps)
    await query('insert into delivery_attempt (participant, notice, step) values ($1, $2, $3)', ['p-1', notice, step]);
};

beforeAll(async () => {
  house = await openHouse();
  for (const [id, office] of [
    ['p-1', 'buffalo'],
    ['p-2', 'laredo'],
  ] as const) {
    await query(PARTICIPANT, [id, office]);
    await query(`insert into account (participant, company, source) values ($1, $2, 'test')`, [
      id,
      `Company ${id} <i>`,
    ]);
    await query(NOTICE, [id, 'n1', 'mail', 'queued']);
  }
  for (const [id, channel, status] of [
    ['n2', 'mail', 'queued'],
    ['n3', 'letter', 'queued'],
    ['n4', 'mail', 'sent'],
    ['n5', 'mail', 'sent'],
  ] as const)
    await query(NOTICE, ['p-1', id, channel, status]);
  await query(
    `insert into mail_slot (participant, notice, domain, leaves_at, why) values ('p-1', 'n1', 'a.example', '2027-03-15T11:00Z', 'quiet-hours')`,
  );
  for (const id of ['n4', 'n5'])
    await query(
      `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply, accepted_at)
       values ('p-1', $1, 'mail', 'who@a.example', 's', 'b', $1, 't', '250 ok', '2027-03-10T11:00Z')`,
      [id],
    );
  await tried('n2', ['begun', 'not-taken', 'begun']);
  await tried('n4', ['begun', 'begun']);
  await tried('n5', ['begun', 'not-taken', 'begun']);
});
afterAll(() => house.close());

async function page(role: Role, language: 'en' | 'es' = 'en'): Promise<string> {
  const assignments = [{ ...heldBy(role), office: role === 'operator' ? null : 'buffalo' }];
  const deps = fakeDeps([viewer(role, { language, assignments })], { pool: house.database.pool, policies });
  const html = (await (await signedIn(createApp(deps), deps, `sub-${role}`)).get('/mails').expect(200)).text;
  return html.replaceAll(/\s+/g, ' ');
}
const rowsOf = (html: string): readonly string[] =>
  html.split('<tr>').filter((row) => row.includes('<th scope="row">'));

test('each mail that waits says when it leaves and why then; what was tried says so', async () => {
  const [first, second, ...others] = rowsOf(await page('supervisor'));
  const [waiting, untold] = first!.includes('p-1/n1') ? [first!, second!] : [second!, first!];
  expect(waiting).toMatch(
    /Company p-1 &lt;i&gt;.*p-1\/n1.*15 March 2027, 07:00 EDT.*after the recipient’s quiet hours.*None yet/,
  );
  expect(untold).toMatch(/p-1\/n2.*As soon as a courier takes it.*try 2.*may be the second/);
  expect(others).toHaveLength(1);
});

test('what belongs to an outreach that is held says so in place of a time', async () => {
  const attempt = { id: 'n1', rung: 'r', channel: 'mail', to: 'k-1', grade: 'queued' };
  const ladder = { id: 'validation-failed:1', purpose: 'validation-failed', attempts: [attempt], hold: null };
  const press = (more: object) =>
    query(`update participant set state = $1 where id = 'p-1'`, [
      JSON.stringify({
        ...{ standing: 'certified', clocks: [], validation: { stage: 'failed' } },
        ladders: [{ ...ladder, ...more }],
      }),
    ]);
  await query(`update notice set rung = 'r' where participant = 'p-1' and id = 'n1'`);
  await press({});
  expect(await page('supervisor')).toContain('after the recipient’s quiet hours');
  await press({ hold: { since: 1, meaning: 'to-interpret', until: null } });
  const html = await page('supervisor', 'es');
  expect(html).toContain('No mientras su seguimiento esté en espera');
  expect(html).not.toContain('horas de silencio');
  await query(`update notice set rung = null where participant = 'p-1'`);
});

test('what by the policy leaves at any hour says why, in the reader’s language', async () => {
  expect(await page('supervisor')).not.toContain('At any hour');
  await query(`update notice set kind = 'duty-warning' where participant = 'p-1' and id = 'n1'`);
  expect(await page('supervisor')).toMatch(/p-1\/n1.*At any hour, by the policy: it warns before an adverse step\./);
  expect(await page('supervisor', 'es')).toContain('según la política: advierte antes de una medida adversa.');
  await query(`update notice set kind = 'review-overdue' where participant = 'p-1'`);
});

test('what may have come twice is listed, and only that', async () => {
  const twice = (await page('supervisor')).split('<h2>').find((part) => part.startsWith('Possibly sent twice'))!;
  expect(twice).toContain('p-1/n4');
  expect(twice).not.toContain('p-1/n5');
});

test('operators see all mails by their references, and no company', async () => {
  const html = await page('operator', 'es');
  expect(html).toMatch(/p-1\/n1.*p-2\/n1|p-2\/n1.*p-1\/n1/);
  expect(html).not.toMatch(/Company p-|href="\/participants/);
  expect(html).toContain('después de las horas de silencio del destinatario');
});

test('a supervisor sees nothing of another office, and letters are not mail', async () => {
  const html = await page('supervisor');
  expect(html).not.toMatch(/p-2|p-1\/n3/);
});
