/** What the case page brings for the common act: the next step, notes, other memberships, proofs of reach, and a record that can be narrowed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { hidden } from '../../testing/sign-in.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const filed = stories.reviewOpen(ctpat);
  stories.submitReview(filed);
  const silent = stories.overdue(ctpat);
  stories.climbInSilence(silent);
  await house.record(filed, { id: 'filed', company: 'Harbor Light Optics' });
  await house.record(silent, { id: 'silent', company: 'Palo Verde Components' });
  await house.record(stories.certified(ctpat), { id: 'twin', company: 'Harbor Light Carriers' });
  await house.record(stories.certified(ctpat), { id: 'far', company: 'Harbor Light Brokers' });
  await house.database.pool.query(
    `insert into organization_member (participant, organization, since) select x, 'filed', now() from unnest(array['filed', 'twin', 'far']) x`,
  );
  const owner = house.database;
  await owner.tamper(`update participant set office = 'miami' where id = 'far'`);
  await house.person('lola', 'specialist', { name: 'Lola Laredo', held: { office: 'laredo' } });
  await house.person('carol', 'officer', { name: 'Carol Jennings', participants: ['filed'] });
});
afterAll(() => house.close());

const page = async (person: string, address: string): Promise<string> =>
  (await (await house.as(person)).get(address).expect(200)).text;

test('the next step stands first, with its act, and only for whoever may take it', async () => {
  const next = /<section class="pt-next"[\s\S]*?<\/section>/;
  const [step] = next.exec(await page('sara-specialist', '/participants/filed')) ?? [''];
  expect(step).toContain('Plan the validation'); // its day comes before that of the review
  expect(step).toMatch(/href="\/participants\/filed\/acts\/plan-validation[^"]*" data-key="e"/);
  expect(next.exec(await page('aldo-auditor', '/participants/filed'))).toBeNull();
});

test('a note is kept once, is told with who wrote it, and no company sees it', async () => {
  const sara = await house.as('sara-specialist');
  const html = (await sara.get('/participants/filed').expect(200)).text;
  const form = /<form class="pt-note-form"[\s\S]*?<\/form>/.exec(html)![0];
  const sent = { _csrf: hidden(form, '_csrf'), command: hidden(form, 'command'), text: 'Second gate <unclear>.' };
  for (const _ of [1, 2]) await sara.post('/participants/filed/case-notes').type('form').send(sent).expect(303);
  const after = await page('lola', '/participants/filed');
  expect(after.match(/Second gate &lt;unclear&gt;\./g)).toHaveLength(1);
  expect(after).toContain('sara-specialist, ');
  expect(await page('carol', '/participants/filed')).not.toMatch(/Second gate|Notes of the desk/);
  await sara
    .post('/participants/filed/case-notes')
    .type('form')
    .send({ ...sent, text: ' ' })
    .expect(303);
  expect(await page('sara-specialist', '/participants/filed')).toContain('Write the note first.');
  await sara
    .post('/participants/filed/case-notes')
    .type('form')
    .send({ ...sent, command: 'x' })
    .expect(400);
});

test('other memberships of the company stand there, as far as the reader reaches them', async () => {
  const seen = await page('lola', '/participants/filed');
  expect(seen).toContain('Harbor Light Carriers: Importer');
  expect(seen).not.toContain('Harbor Light Brokers');
  expect(await page('aldo-auditor', '/participants/filed')).toContain('Harbor Light Brokers');
  expect(await page('aldo-auditor', '/participants/silent')).not.toContain('Other memberships');
});

test('contacts say when they were last reached or tried', async () => {
  expect(await page('sara-specialist', '/participants/silent')).toMatch(
    /Last tried [^<]+ \(.+\); no proof that it arrived/,
  );
});

test('the timeline can be narrowed to one kind, keeps it over its pages, and sets apart what nobody did', async () => {
  const review = await page('sara-specialist', '/participants/filed/timeline?kind=review');
  expect(review).toContain('Annual review submitted');
  expect(review).not.toContain('Application submitted');
  expect(review).toMatch(/pt-event--auto/);
  const validation = await page('sara-specialist', '/participants/filed/timeline?kind=validation');
  expect(validation).not.toContain('Annual review submitted');
  expect(await page('carol', '/participants/filed/timeline?kind=outreach')).not.toContain('Outreach begun');
  await (await house.as('sara-specialist')).get('/participants/filed/timeline?kind=secrets').expect(400);
});
