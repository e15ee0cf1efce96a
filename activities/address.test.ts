import { expect, test } from '@jest/globals';
import { isDeliverable, messageIdOf } from './address.ts';

test.each([
  'officer@red-river.example',
  "o'neil+ctpat@mail.río.example",
  'a.b_c@x-1.co',
  `${'a'.repeat(64)}@x.example`,
])('%s can get mail', (address) => {
  expect(isDeliverable(address)).toBe(true);
});

test.each([
  '',
  '@',
  'a@',
  '@x.example',
  'not an address',
  'a@b',
  'a@x.example, b@x.example',
  'a@x.example;b@x.example',
  'x@ex ample.org',
  'x@x..example',
  'x@-x.example',
  'x.@x.example',
  '.x@x.example',
  'x@y@x.example',
  'Pat <a@x.example>',
  'a@x.example\r\nBcc: b@x.example',
  '"q"@x.example',
  `${'a'.repeat(65)}@x.example`,
  `a@${'x'.repeat(64)}.example`,
  `a@${'x.'.repeat(130)}example`,
])('%j cannot', (address) => {
  expect(isDeliverable(address)).toBe(false);
});

test('a message is named after its notice, within what a Message-ID may hold', () => {
  expect(messageIdOf('p-1', 'n7', 'CTPAT <no-reply@portolan.example>')).toBe('<p-1.n7@portolan.example>');
  expect(messageIdOf('p 1>(', 'n7', 'no-reply@portolan.example')).toBe('<p%201%3E%28.n7@portolan.example>');
});
