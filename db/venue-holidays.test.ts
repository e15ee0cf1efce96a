/** In which country a visit is, so that nobody is sent to a closed door: by its place, by the company's address, else by its clocks. */
import { expect, test } from '@jest/globals';
import { venueHolidays } from './venue-holidays.ts';

/** Public holidays of one country alone: Mexico, Canada. */
const DAYS = { MX: '2027-09-16', CA: '2027-07-01' } as const;
const at = (venue: Parameters<typeof venueHolidays>[0]) => Object.keys(venueHolidays(venue, Object.values(DAYS)));

test.each([
  ['its place', { id: 'domestic', place: 'MX-TAM-nuevo-laredo', zone: 'America/Chicago', home: 'US' }, ['MX']],
  [
    'the address, where its clocks tell nothing',
    { id: 'domestic', place: null, zone: 'Etc/GMT+6', home: 'MX' },
    ['MX'],
  ],
  [
    'the address, of a zone that its country keeps',
    { id: 'domestic', place: null, zone: 'America/Toronto', home: 'CA' },
    ['CA'],
  ],
  [
    'its clocks, where they are not those of the address',
    { id: 'domestic', place: null, zone: 'America/Matamoros', home: 'US' },
    ['MX'],
  ],
  ['its clocks, abroad', { id: 'foreign', place: null, zone: 'America/Matamoros', home: 'CA' }, ['MX']],
  ['nothing', { id: 'foreign', place: null, zone: 'Etc/GMT+6', home: 'MX' }, []],
  [
    'the address at home, whose federal holidays every rule knows',
    { id: 'domestic', place: null, zone: 'America/Chicago', home: 'US' },
    [],
  ],
] as const)('the holidays of a site follow %s', (_, venue, countries) => {
  expect(at(venue)).toEqual(countries.map((country) => DAYS[country]));
});
