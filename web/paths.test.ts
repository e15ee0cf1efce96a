import { expect, test } from '@jest/globals';
import { path, paths, signInTo } from './paths.ts';

test('addresses are made from patterns, and values are encoded', () => {
  expect(paths.participant({ id: 'p-1' })).toBe('/participants/p-1');
  expect(path('/a/:one/b/:two')({ one: 'x/y', two: 'ñ?' })).toBe('/a/x%2Fy/b/%C3%B1%3F');
  expect(signInTo('/queue?a=b&c=d')).toBe('/sign-in?to=%2Fqueue%3Fa%3Db%26c%3Dd');
});

test('a value that is missing or empty throws: no address with a hole', () => {
  expect(() => (paths.participant as (params: object) => string)({})).toThrow('needs id');
  expect(() => paths.participant({ id: '' })).toThrow('needs id');
});

test('types know the names', () => {
  // @ts-expect-error the pattern has an :id
  expect(() => paths.participant()).toThrow();
  // @ts-expect-error the pattern has no name
  expect(paths.queue({ id: 'x' })).toBe('/queue');
});
