/** Invitations: the token is shown once and kept nowhere, holds for one application of its type until its last day, and for no other. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import { applyAs, importer } from '../../../test/harness/answers.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { codeTyped } from '../partners/member-code.ts';

const TYPE = 'foreign-manufacturer-elsewhere';
let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('olga', 'officer');
  await front.person('carla', 'officer', { language: 'es' });
  await front.person('hale', 'headquarters');
  await front.person('specialist', 'specialist');
});
afterAll(() => front.close());

const today = () => wallDateOf(front.office.now(), 'America/New_York');
const answers = (company: string, token: string): Answers => ({
  ...importer(company),
  idEin: '',
  idBond: '',
  invitation: token,
  port: '',
  country: 'CN',
  region: 'Guangdong',
  zone: 'Asia/Shanghai',
});
const tokenIn = (html: string): string => /<code class="pt-token">([0-9A-Z-]+)<\/code>/.exec(html)?.[1] ?? '';

async function invite(company: string, type = TYPE, lastDay = addDays(today(), 30)): Promise<string> {
  const page = await fill(await front.as('hale'), '/invitations/new', {
    company,
    type,
    ...typedDate('lastDay', lastDay),
  });
  expect([page.status, page.get('Cache-Control')]).toEqual([200, 'no-store']);
  return tokenIn(page.text);
}
const apply = async (who: string, company: string, token: string, type = TYPE) =>
  fill(await front.as(who), applyAs(type), answers(company, token));
const idIn = (location: string | undefined): string => /participants\/([^/]+)/.exec(location ?? '')?.[1] ?? '';
const count = async (table: string): Promise<number> =>
  (await front.database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;

test('the token lets one application in, and nothing of it is kept but its hash', async () => {
  const token = await invite('Pearl Toys');
  expect(token).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/);
  const begun = await apply('olga', 'Pearl Toys', ` ${token.toLowerCase().replaceAll('-', ' ')} `);
  const id = idIn(begun.get('Location'));
  expect((await front.office.state(id)).entityType).toBe(TYPE);
  const { rows } = await front.database.pool.query<{ all: string }>(
    `select (select coalesce(json_agg(e), '[]')::text from event e) || (select coalesce(json_agg(a), '[]')::text from account a) ||
       (select coalesce(json_agg(i), '[]')::text from invitation i) || (select coalesce(json_agg(c), '[]')::text from content c) as all`,
  );
  expect(rows[0]!.all).not.toContain(codeTyped(token));
  expect(rows[0]!.all).not.toContain(token);
  const list = (await (await front.as('hale')).get('/invitations')).text;
  expect(list).toContain(`/participants/${id}`);
  expect(list).not.toContain(token);

  const before = await count('account');
  const again = await apply('carla', 'Somebody Else', token);
  expect([again.status, again.text.includes('Esta invitación ya se usó')]).toEqual([409, true]);
  expect(again.text).toContain('Somebody Else');
  expect(await count('account')).toBe(before);
});

test('two clicks use a token once, and of two who have it one comes in', async () => {
  const olga = await front.as('olga');
  const mine = formOf((await olga.get(applyAs(TYPE))).text);
  const token = await invite('Twice');
  const clicks = await Promise.all([
    send(olga, mine, answers('Twice', token)),
    send(olga, mine, answers('Twice', token)),
  ]);
  expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
  expect(clicks[0]?.get('Location')).toBe(clicks[1]?.get('Location'));

  const shared = await invite('Shared');
  const both = await Promise.all([apply('olga', 'Shared One', shared), apply('carla', 'Shared Two', shared)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
});

test.each([
  ['nothing', '', 422, 'Fill this in'],
  ['too short a text', 'CBP-2026-17', 422, 'Enter the 26 letters and digits'],
  ['markup', '<script>alert(1)</script>', 422, 'Enter the 26 letters and digits'],
  ['quotes', `' or 1=1 --`, 422, 'Enter the 26 letters and digits'],
  ['a text that nobody was given', '00000-00000-00000-00000-00000-0', 409, 'This invitation is not known'],
])('%s is no invitation', async (_, typed, status, words) => {
  const before = await count('account');
  const answer = await apply('olga', 'No Guest', typed);
  expect([answer.status, answer.text.includes(words)]).toEqual([status, true]);
  expect(answer.text).not.toContain('<script>alert');
  expect(await count('account')).toBe(before);
});

test('an invitation for another type, one that was withdrawn and one that has expired say so', async () => {
  const hale = await front.as('hale');
  const other = await invite('Port Abroad', 'marine-port-terminal-operator-foreign');
  expect((await apply('olga', 'A', other)).text).toContain('for another type of entity');

  const withdrawn = await invite('Withdrawn Works');
  const href = /href="(\/invitations\/[^"]+\/withdraw)"[^>]*>Withdraw<span class="usa-sr-only">: Withdrawn Works/.exec(
    (await hale.get('/invitations')).text,
  )?.[1];
  expect((await fill(hale, href ?? '', { note: 'Issued by mistake.' })).status).toBe(303);
  expect((await apply('olga', 'B', withdrawn)).text).toContain('has been withdrawn');

  const short = await invite('Short', TYPE, today());
  const { rows } = await front.database.pool.query<{ id: string }>('select id from participant limit 1');
  await front.office.pass(rows[0]!.id, 2);
  expect((await apply('olga', 'C', short)).text).toContain('has expired');
  const list = (await (await front.as('hale')).get('/invitations')).text;
  expect(list).toContain('Expired');
});

test('the same form makes one invitation, and its token is not shown a second time', async () => {
  const hale = await front.as('hale');
  const form = formOf((await hale.get('/invitations/new')).text);
  const typed = { company: 'Once', type: TYPE, ...typedDate('lastDay', addDays(today(), 3)) };
  const before = await count('invitation');
  const [first, second] = [await send(hale, form, typed), await send(hale, form, typed)];
  expect([tokenIn(first.text) !== '', tokenIn(second.text), await count('invitation')]).toEqual([true, '', before + 1]);
  expect((await send(hale, form, { ...typed, ...typedDate('lastDay', '2020-01-01') })).status).toBe(409);
  expect((await send(hale, form, { ...typed, type: 'importer' })).status).toBe(422);
});

test('nobody but headquarters sees or issues invitations', async () => {
  for (const who of ['olga', 'specialist']) {
    const browser = await front.as(who);
    expect((await browser.get('/invitations')).status).toBe(403);
    expect((await browser.get('/invitations/new')).status).toBe(403);
  }
});
