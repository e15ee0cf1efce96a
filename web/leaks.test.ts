/** No list, search, count or export holds what may not be opened one by one, and each holds all that may: over generated registers and people. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CASE_READERS, DECISION_READERS, reachOf, type Holder } from '../domain/access.ts';
import { initial } from '../domain/state.ts';
import { CHARGES, holders, REGION_OF } from '../test/access/holders.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { listDecisions } from '../db/queries/decision-list.ts';
import { queueCounts, queuePage } from '../db/queries/queue.ts';
import { NO_FILTER, QUEUE_VIEWS, type QueueView } from '../db/queries/queue-ask.ts';
import { registerPage } from '../db/queries/register.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { participantsFor } from './api/participants.ts';
import { apiRoutes } from './api/routes.ts';
import { admit } from './guard.ts';
import { decisionRoutes } from './pages/decisions/routes.ts';
import { participantRoutes } from './pages/participant/routes.ts';
import type { Viewer } from './session/person.ts';
import { viewer } from './testing/fakes.ts';

let house: House;
let owner: Pool;

beforeAll(async () => {
  house = await openHouse();
  owner = createPool(house.database.ownerUrl, 1);
  for (const [office, region] of Object.entries(REGION_OF))
    await owner.query('insert into office values ($1, $2, $3)', [office, region, `office:${office}#1`]);
  for (const { id, office, specialist } of CHARGES) await enter(id, office, specialist);
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

/** A participant with work for every role, and with a decision. */
async function enter(id: string, office: string, specialist: string | null): Promise<void> {
  await owner.query(
    `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, specialist, demo, state)
     values ($1, 1, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', $2, $3, false, $4)`,
    [id, office, specialist, JSON.stringify(initial(id))],
  );
  await owner.query(`insert into account (participant, company, source) values ($1, $2, 'test')`, [
    id,
    `Company ${id}`,
  ]);
  for (const role of ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'])
    await owner.query(
      `insert into work_item (participant, key, kind, about, roles, acts, opened_seq, opened_at, office, specialist)
       values ($1, $2, 'import.doubt', 'x', array[$2], '{}', 1, now(), $3, $4)`,
      [id, role, office, specialist],
    );
  await owner.query('select place_work($1)', [id]);
  const body = JSON.stringify({
    type: 'AdverseDecided',
    order: 'suspension',
    ground: 'annual-review',
    on: '2027-01-01',
  });
  await owner.query(
    `select append_events($1, 0, 'c', 'x', 'director', 'p', 'r', now(), array['AdverseDecided'], array[$2], '{}')`,
    [`participant:${id}`, body],
  );
}

const mayOf = (name: string) =>
  [...participantRoutes(house.deps), ...decisionRoutes(house.deps), ...apiRoutes(house.deps)].find(
    (route) => route.name === name,
  )!.may;
const visitor = (holder: Holder): Viewer =>
  viewer('auditor', { ...holder, roles: holder.assignments.map(({ role }) => role), kind: 'staff' });
const opened = (who: Viewer, name: string): readonly string[] =>
  CHARGES.filter((about) => admit(mayOf(name), { ...who, about }, about.id) === 'enter')
    .map(({ id }) => id)
    .sort();
const em = () => house.orm.em.fork();
const looking = (holder: Holder) => ({ ...holder, on: '2026-11-28', desks: [holder.person] });
const ask = (view: QueueView) => ({ view, filter: NO_FILTER, sort: 'due' }) as const;

test('register, queue, counts and decisions hold exactly what may be opened', async () => {
  await fc.assert(
    fc.asyncProperty(holders(), async (anybody) => {
      const staff = { ...anybody, assignments: anybody.assignments.filter(({ participant }) => participant === null) };
      const cases = opened(visitor(staff), 'participant.show');
      const reach = reachOf(staff, CASE_READERS);
      const register = await registerPage(em(), { text: 'Company', standing: null, office: null, reach }, null, 500);
      expect(register.lines.map(({ id }) => id).sort()).toEqual(cases);
      const team = await queuePage(owner, looking(staff), ask('team'), null, 500);
      expect([...new Set(team.lines.map(({ participant }) => participant))].sort()).toEqual(cases);
      for (const view of QUEUE_VIEWS) {
        const { lines } = await queuePage(owner, looking(staff), ask(view), null, 500);
        expect(lines.filter(({ participant }) => !cases.includes(participant))).toEqual([]);
        expect(await queueCounts(owner, looking(staff), [ask(view)])).toEqual([lines.length]);
      }
      const decisions = await listDecisions(owner, reachOf(staff, DECISION_READERS), {}, { limit: 500 });
      expect(decisions.map(({ participant }) => participant).sort()).toEqual(opened(visitor(staff), 'decision.show'));
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** Everything that a program finds, page after page. */
async function listed(who: Viewer, limit: number, after?: string): Promise<readonly string[]> {
  const { items, next } = await participantsFor(house.deps, who, { limit, after });
  const ids = items.map(({ id }) => id);
  const on = next === null ? null : new URL(next, 'http://portolan.example').searchParams.get('after');
  return on === null ? ids : [...ids, ...(await listed(who, limit, on))];
}

test('the API lists, page after page, exactly what it opens one by one, to staff and to companies', async () => {
  await fc.assert(
    fc.asyncProperty(holders(), fc.constantFrom(1, 5, 100), async ({ assignments, ...anybody }, limit) => {
      const held = (company: boolean) => assignments.filter(({ participant }) => (participant !== null) === company);
      const staff = visitor({ ...anybody, assignments: held(false) });
      expect([...(await listed(staff, limit))].sort()).toEqual(opened(staff, 'api.participant'));
      const own = { ...visitor({ ...anybody, assignments: held(true), conflicts: [] }), kind: 'participant' } as const;
      expect([...(await listed(own, limit))].sort()).toEqual(opened(own, 'api.participant'));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('what somebody may take is asked for in a role that is held there', async () => {
  const place = { participant: null, region: null, rank: null, actingFor: null, from: '2020-01-01', until: null };
  const holder: Holder = {
    person: 'z',
    assignments: [
      { role: 'supervisor', office: 'laredo', event: 'person:z#1', ...place },
      { role: 'director', office: 'buffalo', event: 'person:z#2', ...place },
    ],
    conflicts: [],
  };
  const { lines } = await queuePage(owner, looking(holder), ask('available'), null, 500);
  expect(new Set(lines.map(({ office, key }) => `${key} in ${office}`))).toEqual(
    new Set(['supervisor in laredo', 'director in buffalo']),
  );
});

test('in the browser: a specialist of another office finds nothing, counts nothing, takes nothing and opens nothing', async () => {
  await house.person('tom', 'specialist', { held: { office: 'houston' } });
  await house.person('vic', 'supervisor', { held: { office: 'houston' } });
  await owner.query(
    `insert into conflict (event, person, participant, from_on) values ('person:vic#9', 'vic', 'houston-nobody', '2020-01-01')`,
  );
  const [tom, vic] = [await house.as('tom'), await house.as('vic')];
  const register = (await tom.get('/participants?text=Company').expect(200)).text;
  expect(register).toContain('Company houston-nobody');
  expect(register).not.toMatch(/Company (laredo|buffalo|nowhere)/);
  const list = (await tom.get('/api/v1/participants').expect(200)).text;
  expect(list).toContain('Company houston-nobody');
  expect(list).not.toMatch(/Company (laredo|buffalo|nowhere)/);
  expect((await vic.get('/api/v1/participants').expect(200)).text).not.toContain('Company houston-nobody');
  for (const part of ['', '/profile']) {
    await tom.get(`/api/v1/participants/laredo-nobody${part}`).expect(404);
    await vic.get(`/api/v1/participants/houston-nobody${part}`).expect(403);
  }
  const queue = (await tom.get('/queue?view=team&office=laredo').expect(200)).text;
  expect(queue).not.toContain('Company laredo');
  await tom.get('/participants/laredo-nobody').expect(404);
  await tom.get('/participants/laredo-nobody/timeline').expect(404);
  const csv = (await vic.get('/decisions.csv').expect(200)).text;
  expect(csv).toContain('Company houston-x');
  expect(csv).not.toMatch(/Company (laredo|buffalo|nowhere|houston-nobody)/);
  await vic.get('/decisions/laredo-nobody/1').expect(404);
  const conflict = await vic.get('/participants/houston-nobody').expect(403);
  expect(conflict.text).toContain('conflict of interest');
  expect(conflict.text).not.toContain('Company houston');
  await vic.get('/decisions/houston-nobody/1').expect(403);
});
