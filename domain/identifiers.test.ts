import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkIdentifier, IDENTIFIER_CODES } from './identifiers.ts';

test.each([
  ['ein', '20-9848849'],
  ['rfc', 'WUE930208CBB'],
  ['rfc', 'ÑAND930208CB1'],
  ['rfc', 'XAXX010101000'],
  ['scac', 'OGLO'],
  ['dot', '197259'],
  ['bond', '724006153'],
  ['carrier-bond', '724006153'],
  ['fmc', '012345'],
  ['mid', 'MXPECPLA12MEX'],
  ['iata', '5X'],
  ['sct', 'SCT-2019-0004'],
  ['iac', 'NE0306012'],
])('%s takes %s', (code, text) => expect(checkIdentifier(code, text)).toBeNull());

test.each([
  ['ein', '209848849', 'nine digits'],
  ['ein', '20-984884', 'nine digits'],
  ['ein', '20-98488499', 'nine digits'],
  ['rfc', 'XAXX0101', '12 characters'],
  ['rfc', 'WUE931308CBB', '12 characters'],
  ['rfc', 'WUE930200CBB', '12 characters'],
  ['rfc', 'WUEXX930208CBB', '12 characters'],
  ['scac', 'OGL', 'four'],
  ['scac', 'oglo', 'four'],
  ['scac', 'OGL1', 'four'],
  ['dot', '19725', 'six'],
  ['dot', '1972591', 'six'],
  ['bond', '72400615', 'nine'],
  ['fmc', '1234567', 'six'],
  ['mid', '12MEX', 'country code'],
  ['mid', 'MXPECPLA12MEX123', 'country code'],
  ['iata', '55', 'two'],
  ['sct', 'a b', 'SCT'],
  ['iac', '=1+1', '1 to 40'],
  ['__proto__', '', '1 to 40'],
])('%s does not take %s', (code, text, words) => expect(checkIdentifier(code, text)).toContain(words));

test('no text is too strange to be checked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...IDENTIFIER_CODES, 'other'), fc.string({ unit: 'binary' }), (code, text) => {
      const answer = checkIdentifier(code, text);
      expect(answer === null || answer.length > 10).toBe(true);
    }),
  );
});
