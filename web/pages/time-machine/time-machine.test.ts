/** The time machine: only where there is one, only for the demonstration, and on the real engine as far as the record. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { STAFF_ROLES, type Role } from '../../../domain/actor.ts';
import { DAY_MS, instantOf } from '../../../domain/calendar.ts';
import { APPLICATION, draft, overdue } from '../../../domain/testing/stories.ts';
import { CAST } from '../../../domain/testing/cast.ts';
import { loadCalendars } from '../../../db/calendars.ts';
import { loadPolicies } from '../../../db/policy.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { contactsOf, openAgency } from '../../../test/harness/agency.ts';
import { createDatabase, type TestDatabase } from '../../../test/harness/database.ts';
import { employ, replay } from '../../../test/harness/replayed.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { createApp } from '../../app.ts';
import type { TimeMachine } from '../../deps.ts';
import { fastForward, ownTime } from '../../time-machine.ts';
import { fakeDeps, viewer } from '../../testing/fakes.ts';
import { hidden, signedIn, type Browser } from '../../testing/sign-in.ts';
import { daysUntil } from './time-machine.ts';

const policies = loadPolicies(fileURLToPath(new URL('../../../policy', import.meta.url)));
const NOW = instantOf('2028-03-20', 'America/Chicago', 12);
const moved: [string, number][] = [];
const machine: TimeMachine = {
  fastForward: (participant, days) => Promise.resolve(void moved.push([participant, days])),
  now: () => Promise.resolve(NOW),
};
const failing = (code: number): TimeMachine => ({
  ...machine,
  now: () => Promise.reject(Object.assign(new Error('grpc'), { code })),
});
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
  const stage = { pool: database.pool, policies };
  await employ(stage, ['late', 'real'], Date.UTC(2020, 0, 2));
  await replay(stage, overdue(ctpat), 'late', 'Late {n} Traders');
  await replay(stage, draft(ctpat, '2027-03-01', { demo: false }), 'real', 'Real Traders');
});
afterAll(() => database.drop());

async function browserOf(role: Role, timeMachine: TimeMachine | undefined = machine): Promise<Browser> {
  const { pool } = database;
  const deps = fakeDeps([viewer(role)], {
    pool,
    policies,
    calendars: loadCalendars(),
    ...(timeMachine && { timeMachine }),
  });
  return signedIn(createApp(deps), deps, `sub-${role}`);
}
const PAGE = '/participants/late/time-machine';
const post = async (browser: Browser, by: string, page = PAGE) => {
  const shown = await browser.get(PAGE).expect(200);
  return browser
    .post(page)
    .type('form')
    .send({ _csrf: hidden(shown.text, '_csrf'), by });
};

test('the own clock, the next deadlines and the steps are shown', async () => {
  const { text } = await (await browserOf('specialist')).get(PAGE).expect(200);
  expect(text).toContain('20 March 2028, 12:00 CDT');
  expect(text).toContain('Take the next step of a ladder');
  expect(text).toContain('To the next deadline (3 days)');
  for (const days of [1, 7, 30, 90, 365]) expect(text).toContain(`name="by" value="${days}"`);
});

test.each([
  ['7', 7],
  ['next', 3],
])('a click on %s moves the clock and leads back to the participant', async (by, days) => {
  moved.length = 0;
  const browser = await browserOf('specialist');
  const { status, headers } = await post(browser, by);
  expect([status, headers['location']]).toEqual([303, '/participants/late']);
  expect(moved).toEqual([['late', days]]);
  expect((await browser.get(PAGE).expect(200)).text).toContain(`Days: ${days}.`);
});

test('a deadline is reached by whole days, and by one at the least', () => {
  expect([1, DAY_MS, DAY_MS + 1, -DAY_MS].map((left) => daysUntil({ dueAt: NOW + left }, NOW))).toEqual([1, 1, 2, 1]);
});

test('anything else moves nothing', async () => {
  moved.length = 0;
  const browser = await browserOf('specialist');
  for (const by of ['2', '-1', '', 'next ', '1e3']) expect((await post(browser, by)).status).toBe(400);
  expect((await post(browser, '7', '/participants/nobody/time-machine')).status).toBe(404);
  expect((await post(browser, '7', '/participants/real/time-machine')).status).toBe(409);
  await browser.post(PAGE).type('form').send({ by: '7' }).expect(403);
  expect(moved).toEqual([]);
});

test('who was not born in the demonstration is not moved, and the page says so', async () => {
  const { text } = await (await browserOf('specialist')).get('/participants/real/time-machine').expect(409);
  expect(text).toContain('Only participants of the demonstration can be moved in time.');
});

test('without the local engine and mail sink there is no such page', async () => {
  const { pool } = database;
  const deps = fakeDeps([viewer('specialist')], { pool, policies, calendars: loadCalendars() });
  await (await signedIn(createApp(deps), deps, 'sub-specialist')).get(PAGE).expect(404);
});

test('an engine that keeps no clock, or does not answer, is told apart', async () => {
  const { text } = await (await browserOf('specialist', failing(5))).get(PAGE).expect(409);
  expect(text).toContain('The engine does not keep a clock');
  const away = await (await browserOf('specialist', failing(14))).get(PAGE).expect(200);
  expect(away.text).toContain('The engine does not answer at the moment');
  expect(away.text).not.toContain('name="by"');
});

test.each([...STAFF_ROLES, 'officer', 'contact', 'consultant'] as const)('%s may travel, or not', async (role) => {
  const may = !['operator', 'officer', 'contact', 'consultant'].includes(role);
  const whyNot = role === 'operator' ? 403 : 404; // to a company's people, another company's page does not exist
  expect((await (await browserOf(role)).get(PAGE)).status).toBe(may ? 200 : whyNot);
});

test('on the real engine the clock moves, a deadline rings, and what is recorded is marked as simulated', async () => {
  const agency = await openAgency();
  try {
    const id = `traveller-${randomUUID()}`;
    await agency.engage(id);
    await agency.office.submit(id, {
      ...APPLICATION,
      contacts: contactsOf(id),
      id: 'apply',
      by: CAST.officer,
      type: 'CreateApplication',
    });
    const before = await ownTime(agency.client, id);
    expect(Math.abs(before - Date.now())).toBeLessThan(10_000);
    await fastForward(agency.client, id, 8);
    expect((await ownTime(agency.client, id)) - before).toBeGreaterThanOrEqual(8 * DAY_MS);
    await fastForward(agency.client, id, 30);
    const found = await loadCase(agency.database.pool, id);
    expect(found?.state.standing).toMatch(/abandoned|draft/);
    const { rows } = await agency.database.pool.query<{ simulated: boolean }>(
      `select simulated from event where stream = $1 order by seq desc limit 1`,
      [`participant:${id}`],
    );
    expect(rows[0]?.simulated).toBe(true);
  } finally {
    await agency.stop();
  }
});
