import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FEDERAL_HOLIDAYS } from './calendar.golden.ts';
import {
  addDays,
  addWorkingDays,
  addYears,
  DAY_MS,
  dayOff,
  daysBetween,
  endOfDay,
  instantOf,
  isWallDate,
  isZone,
  nextAnniversary,
  utcOf,
  wallDateOf,
  workingDaysBetween,
  type Holidays,
} from './calendar.ts';

const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');

describe('wall dates', () => {
  test.each(['2024-02-29', '2028-02-29', '2027-12-31', '1999-01-01'])('%s is a date', (text) =>
    expect(isWallDate(text)).toBe(true),
  );
  test.each([
    '2023-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '03/17/2012',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('"%s" is no date', (text) => {
    expect(isWallDate(text)).toBe(false);
    expect(() => utcOf(text)).toThrow(RangeError);
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => addYears(text, 1)).toThrow(RangeError);
    expect(() => endOfDay(text, 'UTC')).toThrow(RangeError);
  });

  test('a date beyond the year 9999 is refused, not garbled', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addYears('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', NaN)).toThrow(RangeError);
  });

  test.each([
    ['2027-12-31', 1, '2028-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-06-15', -90, '2026-03-17'],
    ['2026-01-15', 180, '2026-07-14'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 2, '2026-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -1, '2023-02-28'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2012-03-17', 4, '2016-03-17'],
    ['2026-12-31', 1, '2027-12-31'],
  ])('%s and %i years is %s', (from, years, to) => expect(addYears(from, years)).toBe(to));

  test.each([
    ['2024-02-29', '2024-02-29', '2025-02-28'],
    ['2024-02-29', '2025-02-27', '2025-02-28'],
    ['2024-02-29', '2025-02-28', '2026-02-28'],
    ['2024-02-29', '2028-02-28', '2028-02-29'],
    ['2024-02-29', '2028-02-29', '2029-02-28'],
    ['2012-03-17', '2026-03-16', '2026-03-17'],
    ['2012-03-17', '2026-03-17', '2027-03-17'],
    ['2012-03-17', '2026-03-18', '2027-03-17'],
    ['2026-05-01', '2026-05-01', '2027-05-01'],
    ['2026-05-01', '2025-01-01', '2027-05-01'],
  ])('the first anniversary of %s after %s is %s', (date, after, expected) =>
    expect(nextAnniversary(date, after)).toBe(expected),
  );
});

/** start, working days, due, and what was passed over. */
const WORKING_DAYS: readonly (readonly [string, number, string, readonly string[]])[] = [
  ['2026-03-02', 5, '2026-03-09', ['2026-03-07 weekend', '2026-03-08 weekend']],
  ['2026-03-06', 1, '2026-03-09', ['2026-03-07 weekend', '2026-03-08 weekend']],
  ['2026-03-07', 1, '2026-03-09', ['2026-03-08 weekend']],
  ['2026-03-07', 0, '2026-03-07', []],
  ['2024-11-27', 1, '2024-11-29', ['2024-11-28 Thanksgiving Day']],
  ['2026-11-23', 5, '2026-12-01', ['2026-11-26 Thanksgiving Day', '2026-11-28 weekend', '2026-11-29 weekend']],
  [
    '2024-12-20',
    5,
    '2024-12-30',
    [
      '2024-12-21 weekend',
      '2024-12-22 weekend',
      '2024-12-25 Christmas Day',
      '2024-12-28 weekend',
      '2024-12-29 weekend',
    ],
  ],
  [
    '2027-12-22',
    5,
    '2027-12-30',
    ['2027-12-24 Christmas Day (observed)', '2027-12-25 Christmas Day', '2027-12-26 weekend'],
  ],
  [
    '2027-12-30',
    1,
    '2028-01-03',
    ["2027-12-31 New Year's Day (observed)", "2028-01-01 New Year's Day", '2028-01-02 weekend'],
  ],
  [
    '2026-07-02',
    1,
    '2026-07-06',
    ['2026-07-03 Independence Day (observed)', '2026-07-04 Independence Day', '2026-07-05 weekend'],
  ],
  [
    '2027-07-02',
    2,
    '2027-07-07',
    ['2027-07-03 weekend', '2027-07-04 Independence Day', '2027-07-05 Independence Day (observed)'],
  ],
  ['2027-06-17', 1, '2027-06-21', ['2027-06-18 Juneteenth (observed)', '2027-06-19 Juneteenth', '2027-06-20 weekend']],
  [
    '2028-11-09',
    1,
    '2028-11-13',
    ['2028-11-10 Veterans Day (observed)', '2028-11-11 Veterans Day', '2028-11-12 weekend'],
  ],
  [
    '2029-11-09',
    1,
    '2029-11-13',
    ['2029-11-10 weekend', '2029-11-11 Veterans Day', '2029-11-12 Veterans Day (observed)'],
  ],
  [
    '2029-12-18',
    10,
    '2030-01-03',
    [
      '2029-12-22 weekend',
      '2029-12-23 weekend',
      '2029-12-25 Christmas Day',
      '2029-12-29 weekend',
      '2029-12-30 weekend',
      "2030-01-01 New Year's Day",
    ],
  ],
  ['2024-12-02', -1, '2024-11-29', ['2024-12-01 weekend', '2024-11-30 weekend']],
  ['2024-12-02', -2, '2024-11-27', ['2024-12-01 weekend', '2024-11-30 weekend', '2024-11-28 Thanksgiving Day']],
];

test.each(WORKING_DAYS)('%s and %i working days is %s', (start, days, due, skipped) => {
  const found = addWorkingDays(start, days, FEDERAL_HOLIDAYS);
  expect([found.date, found.skipped.map(({ date, why }) => `${date} ${why}`)]).toEqual([due, skipped]);
});

test('a holiday on a weekend is called by its name, any other day of a weekend is a weekend', () => {
  expect(
    ['2026-07-03', '2026-07-04', '2026-07-05', '2026-07-06'].map((date) => dayOff(date, FEDERAL_HOLIDAYS)),
  ).toEqual(['Independence Day (observed)', 'Independence Day', 'weekend', undefined]);
});

/** The last days before, and the days of, both changes of the clock in 2026, and when they are over. */
const ENDS_OF_DAYS: readonly (readonly [string, readonly [string, string][]])[] = [
  [
    'America/New_York',
    [
      ['2026-03-07', '2026-03-08T05:00Z'],
      ['2026-03-08', '2026-03-09T04:00Z'],
      ['2026-10-31', '2026-11-01T04:00Z'],
      ['2026-11-01', '2026-11-02T05:00Z'],
    ],
  ],
  [
    'America/Denver',
    [
      ['2026-03-07', '2026-03-08T07:00Z'],
      ['2026-03-08', '2026-03-09T06:00Z'],
      ['2026-10-31', '2026-11-01T06:00Z'],
      ['2026-11-01', '2026-11-02T07:00Z'],
    ],
  ],
  [
    'America/Phoenix',
    [
      ['2026-03-07', '2026-03-08T07:00Z'],
      ['2026-03-08', '2026-03-09T07:00Z'],
      ['2026-10-31', '2026-11-01T07:00Z'],
      ['2026-11-01', '2026-11-02T07:00Z'],
    ],
  ],
  [
    'America/Tijuana',
    [
      ['2026-03-07', '2026-03-08T08:00Z'],
      ['2026-03-08', '2026-03-09T07:00Z'],
      ['2026-10-31', '2026-11-01T07:00Z'],
      ['2026-11-01', '2026-11-02T08:00Z'],
    ],
  ],
  [
    'America/Ciudad_Juarez',
    [
      ['2026-03-07', '2026-03-08T07:00Z'],
      ['2026-03-08', '2026-03-09T06:00Z'],
      ['2026-10-31', '2026-11-01T06:00Z'],
      ['2026-11-01', '2026-11-02T07:00Z'],
    ],
  ],
  [
    'America/Hermosillo',
    [
      ['2026-03-07', '2026-03-08T07:00Z'],
      ['2026-03-08', '2026-03-09T07:00Z'],
      ['2026-10-31', '2026-11-01T07:00Z'],
      ['2026-11-01', '2026-11-02T07:00Z'],
    ],
  ],
  [
    'America/Mexico_City',
    [
      ['2026-04-04', '2026-04-05T06:00Z'],
      ['2026-04-05', '2026-04-06T06:00Z'],
      ['2026-10-24', '2026-10-25T06:00Z'],
      ['2026-10-25', '2026-10-26T06:00Z'],
    ],
  ],
  [
    'America/St_Johns',
    [
      ['2026-03-07', '2026-03-08T03:30Z'],
      ['2026-03-08', '2026-03-09T02:30Z'],
      ['2026-10-31', '2026-11-01T02:30Z'],
      ['2026-11-01', '2026-11-02T03:30Z'],
    ],
  ],
  [
    'Asia/Kolkata',
    [
      ['2026-03-07', '2026-03-07T18:30Z'],
      ['2026-11-01', '2026-11-01T18:30Z'],
    ],
  ],
  [
    'Asia/Manila',
    [
      ['2026-03-07', '2026-03-07T16:00Z'],
      ['2026-11-01', '2026-11-01T16:00Z'],
    ],
  ],
  [
    'Pacific/Honolulu',
    [
      ['2026-03-07', '2026-03-08T10:00Z'],
      ['2026-11-01', '2026-11-02T10:00Z'],
    ],
  ],
  // In spring the clock jumps from 00:00 to 01:00, in autumn from 01:00 back to 00:00.
  [
    'America/Havana',
    [
      ['2026-03-07', '2026-03-08T05:00Z'],
      ['2026-03-08', '2026-03-09T04:00Z'],
      ['2026-10-31', '2026-11-01T04:00Z'],
      ['2026-11-01', '2026-11-02T05:00Z'],
    ],
  ],
  // In spring from 00:00 to 01:00, in autumn from 24:00 back to 23:00 of the same day.
  [
    'Africa/Cairo',
    [
      ['2026-04-23', '2026-04-23T22:00Z'],
      ['2026-04-24', '2026-04-24T21:00Z'],
      ['2026-10-28', '2026-10-28T21:00Z'],
      ['2026-10-29', '2026-10-29T22:00Z'],
    ],
  ],
  [
    'Asia/Beirut',
    [
      ['2026-03-28', '2026-03-28T22:00Z'],
      ['2026-03-29', '2026-03-29T21:00Z'],
      ['2026-10-23', '2026-10-23T21:00Z'],
      ['2026-10-24', '2026-10-24T22:00Z'],
    ],
  ],
  // Until 2011 at 00:01: in autumn the day before came back at 23:01 and had a second midnight.
  [
    'America/St_Johns',
    [
      ['2006-04-01', '2006-04-02T03:30Z'],
      ['2006-04-02', '2006-04-03T02:30Z'],
      ['2006-10-28', '2006-10-29T03:30Z'],
      ['2006-10-29', '2006-10-30T03:30Z'],
    ],
  ],
  // 30 December 2011 did not take place.
  [
    'Pacific/Apia',
    [
      ['2011-12-28', '2011-12-29T10:00Z'],
      ['2011-12-29', '2011-12-30T10:00Z'],
      ['2011-12-31', '2011-12-31T10:00Z'],
    ],
  ],
];

test.each(ENDS_OF_DAYS)('days in %s are over when its own clock says so', (zone, days) => {
  expect(days.map(([date]) => [date, iso(endOfDay(date, zone))])).toEqual(days);
});

test.each([
  ['2026-03-08', 'America/New_York', 1, 59, '2026-03-08T06:59Z'],
  ['2026-03-08', 'America/New_York', 2, 30, '2026-03-08T07:00Z'],
  ['2026-03-08', 'America/New_York', 3, 0, '2026-03-08T07:00Z'],
  ['2026-11-01', 'America/New_York', 0, 30, '2026-11-01T04:30Z'],
  ['2026-11-01', 'America/New_York', 1, 30, '2026-11-01T05:30Z'],
  ['2026-11-01', 'America/New_York', 2, 0, '2026-11-01T07:00Z'],
  ['2026-03-08', 'America/Phoenix', 2, 30, '2026-03-08T09:30Z'],
  ['2026-03-08', 'America/Tijuana', 2, 30, '2026-03-08T10:00Z'],
  ['2026-11-01', 'America/Ciudad_Juarez', 1, 30, '2026-11-01T07:30Z'],
  ['2026-03-08', 'America/St_Johns', 2, 15, '2026-03-08T05:30Z'],
  ['2006-04-02', 'America/St_Johns', 0, 30, '2006-04-02T03:31Z'],
  ['2006-10-29', 'America/St_Johns', 0, 0, '2006-10-29T02:30Z'],
  ['2026-03-08', 'America/Havana', 0, 0, '2026-03-08T05:00Z'],
  ['2026-03-08', 'America/Havana', 0, 30, '2026-03-08T05:00Z'],
  ['2026-11-01', 'America/Havana', 0, 30, '2026-11-01T04:30Z'],
  ['2026-10-04', 'Australia/Lord_Howe', 2, 15, '2026-10-03T15:30Z'],
  ['2011-12-30', 'Pacific/Apia', 12, 0, '2011-12-30T10:00Z'],
  ['2026-05-05', 'Asia/Kolkata', 9, 0, '2026-05-05T03:30Z'],
  ['2026-05-05', 'UTC', 24, 0, '2026-05-06T00:00Z'],
])('%s in %s at %i:%i is %s', (date, zone, hour, minute, expected) =>
  expect(iso(instantOf(date, zone, hour, minute))).toBe(expected),
);

test('zones are known by their full names', () => {
  for (const zone of [
    'UTC',
    'America/New_York',
    'America/Ciudad_Juarez',
    'Asia/Kolkata',
    'America/Argentina/Buenos_Aires',
  ])
    expect([zone, isZone(zone)]).toEqual([zone, true]);
  for (const zone of ['', 'Central', 'EST5EDT', 'GMT+5', '-05:00', 'America/Nowhere', 'Etc/Unknown', '/', '../etc'])
    expect([zone, isZone(zone)]).toEqual([zone, false]);
});

describe('for any zone and any day', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC', 'America/Ciudad_Juarez');
  // From 2012 on, no zone has left out a whole day.
  const dates = fc
    .integer({ min: utcOf('2012-01-01') / DAY_MS, max: utcOf('2060-12-31') / DAY_MS })
    .map((day) => addDays('1970-01-01', day));
  const instants = fc.integer({ min: utcOf('2012-01-02'), max: utcOf('2060-12-30') });

  test('a day ends where the next begins, and does not come back', () => {
    fc.assert(
      fc.property(zones, dates, fc.integer({ min: 0, max: 4 * 3_600_000 }), (zone, date, later) => {
        const end = endOfDay(date, zone);
        expect([wallDateOf(end - 1, zone), wallDateOf(end, zone)]).toEqual([date, addDays(date, 1)]);
        expect(wallDateOf(end + later, zone)).toBe(addDays(date, 1));
      }),
      { numRuns: 1500 },
    );
  });

  test('an instant lies before the end of its own day and not before the end of the day before', () => {
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const date = wallDateOf(at, zone);
        expect(at).toBeLessThan(endOfDay(date, zone));
        expect(at).toBeGreaterThanOrEqual(endOfDay(addDays(date, -1), zone));
      }),
      { numRuns: 1500 },
    );
  });

  test('every change of a clock in 2026 keeps both', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const date of changes(zone)) {
        const end = endOfDay(date, zone);
        expect([zone, wallDateOf(end - 1, zone), wallDateOf(end, zone)]).toEqual([zone, date, addDays(date, 1)]);
      }
    }
  });

  test('years and anniversaries', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 40 }), dates, (date, years, after) => {
        expect(addYears(date, years).slice(0, 7)).toBe(`${Number(date.slice(0, 4)) + years}${date.slice(4, 7)}`);
        const next = nextAnniversary(date, after);
        expect(next > after && next > date).toBe(true);
        const oneLess = addYears(date, Number(next.slice(0, 4)) - Number(date.slice(0, 4)) - 1);
        expect(oneLess <= after || oneLess === date).toBe(true);
      }),
    );
  });

  test('a working-day count passes over days off and nothing else', () => {
    const holidays: fc.Arbitrary<Holidays> = fc.dictionary(dates, fc.constant('a holiday'), {
      maxKeys: 5,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: -40, max: 40 }), holidays, (start, days, own) => {
        const all = { ...FEDERAL_HOLIDAYS, ...own };
        const { date, skipped } = addWorkingDays(start, days, all);
        expect(days === 0 || dayOff(date, all) === undefined).toBe(true);
        expect(skipped.map(({ date: day, why }) => dayOff(day, all) === why).includes(false)).toBe(false);
        expect(Math.abs(daysBetween(start, date))).toBe(Math.abs(days) + skipped.length);
      }),
    );
  });
});

/** The days around each change of the clock, with the day before. */
function changes(zone: string): string[] {
  const offsetOn = (date: string) => endOfDay(date, zone) - utcOf(date);
  const days = Array.from({ length: 13 }, (_, month) => addDays('2026-01-01', Math.round(month * 30.5)));
  return days.flatMap((from, index) => {
    const to = days[index + 1];
    if (to === undefined || offsetOn(from) === offsetOn(to)) return [];
    const within = Array.from({ length: daysBetween(from, to) }, (_, day) => addDays(from, day));
    const found = within.filter((date) => offsetOn(date) !== offsetOn(addDays(date, 1)));
    return found.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);
  });
}

test.each(['America/New_York', 'Asia/Kolkata', 'UTC', 'Pacific/Kiritimati'])(
  'the zone of the server, here %s, changes nothing',
  (server) => {
    const module = new URL('./calendar.ts', import.meta.url);
    const script = `const { addDays, addYears, dayOff, endOfDay, wallDateOf } = await import(${JSON.stringify(fileURLToPath(module))});
    const end = endOfDay('2026-03-07', 'America/Denver');
    console.log(end, wallDateOf(end, 'Asia/Manila'), addDays('2026-03-07', 1), addYears('2024-02-29', 1), dayOff('2026-03-07', {}), dayOff('2026-03-09', {}));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { TZ: server },
      encoding: 'utf8',
    });
    expect(said.trim()).toBe(`${Date.UTC(2026, 2, 8, 7)} 2026-03-08 2026-03-08 2025-02-28 weekend undefined`);
  },
);

describe('working days between two days', () => {
  test.each([
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-25', '2026-11-30', 2], // a Wednesday to a Monday, over Thanksgiving and a weekend
    ['2026-11-27', '2026-11-28', 0],
    ['2026-11-30', '2026-11-25', 0],
  ])('%s to %s: %i', (from, to, days) =>
    expect(workingDaysBetween(from, to, { '2026-11-26': 'Thanksgiving Day' })).toBe(days),
  );

  test('is what adding them again takes', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const { date } = addWorkingDays(from, days, FEDERAL_HOLIDAYS);
        expect(workingDaysBetween(from, date, FEDERAL_HOLIDAYS)).toBe(days);
      }),
    );
  });
});
