/** The program's year as people see it: figures that lead to their lists, any past day, files, and no more than one's own office. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { countValidations, listValidations } from '../../../db/queries/validations.ts';
import { openOffice } from '../../../db/offices.ts';
import type { Row } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { slowYear } from '../../../test/harness/slow-year.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const ZONE = 'America/New_York';
const FORMULA = '=HYPERLINK("http://evil.example") & Søn';
let house: House;
const told: Row[][] = [];

beforeAll(async () => {
  house = await openHouse();
  house.deps.clock = Date.UTC(2028, 5, 14, 20);
  const stamp = { at: house.deps.clock, policy: 'ctpat/2020-03-01', rules: 'test' };
  for (const office of ['laredo', 'miami'])
    await openOffice(house.database.pool, { office, region: 'south' }, { person: 'system', role: 'system' }, stamp);
  await house.person('lara', 'specialist', { held: { office: 'laredo' } });
  await house.person('mia', 'supervisor', { held: { office: 'miami' } });
  await house.person('elena', 'headquarters', { language: 'es' });
  await tell('silent', stories.suspended(ctpat));
  await tell('removed', stories.removed(ctpat));
  await tell('visited', stories.validated(ctpat));
  await tell('late', stories.overdue(ctpat));
  await tell('applies', stories.inReview(ctpat), FORMULA);
  await tell('brought', stories.imported(ctpat, { certifiedOn: '2027-10-04', lastValidatedOn: null }));
  for (let n = 0; n < 31; n += 1) await tell(`draft-${n}`, stories.draft(ctpat, '2028-06-01', { office: 'miami' }));
}, 120_000);
afterAll(() => house.close());

async function tell(id: string, story: ReturnType<typeof stories.certified>, company = `${id} company`): Promise<void> {
  await house.record(story, { id, company });
  told.push(story.events);
}

const page = async (person: string, address: string, status = 200): Promise<string> =>
  (await (await house.as(person)).get(address).expect(status)).text;

/** Every figure that leads to a list, by the list and the sort that its address names. */
function figuresOn(html: string): Readonly<Record<string, number>> {
  const links = [...html.matchAll(/href="(\/program-year\?[^"]*list[^"]*)">([\d,]+)<\/a>/g)];
  return Object.fromEntries(
    links.map(([, href = '', n = '']) => {
      const { searchParams } = new URL(href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='), 'http://x');
      return [`${searchParams.get('list')} ${searchParams.get('code') ?? 'all'}`, Number(n.replaceAll(',', ''))];
    }),
  );
}

test('the figures are those of a slow count, and each leads to a list of that length', async () => {
  const shown = figuresOn(await page('aldo-auditor', '/program-year?year=2028'));
  const counted = slowYear(told, { from: '2027-10-01', on: '2028-06-14', zone: ZONE });
  const sorted = Object.entries(shown).filter(([name]) => !name.endsWith(' all'));
  expect(Object.fromEntries(sorted)).toEqual(counted);
  expect(shown).toMatchObject({ 'suspended all': 2, 'overdue all': 3, 'application certified-imported': 1 });
  for (const [name, n] of Object.entries(shown)) {
    const [list, code = ''] = name.split(' ');
    const address = `/program-year?year=2028&list=${list}${code === 'all' ? '' : `&code=${code}`}`;
    const html = await page('aldo-auditor', address);
    expect([name, [...html.matchAll(/<th scope="row">/g)].length]).toEqual([name, Math.min(n, 30)]);
  }
});

test('a past day knows nothing of what came later, and says which days it counts', async () => {
  const before = await page('aldo-auditor', '/program-year?year=2028&on=2028-03-16');
  expect(before).toContain('from 1 October 2027 to the end of 16 March 2028');
  expect(figuresOn(before)).toEqual(
    expect.objectContaining({
      'overdue all': slowYear(told, { from: '2027-10-01', on: '2028-03-16', zone: ZONE })['overdue 1-90'],
    }),
  );
  expect(figuresOn(before)).not.toHaveProperty(['suspended all']);
  const calendar = await page('aldo-auditor', '/program-year?year=2027&years=calendar');
  expect(calendar).toContain('from 1 January 2027 to the end of 31 December 2027');
  expect(figuresOn(calendar)).toMatchObject({ 'application certified': 4, 'validated in-person': 1 });
});

/** The companies of the worklist, and its numbers by the list to which each leads. */
function worklist(html: string) {
  const links = [...html.matchAll(/href="\/validations\?([^"]*)"[^>]*>(\d+) /g)];
  const counts: Readonly<Record<string, number>> = Object.fromEntries(
    links.map(([, query = '', n]) => [/list(?:=|&#x3D;)([\w-]+)/.exec(query)?.[1] ?? '', Number(n)] as const),
  );
  return {
    counts,
    lines: [...html.matchAll(/<th scope="row"><a class="usa-link" href="\/participants\/([\w-]+)"/g)].map(
      ([, id]) => id,
    ),
  };
}

test('the worklist shows both days with why, its numbers are its lists, within reach, as a page and as a file', async () => {
  const all = await page('aldo-auditor', '/validations');
  const { counts, lines } = worklist(all);
  expect(lines.toSorted()).toEqual(['late', 'silent']);
  for (const words of [
    'By statute',
    '15 March 2028',
    '1 year after 15 March 2027, when the company was certified',
    'Overdue',
  ])
    expect(all).toContain(words);
  for (const list of ['overdue', 'at-risk', 'due', 'waiting', 'paused'])
    expect(worklist(await page('aldo-auditor', `/validations?list=${list}`)).lines).toHaveLength(counts[list] ?? -1);
  expect(counts).toMatchObject({ overdue: 2 });
  expect(worklist(await page('aldo-auditor', '/validations?kind=revalidation&risk=high')).lines).toEqual([]);
  expect(worklist(await page('aldo-auditor', '/validations?region=south')).lines).toHaveLength(2);
  expect(worklist(await page('aldo-auditor', '/validations?specialist=sara-specialist')).lines).toContain('late');
  expect(await page('mia', '/validations')).toContain('No validation is owed here');
  const { text } = await (await house.as('aldo-auditor')).get('/validations.csv?list=overdue').expect(200);
  expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 2);
  expect(text).toContain('VALID_INITIAL: 2028-03-15, from 2027-03-15 (Certified)');
  await page('aldo-auditor', '/validations?after=nonsense', 400);
});

test('of eleven thousand five hundred members the worklist is counted and read in well under a tenth of a second', async () => {
  const client = await house.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, specialist, demo, state)
      select 'many-' || n, 1, now(), 'ctpat', 'importer', 'certified', 1, 'America/Chicago', (array['laredo', 'miami', 'houston'])[1 + n % 3], 's' || n % 150,
        false, '{}' from generate_series(1, 11500) n`);
    await client.query(`insert into validation_line select p.id, p.office, p.specialist, 'low', l.kind, l.cycle, case when d."on" < '2028-11-01' then 'due' end, null,
        d."on", d."on", d."on", d."on", null, false, '[]', l.owed
      from participant p cross join validation_line l cross join lateral (select date '2027-06-01' + substr(p.id, 6)::int % 1460) d ("on")
      where p.id like 'many-%' and l.participant = 'late'`);
    await client.query('analyze validation_line');
    const reach = { everywhere: true, offices: [], regions: [], participants: [], specialist: null, except: [] };
    const narrowed = { state: null, paused: false, region: null, specialist: null, risk: null, kind: null };
    const times: number[] = [];
    for (const office of [null, null, 'miami', 'miami']) {
      const ask = { on: '2028-06-14', risky: '2028-09-12', reach, ...narrowed, office };
      const from = performance.now();
      const counts = await countValidations(client, ask);
      const lines = await listValidations(client, ask, null, 51);
      times.push(performance.now() - from);
      expect([lines.length, counts.overdue > 900, counts.due > 0]).toEqual([51, true, true]);
    }
    expect(Math.min(...times)).toBeLessThan(100);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('headquarters plans the year of an office, and the worklist shows planned against achieved', async () => {
  const plan = (person: string, year: string) =>
    house
      .as(person)
      .then((browser) =>
        fill(browser, `/validations/plan/${year}`, { office: 'laredo', inPerson: '40', virtual: '12' }),
      );
  expect([
    (await plan('lara', '2028')).status,
    (await plan('elena', '2027')).status,
    (await plan('elena', '2028')).status,
  ]).toEqual([403, 409, 303]);
  const cells =
    /Laredo<\/th>((?:<td class="pt-digits">[^<]*<\/td>)+)/.exec(await page('lara', '/validations'))?.[1] ?? '';
  expect([...cells.matchAll(/>([^<]+)</g)].map(([, text]) => text)).toEqual(['40', '0', '0', '12', '0', '0', '0']);
  house.deps.clock = Date.UTC(2027, 11, 20, 20);
  const before = await page('lara', '/validations');
  house.deps.clock = Date.UTC(2028, 5, 14, 20);
  expect(before).toMatch(/Laredo<\/th><td class="pt-digits">–<\/td><td class="pt-digits">1<\/td>/);
});

/** The cells of a picture's table, row by row, by its id. */
function tableOf(html: string, id: string): readonly (readonly string[])[] {
  const [section = ''] = new RegExp(`<section class="pt-figure pt-figure--${id}"[\\s\\S]*?</section>`).exec(html) ?? [];
  return [...section.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, text = '']) => text.trim()),
  );
}
const pictureOf = (html: string, id: string): string =>
  new RegExp(`<svg [^>]*aria-labelledby="${id}-title[\\s\\S]*?</svg>`).exec(html)?.[0] ?? '';

test('each picture of the validations says what its table says, within reach, and forecasts nothing that does not fall', async () => {
  // beside the two that are open one of the same day, which was closed in May
  await house.database.pool
    .query(`insert into validation_done select participant, 999, cycle, kind, 'virtual', '2028-05-20' from validation_line
    where participant = 'late'`);
  const html = await page('lara', '/validations/pictures');
  expect(await page('lara', '/validations')).toContain('href="/validations/pictures"');
  const burn = tableOf(html, 'burn');
  const { counts } = worklist(await page('lara', '/validations?region=south'));
  const levels = Object.fromEntries(burn.slice(1).map(([day = '', n = '']) => [day, n]));
  expect([burn[0], levels['14 June 2028'], levels['30 June 2027']]).toEqual([
    ['End of', 'south'],
    String(counts['overdue']),
    '0',
  ]);
  expect(['29 February 2028', '31 March 2028', '30 April 2028', '31 May 2028'].map((day) => levels[day])).toEqual([
    ...['0', '3', '3', '2'],
  ]);
  expect(burn.at(-1)?.[1]).toBe('no forecast: it does not fall');
  const bars = [...pictureOf(html, 'burn').matchAll(/h[\d.]+v([\d.]+)h-[\d.]+Z" fill="#9db4c6"/g)].map(([, h]) =>
    Number(h),
  );
  const open = burn.slice(1, -2).map(([, n]) => Number(n));
  expect(bars.map((height) => Math.round((height * Math.max(...open)) / Math.max(...bars)))).toEqual(open);
  for (const id of ['done', 'share']) {
    const [, ...rows] = tableOf(html, id);
    expect(rows.map(([name]) => name)).toContain('Laredo');
    for (const cells of rows) for (const text of cells) expect(pictureOf(html, id)).toContain(`>${text}</text>`);
  }
  expect(tableOf(html, 'done')).toContainEqual(['Laredo', '52', '1']);
  expect(tableOf(html, 'share')).toContainEqual(['Laredo', '23 % (12 of 52)', 'fewer than 5']);
  const empty = await page('mia', '/validations/pictures');
  expect(empty).toContain('No validation was overdue in the last twelve months.');
  const spanish = await page('elena', '/validations/pictures');
  for (const words of ['Rezago por región', 'sin pronóstico: no baja', 'Proporción virtual, 2028'])
    expect(spanish).toContain(words);
  await house.database.pool.query('delete from validation_done where seq = 999');
});

test('the map marks what the worklist counts, city by city, and its table has the same numbers', async () => {
  await house.database.tamper(
    `update account set country = 'MX', region = 'tam', city = 'Reynosa', latitude = 26.09, longitude = -98.28 where participant = 'late'`,
  );
  const html = await page('aldo-auditor', '/validations/map?frame=border');
  expect(tableOf(html, 'map')).toEqual([
    ['City', 'In all', 'Overdue', 'At risk', 'Due'],
    ['Reynosa, Tamaulipas, Mexico', '1', '1', '0', '0'],
    ['Without a mark', '1', '1', '0', '0'],
  ]);
  expect(pictureOf(html, 'map')).toContain('>Reynosa 1</text>');
  expect(await page('aldo-auditor', '/validations/pictures')).toContain('href="/validations/map"');
  expect(await page('mia', '/validations/map')).toContain('No validation is owed here');
  expect(await page('elena', '/validations/map')).toContain('Dónde se deben validaciones');
  await page('aldo-auditor', '/validations/map?frame=moon', 400);
});

test('a list is paged, names the decision to those who may read it, and leads to the case', async () => {
  const first = await page('hana-headquarters', '/program-year?year=2028&list=application&code=draft');
  expect([...first.matchAll(/<th scope="row">/g)]).toHaveLength(30);
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? '';
  const second = await page('hana-headquarters', next);
  expect([...second.matchAll(/<th scope="row">/g)]).toHaveLength(1);
  expect(second).toContain('rel="prev"');
  const suspended = '/program-year?year=2028&list=suspended&code=annual-review';
  const [, decision = ''] = /href="(\/decisions\/silent\/\d+)"/.exec(await page('aldo-auditor', suspended)) ?? [];
  await (await house.as('aldo-auditor')).get(decision).expect(200);
  const specialist = await page('lara', suspended);
  expect(specialist).toContain('href="/participants/silent"');
  expect(specialist).not.toContain('/decisions/');
});

test('an office sees its own, in figures, lists and files', async () => {
  expect(figuresOn(await page('mia', '/program-year?year=2028'))).toEqual({ 'application draft': 31 });
  expect(await page('mia', '/program-year?year=2028&list=suspended')).toContain('Nothing is counted here.');
  const { text } = await (await house.as('mia')).get('/program-year.csv?year=2028&list=suspended').expect(200);
  expect(text.trimEnd().split('\r\n')).toHaveLength(1);
  expect(figuresOn(await page('aldo-auditor', '/program-year?year=2028&office=miami'))).toEqual({
    'application draft': 31,
  });
});

test('the files hold whole lists and every figure with what it counts, and nothing that would run', async () => {
  const browser = await house.as('aldo-auditor');
  const drafts = await browser.get('/program-year.csv?year=2028&list=application&code=draft').expect(200);
  expect(drafts.text.trimEnd().split('\r\n')).toHaveLength(32);
  expect(drafts.headers['content-disposition']).toContain('fiscal-year-2028-until-2028-06-14-application.csv');
  const open = await browser.get('/program-year.csv?year=2028&list=application&code=in-hand').expect(200);
  expect(open.text).toContain(`"'=HYPERLINK(""http://evil.example"") & Søn"`);
  const figures = (await browser.get('/program-year.csv?year=2028').expect(200)).text;
  const counted = slowYear(told, { from: '2027-10-01', on: '2028-06-14', zone: ZONE });
  for (const [name, n] of Object.entries(counted))
    expect(figures).toMatch(
      new RegExp(`"${name.replace(' ', '","')}","${n}",".*(events|ParticipantImported|Participants|last step)`),
    );
  expect(house.deps.looks.filter(({ what }) => what === 'program-year.exported')).toHaveLength(4);
});

test('it speaks Spanish', async () => {
  const html = await page('elena', '/program-year?year=2028');
  expect(html).toContain('Año del programa 2028');
  expect(html).toContain('Validaciones atrasadas al final del 14 de junio de 2028');
  expect(await page('elena', '/program-year?year=2028&list=suspended')).toContain('revisión anual no presentada');
});

test.each([
  '?year=2029', // still to come
  '?year=20280',
  '?years=lunar',
  '?on=2028-02-30',
  '?list=everything',
  '?code=a%27b',
  '?list=suspended&after=nonsense',
  '?list=suspended&after=WyJ4IiwieSIsIjEiXQ', // no day
])('an address that no page of ours made is refused: %s', async (query) => {
  await page('aldo-auditor', `/program-year${query}`, 400);
});
