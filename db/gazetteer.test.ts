/** What places are called, with what they lie in. */
import { expect, test } from '@jest/globals';
import { knownPlaces, placeName } from './gazetteer.ts';

test('a city is told with its region and country; what tells the region from the city is said of the region alone', () => {
  expect(placeName('MX-TAM-reynosa', 'es')).toBe('Reynosa, Tamaulipas, México');
  expect(placeName('MX-QUE-queretaro', 'en')).toBe('Querétaro, Mexico');
  expect(placeName('MX-QUE', 'en')).toBe('Querétaro (state), Mexico');
  const cities = [...knownPlaces().values()].filter(({ city }) => city !== null);
  expect(cities.map(({ id }) => placeName(id, 'es')).filter((name) => /[()]/.test(name))).toEqual([]);
});
