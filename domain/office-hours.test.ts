/** Office hours by the company's own clock: weekends, holidays and clocks that are set back included. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadCalendars } from '../db/calendars.ts';
import { dayOff, instantOf, wallDateOf, type WallDate } from './calendar.ts';
import { officeHours } from './office-hours.ts';

const { holidays } = loadCalendars();
const at = (date: WallDate, zone: string, hour: number, minute = 0) => instantOf(date, zone, hour, minute);
const CHICAGO = 'America/Chicago';
const HOURS = { officeFrom: 8, officeUntil: 17 };

test.each([
  ['before eight', at('2027-03-15', CHICAGO, 7, 59), { open: false, from: at('2027-03-15', CHICAGO, 8) }],
  ['from eight on', at('2027-03-15', CHICAGO, 8), { open: true, until: at('2027-03-15', CHICAGO, 17) }],
  ['a minute before five', at('2027-03-15', CHICAGO, 16, 59), { open: true, until: at('2027-03-15', CHICAGO, 17) }],
  ['at five', at('2027-03-15', CHICAGO, 17), { open: false, from: at('2027-03-16', CHICAGO, 8) }],
  ['Friday evening', at('2027-03-12', CHICAGO, 18), { open: false, from: at('2027-03-15', CHICAGO, 8) }], // clocks go forward
  ['Thanksgiving', at('2027-11-25', CHICAGO, 10), { open: false, from: at('2027-11-26', CHICAGO, 8) }],
])('%s', (_, now, expected) => expect(officeHours(now, CHICAGO, holidays, HOURS)).toEqual(expected));

test('one instant is office hours in one zone and not in another', () => {
  const now = at('2027-03-15', 'America/New_York', 9);
  expect(officeHours(now, 'America/New_York', holidays, HOURS).open).toBe(true);
  expect(officeHours(now, 'America/Los_Angeles', holidays, HOURS)).toEqual({
    open: false,
    from: at('2027-03-15', 'America/Los_Angeles', 8),
  });
});

test('whenever it is, an office is open on a working day from eight to five, or opens next at eight on one', () => {
  const zones = fc.constantFrom(CHICAGO, 'America/Tijuana', 'America/St_Johns', 'Asia/Shanghai', 'UTC');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_652 * 24 * 60 }), zones, (minutes, zone) => {
      const now = Date.UTC(2024, 0, 1) + minutes * 60_000;
      const hours = officeHours(now, zone, holidays, HOURS);
      const day = wallDateOf(hours.open ? now : hours.from, zone);
      expect(dayOff(day, holidays)).toBeUndefined();
      if (hours.open) expect(now >= at(day, zone, 8) && now < at(day, zone, 17)).toBe(true);
      else expect([hours.from > now, hours.from]).toEqual([true, at(day, zone, 8)]);
    }),
    { numRuns: 200 },
  );
});
