/** What is recorded wrongly is put right by two people, of whom the second sees first what follows. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { untoldNews } from '../../../db/partner-news.ts';
import type { ActName } from '../../../domain/participant.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { actAddress } from './address.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('specialist', 'specialist');
  await front.person('supervisor', 'supervisor');
  await front.person('director', 'director');
  await front.person('other-director', 'director');
  await front.person('headquarters', 'headquarters');
  await arrive(front, 'acme');
  await arrive(front, 'rio', { lastValidatedOn: '2025-03-04' });
  await front.person('owen', 'officer', { participant: 'rio' });
});
afterAll(() => front.close());

const main = (text: string): string => /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
const WRONG = 'The report was closed on 1 March, not on 4 March: see its last page.';
const RIGHT = 'The last validation was closed on 1 March 2025.';

test('a form asks for what is right where only a person can know it', async () => {
  const specialist = await front.as('specialist');
  const address = actAddress('rio', 'ProposeCorrection');
  const page = main((await specialist.get(address)).text);
  for (const words of ['Day of the last validation', 'Recorded: 4 March 2025', 'It may give, never take'])
    expect(page).toContain(words);
  const unsaid = await fill(specialist, address, { what: 'last-validated-on', note: WRONG });
  expect([unsaid.status, unsaid.text.includes('Say what is right')]).toEqual([422, true]);
  const lower = await fill(specialist, address, { what: 'tier', tier: '1', note: WRONG });
  expect([lower.status, main(lower.text).includes('a lower one is a decision')]).toEqual([409, true]);
});

test('the second person reads what follows before it does; the company reads the correction with its reason, and what stood before', async () => {
  const proposed = await fill(await front.as('specialist'), actAddress('rio', 'ProposeCorrection'), {
    ...{ what: 'last-validated-on', note: WRONG },
    ...typedDate('date', '2025-03-01'),
  });
  expect(proposed.status).toBe(303);
  expect((await front.office.state('rio')).lastValidatedOn).toBe('2025-03-04');
  const address = actAddress('rio', 'ApproveCorrection');
  const director = await front.as('director');
  const form = (await director.get(address)).text;
  for (const words of ['specialist by name', WRONG, '4 March 2025', '1 March 2025'])
    expect(main(form)).toContain(words);
  const check = main((await send(director, formOf(form), { note: RIGHT }, 'check')).text);
  for (const words of ['Revalidate', '1 March 2029', 'A correction of the record']) expect(check).toContain(words);
  expect((await front.office.state('rio')).lastValidatedOn).toBe('2025-03-04'); // reading it changes nothing
  const done = await fill(director, address, { note: RIGHT });
  expect(done.status).toBe(303);
  expect((await front.office.state('rio')).lastValidatedOn).toBe('2025-03-01');
  const own = main((await (await front.as('owen')).get('/participants/rio')).text);
  for (const words of ['Corrected', RIGHT]) expect(own).toContain(words);
  expect(own).not.toContain(WRONG); // what was only considered stays inside
});

test('what is declined changes nothing', async () => {
  const before = await front.office.state('rio');
  const specialist = await front.as('specialist');
  await fill(specialist, actAddress('rio', 'ProposeCorrection'), { what: 'tier', tier: '3', note: WRONG });
  const declined = await fill(await front.as('supervisor'), actAddress('rio', 'DeclineCorrection'), {
    note: 'Tier 2 is right.',
  });
  expect(declined.status).toBe(303);
  const after = await front.office.state('rio');
  expect([after.correction, after.tier, after.clocks]).toEqual([null, before.tier, before.clocks]);
});

test('what will follow is shown part by part, and is what then happens: feed, partners, mails, letters, work', async () => {
  const { pool } = front.database;
  const act = async (person: string, name: ActName, answers: Answers) =>
    expect((await fill(await front.as(person), actAddress('acme', name), answers)).status).toBe(303);
  const why = { note: 'As documented in the file' };
  const action = { order: 'suspension', ground: 'security-incident', point: 'national-security' };
  await act('other-director', 'RecommendImmediateAction', { ...why, ...action });
  await act('headquarters', 'DecideAdverse', { ...why, impose: 'yes' });
  await act('specialist', 'ServeDecision', { tracking: 'TR-1' });
  await pool.query(
    `insert into connection (id, seq, asker, shown, stage, asked_at, answered_at) values ('c1', 2, 'rio', 'acme', 'accepted', to_timestamp(0), to_timestamp(0))`,
  );
  await act('specialist', 'ProposeCorrection', { ...why, what: 'standing' });
  const before = await front.office.state('acme');
  const form = (await (await front.as('director')).get(actAddress('acme', 'ApproveCorrection'))).text;
  const check = main((await send(await front.as('director'), formOf(form), why, 'check')).text);
  const shown = (after: string): readonly string[] =>
    [...(new RegExp(`<h3>${after}</h3>(.*?)</ul>`, 's').exec(check)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/g)].map(
      ([, line]) => line!,
    );
  expect(shown('Standing, tier and dates')).toContain('Standing: Suspended → Certified');
  expect(shown('Told to whoever grants the benefits')).toEqual([
    expect.stringMatching(/^Certified, Tier 2.*told first/),
  ]);
  expect(shown('Told to connected partners')).toEqual(['Company of rio: that the status changed, and on which day']);
  expect(await front.office.state('acme')).toEqual(before);

  await act('director', 'ApproveCorrection', why);
  const rows = async <T extends object>(text: string) => (await pool.query<T>(text, [before.seq])).rows;
  const { length } = await rows(`select from notice where participant = 'acme' and substr(id, 2)::int > $1`);
  expect(shown('Mails and letters')).toHaveLength(length);
  const effects = `select standing, tier, reinstates from effect where participant = 'acme' and seq > $1`;
  expect(await rows(effects)).toEqual([{ standing: 'certified', tier: 2, reinstates: true }]);
  const news = (await untoldNews(pool)).filter(({ seq }) => seq > before.seq);
  expect(news.map(({ asker }) => asker)).toEqual(['rio']);
  const { clocks } = await front.office.state('acme');
  expect(shown('Deadlines').length).toBeGreaterThan(
    before.clocks.filter(({ id }) => !clocks.some((one) => one.id === id)).length,
  );
});
