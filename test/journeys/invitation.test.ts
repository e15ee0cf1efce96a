/** Headquarters invites a company in the browser, and the token opens a type that is closed to others. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, wallDateOf } from '../../domain/calendar.ts';
import { INVITATIONS } from '../../web/pages/invitations/words.ts';
import { applyAs } from '../harness/answers.ts';
import { check, date, fillAll, look, press } from '../harness/by-hand.ts';
import { openSite, type Site } from '../harness/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite('a');
  await site.agency.database.pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`,
  );
}, 120_000);
afterAll(() => site.close());

test('headquarters invites a company, and its token opens the type', async () => {
  const hale = await site.signIn('robert-hale');
  await hale.goto('/invitations');
  await look(hale);
  await hale.getByRole('link', { name: INVITATIONS.issue.en }).click();
  await look(hale);
  await fillAll(hale, { company: 'Pearl Toys', type: 'foreign-manufacturer-elsewhere' });
  await date(hale, 'lastDay', addDays(wallDateOf(Date.now(), 'America/New_York'), 30));
  await press(hale);
  await look(hale);
  const token = (await hale.textContent('.pt-token')) ?? '';
  await hale.goto('/invitations');
  await look(hale);
  expect(await hale.textContent('main')).not.toContain(token);
  const carol = await site.signIn('carol-jennings');
  await carol.goto(applyAs('foreign-manufacturer-elsewhere'));
  await look(carol);
  const place = { country: 'CN', region: 'Guangdong', city: 'Shenzhen', zone: 'Asia/Shanghai' };
  await fillAll(carol, { invitation: token, company: 'Pearl Toys', ...place });
  await fillAll(carol, {
    officerName: 'Li Na',
    officerEmail: 'li@pearl.example',
    contactName: 'Wu',
    contactEmail: 'wu@pearl.example',
  });
  await check(carol, 'officerLanguage', 'en');
  await check(carol, 'contactLanguage', 'en');
  await press(carol);
  await carol.waitForURL(/\/application$/);
  await hale.reload();
  await look(hale);
  expect(await hale.textContent('main')).toContain('Application of Pearl Toys');
}, 200_000);
