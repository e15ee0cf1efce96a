/** The page of effects on a real record: what waits, what has its receipt, what the comparison found, and who is told which company it is. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compareHeld } from '../../../db/effect-comparison.ts';
import { dueMessages, noteFault, noteReceipt } from '../../../db/effect-feed.ts';
import { NOTHING } from '../../../domain/effect.ts';
import { certified, suspended } from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.person('olly-operator', 'operator');
  await house.person('elsewhere', 'supervisor', { office: 'buffalo', held: { office: 'buffalo' } });
});
afterAll(() => house.close());
const pool = () => house.database.pool;
const page = async (address: string, who = 'hana-headquarters') =>
  (await (await house.as(who)).get(address).expect(200)).text.replaceAll(/\s+/g, ' ');
const rowsOf = (html: string) => html.split('<tr>').filter((row) => row.includes('<th scope="row">'));

test('nothing was recorded yet: it says what would appear', async () => {
  const html = await page('/effects');
  expect(html).toContain('Nothing here.');
  expect(html).toContain('It has not been compared yet.');
});

test('what waits is told with why; what has its receipt with its number; each in the reader’s words', async () => {
  await house.record(certified(ctpat), { id: 'good', company: 'Good <i>Luck</i>' });
  await house.record(suspended(ctpat), { id: 'bad', company: 'Bad Luck' });
  house.deps.clock = Date.now();
  expect(await page('/participants/bad', 'sara-specialist')).toContain('Not yet confirmed by the receiver');
  const due = await dueMessages(pool(), 25);
  expect(due).toHaveLength(3);
  await noteReceipt(pool(), 1, 'R1-abc');
  await noteReceipt(pool(), 2, 'R2-abc');
  await noteFault(pool(), 3, 'unreachable');
  const html = await page('/effects');
  expect(html).toMatch(/On its way.*1 without a receipt yet.*The receiver cannot be reached\. Last receipt/);
  const [waiting, ...others] = rowsOf(html);
  expect(waiting).toMatch(
    /Bad Luck.*Suspended, Tier 1.*before: Certified, Tier 1.*entry \d+.*No\. 3.*try 1 at .*cannot be reached/,
  );
  expect(others).toHaveLength(2);
  expect(others.join()).toMatch(/Good &lt;i&gt;Luck.*receipt R1-abc|receipt R1-abc/);
  expect(rowsOf(await page('/effects?state=waiting'))).toHaveLength(1);
  expect(rowsOf(await page('/effects?participant=good'))).toHaveLength(1);
  expect(await page('/effects?state=late')).toContain('Nothing is late.');
  house.deps.clock += 16 * 60_000;
  expect(await page('/effects')).toContain('No receipt for longer than allowed');
  expect(rowsOf(await page('/effects?state=late'))).toHaveLength(1);
});

test('the case and the decision say when the receiver was told', async () => {
  await noteReceipt(pool(), 3, 'R3-abc');
  expect(await page('/participants/bad', 'sara-specialist')).toMatch(/Told to the receiver on .*, receipt no\. R3-abc/);
  const { rows } = await pool().query<{ seq: number }>(
    `select seq from event where stream = 'participant:bad' and type = 'AdverseDecided'`,
  );
  expect(await page(`/decisions/bad/${rows[0]!.seq}`)).toMatch(
    /Receiver of benefits<.*Told to the receiver on .*R3-abc/,
  );
});

test('the last comparison stands on the page with what became of each difference', async () => {
  const held = { standing: 'certified', tier: 1, benefits: ['reduced-score'] } as const;
  const told = [
    { participant: 'good', held: NOTHING, number: 1 },
    { participant: 'bad', held, number: 3 },
  ];
  await compareHeld(pool(), { told, last: 3, now: house.deps.clock, begun: new Date(Date.now() + 60_000) });
  const html = await page('/effects');
  expect(html).toMatch(/Good &lt;i&gt;Luck.*Owed.*Certified, Tier 1.*No member.*No\. 4, no receipt yet/);
  expect(html).toMatch(/Bad Luck.*No\. 5, no receipt yet/);
});

test('operators see ids and no company, a supervisor nothing of another office, and the file has it all', async () => {
  const operator = await page('/effects', 'olly-operator');
  expect(operator).toMatch(/>good<.*>bad<|>bad<.*>good</);
  expect(operator).not.toMatch(/Luck|href="\/participants/);
  expect(await page('/effects', 'elsewhere')).not.toMatch(/Luck|>bad<|What the receiver holds/);
  const csv = (await (await house.as('hana-headquarters')).get('/effects.csv?state=all').expect(200)).text;
  expect(csv.trim().split('\r\n')).toHaveLength(6);
  expect(csv).toMatch(/"Bad Luck","bad","3","\d+",".*","suspended","1","","certified","1","reduced-score"/);
});

test('page after page, there and back, with everything on it once', async () => {
  await house.database.tamper(
    `insert into effect_message (number, participant, seq, restates, body, numbered_at, receipt, receipted_at)
     select 100 + n, participant, seq, false, body, numbered_at, 'R' || n, receipted_at from effect_message, generate_series(1, 60) n where number = 1`,
  );
  const numbers = (html: string) =>
    rowsOf(html.split('What the receiver holds')[0] ?? '').map((row) => /No\. (\d+)/.exec(row)?.[1]);
  const way = (html: string, rel: 'next' | 'prev') =>
    new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
  const first = await page('/effects');
  const second = await page(way(first, 'next') ?? '');
  expect([numbers(first).length, numbers(second).length, way(first, 'prev'), way(second, 'next')]).toEqual([
    ...[50, 15],
    ...[undefined, undefined],
  ]);
  expect(new Set([...numbers(first), ...numbers(second)]).size).toBe(65);
  expect(numbers(await page(way(second, 'prev') ?? ''))).toEqual(numbers(first));
  await (await house.as('hana-headquarters')).get('/effects?after=WyJ4Il0').expect(400);
});
