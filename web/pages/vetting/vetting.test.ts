/** The vetting desk in the browser: checked, reviewed by another person, and seen by nobody else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CAST, type Seat } from '../../../domain/testing/cast.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { ref } from '../../../domain/testing/ledger.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { checksFor, requireCleared } from '../../../domain/vetting.ts';
import { loadCaseFor } from '../../../db/queries/participant.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { CTPAT, ctpat } from '../../../test/lifecycle/ctpat.ts';
import { routeTable } from '../../routes.ts';
import { CHECKS } from '../../words/vetting.ts';

let house: House;
const ID = 'vetted';
const at = (rest = '', id = ID): string => `/participants/${id}/vetting${rest}`;
const SECRET = 'The brother of the owner smuggled.';
const SOURCE = 'Case file 77-Zulu';
const checks = checksFor(CTPAT, 'importer');

beforeAll(async () => {
  house = await openHouse();
  const approved = stories.inReview(ctpat);
  approved.act('ApproveProfile', {}, 'specialist');
  await house.record(approved, { id: ID, company: 'Rio Imports', identifiers: { ein: '12-3456789' } });
  const review = stories.reviewOpen(ctpat);
  stories.submitReview(review);
  await house.record(review, { id: 'reviewed', company: 'Delta Imports' });
  const recommended = stories.inReview(ctpat);
  recommended.act('RecommendIneligible', { ground: 'not-eligible', note: ref('note') }, 'specialist');
  await house.record(recommended, { id: 'recommended', company: 'Echo Imports' });
  for (const role of ['officer', 'contact', 'consultant'] as const)
    await house.person(`the-${role}`, role, { participants: [ID, 'reviewed'] });
  for (const role of ['administrator', 'operator'] as const) await house.person(`the-${role}`, role);
  await house.person('lola-specialist', 'specialist', { language: 'es' });
});
afterAll(() => house.close());

const browser = (seat: Seat) => house.as(CAST[seat].person);
const clear: Answers = { result: 'clear', ...typedDate('on', '2027-02-26'), source: 'A register' };
const begin = async (seat: Seat, id = ID) => {
  const agent = await browser(seat);
  return send(agent, formOf((await agent.get(at('', id))).text), {}, 'confirm');
};
const answer = async (seat: Seat, check: string, answers: Answers = clear, id = ID) =>
  fill(await browser(seat), at(`/checks/${check}`, id), answers);
const page = async (seat: Seat, id = ID) => (await (await browser(seat)).get(at('', id)).expect(200)).text;

test('nothing is answered beforehand, and a check says why it is asked and what would be told', async () => {
  expect(await page('specialist')).toContain('Not begun');
  expect((await answer('specialist', 'debt')).status).toBe(404);
  expect((await begin('specialist')).status).toBe(303);
  const html = await page('specialist');
  expect(html).toContain(`0 of ${checks.length} checks answered`);
  expect(html).toContain('CBP, OMB statement 202204-1651-001 (2022), on the National Targeting Center');
  const form = (await (await browser('specialist')).get(at('/checks/debt'))).text;
  expect(form).not.toMatch(/ checked/);
  expect(form).toContain('DEBT_CHECK · Published by the agency');
  expect(form).toContain('There is unpaid debt to CBP that is past its remedies.');
  expect(form).toContain('EIN 12-3456789');
});

test('an answer needs its day and its source, and a finding unless it is clear; what was typed stays', async () => {
  const none = await answer('specialist', 'debt', {});
  expect([none.status, (none.text.match(/usa-error-message/g) ?? []).length]).toEqual([422, 3]);
  const bare = await answer('specialist', 'debt', { ...clear, result: 'adverse' });
  expect([bare.status, bare.text.includes('Say what was found')]).toEqual([422, true]);
  expect(bare.text).toContain('A register</textarea>');
  const ahead = await answer('specialist', 'debt', { ...clear, ...typedDate('on', '2099-01-01') });
  expect([ahead.status, ahead.text.includes('The day cannot lie ahead')]).toEqual([422, true]);
});

test('two who answer the same check: the second is told, sees what is recorded now, and keeps what was typed', async () => {
  const [one, two] = [await browser('specialist'), await browser('otherSpecialist')];
  const opened = formOf((await two.get(at('/checks/bond'))).text);
  expect((await fill(one, at('/checks/bond'), clear)).status).toBe(303);
  const late = await send(two, opened, { ...clear, source: 'Another register' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Somebody else has changed this meanwhile');
  expect(late.text).toContain('Another register</textarea>');
  expect(late.text).toContain('Recorded now');
});

test('the second person is another one, and sees everything before concluding', async () => {
  for (const check of checks) {
    const adverse = check === 'ownership' ? { result: 'adverse', source: SOURCE, text: SECRET } : {};
    expect([check, (await answer('specialist', check, { ...clear, ...adverse })).status]).toEqual([check, 303]);
  }
  const own = await page('specialist');
  expect(own).toContain('You have answered a check of this round');
  expect((await (await browser('specialist')).get(at('/review'))).status).toBe(409);
  const supervisor = await browser('supervisor');
  const form = await supervisor.get(at('/review')).expect(200);
  expect(form.text).toContain(SECRET);
  expect(form.text).toContain('Conclude: adverse');
  const nothing = await send(supervisor, formOf(form.text), { decision: 'send-back', text: 'Once more' });
  expect([nothing.status, nothing.text.includes('Choose the checks')]).toEqual([422, true]);
  const back = await fill(supervisor, at('/review'), {
    decision: 'send-back',
    checks: ['bond'],
    text: 'The bond lapsed?',
  });
  expect(back.status).toBe(303);
  expect(await page('supervisor')).toContain(`${checks.length - 1} of ${checks.length} checks answered`);
  expect((await answer('specialist', 'bond')).status).toBe(303);
  const done = await fill(supervisor, at('/review'), { decision: 'conclude', text: 'Looked through' });
  expect(done.status).toBe(303);
  const html = await page('specialist');
  expect(html).toContain('What the company may be told');
  expect(html).toContain('A condition that is not released was not met.');
  expect(html).toContain('Answers that were replaced or sent back');
  expect(html).toMatch(/acts\/record-vetting/);
  expect((await answer('specialist', 'debt')).status).toBe(409);
});

test('the case takes over what the desk says, with nothing to type', async () => {
  const form = await (await browser('specialist')).get(`/participants/${ID}/acts/record-vetting`).expect(200);
  expect(form.text).toContain('Adverse, reviewed by a second person');
  expect(form.text).not.toContain(SECRET);
});

test('a round is made anew, and the former one stays', async () => {
  expect((await begin('otherSpecialist')).status).toBe(303);
  const html = await page('auditor');
  expect(html).toContain('Earlier rounds');
  expect(html).toContain(SECRET);
  expect(html).not.toMatch(/<form class="pt-form"|checks\/debt/); // an auditor reads
});

test('an annual review has a vetting of its own', async () => {
  expect(await page('specialist', 'reviewed')).toContain('For the annual review 2028');
  expect((await begin('specialist', 'reviewed')).status).toBe(303);
  for (const check of checks) await answer('specialist', check, clear, 'reviewed');
  const cleared = async (): Promise<string> => {
    const found = await loadCaseFor(house.deps, 'reviewed', CAST.specialist.person, house.deps.clock);
    if (!found?.state.review) throw new Error('no review is open');
    const { state, facts } = found;
    try {
      requireCleared(state, facts, '2028', found.state.review);
      return 'cleared';
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  expect(await cleared()).toBe('VettingNotReviewed');
  const second = await browser('otherSpecialist');
  expect((await fill(second, at('/review', 'reviewed'), { decision: 'conclude', text: 'All well' })).status).toBe(303);
  expect(await cleared()).toBe('cleared');
});

test('the desk in Spanish', async () => {
  const spanish = await house.as('lola-specialist');
  expect((await spanish.get(at()).expect(200)).text).toContain('Nada de esta página se muestra a la empresa');
  const form = (await spanish.get(at('/checks/debt')).expect(200)).text;
  for (const words of ['Deuda con CBP', 'Día en que se consultó la fuente', 'Favorable']) expect(form).toContain(words);
});

const ADDRESSES = [at(), at('/checks/debt'), at('/review')];

test('no role of a company gets near it, nor a role of the agency that neither vets, audits nor decides', async () => {
  const outside = ['the-officer', 'the-contact', 'the-consultant', 'the-administrator', 'the-operator'];
  const inside: readonly Seat[] = ['planner', 'director', 'headquarters', 'appealOfficer'];
  for (const person of [...outside, ...inside.map((seat) => CAST[seat].person)])
    for (const address of ADDRESSES) {
      const { status } = await (await house.as(person)).get(address);
      expect([person, address, [403, 404].includes(status)]).toEqual([person, address, true]);
    }
  expect((await (await browser('director')).get(at('', 'recommended'))).status).toBe(200);
  for (const address of ADDRESSES.slice(1)) expect((await (await browser('auditor')).get(address)).status).toBe(403);
});

test('every look is on record', () => {
  const looks = house.deps.looks.filter(({ what }) => what === 'vetting.viewed');
  expect(new Set(looks.map(({ person }) => person))).toContain(CAST.auditor.person);
  expect(looks.some(({ object }) => object['check'] === 'debt')).toBe(true);
});

test('no other page shows anything of it, to anybody; to a company not even that there is a desk', async () => {
  const pages = routeTable(house.deps).filter(
    ({ method, name, path }) =>
      method === 'get' && !name.startsWith('vetting.') && !name.startsWith('sign-') && !/:(?!id)/.test(path),
  );
  expect(pages.length).toBeGreaterThan(15);
  const companies = ['the-officer', 'the-contact', 'the-consultant'];
  const staff: readonly Seat[] = ['specialist', 'supervisor', 'director', 'headquarters', 'planner', 'auditor'];
  let seen = 0;
  for (const person of [...companies, ...staff.map((seat) => CAST[seat].person)])
    for (const { name, path } of pages) {
      const { status, text } = await (await house.as(person)).get(path.replace(':id', ID));
      if (status !== 200) continue;
      seen += 1;
      const leaks = [SECRET, SOURCE].filter((words) => text?.includes(words));
      const inside = companies.includes(person) ? deskWords(text ?? '') : [];
      expect([person, name, ...leaks, ...inside]).toEqual([person, name]);
    }
  expect(seen).toBeGreaterThan(50);
});

/** What of the desk stands on a page: its address, its name, or a check by code. */
const deskWords = (html: string): readonly string[] =>
  ['/vetting', 'Vetting desk', ...Object.keys(CHECKS).filter((code) => code.includes('-'))].filter((words) =>
    html.includes(words),
  );

test('the search does not find a company by what was found about it', async () => {
  const agent = await browser('specialist');
  const search = async (words: string) => (await agent.get('/participants').query({ text: words }).expect(200)).text;
  expect(await search('Rio')).toContain('Rio Imports</a>');
  for (const words of ['smuggled', '77-Zulu', 'ownership'])
    expect(await search(words)).not.toContain('Rio Imports</a>');
});

test('only the texts of the desk hold what was found', async () => {
  const { rows } = await house.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const holding = [];
  for (const { name } of rows) {
    const found = await house.database.pool.query(`select 1 from "${name}" t where t::text like $1 limit 1`, [
      `%${SECRET}%`,
    ]);
    if (found.rowCount) holding.push(name);
  }
  expect(holding).toEqual(['vetting_text']);
});
