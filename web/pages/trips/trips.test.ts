/** A trip on its pages: planned, a company chosen near by, cleared by somebody else, and heard of by the visit. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Command } from '../../../domain/participant.ts';
import { ref } from '../../../domain/testing/ledger.ts';
import * as tell from '../../../domain/testing/stories.ts';
import { changeTrip } from '../../../db/trips.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice } from '../../../test/harness/direct-office.ts';
import { fill, typedDate } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { tellTrips } from '../../trip-news.ts';

let house: House;
const NOW = Date.UTC(2027, 8, 20, 16);
beforeAll(async () => {
  house = await openHouse();
  house.deps.clock = NOW;
  const due = tell.validationDue(ctpat);
  const agreed = tell.validationDue(ctpat);
  const site = { place: null, zone: 'America/Matamoros', site: null, mode: 'in-person', exception: null } as const;
  agreed.act('PlanValidation', { legs: [{ id: 'foreign', ...site }] }, 'specialist');
  agreed.act('ProposeVisit', { leg: 'foreign', slots: [tell.slot('2027-11-23')], note: null }, 'specialist');
  agreed.act('AcceptVisit', { leg: 'foreign', slot: 0, waiveNotice: false }, 'contact');
  await house.record(due, { id: 'far', company: 'Far Foundry' });
  await house.record(due, { id: 'near', company: 'Near Netting' });
  await house.record(due, { id: 'conflicted', company: 'Conflicted Crates' });
  await house.record(agreed, { id: 'agreed', company: 'Agreed Apparel' });
  const willing = tell.validationDue(ctpat);
  tell.propose(willing, '2027-12-10');
  willing.act('AcceptVisit', { slot: 0, waiveNotice: false, shortNotice: true }, 'contact');
  await house.record(willing, { id: 'willing', company: 'Willing Wares' });
  const place = (id: string, latitude: number, longitude: number) =>
    house.database.tamper(
      `update account set latitude = ${latitude}, longitude = ${longitude} where participant = '${id}'`,
    );
  const waiting = tell.imported(ctpat, { lastValidatedOn: '2023-06-01' });
  tell.goLive(waiting);
  waiting.sleepUntil('2027-04-01');
  waiting.act('PutOffValidation', { note: ref('peak-season') }, 'director');
  await house.record(waiting, { id: 'waiting', company: 'Patient Paper' });
  await place('waiting', 26.07, -98.3);
  await place('near', 26.07, -98.3);
  await place('far', 14.6, 121);
  await place('conflicted', 26.1, -98.2);
  await house.database.pool.query(
    `insert into conflict (event, person, participant, from_on) values ('person:sara-specialist#9', 'sara-specialist', 'conflicted', '2020-01-01')`,
  );
});
afterAll(() => house.close());

const as = (person: string) => house.as(person);

test('a trip is planned, filled and cleared, and the visit hears of it', async () => {
  const sara = await as('sara-specialist');
  const planned = await fill(sara, '/trips/new', {
    place: 'MX-TAM-reynosa',
    people: ['sara-specialist', 'sid-specialist'],
    ...typedDate('from', '2027-11-22'),
    ...typedDate('until', '2027-11-26'),
  });
  const trip = planned.get('Location')!;
  expect((await sara.get('/trips').expect(200)).text).toContain('Reynosa');

  const page = (await sara.get(trip).expect(200)).text;
  expect(page.indexOf('Near Netting')).toBeGreaterThan(0);
  expect(page.indexOf('Near Netting')).toBeLessThan(page.indexOf('Far Foundry'));
  expect(page).toMatch(/Near Netting[\s\S]*?\d km[\s\S]*?15 March 2028[\s\S]*?not planned yet[\s\S]*?never validated/);
  const [, paper = ''] = /(Patient Paper[\s\S]*?)<\/tr>/.exec(page) ?? [];
  expect([/1 June 2027|past its date/.test(paper), paper.includes('not planned yet')]).toEqual([false, true]); // put off: no day runs
  expect(page).not.toContain('Conflicted Crates'); // of which she may know nothing
  expect((await (await as('dora-director')).get(trip)).text).toMatch(
    /Conflicted Crates[\s\S]*?conflict of interest: sara-specialist/,
  );
  // agreed for a day of the trip, and tentative until it is a stop of a cleared one
  expect(page).toMatch(/Agreed Apparel[\s\S]*?agreed for 23 November 2027, tentative/);
  expect(page).not.toContain('Willing Wares'); // agreed, and waits for nobody
  expect(page).toMatch(/<svg [^>]*aria-labelledby="trip-map-title[\s\S]*?>Laredo<\/text>/);

  const stop = (id: string, leg: string) =>
    fill(sara, `${trip}/stops/${id}/${leg}`, { person: 'sara-specialist', date: '2027-11-23' });
  expect((await stop('near', 'domestic')).status).toBe(303);
  expect((await stop('conflicted', 'domestic')).status).toBe(404);
  const choosing = await sara.get(`${trip}/stops/agreed/foreign`).expect(200);
  expect(choosing.text).toMatch(/is firm once the trip is cleared[\s\S]*?<option value="2027-11-23" selected/);
  await stop('agreed', 'foreign');
  const chosen = (await sara.get(trip).expect(200)).text;
  expect(chosen).toContain('href="/participants/near/acts/plan-validation"');
  expect(chosen).toContain('(tentative)');

  await fill(sara, `${trip}/request`);
  await sara.get(`${trip}/clearance`).expect(403);
  const sue = await as('sue-supervisor');
  const heard: Command[] = [];
  const office = {
    ...house.deps.office,
    submit: (_: string, command: Command) => Promise.resolve(void heard.push(command)) as never,
  };
  const tellAll = () => tellTrips({ ...house.deps, now: () => NOW, office });
  expect(await tellAll()).toBe(0);
  await fill(sue, `${trip}/clearance`, { answer: 'cleared', number: 'TC-77' });
  expect((await sue.get(trip)).text).toContain('TC-77');
  expect(await tellAll()).toBe(1);
  expect(heard).toMatchObject([{ type: 'HearTrip', leg: 'foreign', news: 'cleared', by: { role: 'system' } }]);

  const dropped = await fill(sara, `${trip}/stops/near/domestic/drop`, { reason: 'Fog' });
  expect(dropped.status).toBe(303);
  const gap = (await sara.get(trip)).text;
  expect(gap).toMatch(/Stop dropped[\s\S]*?Fog/);
  expect(gap).toMatch(/may be asked at short notice[\s\S]*?Willing Wares/);
});

test('who is named for a firm visit abroad and is not cleared makes it tentative; who travels with the others does not', async () => {
  const { pool } = house.database;
  await house.person('tess-specialist', 'specialist');
  const firm = tell.validationDue(ctpat);
  const site = { place: null, zone: 'America/Matamoros', site: null, mode: 'in-person', exception: null } as const;
  const SLOTS = { slots: [tell.slot('2027-11-23')], people: ['sara-specialist'], note: null };
  firm.act('PlanValidation', { legs: [{ id: 'foreign', ...site }] }, 'specialist');
  firm.act('ProposeVisit', { leg: 'foreign', ...SLOTS }, 'specialist');
  firm.act('AcceptVisit', { leg: 'foreign', slot: 0, waiveNotice: false }, 'contact');
  await house.record(firm, { id: 'firm', company: 'Firm Fabrics' });
  const office = createDirectOffice(pool, house.deps.policies, CRITERIA);
  const stamp = { trip: 't-firm', at: NOW, on: '2027-09-20', policy: 'p', rules: 'test' };
  const said = { person: 'sue-supervisor', role: 'supervisor' } as const;
  const days = { from: '2027-11-22', until: '2027-11-26' };
  for (const command of [
    { type: 'PlanTrip', place: 'MX-TAM-reynosa', people: ['sara-specialist', 'sid-specialist'], ...days },
    { type: 'ChooseStop', participant: 'firm', leg: 'foreign', person: 'sara-specialist', date: '2027-11-23' },
    { type: 'RequestClearance' },
    { type: 'ClearTrip', number: ref('TC-78'), ...days },
  ] as const)
    await changeTrip(pool, { ...stamp, command: { ...command, id: `t-firm-${command.type}`, by: said } });
  const stand = async () => (await office.state('firm')).validation?.legs[0]?.agreed?.tentative ?? 'firm';
  const tellAll = () => tellTrips({ ...house.deps, now: () => NOW, office });
  const name = (id: string, people: readonly string[]) =>
    office.submit('firm', { type: 'NameVisitTeam', id, by: said, leg: 'foreign', people });

  await tellAll();
  expect(await stand()).toBe('firm');
  await name('with', ['sara-specialist', 'sid-specialist']);
  expect(await stand()).toBe('firm');
  await name('alone', ['tess-specialist']);
  expect(await stand()).toBe(true);
  await tellAll();
  expect(await stand()).toBe(true); // nobody has cleared her
  await name('back', ['sid-specialist']);
  await tellAll();
  expect(await stand()).toBe('firm');
});

test('the day of a stop stands in the form by which it is proposed', async () => {
  const planned = tell.validationDue(ctpat);
  planned.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  await house.record(planned, { id: 'planned', company: 'Planned Plastics' });
  const form = await (
    await as('sara-specialist')
  ).get('/participants/planned/acts/propose-visit?about=2028%3A2027-11-23T09.00');
  expect(form.text).toMatch(/name="first-day"[^>]*value="23"/);
  expect(form.text).toMatch(/name="first-time"[^>]*value="09:00"/);
});
