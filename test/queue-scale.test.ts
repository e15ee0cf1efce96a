/** The queue at twenty thousand open items, in a few seconds: how quickly is the benchmark's to say; here it must answer rightly. */
import { expect, test } from '@jest/globals';
import { measureQueue } from '../bench/queue.ts';

test('everything that is measured is answered; of fifty one has the item, and five hundred are given away', async () => {
  const { targets, raw } = await measureQueue({ items: 20_000, seconds: 2 }, () => {});
  expect(targets.map(({ name }) => name)).toEqual([
    'first page: p95 in ms at the server',
    'next page: p95 in ms at the server',
    'filtered page: p95 in ms at the server',
    'search: p95 in ms at the server',
    'count: p95 in ms at the server',
    'claim storm of 50: ms',
    'reassigning 500: ms',
    '50 rows rendered: p50 in ms',
    'page in KB, compressed',
  ]);
  expect(targets.filter(({ value }) => !(value > 0))).toEqual([]);
  expect(raw).toMatchObject({ storm: { winners: 1, named: 49 }, given: { done: 500, status: 200 } });
}, 400_000);
