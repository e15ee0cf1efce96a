/** The policy as people see it: versions, rules and what rests on what; what runs under which; differences; and adoption by headquarters alone. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Express } from 'express';
import { adoptVersion } from '../../../db/adoption.ts';
import { loadPolicies, type Policies } from '../../../db/policy.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { createApp } from '../../app.ts';
import { signedIn, type Browser } from '../../testing/sign-in.ts';

const NOW = 'ctpat/2020-03-01';
const NEXT = 'ctpat/2028-01-01';
const folder = mkdtempSync(join(tmpdir(), 'portolan-policy-'));
let house: House;
let policies: Policies;
let app: Express;

beforeAll(async () => {
  const text = readFileSync(new URL('../../../policy/ctpat/2020-03-01.yaml', import.meta.url), 'utf8');
  const changed = text
    .replace("effectiveFrom: '2020-03-01'", "effectiveFrom: '2028-01-01'")
    .replace(/(PREAPP_ABANDON:\n.*\n\s+value: )30/, '$145')
    .replace('application: [14, 3]', 'application: [14, 7, 3]');
  mkdirSync(join(folder, 'ctpat'));
  writeFileSync(join(folder, 'ctpat', '2020-03-01.yaml'), text);
  writeFileSync(join(folder, 'ctpat', '2028-01-01.yaml'), changed);
  policies = loadPolicies(folder);
  house = await openHouse();
  app = createApp({ ...house.deps, policies });
  await house.person('lara', 'specialist', { held: { office: 'laredo' } });
  await house.person('mia', 'supervisor', { held: { office: 'miami' } });
  await house.person('elena', 'headquarters', { language: 'es' });
  await house.record(stories.inReview(ctpat), { id: 'applies', company: 'Applies' });
  await house.record(stories.reviewOpen(ctpat), { id: 'reviewed', company: 'Reviewed' });
  await house.record(stories.suspended(ctpat), { id: 'silent', company: 'Silent' });
}, 120_000);
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const as = (person: string): Promise<Browser> => signedIn(app, house.deps, person);
const page = async (person: string, address: string): Promise<string> =>
  (await (await as(person)).get(address).expect(200)).text;
/** The cells of the row that begins with these words. */
function rowOf(html: string, words: string): readonly string[] {
  const row = [...html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)].find(([text]) => text.includes(words))?.[0] ?? '';
  return [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) =>
    cell
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
const adoptions = async (version: string) =>
  (
    await house.database.pool.query<{ body: string; actor: string; cause: string }>(
      `select body, actor, cause from event where stream = $1 and type = 'PolicyAdopted' order by seq`,
      [`policy:${version}`],
    )
  ).rows;

test('each version tells since when, adopted by whom, and what runs under it within reach', async () => {
  const html = await page('lara', '/policy');
  const { rows } = await house.database.pool.query<{ n: number }>(
    'select count(*)::int as n from deadline where not held',
  );
  const { rows: held } = await house.database.pool.query<{ n: number }>(
    'select count(*)::int as n from deadline where held',
  );
  const all = rows[0]!.n + held[0]!.n;
  const clocks = held[0]!.n > 0 ? `${all}, of them held: ${held[0]!.n}` : String(all);
  expect(rowOf(html, NOW)).toEqual([
    '1 March 2020',
    'In force',
    expect.stringMatching(/^Adopted hana-headquarters, /),
    clocks,
    '3',
    '1',
    '2', // one of them is frozen by the suspension
    '2',
  ]);
  expect(rowOf(html, NEXT).slice(1)).toEqual(['To come', 'Not adopted', '0', '0', '0', '0', '0']);
  expect(rowOf(await page('mia', '/policy'), NOW).slice(3)).toEqual(['0', '0', '0', '0', '0']);
});

test('a version shows every rule with value, owner, authority, source, and marks what is no law', async () => {
  const html = await page('lara', '/policy/ctpat/2028-01-01');
  const { rules } = policies.of(NEXT);
  for (const id of Object.keys(rules)) expect(html).toContain(`<tr id="${id}">`);
  for (const limit of ['mail.perMinuteAndDomain', 'calls.perCompanyAndDay', 'calls.quietFrom', 'letters.perBatch'])
    expect(html).toContain(limit);
  expect(rowOf(html, 'id="PREAPP_ABANDON"')).toEqual([
    '45 days so since 1 January 2028',
    'the company profile is created',
    'owed by the participant',
    'Practice, from secondary sources with room for judgment',
    expect.stringContaining('Norman Jaspan Associates'),
    '–',
  ]);
  expect(rowOf(html, 'id="ANNUAL_OPEN"')[0]).toBe('90 days before so since 1 March 2020');
  expect(rowOf(html, 'id="VAL_VIRTUAL_LEN"')[0]).toBe('3-4 (hours) so since 1 March 2020');
  const practice = Object.values(rules).filter(({ authority }) => authority === 'assumed' || authority === 'secondary');
  expect([...html.matchAll(/<td[^>]*><span><span class="usa-tag pt-tag pt-tag--warn">/g)]).toHaveLength(
    practice.length,
  );
  expect(html).toContain('an adverse decision that rests on them needs headquarters’ recorded adoption');
  expect(rowOf(await page('lara', '/policy/ctpat/2020-03-01'), 'id="CERT_DECIDE"').at(-1)).toBe('1');
  await (await as('lara')).get('/policy/ctpat/1999-01-01').expect(404);
});

test('two versions are compared value by value', async () => {
  const html = await page('lara', `/policy/ctpat/2028-01-01?against=${encodeURIComponent(NOW)}`);
  expect(rowOf(html, 'rules.PREAPP_ABANDON.value')).toEqual(['30', '45']);
  expect(rowOf(html, 'reminders.application')).toEqual(['14, 3', '14, 7, 3']);
  const table = /<caption>Differences[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  expect([...table.matchAll(/<th scope="row">/g)]).toHaveLength(3);
  expect(await page('lara', '/policy/ctpat/2028-01-01?against=ctpat/1999-01-01')).not.toContain('Differences from');
});

const ADOPT = '/policy/ctpat/2028-01-01/adopt';

test('only headquarters adopts, a version that is known, and only once it is confirmed', async () => {
  for (const person of ['lara', 'mia', 'dora-director', 'aldo-auditor']) {
    await (await as(person)).get(ADOPT).expect(403);
    expect(await page(person, '/policy/ctpat/2028-01-01')).not.toContain(ADOPT);
  }
  const headquarters = await as('hana-headquarters');
  await headquarters.get('/policy/ctpat/1999-01-01/adopt').expect(404);
  const setup = { pool: house.database.pool, policies, rules: 'test' };
  const act = { version: 'ctpat/1999-01-01', person: 'hana-headquarters', at: house.deps.clock, note: null };
  await expect(adoptVersion(setup, { ...act, role: 'headquarters' })).rejects.toMatchObject({ code: 'PolicyUnknown' });
  await expect(adoptVersion(setup, { ...act, version: NEXT, role: 'director' })).rejects.toMatchObject({
    code: 'NotAuthorized',
  });
  const empty = await send(headquarters, formOf((await headquarters.get(ADOPT)).text), { note: '' });
  expect(empty.status).toBe(422);
  const checked = await send(headquarters, formOf((await headquarters.get(ADOPT)).text), { note: 'Heard the board' });
  expect(checked.text).toContain('An adoption is not taken back.');
  expect(checked.text).toContain('You signed in a moment ago.');
  expect(await adoptions(NEXT)).toEqual([]);
});

test('an adoption names text, person and note; a second one changes nothing and says so', async () => {
  const headquarters = await as('hana-headquarters');
  const done = await fill(headquarters, ADOPT, { note: 'The board was heard on 3 March.' });
  expect(done.status).toBe(303);
  const after = (await headquarters.get('/policy/ctpat/2028-01-01').expect(200)).text;
  expect(after).toContain('The version is adopted.');
  expect(after).toContain(`event policy:${NEXT}#1`);
  expect(after).toContain('Note: The board was heard on 3 March.');
  expect(after).toContain('The text adopted is the text that is used');
  expect(after).not.toContain(ADOPT);
  const [event] = await adoptions(NEXT);
  expect(JSON.parse(event!.body)).toMatchObject({ policy: NEXT, sha256: policies.hash(NEXT), on: '2027-03-14' });
  expect(event!.body).not.toContain('board');
  expect(event!.actor).toBe('hana-headquarters');
  expect(JSON.parse(event!.cause)).toMatchObject({ facts: { empowered: [{ event: expect.any(String) }] } });

  const elena = await as('elena');
  expect((await elena.get(ADOPT)).text).toContain('Esta versión ya está adoptada');
  await fill(elena, ADOPT, { note: 'Otra vez' });
  expect((await elena.get('/policy')).text).toContain('La versión ya estaba adoptada: no se cambió nada.');
  expect(await adoptions(NEXT)).toHaveLength(1);
  const { rows } = await house.database.pool.query(`select from content where body->>'text' = 'Otra vez'`);
  expect(rows).toEqual([]);
});

test('a text that was exchanged after its adoption is said to be another', async () => {
  const other = createApp({ ...house.deps, policies: { ...policies, hash: () => 'f'.repeat(64) } });
  const browser = await signedIn(other, house.deps, 'hana-headquarters');
  const { text } = await browser.get('/policy/ctpat/2028-01-01').expect(200);
  expect(text).toContain('its hash differs');
  expect(text).toContain('pt-tag--bad');
});
