/** The years of the programme, and the spells of time by which open validations are told apart. */
import { expect, test } from '@jest/globals';
import { AHEAD_DAYS, lastDayOf, OVERDUE_DAYS, spanOf, spellCode, yearOf } from './program-year.ts';

test('a fiscal year runs from 1 October to 30 September and is named by its end', () => {
  expect(spanOf(2027, 'fiscal')).toEqual({ from: '2026-10-01', to: '2027-09-30' });
  expect(spanOf(2027, 'calendar')).toEqual({ from: '2027-01-01', to: '2027-12-31' });
  for (const kind of ['fiscal', 'calendar'] as const)
    for (const year of [1999, 2024, 2027]) {
      const { from, to } = spanOf(year, kind);
      expect([yearOf(from, kind), yearOf(to, kind)]).toEqual([year, year]);
    }
  expect(yearOf('2026-09-30', 'fiscal')).toBe(2026);
});

test('what is counted ends with the day asked for, with today, or with the year', () => {
  const span = spanOf(2027, 'fiscal');
  expect(lastDayOf(span, '2027-02-01', '2027-03-14')).toBe('2027-02-01');
  expect(lastDayOf(span, '2027-04-01', '2027-03-14')).toBe('2027-03-14');
  expect(lastDayOf(span, '2026-09-30', '2027-03-14')).toBe('2027-03-14'); // of another year
  expect(lastDayOf(span, '2028-03-14', '2028-03-14')).toBe('2027-09-30');
  expect(lastDayOf(span, '2026-03-14', '2026-09-30')).toBeNull();
});

test('the spells leave no day out', () => {
  for (const all of [OVERDUE_DAYS, AHEAD_DAYS])
    all.forEach(([first], index) => index > 0 && expect(first).toBe((all[index - 1]![1] ?? NaN) + 1));
  expect(OVERDUE_DAYS.map(spellCode)).toEqual(['1-90', '91-180', '181-365', '366-730', '731-more']);
});
