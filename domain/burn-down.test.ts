/** A backlog's forecast: only where it falls, and to the day on which the fall of the last six months ends it. */
import { expect, test } from '@jest/globals';
import { forecastOf, monthEnds } from './burn-down.ts';

const ON = '2028-06-14';
const days = [...monthEnds(ON, 7), ON];
const levels = (open: readonly number[]) => days.map((on, index) => ({ on, open: open[index]! }));

test('ends of months, over a new year and a leap day', () => {
  expect(days).toEqual([
    ...['2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31'],
    ON,
  ]);
});

test('a backlog that falls by ten a month ends when the last of it is done', () => {
  const even = days.map((on, index) => ({ on, open: index === 7 ? 65.4 : 130 - 10 * index }));
  const forecast = forecastOf(even)!;
  expect(forecast.fall).toBeGreaterThan(9.5);
  expect(forecast.fall).toBeLessThan(10.5);
  expect(forecast.zeroOn.slice(0, 4)).toBe('2028');
  expect(forecast.ahead.map(({ on }) => on).slice(0, 2)).toEqual(['2028-06-30', '2028-07-31']);
  expect(forecast.ahead[0]!.open).toBeLessThan(65.4);
});

test.each([
  ['rises', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['stays', [5, 5, 5, 5, 5, 5, 5, 5]],
  ['is gone', [7, 6, 5, 4, 3, 2, 1, 0]],
  ['falls by nearly nothing', [9999, 9999, 9999, 9999, 9999, 9999, 9999, 9998]],
])('a backlog that %s has no forecast', (_, open) => {
  expect(forecastOf(levels(open))).toBeNull();
});

test('of fewer than six months there is none; what fell before them is not looked at', () => {
  expect(forecastOf(levels([9, 8, 7, 6, 5, 4, 3, 2]).slice(-6))).toBeNull();
  expect(forecastOf(levels([900, 1, 2, 3, 4, 5, 6, 7]))).toBeNull();
});
