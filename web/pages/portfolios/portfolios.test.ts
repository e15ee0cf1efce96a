/** Portfolios as people read them: everybody as far as they reach, specialists their own; what is missing is said and nothing typed is lost. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { certified, inReview, removed, validationDue } from '../../../domain/testing/stories.ts';
import { openOffice } from '../../../db/offices.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { hidden } from '../../testing/sign-in.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const stamp = { at: house.deps.clock, policy: 'ctpat/2020-03-01', rules: 'test' };
  const by = { person: 'system', role: 'system' };
  for (const [office, region] of [
    ['laredo', 'southwest'],
    ['miami', 'east'],
  ] as const)
    await openOffice(house.database.pool, { office, region }, by, stamp);
  await house.record(certified(ctpat), { id: 'one', company: 'Harbor Light Optics' });
  await house.record(inReview(ctpat), { id: 'two', company: 'Granite <b>Peak</b> Tools' });
  await house.record(validationDue(ctpat), { id: 'three', company: 'Tidewater' });
  await house.record(removed(ctpat), { id: 'gone', company: 'Gone Goods' });
  await house.person('mia', 'specialist', { name: 'Mia Torres', office: 'miami', held: { office: 'miami' } });
  await house.person('hugo', 'supervisor', { name: 'Hugo Lang', held: { region: 'southwest' }, language: 'es' });
  await house.person('erin', 'supervisor', { name: 'Erin Fox', office: 'miami', held: { region: 'east' } });
});
afterAll(() => house.close());

const page = async (person: string, at: string): Promise<string> => (await (await house.as(person)).get(at)).text;
const status = async (person: string, at: string): Promise<number> => (await (await house.as(person)).get(at)).status;
const SARA = '/portfolios/sara-specialist';
async function send(person: string, at: string, body: object) {
  const browser = await house.as(person);
  const csrf = hidden((await browser.get(SARA)).text, '_csrf');
  return browser
    .post(at)
    .type('form')
    .send({ _csrf: csrf, ...body });
}

test('the list counts what its reader reaches, and leaves out memberships that are over', async () => {
  const list = await page('hugo', '/portfolios');
  expect(list).toMatch(/href="\/portfolios\/sara-specialist">sara-specialist<\/a>[\s\S]*?pt-table__number">3</);
  expect(list).not.toContain('Mia Torres');
  const east = await page('erin', '/portfolios');
  expect(east).toContain('Mia Torres');
  expect(east).not.toContain('sara-specialist');
});

test('a portfolio names its companies, with standing and day; another region sees none of them', async () => {
  const html = await page('hugo', SARA);
  expect(html).toContain('Granite &lt;b&gt;Peak&lt;/b&gt; Tools');
  expect(html).toContain('3 empresas');
  expect(html).not.toContain('Gone Goods');
  const east = await page('erin', SARA);
  expect(east).toContain('No company is in this portfolio.');
  expect(east).not.toContain('Tidewater');
});

test('a specialist sees their own portfolio, moves nothing, and sees nobody else’s', async () => {
  const own = await page('sara-specialist', SARA);
  expect(own).toContain('<h1>Your portfolio</h1>');
  expect(own).not.toContain('name="pick"');
  expect(await status('sid-specialist', SARA)).toBe(404);
  expect(await status('sara-specialist', '/portfolios')).toBe(403);
  expect(await status('hugo', '/portfolios/nobody')).toBe(404);
});

test.each([
  [{ to: 'sid-specialist', reason: 'Balance' }, 'Elija al menos una empresa.'],
  [{ pick: 'one', reason: 'Balance' }, 'Elija quién las recibe.'],
  [{ pick: 'one', to: 'sid-specialist', reason: '  ' }, 'Indique un motivo.'],
])('%j lacks something: it is said, and what was chosen stays', async (body, words) => {
  const answer = await send('hugo', `${SARA}/plan`, body);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(words);
  if ('pick' in body) expect(answer.text).toMatch(/value="one"[^>]* checked/);
  if (body.reason.trim() !== '') expect(answer.text).toContain('Balance');
});

test('before it is done each company is told apart: who can have it, and who cannot because of their office', async () => {
  const plan = (await send('hugo', `${SARA}/plan`, { all: '1', to: 'mia', reason: 'Balance' })).text;
  expect(plan).toContain('Pasarían 0 de 3 empresas');
  expect(plan.match(/Fuera de las oficinas de quien la recibiría/g)).toHaveLength(3);
  expect(plan).not.toContain('name="pick"');
  const sid = (await send('hugo', `${SARA}/plan`, { all: '1', to: 'sid-specialist', reason: 'Balance' })).text;
  expect(sid.match(/name="pick"/g)).toHaveLength(3);
});

test('what somebody does not reach is not told by naming it', async () => {
  const plan = (
    await send('hugo', `${SARA}/plan`, { pick: ['one', 'gone', 'no-such'], to: 'sid-specialist', reason: 'x' })
  ).text;
  expect(plan).toContain('Pasarían 1 de 2 empresas'); // the one that is over stays
  expect(await status('hugo', '/portfolios/moves/no-such')).toBe(404);
  expect((await send('hugo', `${SARA}/move`, { pick: 'one', to: 'sid-specialist', reason: 'x' })).status).toBe(400);
});
