/** New applications are proposed, checked and assigned one by one; what changed meanwhile is told, and the same form does nothing twice. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { assign } from '../../../db/assignments.ts';
import { openOffice } from '../../../db/offices.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice, type DirectOffice } from '../../../test/harness/direct-office.ts';
import { fill, formOf } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { todayOf } from '../../today.ts';

let house: House;
let office: DirectOffice;
const STAMP = { policy: 'ctpat/2020-03-01', rules: 'test' };
beforeAll(async () => {
  house = await openHouse();
  const { deps, database } = house;
  office = createDirectOffice(database.pool, deps.policies, CRITERIA);
  Object.assign(deps, { office });
  const by = { person: 'system', role: 'system' };
  for (const [place, region] of [
    ['laredo', 'southwest'],
    ['miami', 'east'],
  ] as const)
    await openOffice(database.pool, { office: place, region }, by, { ...STAMP, at: deps.clock });
  for (const id of ['a', 'b', 'c', 'd']) {
    const story = stories.draft(ctpat);
    stories.prepare(story);
    story.act('SubmitApplication', {}, 'officer');
    await house.record(story, { id, company: `Applicant <${id}>`, language: id === 'b' ? 'es' : 'en' });
  }
  const southwest = { region: 'southwest' };
  for (const id of ['sara-specialist', 'sid-specialist', 'dee-double']) await retire(id);
  await house.person('ana', 'specialist', { name: 'Ana Ruiz', held: southwest, language: 'es' });
  await house.person('tom', 'specialist', { name: 'Tom Becker', held: southwest });
  await house.person('hugo', 'supervisor', { name: 'Hugo Lang', held: southwest });
  await house.person('erin', 'supervisor', { name: 'Erin Fox', held: { region: 'east' } });
});
afterAll(() => house.close());

const day = (): string => todayOf(house.deps);
async function retire(person: string): Promise<void> {
  const { rows } = await house.database.pool.query<{ event: string }>(
    `select event from empowerment where person = $1 and role = 'specialist'`,
    [person],
  );
  for (const { event } of rows)
    await assign(house.database.pool, {
      ...STAMP,
      at: house.deps.clock,
      person,
      on: day(),
      seen: null,
      command: {
        id: `retire ${event}`,
        by: { person: 'hana-headquarters', role: 'headquarters' },
        type: 'EndAssignment',
        assignment: event,
        until: '2027-03-13',
      },
    });
}
const page = async (person: string): Promise<string> => (await (await house.as(person)).get('/queue/distribute')).text;
const specialists = async () =>
  (
    await house.database.pool.query<{ s: string | null }>('select specialist as s from participant order by id')
  ).rows.map(({ s }) => s);

test('a proposal spreads them evenly and says why; another region sees none of it', async () => {
  const html = await page('hugo');
  expect(html).toContain('4 of 4 applications without a specialist can be assigned');
  expect(html.match(/<strong>Ana Ruiz<\/strong>/g)).toHaveLength(2);
  expect(html.match(/<strong>Tom Becker<\/strong>/g)).toHaveLength(2);
  expect(html).toContain('Applicant &lt;a&gt;');
  expect(html).toMatch(/Assign Applicant &lt;b&gt; to Ana Ruiz/);
  expect(html).toContain('speaks the company’s language');
  expect(await page('erin')).toContain('No application waits for a specialist.');
  expect(await specialists()).toEqual([null, null, null, null]);
});

test('what is ticked is assigned; what somebody else has by now, or nobody reaches, is told apart or not at all', async () => {
  const html = await page('hugo');
  const form = formOf(html);
  const ticked = [...html.matchAll(/name="pick" value="([^"]*)"/g)].map(([, pick = '']) =>
    pick.replaceAll('&quot;', '"'),
  );
  const picks = ticked.filter((pick) => !pick.includes('"d"'));
  const [first = ''] = picks;
  const [taken = ''] = JSON.parse(first) as string[];
  await office.submit(taken, {
    id: 'first',
    by: { person: 'sue-supervisor', role: 'supervisor' },
    type: 'AssignSpecialist',
    specialist: 'sid-specialist',
  });
  const browser = await house.as('hugo');
  const sent = { _csrf: form.held['_csrf']![0], command: form.held['command']![0], pick: picks };
  const post = () => browser.post('/queue/distribute').type('form').send(sent).expect(200);
  const { text } = await post();
  expect(text).toContain('2 of 3 were assigned');
  expect(text).toContain('Somebody else has it by now');
  const after = await specialists();
  expect(after.filter((one) => one !== null)).toHaveLength(3);
  expect((await post()).text).toContain('2 of 3 were assigned');
  expect(await specialists()).toEqual(after);
  const erin = await house.as('erin');
  const csrf = formOf((await erin.get('/me/leave')).text).held['_csrf']![0];
  const strange = { ...sent, _csrf: csrf, pick: JSON.stringify(['d', 'ana']) };
  expect((await erin.post('/queue/distribute').type('form').send(strange).expect(200)).text).toContain(
    '0 of 0 were assigned',
  );
});

test('whoever is away gets nothing, and what cannot be placed says why', async () => {
  const until = { 'until-year': '2027', 'until-month': '3', 'until-day': '20' };
  expect((await fill(await house.as('ana'), '/me/leave', { ...until, substitute: 'tom' })).status).toBe(303);
  expect(await page('hugo')).toContain('<strong>Tom Becker</strong>');
  await retire('tom');
  const html = await page('hugo');
  expect(html).toContain('Everybody who could is away');
  expect(html).not.toContain('name="pick"');
  const browser = await house.as('hugo');
  const csrf = formOf((await browser.get('/me/leave')).text).held['_csrf']![0];
  const insisting = {
    _csrf: csrf,
    command: '0f4a8f2e-3f0b-4f5e-9d59-6f1f0a9c0d11',
    pick: JSON.stringify(['d', 'ana']),
  };
  expect((await browser.post('/queue/distribute').type('form').send(insisting)).text).toContain(
    'This person cannot get it any more',
  );
  expect(
    (
      await browser
        .post('/queue/distribute')
        .type('form')
        .send({ ...insisting, pick: 'x' })
    ).status,
  ).toBe(400);
});
