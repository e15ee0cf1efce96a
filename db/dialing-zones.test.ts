/** Where a telephone number says that somebody is. */
import { expect, test } from '@jest/globals';
import { zoneOfNumber, zonesOfNumbers } from './dialing-zones.ts';

test.each([
  ['+81 3 5550 0100', 'Asia/Tokyo'],
  ['+49 151 23456789', 'Europe/Berlin'],
  [' +44 20 5550 0100', 'Europe/London'],
  ['+353 1 555 0100', 'Europe/Guernsey'], // whose clock is Dublin's
  ['+1 213 555 0100', 'America/Los_Angeles'],
  ['+1 (956) 555-0100', 'America/Chicago'],
  ['+1 416 555 0100', 'America/Toronto'],
  ['+52 664 555 0199', 'America/Tijuana'],
  // Several clocks: all of the United States, and Adelaide or Perth.
  ['+1 800 555 0100', null],
  ['+61 8 5550 0100', null],
  // Not a number, not with its country's code, none.
  ['+1 555', null],
  ['81 5555 0199', null],
  ['', null],
])('the number %j says that somebody is in %s', async (phone, zone) => {
  expect(await zoneOfNumber(phone)).toBe(zone);
  expect(await zoneOfNumber(phone)).toBe(zone);
});

test('of several numbers those are told that say something', async () =>
  expect(await zonesOfNumbers(['+81 3 5550 0100', '', '+1 800 555 0100', '+81 3 5550 0100'])).toEqual(
    new Map([['+81 3 5550 0100', 'Asia/Tokyo']]),
  ));
