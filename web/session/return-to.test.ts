import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paths } from '../paths.ts';
import { localReturn } from './return-to.ts';

const WEB = 'https://portolan.example';

test.each([
  ['/queue', '/queue'],
  ['/participants/p-1?tab=dates&x=%2F', '/participants/p-1?tab=dates&x=%2F'],
  ['/queue#part', '/queue'],
  ['/a/../queue', '/queue'],
  ['/signatures', '/signatures'],
])('%p leads back to %p', (wanted, local) => expect(localReturn(wanted)).toBe(local));

test.each([
  undefined,
  '',
  'queue',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/%0a/../..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/x/..%2f/evil.example/..//evil.example',
  'javascript:alert(1)',
  '/\\/evil.example',
  'http:evil.example',
  '/@evil.example:80//\\',
  '/sign-in',
  '/sign-in/callback?code=1',
  '/signed-out',
  `/${'a'.repeat(3000)}`,
  '/.%5cevil.example/..\\..//evil.example',
])('%p leads nowhere else', (wanted) => {
  const local = localReturn(wanted);
  expect(new URL(local, WEB).origin).toBe(WEB);
  expect(local).toMatch(/^\/(?![/\\])/);
  expect(local).not.toMatch(/^\/sign(-in|ed-out)/);
});

/** Text as an attacker would write it: the characters that parsers disagree about. */
const crafty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        '%2f',
        '%5c',
        '\t',
        '\n',
        '\r',
        '\0',
        ' ',
        '@',
        ':',
        '?',
        '#',
        'evil.example',
        'http:',
        'https:',
        'javascript:',
        '%00',
        '%09',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('whatever is wanted, a browser stays here', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        crafty,
        crafty.map((text) => `/${text}`),
        fc.webUrl(),
        fc.string(),
      ),
      (wanted) => {
        const local = localReturn(wanted);
        expect(local).toMatch(/^\/(?![/\\])[^\\\t\n\r\0]*$/);
        expect(new URL(local, WEB).origin).toBe(WEB);
        expect(new URL(local, 'http://127.0.0.1:22000/sign-in/callback').origin).toBe('http://127.0.0.1:22000');
      },
    ),
    { numRuns: 3000 },
  );
});

test('a local place survives', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.stringMatching(/^[a-z0-9=&]{0,12}$/), (name, query) => {
      const wanted = `/${name}${query && `?${query}`}`;
      expect(localReturn(wanted)).toBe(wanted);
    }),
  );
});

test.each(['//evil.example/queue', 'queue', 'https://portolan.example/queue', undefined])(
  '%p is no local place, so home',
  (wanted) => {
    expect(localReturn(wanted)).toBe(paths.home());
  },
);
