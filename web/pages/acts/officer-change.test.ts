/** A change of officer from the report to the signature of the new one: receipt, check over another way, and old sign-ins that end. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { feedFilings } from '../../intake.ts';
import { carryChanges } from '../../organization-intake.ts';
import { actAddress } from './address.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('specialist', 'specialist');
  for (const id of ['rio', 'luna', 'paper']) await arrive(front, id);
  await arrive(front, 'twin-a', {}, 'Twin & Sons');
  await arrive(front, 'twin-b', { entityType: 'exporter' }, 'Twin & Sons');
  await arrive(front, 'twin-c', { entityType: 'broker' }, 'Twin & Sons');
  await front.database.pool.query(
    `insert into organization_member (participant, organization) select 'twin-' || x, 'twin-a' from unnest('{a,b,c}'::text[]) x`,
  );
  await front.person('old', 'officer', { participant: 'rio' });
  await front.person('next', 'contact', { participant: 'rio', language: 'es' });
  await front.person('luis', 'consultant', { participant: 'luna' });
});
afterAll(() => front.close());

const report = {
  name: 'Nina Next',
  email: 'nina@rio.example',
  phone: '+1 956 555 0177',
  language: 'es',
  what: 'Owen Old left at the end of October.',
  proof: 'Resolution of the board of 30 October.',
};
const check = { channel: 'known-address', note: 'Called the primary contact at the number on record; she confirms.' };

test('reported with a receipt, seen by the specialist with what was known before, and confirmed', async () => {
  const filed = await fill(await front.as('next'), actAddress('rio', 'ClaimOfficerChange'), report);
  expect(filed.get('Location')).toMatch(/^\/participants\/rio\/filings\//);
  const receipt = await (await front.as('next')).get(filed.get('Location') ?? '');
  for (const words of ['Cambio de directivo', 'Owen Old left', 'La autoridad le debe su respuesta'])
    expect(receipt.text).toContain(words);
  expect((await front.office.state('rio')).officerChange?.claimedBy).toBe('next');

  const specialist = await front.as('specialist');
  const address = actAddress('rio', 'ConfirmOfficerChange');
  const form = await specialist.get(address);
  for (const words of ['Owen Old left', 'nina@rio.example', '+1 956 555 0100 · officer@rio.example'])
    expect(form.text).toContain(words);
  const both = await fill(specialist, address, { ...check, former: ['old'], officer: 'old' });
  expect([both.status, both.text.includes('ticked above as somebody who leaves')]).toEqual([422, true]);
  const sessions = async () =>
    (await front.database.pool.query<{ sid: string }>('select sid from session order by sid')).rows.map(
      ({ sid }) => sid,
    );
  for (const sub of ['old', 'next'])
    await front.database.pool.query(`insert into session values ($1, $2, now() + interval '1 hour')`, [
      `of-${sub}`,
      JSON.stringify({ signedIn: { sub } }),
    ]);
  const done = await fill(specialist, address, { ...check, former: ['old'], officer: 'next' });
  expect(await sessions()).toEqual(['of-next']);
  expect(done.get('Location')).toMatch(/^\/participants\/rio\?seq=\d+$/);

  const state = await front.office.state('rio');
  const officers = state.contacts.filter(({ role }) => role === 'officer');
  expect([state.officerChange, officers.length, officers[0]?.id === 'rio.officer']).toEqual([null, 1, false]);
  const { rows } = await front.database.pool.query('select name, email, person from contact where id = $1', [
    officers[0]?.id,
  ]);
  expect(rows).toEqual([{ name: 'Nina Next', email: 'nina@rio.example', person: 'next' }]);
});

test('whoever left is out, the new officer signs, and settling it again changes nothing', async () => {
  const { pool } = front.database;
  const roles = async (person: string) =>
    (
      await pool.query<{ role: string }>(
        `select role from empowerment where person = $1 and participant = 'rio' and (until_on is null or until_on >= current_date) order by role`,
        [person],
      )
    ).rows.map(({ role }) => role);
  expect([await roles('old'), await roles('next')]).toEqual([[], ['contact', 'officer']]);
  expect((await (await front.as('old')).get('/participants/rio')).status).not.toBe(200);
  expect((await (await front.as('next')).get(actAddress('rio', 'Withdraw'))).status).toBe(200);
  const events = async () =>
    (await pool.query<{ n: number }>(`select count(*)::int as n from event where stream like 'person:%'`)).rows[0]?.n;
  const before = await events();
  expect(await carryChanges(front.deps)).toBe(0);
  expect(await events()).toBe(before);
});

test('a consultant may report; refused, the reason is read by the company', async () => {
  await fill(await front.as('luis'), actAddress('luna', 'ClaimOfficerChange'), report);
  const specialist = await front.as('specialist');
  const refused = await fill(specialist, actAddress('luna', 'RefuseOfficerChange'), {
    note: 'Nobody there knows of it',
  });
  expect(refused.status).toBe(303);
  const page = await (await front.as('luis')).get('/participants/luna');
  expect(page.text).toContain('Change of officer not confirmed');
  expect(page.text).toContain('Nobody there knows of it');
});

test('the specialist records what came on paper', async () => {
  const specialist = await front.as('specialist');
  const filed = await fill(specialist, actAddress('paper', 'ClaimOfficerChange'), report);
  expect(filed.status).toBe(303);
  expect((await specialist.get(filed.get('Location') ?? '')).text).toContain('Resolution of the board');
  expect((await front.office.state('paper')).clocks.find(({ rule }) => rule === 'OFFICER_CHANGE')?.owedBy).toBe(
    'agency',
  );
});

const filingsOf = async (participant: string) =>
  (
    await front.database.pool.query<{ id: string; receipt: string; received: string; copyOf: string | null }>(
      `select id, receipt, received_at::text as received, copy_of as "copyOf" from filing where participant = $1 order by received_at`,
      [participant],
    )
  ).rows;
const rolesAt = async (participant: string) =>
  (
    await front.database.pool.query<{ held: string }>(
      `select person || ' ' || role as held from empowerment where participant = $1 and (until_on is null or until_on >= current_date) order by 1`,
      [participant],
    )
  ).rows.map(({ held }) => held);
const feed = () => feedFilings(front.database.pool, front.office);

test('a company has one officer: claimed at one membership it is filed at all, of one instant, and each review is held', async () => {
  await front.person('old-b', 'officer', { participant: 'twin-b' });
  await front.person('cora', 'contact', { participant: 'twin-a' });
  const cora = await front.as('cora'); // with no role at the others
  const form = formOf((await cora.get(actAddress('twin-a', 'ClaimOfficerChange'))).text);
  const checked = await send(cora, form, report);
  expect(checked.text).toContain('It counts for every membership of the company');
  expect((await send(cora, formOf(checked.text), {}, 'confirm')).status).toBe(303);
  const all = await Promise.all(['twin-a', 'twin-b', 'twin-c'].map(filingsOf));
  const [own, second, third] = all.map(([only]) => only);
  expect(new Set([own?.receipt, second?.receipt, third?.receipt]).size).toBe(3);
  expect([second?.received, third?.received, second?.copyOf]).toEqual([own?.received, own?.received, own?.id]);
  await feed();
  for (const id of ['twin-a', 'twin-b', 'twin-c'])
    expect((await front.office.state(id)).officerChange?.claimedBy).toBe('cora');
  expect((await front.office.state('twin-b')).clocks.map(({ rule }) => rule)).toContain('OFFICER_CHANGE');
  const receipt = await (await front.as('specialist')).get(`/participants/twin-b/filings/${second?.id}`);
  for (const words of [own?.receipt ?? '?', 'Owen Old left', 'cora by name']) expect(receipt.text).toContain(words);
  await feed();
  expect(await filingsOf('twin-b')).toHaveLength(1);
});

test('confirmed at one, it is settled at all: nothing is asked twice, and roles end and begin everywhere', async () => {
  const specialist = await front.as('specialist');
  const address = actAddress('twin-b', 'ConfirmOfficerChange');
  const shown = await specialist.get(address);
  expect(shown.text).toContain('old-b by name');
  const done = await fill(specialist, address, { ...check, former: ['old-b'], officer: 'cora' });
  expect(done.status).toBe(303);
  for (const id of ['twin-a', 'twin-b', 'twin-c']) {
    const { officerChange, contacts } = await front.office.state(id);
    const officers = contacts.filter(({ role }) => role === 'officer').map((one) => one.id);
    expect([officerChange, officers.length, officers.includes(`${id}.officer`)]).toEqual([null, 1, false]);
    expect(await rolesAt(id)).toEqual(id === 'twin-a' ? ['cora contact', 'cora officer'] : ['cora officer']);
  }
  const page = await specialist.get('/participants/twin-c');
  expect(page.text).toContain('confirmed at another membership of the company by specialist by name');
  expect((await specialist.get(actAddress('twin-c', 'ConfirmOfficerChange'))).status).toBe(409);
  const seqs = () => Promise.all(['twin-a', 'twin-b', 'twin-c'].map(async (id) => (await front.office.state(id)).seq));
  const before = await seqs();
  await carryChanges(front.deps); // the followed answers are seen, and lead to no further ones
  expect([await carryChanges(front.deps), await seqs()]).toEqual([0, before]);
});

test('an answer waits for the membership that has not taken the claim up yet, and is not lost', async () => {
  const cora = await front.as('cora');
  await fill(cora, actAddress('twin-a', 'ClaimOfficerChange'), report);
  const refused = await fill(await front.as('specialist'), actAddress('twin-a', 'RefuseOfficerChange'), {
    note: 'Nobody there knows of it',
  });
  expect(refused.status).toBe(303);
  expect(await carryChanges(front.deps)).toBe(0); // the others have heard of no claim
  await feed();
  expect((await front.office.state('twin-b')).officerChange).not.toBeNull();
  expect(await carryChanges(front.deps)).toBe(2);
  for (const id of ['twin-b', 'twin-c']) expect((await front.office.state(id)).officerChange).toBeNull();
});

test('a membership that is not live hears who the officer is, though no claim can be filed there', async () => {
  const { pool } = front.database;
  await pool.query(`update participant set state = jsonb_set(state, '{imported,live}', 'false') where id = 'twin-c'`);
  await fill(await front.as('cora'), actAddress('twin-a', 'ClaimOfficerChange'), report);
  expect((await filingsOf('twin-c')).length).toBe(2);
  const before = (await front.office.state('twin-c')).contacts.find(({ role }) => role === 'officer')?.id;
  await fill(await front.as('specialist'), actAddress('twin-a', 'ConfirmOfficerChange'), {
    ...check,
    name: 'Otto Other',
    email: 'otto@twin.example',
    former: [],
  });
  await feed();
  await carryChanges(front.deps);
  const officers = (await front.office.state('twin-c')).contacts.filter(({ role }) => role === 'officer');
  expect([officers.length, officers[0]?.id === before]).toEqual([1, false]);
});
