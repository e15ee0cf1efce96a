/** A specialist's companies: each with a light that says why, in order, by pages, as a file, quickly; and nobody else's. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import * as stories from '../../../domain/testing/stories.ts';
import { changeContactLog } from '../../../db/contact-log.ts';
import { companiesOf } from '../../../db/queries/my-companies.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

let house: House;
const MANY = 70;
beforeAll(async () => {
  house = await openHouse();
  const suspended = stories.suspended(ctpat);
  const climbing = stories.overdue(ctpat);
  stories.call(climbing, stories.onlyLadder(climbing).id, 'spoke');
  await house.record(suspended, { id: 'suspended', company: 'Granite Peak Tools' });
  await house.record(climbing, { id: 'climbing', company: 'Palo Verde <b>Components</b>' });
  await house.record(stories.removed(ctpat), { id: 'removed', company: 'Llano Electronics' });
  await house.record(stories.inReview(ctpat, '2027-03-01'), { id: 'applicant', company: '=Harbor Light' });
  const quiet = stories.certified(ctpat);
  for (let n = 0; n < MANY; n += 1)
    await house.record(quiet, { id: `quiet-${String(n).padStart(2, '0')}`, company: `Tidewater ${n}` });
  await house.person('ana', 'supervisor', { name: 'Ana Ruiz', language: 'es' });
  await house.person('mia', 'supervisor', { name: 'Mia Ortiz', held: { office: 'miami' } });
  house.deps.clock = Date.UTC(2027, 3, 1, 15);
});
afterAll(() => house.close());

const page = async (person: string, query = ''): Promise<string> =>
  (await (await house.as(person)).get(`/my-companies${query}`).expect(200)).text;
const companies = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row"><a class="usa-link" href="\/participants\/([\w-]+)"/g)].map((found) => found[1]!);
const line = (html: string, id: string): string =>
  new RegExp(`<tr>\\s*<th scope="row"><a class="usa-link" href="/participants/${id}"[\\s\\S]*?</tr>`).exec(html)?.[0] ??
  '';
const next = (html: string, way: 'next' | 'prev'): string | undefined =>
  new RegExp(`rel="${way}" href="([^"]*)"`).exec(html)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

test('each line says how the company stands and why, in words and a shape', async () => {
  const html = await page('sara-specialist', '?light=red');
  expect(line(html, 'suspended')).toMatch(/■<\/span> Red[\s\S]*An adverse case is open[\s\S]*Suspended/);
  expect(line(html, 'climbing')).toMatch(
    /They are late: Submit the annual review of the security profile \(15 March 2028\)/,
  );
  expect(line(html, 'climbing')).toContain('Palo Verde &lt;b&gt;Components&lt;/b&gt;');
  const amber = await page('sara-specialist', '?light=amber');
  expect(line(amber, 'quiet-00')).toMatch(/▲<\/span> Amber[\s\S]*Live contacts: 0; two are needed/);
  expect(line(amber, 'quiet-00')).toContain('15 March 2028');
  expect(line(await page('sara-specialist', '?light=green'), 'removed')).toMatch(
    /●<\/span> Green[\s\S]*The membership has ended/,
  );
  expect(line(await page('ana', '?of=sara-specialist'), 'suspended')).toContain('Hay un caso adverso abierto');
});

test('the last contact is told both ways, from the log, the outreach, messages and filings', async () => {
  const spoken = line(await page('sara-specialist', '?light=red'), 'climbing');
  expect(spoken).toMatch(/From them:<\/span> 1[67] March 2028, call/);
  expect(spoken).toMatch(/To them:<\/span> 1[67] March 2028, call/);
  const before = line(await page('sara-specialist'), 'quiet-00');
  expect(before).toMatch(/From them:<\/span> 1 March 2027, filing/);
  expect(before).toMatch(/To them:<\/span> none on record/);
  await changeContactLog(house.database.pool, {
    ...{ participant: 'quiet-00', id: 'f-1', policy: 'ctpat/2020-03-01', rules: 'test', at: Date.UTC(2027, 2, 30, 15) },
    command: {
      ...{
        type: 'LogContact',
        by: { person: 'sara-specialist', role: 'specialist' },
        direction: 'out',
        channel: 'call',
      },
      ...{ contact: null, outcome: 'left-message', note: null, promise: null },
    },
    facts: { held: ['specialist'], on: '2027-03-30' },
  });
  const after = line(await page('sara-specialist'), 'quiet-00');
  expect(after).toMatch(/To them:<\/span> 30 March 2027, call/);
  expect(after).toMatch(/From them:<\/span> 1 March 2027, filing/); // a message that was left is no word from them
});

test('red comes first, then by the first date; pages follow each other without a gap, and back', async () => {
  const seen: string[] = [];
  let html = '';
  for (
    let query: string | undefined = '';
    query !== undefined;
    query = next(html, 'next')?.slice('/my-companies'.length)
  ) {
    html = await page('sara-specialist', query);
    seen.push(...companies(html));
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(MANY + 4);
  expect(seen.slice(0, 2).toSorted()).toEqual(['climbing', 'suspended']);
  expect(seen.at(-1)).toBe('removed');
  expect(companies(await page('sara-specialist', next(html, 'prev')!.slice('/my-companies'.length)))).toEqual(
    seen.slice(0, 50),
  );
  for (const query of ['after=x', 'light=blue', 'standing=a%00'])
    await (await house.as('sara-specialist')).get(`/my-companies?${query}`).expect(400);
});

test('filters narrow, and what they leave can be taken home as a file that runs nothing', async () => {
  expect(companies(await page('sara-specialist', '?standing=suspended'))).toEqual(['suspended']);
  expect(await page('sara-specialist', '?light=red&standing=withdrawn')).toContain('Nothing fits these filters.');
  const { text, headers } = await (
    await house.as('sara-specialist')
  )
    .get('/my-companies.csv?standing=in-review')
    .expect(200);
  expect(headers['content-type']).toContain('text/csv');
  expect(text.trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain(`"'=Harbor Light"`);
  const whole = await (await house.as('sara-specialist')).get('/my-companies.csv').expect(200);
  expect(whole.text.trim().split('\r\n')).toHaveLength(MANY + 5);
});

test('a supervisor chooses a specialist in reach; nobody sees a colleague’s, or a company in conflict', async () => {
  const unchosen = await page('sue-supervisor');
  expect(unchosen).toContain('Choose a specialist.');
  expect(unchosen).toContain('<option value="sara-specialist">sara-specialist</option>');
  expect(companies(await page('sue-supervisor', '?of=sara-specialist&light=red'))).toHaveLength(2);
  expect(companies(await page('mia', '?of=sara-specialist'))).toEqual([]);
  expect(await page('sid-specialist')).toContain('No company is assigned here.');
  expect(companies(await page('sid-specialist', '?of=sara-specialist'))).toEqual([]);
  await house.database.pool.query(
    `insert into conflict (event, person, participant, from_on) values ('person:sara-specialist#9', 'sara-specialist', 'climbing', '2020-01-01')`,
  );
  expect(companies(await page('sara-specialist', '?light=red'))).toEqual(['suspended']);
});

test('seventy companies are read in one query, in well under a tenth of a second', async () => {
  const { reach, of } = {
    of: 'sara-specialist',
    reach: { everywhere: true, offices: [], regions: [], participants: [], specialist: null, except: [] },
  };
  const once = async () => {
    const from = performance.now();
    expect((await companiesOf(house.database.pool, { of, reach })).length).toBe(MANY + 4);
    return performance.now() - from;
  };
  await once();
  const times = [await once(), await once(), await once()];
  expect(Math.min(...times)).toBeLessThan(100);
});
