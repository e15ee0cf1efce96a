/** A portfolio moves on the real engine: company by company, every date stays, and a run that broke off goes on where it was. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '../domain/actor.ts';
import { addDays, addYears, wallDateOf } from '../domain/calendar.ts';
import type { Command } from '../domain/participant.ts';
import { CAST } from '../domain/testing/cast.ts';
import { RECORD } from '../domain/testing/stories.ts';
import { assign } from '../db/assignments.ts';
import { loadCalendars } from '../db/calendars.ts';
import { changeDesk } from '../db/desk.ts';
import { openOffice } from '../db/offices.ts';
import { createOrm } from '../db/orm.ts';
import { knownPerson } from '../db/people.ts';
import { createApp } from '../web/app.ts';
import { EngineAway, type Office } from '../web/office.ts';
import { fakeDeps, type FakeDeps } from '../web/testing/fakes.ts';
import { hidden, signedIn, type Browser } from '../web/testing/sign-in.ts';
import { contactsOf, openAgency, policies, POLICY, type Agency } from './harness/agency.ts';
import { CRITERIA } from './harness/complete-profile.ts';

const [SARA, SID] = [CAST.specialist.person, CAST.otherSpecialist.person];
let agency: Agency;
let deps: FakeDeps;
let sue: Browser;
let close: () => Promise<void>;
/** How many commands the engine takes before it is away. */
let takes = Infinity;
const today = wallDateOf(Date.now(), 'America/New_York');

beforeAll(async () => {
  agency = await openAgency();
  const { pool, url } = agency.database;
  await pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now() - interval '1 day', 'register:ctpat#1')`,
  );
  const stamp = { at: Date.now(), policy: POLICY, rules: 'test' };
  await openOffice(pool, { office: 'laredo', region: 'southwest' }, { person: 'system', role: 'system' }, stamp);
  const orm = await createOrm(url);
  const office: Office = {
    ...agency.office,
    submit: (participant, order) => {
      if (takes <= 0) return Promise.reject(new EngineAway());
      takes -= 1;
      return agency.office.submit(participant, order);
    },
  };
  deps = fakeDeps([], {
    pool,
    orm,
    policies,
    criteria: CRITERIA,
    calendars: loadCalendars(),
    office,
    people: {
      viewer: async (sub, participant) => {
        const known = await knownPerson(pool, sub, today, participant);
        return known ? { ...known, person: known.id } : null;
      },
    },
  });
  deps.clock = Date.now();
  sue = await signedIn(createApp(deps), deps, CAST.supervisor.person);
  close = () => orm.close(true);
}, 60_000);
afterAll(async () => {
  await close();
  await agency.stop();
}, 60_000);

const submit = (id: string, command: object): Promise<unknown> =>
  agency.office.submit(id, { id: randomUUID(), ...command } as unknown as Command & { type: 'AssignSpecialist' });

/** A certified company of Sara's with a visit that is agreed. */
async function certified(): Promise<string> {
  const id = `port-${randomUUID()}`;
  await agency.engage(id);
  const lastValidatedOn = addDays(addYears(today, -4), 150);
  const record = { ...RECORD, lastValidatedOn, contacts: contactsOf(id) };
  await submit(id, { by: SYSTEM, type: 'ImportParticipant', record });
  await submit(id, { by: SYSTEM, type: 'GoLive', week: 0 });
  await submit(id, { by: CAST.supervisor, type: 'AssignSpecialist', specialist: SARA });
  return id;
}
async function withVisit(id: string): Promise<void> {
  const slots = [{ date: addDays(today, 60), hour: 9, minute: 30 }];
  await submit(id, { by: CAST.specialist, type: 'PlanValidation', mode: 'in-person', exception: null });
  await submit(id, { by: CAST.specialist, type: 'ProposeVisit', slots, note: null });
  await submit(id, { by: CAST.contact, type: 'AcceptVisit', slot: 0, waiveNotice: false });
}

const rows = async <R extends object>(text: string, ...values: readonly unknown[]): Promise<readonly R[]> =>
  (await agency.database.pool.query<R>(text, [...values])).rows;
const deadlines = (ids: readonly string[]) =>
  rows('select * from deadline where participant = any($1) order by participant, clock', ids);
const specialists = async (ids: readonly string[]) =>
  (await rows<{ specialist: string }>('select specialist from participant where id = any($1) order by id', ids)).map(
    ({ specialist }) => specialist,
  );
const told = (ids: readonly string[]) =>
  rows<{ participant: string; recipient: string }>(
    `select participant, recipient from notice where participant = any($1) and kind = 'specialist-changed' order by participant`,
    ids,
  );
const post = (at: string, body: object) => sue.post(at).type('form').send(body).redirects(0);
const plan = async (pick: readonly string[]) => {
  const page = (await sue.get(`/portfolios/${SARA}`).expect(200)).text;
  const sent = { _csrf: hidden(page, '_csrf'), pick, to: SID, reason: 'She retires.' };
  return (await post(`/portfolios/${SARA}/plan`, sent)).text;
};
const asked = (html: string) => ({
  _csrf: hidden(html, '_csrf'),
  command: hidden(html, 'command'),
  to: SID,
  reason: 'She retires.',
  pick: [...html.matchAll(/name="pick" value="([^"]*)"/g)].map((found) => found[1]!),
});

test('a portfolio moves with its work and its visits; a conflict of interest stays; the companies are told; no date moves', async () => {
  const ids = [await certified(), await certified(), await certified()].sort();
  const [one = '', two = '', torn = ''] = ids;
  await withVisit(one);
  const { pool } = agency.database;
  const stamp = { at: Date.now(), policy: POLICY, rules: 'test' };
  const conflict = {
    type: 'DeclareConflict',
    participant: torn,
    organization: null,
    from: today,
    until: null,
  } as const;
  await assign(pool, {
    ...stamp,
    person: SID,
    on: today,
    seen: null,
    command: { ...conflict, id: 'torn', by: { person: SID, role: 'specialist' } },
  });
  const key = (
    await rows<{ key: string }>(`select key from work_item where participant = $1 and 'specialist' = any(roles)`, one)
  )[0]!.key;
  await changeDesk(pool, {
    ...stamp,
    participant: one,
    key,
    id: 'claim',
    command: { type: 'ClaimWork', by: { person: SARA, role: 'specialist' } },
    facts: { held: ['specialist'], assignee: null, standsFor: [], on: today },
  });
  const before = await deadlines(ids);
  expect(before.length).toBeGreaterThan(3);

  const planned = await plan(ids);
  expect(planned).toContain('2 of 3 companies would move');
  expect(planned).toContain('Conflict of interest');
  expect(await specialists(ids)).toEqual([SARA, SARA, SARA]);
  const body = asked(planned);
  expect(body.pick.toSorted()).toEqual([one, two]);
  const sent = await post(`/portfolios/${SARA}/move`, body);
  expect(sent.status).toBe(303);
  const done = (await sue.get(String(sent.headers['location'])).expect(200)).text;
  expect(done).toContain('2 of 2 companies have moved');
  expect(done).toContain('She retires.');

  expect(await specialists(ids)).toEqual([SID, SID, SARA]);
  expect(await deadlines(ids)).toEqual(before);
  expect((await told(ids)).map(({ participant, recipient }) => [participant, recipient])).toEqual([
    [one, `${one}.k-primary`],
    [two, `${two}.k-primary`],
  ]);
  expect(await rows('select from desk_item where participant = $1', one)).toEqual([]);
  expect(await rows('select owner from work_item where participant = $1 and key = $2', one, key)).toEqual([
    { owner: SID },
  ]);
  const visit = `${addDays(today, 60).slice(0, 4)}, 09:30`;
  expect((await sue.get(`/portfolios/${SID}`)).text).toContain(visit);
  const officer = await signedIn(createApp(deps), deps, CAST.officer.person);
  const own = await reached(async () => {
    const { text } = await officer.get(`/participants/${one}`).expect(200);
    return text.includes('Your specialist has changed') ? text : null;
  });
  expect(own).toContain(SID);

  const again = await post(`/portfolios/${SARA}/move`, body);
  expect(again.headers['location']).toBe(sent.headers['location']);
  expect(await told(ids)).toHaveLength(2);
}, 60_000);

test('a move that broke off when the engine went away says so, and goes on without doing anything twice', async () => {
  const ids = [await certified(), await certified(), await certified()].sort();
  const body = asked(await plan(ids));
  takes = 1;
  const broken = await post(`/portfolios/${SARA}/move`, body);
  const at = String(broken.headers['location']);
  const half = (await sue.get(at).expect(200)).text;
  expect(half).toContain('1 of 3 companies have moved');
  expect(half).toContain('The engine does not answer');
  expect((await sue.get(at)).text.match(/Waits for its turn/g)).toHaveLength(2);
  takes = Infinity;
  const { headers } = await post(`${at}/continue`, { _csrf: hidden(half, '_csrf') });
  expect(headers['location']).toBe(at);
  const whole = (await sue.get(at)).text;
  expect(whole).toContain('3 of 3 companies have moved');
  expect(whole).not.toContain('Go on');
  expect(await specialists(ids)).toEqual([SID, SID, SID]);
  expect(await told(ids)).toHaveLength(3);
  const moves = await rows<{ type: string }>(
    'select type from event where stream = $1 order by seq',
    `portfolio:${at.split('/').at(-1)}`,
  );
  expect(moves.map(({ type }) => type)).toEqual(['PortfolioMoveBegun', 'CompanyMoved', 'CompanyMoved', 'CompanyMoved']);
}, 60_000);

/** Whatever comes about within ten seconds: mail has left the house then. */
async function reached<T>(look: () => Promise<T | null | undefined>): Promise<T> {
  const until = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
