/** An application step by step: everything is saved, nothing is lost between two people, and the officer submits what was saved in one go. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import { criteria } from '../../../test/harness/profiles.ts';
import { askedOf } from '../../../domain/criteria.ts';
import { answerCriterion } from '../../../db/profile.ts';
import { recordDocument } from '../../../test/harness/profiles.ts';
import { applyAs, importer } from '../../../test/harness/answers.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { paths } from '../../paths.ts';

let front: Front;
let id = '';
beforeAll(async () => {
  front = await openFront({ criteria });
  await front.person('olga', 'officer');
  await front.person('specialist', 'specialist');
});
afterAll(() => front.close());
beforeEach(async () => {
  const begun = await fill(await front.as('olga'), applyAs('importer'), { ...importer('Rio Imports'), idBond: '' });
  expect(begun.status).toBe(303);
  id = /participants\/([^/]+)/.exec(begun.get('Location') ?? '')?.[1] ?? '';
  await front.person(`carl-${id}`, 'contact', { participant: id, language: 'es' });
  await front.person(`cora-${id}`, 'consultant', { participant: id });
});

const main = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/&#x27;/g, "'").replace(/&quot;/g, '"');
const today = () => wallDateOf(front.office.now(), 'America/Chicago');
const step = (name: string): string => paths.applicationStep({ id, step: name });
const page = async (who = 'olga') => (await front.as(who)).get(paths.application({ id }));
const count = async (stream: string): Promise<number> =>
  (await front.database.pool.query<{ n: number }>('select count(*)::int as n from event where stream = $1', [stream]))
    .rows[0]!.n;

const COMPANY: Answers = {
  legalName: 'Rio Imports LLC',
  tradeNames: 'Rio, Rio Grande Goods',
  ownerType: 'limited',
  years: '12',
  employees: '48',
  street: '1 Bridge Street',
  city: 'Laredo',
  region: 'TX',
  postcode: '78040',
  country: 'US',
  site1: 'Warehouse 2, Laredo, TX',
  site1Why: 'volume',
};
const risk = (): Answers => ({
  ...typedDate('riskAssessedOn', addDays(today(), -40)),
  method: 'five-step',
  summary: 'Routes Monterrey to Laredo; two carriers without seals checks; training added.',
});

/** Every criterion answered, with a document where one is asked for. */
async function answerProfile(): Promise<void> {
  const { pool } = front.database;
  const document = await recordDocument(pool, id, 'Manual.pdf');
  const set = criteria.setFor('importer', today())!;
  for (const { id: criterion } of askedOf(set, 'importer'))
    await answerCriterion(
      { pool, criteria, policies: front.policies },
      {
        command: `${id}-${criterion}`,
        participant: id,
        by: { person: 'olga', role: 'officer' },
        at: front.office.now(),
        criterion,
        seenSeq: 0,
        answer: 'yes',
        explanation: { text: 'So and so.' },
        evidence: [{ document, on: today() }],
      },
    );
}

test('the page of a new application says what is there, what is missing and until when', async () => {
  const shown = main((await page()).text);
  expect(shown).toContain('1 of 6 done');
  expect(shown).toContain('Missing: Import bond number');
  expect(shown).toContain('30 days left');
  expect(shown).not.toContain(paths.signApplication({ id }));
  const spanish = main((await page(`carl-${id}`)).text);
  expect(spanish).toContain('1 de 6 hechos');
  expect(spanish).toContain('quedan 30 días');
  expect(spanish).not.toContain('Missing');
  const staff = main((await page('specialist')).text);
  expect(staff).toContain('As the company has prepared it so far');
  expect(staff).not.toContain('/application/steps/');
});

test('each step is kept as it is saved, is there again for everybody, and is counted', async () => {
  const carl = await front.as(`carl-${id}`);
  const first = await fill(carl, step('company'), COMPANY);
  expect([first.status, first.get('Location')]).toEqual([303, paths.application({ id })]);
  expect(main((await carl.get(first.get('Location') ?? '')).text)).toContain('Guardado: Perfil de la empresa. 2 de 6');
  const again = formOf((await (await front.as('olga')).get(step('company'))).text);
  expect(again.held).toMatchObject({ legalName: ['Rio Imports LLC'], site1Why: ['volume'], seen: ['1'] });
  await fill(await front.as(`cora-${id}`), step('identifiers'), { idEin: '12-3456789', idBond: '123456789' });
  await fill(await front.as('olga'), step('risk'), risk());
  expect(main((await page()).text)).toContain('4 of 6 done');
  const whole = main((await (await front.as('olga')).get(paths.applicationWhole({ id }))).text);
  for (const part of ['1 Bridge Street', '123456789', 'two carriers without seals', 'Volume of cargo'])
    expect(whole).toContain(part);
  const { rows } = await front.database.pool.query<{ all: string }>(
    `select string_agg(body || coalesce(cause::text, ''), '') as all from event where stream = $1`,
    [`application:${id}`],
  );
  expect(rows[0]!.all).not.toContain('Bridge'); // what was typed is content, not event
});

test('of two people in one step the second sees what was saved and keeps what was typed', async () => {
  const [olga, carl] = [await front.as('olga'), await front.as(`carl-${id}`)];
  await fill(olga, step('company'), COMPANY);
  const [hers, his] = [formOf((await olga.get(step('company'))).text), formOf((await carl.get(step('company'))).text)];
  expect((await send(olga, hers, { employees: '50' })).status).toBe(303);
  const second = await send(carl, his, { years: '13' });
  expect(second.status).toBe(409);
  const shown = main(second.text);
  expect(shown).toContain('Otra persona guardó este paso entretanto');
  expect(shown).toContain('olga by name');
  expect(shown).toMatch(/Número de empleados: 50/);
  const kept = formOf(second.text);
  expect(kept.held).toMatchObject({ years: ['13'], employees: ['48'] });
  expect((await send(carl, kept, { employees: '50' })).status).toBe(303);
  const now = formOf((await olga.get(step('company'))).text);
  expect(now.held).toMatchObject({ years: ['13'], employees: ['50'] });
});

test('two clicks save once', async () => {
  const olga = await front.as('olga');
  const form = formOf((await olga.get(step('risk'))).text);
  const clicks = await Promise.all([send(olga, form, risk()), send(olga, form, risk())]);
  expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
  expect(await count(`application:${id}`)).toBe(1);
});

test('the officer reads the agreement, signs, and everything saved is submitted with it once', async () => {
  const olga = await front.as('olga');
  const early = await olga.get(paths.signApplication({ id }));
  expect([early.status, main(early.text).includes('Steps of the application are still open')]).toEqual([409, true]);
  await fill(olga, step('company'), COMPANY);
  await fill(olga, step('identifiers'), { idEin: '12-3456789', idBond: '123456789' });
  await fill(olga, step('risk'), risk());
  await answerProfile();
  const ready = main((await page()).text);
  expect(ready).toContain('5 of 6 done');
  expect(ready).toContain(paths.signApplication({ id }));
  expect(main((await page(`carl-${id}`)).text)).toContain('El directivo de la empresa ya puede firmarla');
  expect((await (await front.as(`carl-${id}`)).get(paths.signApplication({ id }))).status).toBe(403);

  const form = formOf((await olga.get(paths.signApplication({ id }))).text);
  expect((await send(olga, form, {})).status).toBe(422); // the box is not ticked beforehand
  const check = await send(olga, form, { agreement: 'ctpat-partner/2026-01-01' });
  expect(main(check.text)).toContain('A voluntary partnership');
  const confirm = formOf(check.text);
  const clicks = await Promise.all([send(olga, confirm, {}, 'confirm'), send(olga, confirm, {}, 'confirm')]);
  expect(clicks.map((one) => [one.status, one.get('Location')])).toEqual(
    Array(2).fill([303, paths.applicationReceipt({ id })]),
  );
  const state = await front.office.state(id);
  expect(state.standing).toBe('submitted');
  expect(state.application).toMatchObject({
    identifiers: ['ein', 'bond'],
    riskAssessedOn: addDays(today(), -40),
    signedBy: 'olga',
  });
  const { rows } = await front.database.pool.query<{ type: string; body: string }>(
    `select type, body from event where stream = $1 and type in ('ApplicationPrepared', 'ApplicationSubmitted') order by seq`,
    [`participant:${id}`],
  );
  expect(rows.map(({ type }) => type)).toEqual(['ApplicationPrepared', 'ApplicationSubmitted']);
  expect(JSON.parse(rows[1]!.body)).toMatchObject({ agreement: 'ctpat-partner/2026-01-01', signedBy: 'olga' });

  const receipt = main((await olga.get(paths.applicationReceipt({ id }))).text);
  for (const part of ['olga by name', 'ctpat-partner/2026-01-01', 'The agency answers by', '<code'])
    expect(receipt).toContain(part);
  const late = await send(olga, formOf((await olga.get(step('risk'))).text), risk());
  expect([late.status, main(late.text).includes('only while it is a draft')]).toEqual([409, true]);
});

test('identifiers that are given later do not get around a bar', async () => {
  const { pool } = front.database;
  const barred = id;
  const olga = await front.as('olga');
  await fill(olga, step('identifiers'), { idEin: '55-5555555', idBond: '123456789' });
  await pool.query(`update participant set state = state || '{"barredUntil": "2999-01-01"}' where id = $1`, [id]);
  await front.person('newcomer', 'officer');
  const newcomer = await front.as('newcomer');
  const begun = await fill(newcomer, applyAs('importer'), { ...importer('By Another Name'), idEin: '', idBond: '' });
  id = /participants\/([^/]+)/.exec(begun.get('Location') ?? '')?.[1] ?? '';
  await fill(newcomer, step('company'), COMPANY);
  await fill(newcomer, step('identifiers'), { idEin: '55-5555555', idBond: '999999999' });
  await fill(newcomer, step('risk'), risk());
  await answerProfile();
  const refused = await fill(newcomer, paths.signApplication({ id }), { agreement: 'ctpat-partner/2026-01-01' });
  expect([refused.status, main(refused.text).includes('A new application is possible from 2999-01-01 on')]).toEqual([
    409,
    true,
  ]);
  expect((await front.office.state(id)).standing).toBe('draft');
  await pool.query(`update participant set state = state || '{"barredUntil": null}' where id = $1`, [barred]);
});

const LONG = 'x'.repeat(5000);
test.each<[string, string, Answers, string]>([
  ['nothing at all', 'company', { legalName: '' }, 'Fill this in'],
  ['a negative number', 'company', { years: '-3' }, 'years'],
  ['a number with letters', 'company', { employees: '12 people' }, 'employees'],
  ['too large a number', 'company', { employees: '99999999' }, 'employees'],
  ['a country that is none', 'company', { country: 'XX' }, 'Choose one of the answers offered'],
  ['an owner that is not offered', 'company', { ownerType: 'king' }, 'Choose one of the answers offered'],
  ['a site without a reason', 'company', { site2: 'Port of Veracruz' }, 'Say why this site'],
  ['a reason without a site', 'company', { site3Why: 'risk' }, 'Name the site'],
  ['control characters', 'company', { street: 'A\u0000B' }, 'cannot be stored'],
  ['too long a name', 'company', { legalName: LONG }, 'legalName'],
  ['a wrong EIN', 'identifiers', { idEin: '1234' }, 'An EIN is nine digits'],
  ['a wrong bond', 'identifiers', { idBond: '<b>1</b>' }, 'A bond number is nine digits'],
  ['an assessment of tomorrow', 'risk', { ...typedDate('riskAssessedOn', '2190-01-01') }, 'not in the future'],
  ['an assessment on no day', 'risk', { ...typedDate('riskAssessedOn', '2026-02-30') }, 'Enter a date that exists'],
  ['too long a summary', 'risk', { summary: LONG }, 'summary'],
])('%s is told at its field, typed text stays, and nothing is saved', async (_, name, wrong, words) => {
  const olga = await front.as('olga');
  const right = { company: COMPANY, identifiers: { idEin: '12-3456789' }, risk: risk() }[name] ?? {};
  const answer = await send(olga, formOf((await olga.get(step(name))).text), { ...right, ...wrong });
  expect(answer.status).toBe(422);
  expect(main(answer.text)).toContain(words);
  expect(main(answer.text)).toContain('usa-error-message');
  expect(await count(`application:${id}`)).toBe(0);
});

test('markup that somebody saved is shown as text', async () => {
  const olga = await front.as('olga');
  await fill(olga, step('company'), { ...COMPANY, tradeNames: '<img src=x onerror=alert(1)>' });
  const { text } = await olga.get(paths.applicationWhole({ id }));
  expect(text).not.toContain('<img src=x');
  expect(text).toContain('&lt;img src');
});

test('a document of another company, and a step that there is not, are refused', async () => {
  const { pool } = front.database;
  const theirs = await recordDocument(pool, 'somebody-else', 'Theirs.pdf');
  await recordDocument(pool, id, 'Ours.pdf');
  const olga = await front.as('olga');
  const answer = await send(olga, formOf((await olga.get(step('risk'))).text), { ...risk(), document: theirs });
  expect(answer.status).toBe(422);
  expect((await olga.get(step('profile'))).status).toBe(404);
  expect((await olga.get(paths.application({ id: 'unknown' }))).status).toBe(404);
});
