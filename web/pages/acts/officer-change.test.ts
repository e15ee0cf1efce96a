/** A change of officer from the report to the signature of the new one: receipt, check over another way, and old sign-ins that end. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { carryChanges } from '../../organization-intake.ts';
import { actAddress } from './address.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('specialist', 'specialist');
  for (const id of ['rio', 'luna', 'paper']) await arrive(front, id);
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
