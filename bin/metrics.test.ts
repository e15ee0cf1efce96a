import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Refusal } from '../domain/refusal.ts';
import { EngineAway, type Office } from '../web/office.ts';
import type { Order } from '../workflows/messages.ts';
import { createMetrics } from './metrics.ts';
import { observed } from './metrics-office.ts';

const lines = (text: string, name: string): string[] =>
  text.split('\n').filter((line) => line.startsWith(name) && !line.startsWith('#'));
const FEED = { waiting: 3, since: new Date(Date.now() - 1_200_000) };
const answering = (rows: readonly object[], lag: object) => ({
  query: (sql: string) =>
    Promise.resolve({ rows: sql.includes('from finding') ? rows : [sql.includes('effect_message') ? FEED : lag] }),
});

test('findings are counted by kind, and what is over is no longer told', async () => {
  let rows = [{ kind: 'overdue' }, { kind: 'overdue' }, { kind: 'task-failing' }];
  const lag = { waiting: 2, oldest: new Date(Date.now() - 60_000) };
  const pool = { query: (sql: string) => answering(rows, lag).query(sql) } as never;
  const { scrape } = createMetrics(pool);
  expect(lines(await scrape(), 'portolan_findings')).toEqual([
    'portolan_findings{kind="overdue"} 2',
    'portolan_findings{kind="task-failing"} 1',
  ]);
  expect(Number(lines(await scrape(), 'portolan_filings_oldest')[0]!.split(' ')[1])).toBeGreaterThanOrEqual(60);
  expect(await scrape()).toMatch(/^portolan_effects_waiting 3$/m);
  expect(Number(lines(await scrape(), 'portolan_effects_oldest')[0]!.split(' ')[1])).toBeGreaterThanOrEqual(1_200);
  rows = [];
  expect(lines(await scrape(), 'portolan_findings')).toEqual([]);
});

test('a record that does not answer is told as that, and old figures are not', async () => {
  let away = false;
  const pool = {
    query: (sql: string) =>
      away ? Promise.reject(new Error('away')) : answering([], { waiting: 1, oldest: null }).query(sql),
  } as never;
  const { scrape } = createMetrics(pool);
  expect(await scrape()).toMatch(/^portolan_filings_waiting 1$/m);
  away = true;
  const text = await scrape();
  expect([lines(text, 'portolan_record_up'), lines(text, 'portolan_filings_waiting')]).toEqual([
    ['portolan_record_up 0'],
    [],
  ]);
});

test.each([
  [null, 'applied'],
  [new Refusal('Closed', 'no'), 'refused'],
  [new EngineAway('away'), 'away'],
  [new EngineAway('busy'), 'busy'],
  [new Error('jane@example.com'), 'failed'],
] as const)(
  'a command that ends with %p is counted and logged as %s, with its id and without words',
  async (error, outcome) => {
    const told: string[] = [];
    const log = pino({}, { write: (line) => void told.push(line) });
    const counted: string[] = [];
    const plain = { submit: () => (error ? Promise.reject(error) : Promise.resolve({ seq: 1 })) } as unknown as Office;
    const order = {
      id: 'c-1',
      type: 'Withdraw',
      by: { person: 'jane', role: 'officer' },
      note: 'secret',
    } as unknown as Order;
    const given = observed(plain, log, { given: (one) => void counted.push(one) }).submit('p-1', order);
    await (error ? expect(given).rejects.toBe(error) : given);
    expect(counted).toEqual([outcome]);
    expect(JSON.parse(told[0]!)).toMatchObject({ command: 'c-1', participant: 'p-1', type: 'Withdraw', outcome });
    expect(told.join('')).not.toMatch(/jane|secret/);
  },
);
