/** Places on the whole web: closed by whom it may be, a waiting list whose order is that of the receipts, and an admission that lets in. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '../../../domain/actor.ts';
import type { Command } from '../../../domain/participant.ts';
import type { ImportedRecord } from '../../../domain/entry.ts';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import { recordAccount } from '../../../db/contacts.ts';
import { applyAs, importer, profile } from '../../../test/harness/answers.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { announceAdmissions } from '../../place-announcements.ts';
import { tellPlaces } from '../../place-news.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('olga', 'officer');
  await front.person('carla', 'officer', { language: 'es' });
  await front.person('hale', 'headquarters');
  await front.person('dora', 'director');
  await front.person('sid', 'specialist');
});
afterAll(() => front.close());

const HERE = 'MX-TAM-reynosa';
const today = () => wallDateOf(front.office.now(), 'America/Matamoros');
const told = { toldEn: 'The visits that we owe come first.', toldEs: 'Primero las visitas que debemos.' };
const answers = (company: string, more: Answers = {}): Answers => ({
  ...importer(company),
  ...{ port: '', country: 'MX', region: 'tam', city: 'Reynosa' },
  ...more,
});
const here = async (): Promise<string> => (await (await front.as('hale')).get(`/places/${HERE}`)).text;
const join = async (who: string, company: string) =>
  fill(await front.as(who), `/apply/places/${HERE}/wait?type=importer`, { company });
const rows = async <R extends object>(sql: string): Promise<readonly R[]> =>
  (await front.database.pool.query<R>(sql)).rows;

test('everything is open until somebody says otherwise, and the page says so', async () => {
  const sid = await front.as('sid');
  expect((await sid.get('/places')).text).toContain('Every place is open');
  const page = await sid.get(`/places/${HERE}`);
  expect([page.status, page.text.includes('Nothing was ever said of it')]).toEqual([200, true]);
  expect(page.text).not.toContain(`/places/${HERE}/travel`);
  expect((await sid.get('/places/XX-nowhere')).status).toBe(404);
  expect((await (await front.as('olga')).get(`/apply/places/${HERE}`)).text).toContain('takes new applications');
});

test('a closure of a region holds in its cities, ends by itself, and is told with its reason and authority', async () => {
  const hale = await front.as('hale');
  const closed = await fill(hale, '/places/MX-TAM/travel', {
    ...{ state: 'closed', ...told, authority: 'Travel advisory of 3 May' },
    ...typedDate('until', addDays(today(), 3)),
  });
  expect(closed.status).toBe(303);
  const page = await here();
  for (const words of ['Closed', 'by Tamaulipas, Mexico', told.toldEn, 'Travel advisory of 3 May'])
    expect(page).toContain(words);
  expect((await hale.get('/places/MX-TAM')).text).toContain('hale by name');
  await front.database.pool.query(
    `update place set state = jsonb_set(state, '{travel,0,until}', to_jsonb('2020-01-01'::text))`,
  );
  expect(await here()).not.toContain('by Tamaulipas');
  await front.database.pool.query('update place set state = jsonb_set(state, $1, $2)', [
    '{travel,0,until}',
    JSON.stringify(addDays(today(), 3)),
  ]);
});

test('a place that takes no applications says so, keeps what was typed, and leads to its list', async () => {
  const olga = await front.as('olga');
  const closed = await fill(await front.as('hale'), `/places/${HERE}/close`, told);
  expect([closed.status, closed.get('Location')]).toEqual([303, `/places/${HERE}`]);
  const refused = await fill(olga, applyAs('importer'), answers('Rio Imports'));
  expect([refused.status, refused.text.includes('Rio Imports')]).toEqual([409, true]);
  expect(refused.text).toContain('No new applications are taken from there');
  expect(refused.text).toContain(`/apply/places/${HERE}/wait?type&#x3D;importer`);
  expect(await rows('select from account')).toHaveLength(0);
  const page = (await (await front.as('carla')).get(`/apply/places/${HERE}`)).text;
  for (const words of ['no recibe solicitudes nuevas', told.toldEs, 'Validaciones: 0', '0 empresas esperan'])
    expect(page).toContain(words);
  expect((await olga.get('/apply')).text).toContain(`/apply/places/${HERE}`);
  const elsewhere = await fill(olga, applyAs('importer'), answers('Elsewhere', { city: 'Matamoros' }));
  expect(elsewhere.status).toBe(303);
});

test('twenty who join at once have twenty receipts, in the order in which they wait', async () => {
  const olga = await front.as('olga');
  const form = formOf((await olga.get(`/apply/places/${HERE}/wait?type=importer`)).text);
  expect(form.held['type']).toEqual(['importer']);
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      send(olga, { ...form, held: { ...form.held, command: [crypto.randomUUID()] } }, { company: `Company ${n + 1}` }),
    ),
  );
  expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 303));
  const list = await rows<{ number: number; receipt: string; seq: number }>(
    `select w.number, w.receipt, e.seq from waiting_entry w join event e on e.stream = 'place:' || w.place and e.command = w.id order by e.seq`,
  );
  expect(list.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  expect(new Set(list.map(({ receipt }) => receipt)).size).toBe(20);
  expect((await olga.get(`/apply/places/${HERE}`)).text).toContain('19 companies wait before you');
});

test('who joins in Spanish has the receipt at once, waits once, and may leave', async () => {
  const carla = await front.as('carla');
  const joined = await join('carla', 'Pecos');
  expect([joined.status, joined.get('Location')]).toEqual([303, `/apply/places/${HERE}`]);
  const page = (await carla.get(`/apply/places/${HERE}`)).text;
  expect(page).toContain('Su acuse es MX-TAM-REYNOSA-W0021');
  expect(page).toContain('20 empresas esperan antes que usted');
  const twice = await join('carla', 'Pecos');
  expect([twice.status, twice.text.includes('Esta empresa ya espera, con el acuse MX-TAM-REYNOSA-W0021')]).toEqual([
    409,
    true,
  ]);
  const leave = /href="([^"]+\/leave)"/.exec(page)?.[1] ?? '';
  expect((await (await front.as('olga')).get(leave)).status).toBe(404);
  expect((await fill(carla, leave)).status).toBe(303);
  expect((await carla.get(`/apply/places/${HERE}`)).text).toContain('Dejó la lista');
});

test('two who admit at once admit the first alone; it is told by mail, and its token lets one application in', async () => {
  const hale = await front.as('hale');
  const form = formOf((await hale.get(`/places/${HERE}/admit`)).text);
  const checked = await send(hale, form, { how: 'some', count: '1' });
  const check = formOf(checked.text);
  const again = { ...check, held: { ...check.held, command: [crypto.randomUUID()] } };
  const both = [
    await send(hale, check, {}, 'confirm'),
    await send(hale, check, {}, 'confirm'),
    await send(hale, again, {}, 'confirm'),
  ];
  expect(both.map(({ status }) => status)).toEqual([303, 303, 409]);
  expect(await rows(`select from invitation`)).toHaveLength(1);
  const [first] = await rows<{ company: string }>(
    `select c.body ->> 'text' as company from waiting_entry w join content c on c.id = w.company where w.number = 1`,
  );
  expect([await announceAdmissions(front.deps), await announceAdmissions(front.deps)]).toEqual([1, 0]);
  const [mail] = front.deps.posted;
  expect(front.deps.posted).toHaveLength(1);
  expect(mail?.text).toContain(first!.company);
  const token = /([0-9A-Z]{5}-){5}[0-9A-Z]/.exec(mail?.text ?? '')?.[0] ?? '';

  const olga = await front.as('olga');
  expect(formOf((await olga.get(applyAs('importer'))).text).held['invitation']).toEqual([token]);
  const wrong = await fill(
    await front.as('carla'),
    applyAs('importer'),
    answers('X', { invitation: token, city: 'Matamoros' }),
  );
  expect([wrong.status, wrong.text.includes('empresa de otro lugar')]).toEqual([409, true]);
  expect((await fill(olga, applyAs('importer'), answers(first!.company))).status).toBe(303);
  expect(formOf((await olga.get(applyAs('importer'))).text).held['invitation']).toEqual(['']);
  expect(await here()).toContain('Has applied');
});

test('opening admits all who wait, in their order, before anybody else; then everybody applies', async () => {
  const hale = await front.as('hale');
  expect((await fill(hale, `/places/${HERE}/admit`, { how: 'everybody' })).status).toBe(303);
  const admitted = await rows<{ body: string }>(
    `select body from event where stream = 'place:${HERE}' and type = 'WaitingListAdmitted' order by seq desc limit 1`,
  );
  const order = (JSON.parse(admitted[0]!.body) as { entries: string[] }).entries;
  expect(order).toEqual(
    (await rows<{ id: string }>('select id from waiting_entry where number between 2 and 20 order by number')).map(
      ({ id }) => id,
    ),
  );
  expect(await announceAdmissions(front.deps)).toBe(19);
  const open = await fill(await front.as('carla'), applyAs('importer'), answers('Now'));
  expect(open.status).toBe(303);
  expect((await hale.get(`/places/${HERE}/admit`)).status).toBe(200);
  expect((await join('carla', 'Late')).status).toBe(422);
});

test('the backlog is what is owed to companies there, by city, region and country', async () => {
  const { pool } = front.database;
  const [{ id } = { id: '' }] = await rows<{ id: string }>(
    `select p.id from participant p join account a on a.participant = p.id where a.city = 'Matamoros'`,
  );
  const backlog = async (place: string) =>
    /Validations owed to companies here: (\d+), past their date: (\d+)/
      .exec((await (await front.as('sid')).get(`/places/${place}`)).text)
      ?.slice(1);
  const due = (days: number) =>
    pool.query(
      `insert into validation_line (participant, office, risk, kind, cycle, stage, due_on, order_on, paused, legs, owed)
       values ($1, 'laredo', 'low', 'initial', '2027', 'due', $2, $2, false, '[]', '[]')
       on conflict (participant) do update set due_on = excluded.due_on`,
      [id, addDays(today(), days)],
    );
  await due(30);
  expect(await backlog('MX-TAM-matamoros')).toEqual(['1', '0']);
  await due(-3);
  expect([await backlog('MX-TAM-matamoros'), await backlog('MX-TAM'), await backlog('MX')]).toEqual([
    ...[
      ['1', '1'],
      ['1', '1'],
      ['1', '1'],
    ],
  ]);
  expect(await backlog(HERE)).toEqual(['0', '0']);
});

test('an application that was begun goes on although its place is closed afterwards', async () => {
  const carla = await front.as('carla');
  const begun = await fill(carla, applyAs('importer'), answers('Begun'));
  const id = /participants\/([^/]+)/.exec(begun.get('Location') ?? '')?.[1] ?? '';
  expect((await fill(await front.as('hale'), `/places/${HERE}/close`, told)).status).toBe(303);
  expect((await fill(carla, applyAs('importer'), answers('Not begun'))).status).toBe(409);
  const on = addDays(today(), -1);
  expect((await fill(carla, `/participants/${id}/acts/prepare-application`, profile(on))).status).toBe(303);
  expect((await front.office.state(id)).application?.riskAssessedOn).toBe(on);
});

test('who may: the director of the office closes travel and nothing else; others only read', async () => {
  const dora = await front.as('dora');
  expect(
    (await fill(dora, `/places/${HERE}/travel`, { state: 'restricted', ...told, authority: 'Office' })).status,
  ).toBe(303);
  const statuses = [];
  for (const [who, address] of [
    ['dora', 'close'],
    ['dora', 'admit'],
    ['sid', 'travel'],
    ['olga', 'travel'],
  ] as const)
    statuses.push((await (await front.as(who)).get(`/places/${HERE}/${address}`)).status);
  expect(statuses).toEqual([403, 403, 403, 403]);
  expect((await (await front.as('olga')).get('/places')).status).toBe(403);
});

/** By which ids a membership is asked again, so long after each other, that took none of it: by an id that it has answered it would not look again. */
async function idsOfNews(pool: Front['database']['pool'], ...afterMs: readonly number[]): Promise<readonly string[]> {
  const minute = Math.ceil(front.office.now() / 60_000) * 60_000;
  const ids: string[] = [];
  const submit = (_: string, { id }: Command) => Promise.resolve({ seq: ids.push(id) });
  for (const after of afterMs)
    await tellPlaces({ pool, office: { ...front.office, submit }, now: () => minute + after });
  return ids;
}

test('a closed place pauses the visit that goes there, says so to the company and on the worklist, and opens it again by itself', async () => {
  const { pool } = front.database;
  const there = 'MX-TAM-nuevo-laredo';
  const address = { country: 'MX', region: 'TAM', city: 'Nuevo Laredo', port: null, identifiers: {} };
  await recordAccount(pool, { participant: 'rio', company: 'Rio Norte', ...address });
  const record: ImportedRecord = {
    ...{ programme: 'ctpat', entityType: 'importer', zone: 'America/Matamoros', office: 'laredo', demo: false },
    ...{ certifiedOn: '2019-03-04', contacts: [], doubts: [], late: [] },
    standing: 'certified',
    tier: 2,
    risk: 'low',
    lastValidatedOn: addDays(today(), 60 - 4 * 365),
  };
  await front.office.report('rio', { id: 'import:rio', by: SYSTEM, type: 'ImportParticipant', record });
  await front.office.submit('rio', { id: 'live:rio', by: SYSTEM, type: 'GoLive', week: 0 });
  await front.office.pass('rio', 1);
  await front.person('rio-officer', 'officer', { participant: 'rio', language: 'es' });
  const company = async () => (await (await front.as('rio-officer')).get('/participants/rio')).text;
  const plan = await fill(await front.as('sid'), '/participants/rio/acts/plan-validation', { mode: 'in-person' });
  expect(plan.status).toBe(303);
  const leg = async () => (await front.office.state('rio')).validation?.legs[0];
  expect(await leg()).toMatchObject({ place: there, zone: 'America/Matamoros' }); // by the company's city
  const closed = { state: 'closed', ...told, authority: 'Consulate', ...typedDate('until', addDays(today(), 2)) };
  expect((await fill(await front.as('hale'), `/places/${there}/travel`, closed)).status).toBe(303);
  const news = () => tellPlaces({ pool, office: front.office, now: front.office.now });
  const [first, again, later] = await idsOfNews(pool, 0, 59_999, 60_000);
  expect([again === first, later === first]).toEqual([true, false]);
  expect([await news(), await news()]).toEqual([1, 0]);
  for (const words of ['La visita está en pausa', 'Nuevo Laredo', told.toldEs])
    expect(await company()).toContain(words);
  const { rows: items } = await pool.query(`select kind, reason from work_item where participant = 'rio'`);
  expect(items).toContainEqual({ kind: 'validation.paused', reason: 'virtual' });
  const list = (await (await front.as('sid')).get('/validations?list=paused')).text;
  for (const words of ['Rio Norte', '1 paused', '1 at risk', 'Paused: place closed', 'What the agency owes'])
    expect(list).toContain(words);
  const put = { note: 'After the peak season' };
  expect((await fill(await front.as('dora'), '/participants/rio/acts/put-off-validation', put)).status).toBe(303);
  const waiting = (await (await front.as('sid')).get('/validations?list=waiting')).text;
  for (const words of ['1 without a running day', 'Put off: After the peak season']) expect(waiting).toContain(words);
  await front.office.pass('rio', 3);
  expect([await news(), await news()]).toEqual([1, 0]);
  expect(await company()).not.toContain('La visita está en pausa');
  const { rows } = await pool.query(
    `select kind from notice where participant = 'rio' and kind like 'visit%' order by queued_at`,
  );
  expect(rows).toEqual([{ kind: 'visit-paused' }, { kind: 'visit-resumed' }]);
});
