import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as tell from '../domain/testing/stories.ts';
import { ref, type Ledger } from '../domain/testing/ledger.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { keepCopy, loadNotice, sentCopy } from './notices.ts';

let house: House;
let story: Ledger;
const load = (notice: string) => loadNotice(house.database.pool, 'p-life', notice);
/** The last notice of a kind. */
const queued = (kind: string, channel: string): string => {
  const row = story.events.findLast(
    ({ event }) => event.type === 'NoticeQueued' && event.kind === kind && event.channel === channel,
  )!;
  return `n${row.seq}`;
};

beforeAll(async () => {
  house = await openHouse();
  story = tell.suspended(ctpat);
  story.act('FileAppeal', { statement: ref('statement') }, 'officer');
  story.act('AdmitAppeal', { note: ref('admitted') }, 'otherHeadquarters');
  story.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
  story.act('DecideAppeal', { outcome: 'denied', note: ref('denial') }, 'appealOfficer');
  await house.record(story, {
    id: 'p-life',
    company: 'Red River Footwear',
    texts: { denial: 'The review is still not there.' },
  });
});
afterAll(() => house.close());

test('a notice comes with the record as it stood around the command that queued it', async () => {
  const letter = await load(queued('suspended', 'letter'));
  expect(letter?.notice).toMatchObject({
    kind: 'suspended',
    channel: 'letter',
    to: 'registered-address',
    about: 'adverse',
  });
  expect(letter?.before.adverse?.stage).toBe('decided');
  expect(letter?.state.adverse?.stage).toBe('confirmed');
  const mail = await load(queued('suspended', 'mail'));
  expect(mail?.before.standing).toBe('certified');
  expect(mail?.state.standing).toBe('suspended');
  const denied = await load(queued('appeal-denied', 'letter'));
  expect(denied?.before.appeal?.officer).toBe('amy-appeals');
  expect(denied?.state.appeal).toBeNull();
  expect(denied?.state.seq).toBe(denied?.history.at(-1)?.seq);
});

test('its states are those of the story, whatever came after', async () => {
  const notice = await load(queued('suspended', 'letter'));
  const confirmed = story.events.findLast(({ event }) => event.type === 'SuspensionConfirmed')!;
  const own = story.events.filter(({ command }) => command === confirmed.command).at(-1)!;
  expect(notice?.state.seq).toBe(own.seq);
  expect(notice?.history).toHaveLength(own.seq);
  expect(notice?.history.at(-1)).toMatchObject({
    actor: 'hana-headquarters',
    role: 'headquarters',
    policy: 'ctpat/2020-03-01',
    at: own.at,
  });
});

test('it brings the company, its contacts, who acted and by what, and the adoption', async () => {
  const notice = (await load(queued('appeal-denied', 'letter')))!;
  expect(notice.account).toEqual({
    company: 'Red River Footwear',
    city: 'Laredo',
    region: 'TX',
    country: 'US',
    postal: null,
  });
  expect(notice.contacts.map(({ role, email }) => [role, email])).toEqual(
    expect.arrayContaining([
      ['officer', 'officer@p-life.example'],
      ['primary', 'primary@p-life.example'],
    ]),
  );
  expect(notice.people.find(({ id }) => id === 'amy-appeals')).toMatchObject({
    office: 'laredo',
    roles: [{ role: 'appeal-officer', event: 'person:amy-appeals#1', from: '2020-01-01', until: null }],
  });
  expect(notice.people.map(({ id }) => id)).toContain('sara-specialist');
  expect(notice.adoptions).toMatchObject([{ policy: 'ctpat/2020-03-01', event: 'policy:ctpat/2020-03-01#1' }]);
});

test('the reasons come with an ended appeal only', async () => {
  expect((await load(queued('appeal-denied', 'letter')))?.reasons).toBe('The review is still not there.');
  expect((await load(queued('suspended', 'letter')))?.reasons).toBeNull();
});

test.each(['n0', 'n999999', 'n1', 'x', '', 'n1e3', "n1' or '1'='1"])('there is no notice %j', async (notice) => {
  expect(await load(notice)).toBeUndefined();
});

test('of two copies the first stands, and nobody can change it', async () => {
  const { pool } = house.database;
  const copy = {
    channel: 'letter',
    address: 'Red River Footwear, Laredo, TX',
    subject: 'Suspension',
    body: '<p>1</p>',
    messageId: 'p-life/n1',
    template: 't1',
    reply: 'printed',
  } as const;
  const first = await keepCopy(pool, 'p-life', 'n1', copy);
  expect(first).toMatchObject(copy);
  expect(await keepCopy(pool, 'p-life', 'n1', { ...copy, body: '<p>2</p>' })).toEqual(first);
  expect(await sentCopy(pool, 'p-life', 'n1')).toEqual(first);
  expect(await sentCopy(pool, 'p-life', 'n2')).toBeUndefined();
  await expect(pool.query(`update delivery set body = '' where notice = 'n1'`)).rejects.toMatchObject({
    code: '42501',
  });
});
