import { expect, test } from '@jest/globals';
import { senderOf } from './sender.ts';

const contacts = [
  { id: 'k-1', email: 'ana@importer.example' },
  { id: 'k-2', email: 'luis@importer.example' },
];
const senderWith = (
  results: readonly string[],
  authserv: string | null = 'mx.agency.example',
  from = 'luis@importer.example',
) => senderOf(from, contacts, { header: (name) => (name === 'authentication-results' ? results : []) }, authserv);

test('without a server in front the address alone decides', () => {
  expect(senderWith([], null)).toEqual({ contact: 'k-2' });
  expect(senderWith([], null, 'eve@importer.example')).toBe('unknown-sender');
});

test.each([
  ['mx.agency.example; dmarc=pass header.from=importer.example'],
  ['mx.agency.example 1; dkim=pass (2048-bit key) header.d=importer.example; spf=softfail'],
  ['MX.agency.example; spf=pass smtp.mailfrom=luis@importer.example'],
])('%s vouches for the sender', (results) => {
  expect(senderWith([results])).toEqual({ contact: 'k-2' });
});

test.each([
  [['mx.agency.example; dmarc=pass header.from=importer.example', 'mx.agency.example; dkim=pass header.d=esp.example']],
  [['mx.agency.example; dkim=pass header.d=esp.example', 'mx.agency.example; dmarc=pass header.from=importer.example']],
  [['mx.agency.example; spf=none', 'mx.agency.example; dkim=pass header.d=importer.example', 'mx.else.example; none']],
])('a server that writes a header for each check vouches with any of them: %j', (results) => {
  expect(senderWith(results)).toEqual({ contact: 'k-2' });
});

test.each([
  [[]],
  [['mx.agency.example; none']],
  [['mx.elsewhere.example; dmarc=pass']],
  [['mx.agency.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=eve@evil.example']],
  [['mx.agency.example; dkim=fail header.d=importer.example']],
  [['mx.agency.example; dmarc=fail (dmarc=pass) header.from=importer.example']],
  [['mx.agency.example; dmarc=fail', 'mx.agency.example; dmarc=pass']],
  [['mx.agency.example; dkim=pass header.d=notimporter.example']],
  [
    [
      'mx.agency.example; dmarc=fail',
      'mx.else.example; none',
      'mx.agency.example; dkim=pass header.d=importer.example',
    ],
  ],
  [['mx.agency.example; dkim=none', 'mx.agency.example; dkim=pass header.d=importer.example']],
])('%j does not', (results) => {
  expect(senderWith(results)).toBe('not-aligned');
});
