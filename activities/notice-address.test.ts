import { expect, test } from '@jest/globals';
import { noticeAddresses } from './notice-address.ts';

const DOMAIN = 'inbound.portolan.example';
const addresses = noticeAddresses({ domain: DOMAIN, secret: 's'.repeat(32) });

test.each([
  { participant: 'a100234', notice: 'n7' },
  { participant: 'a100234-0f3a9c', notice: 'n4294967295' },
  { participant: '5f0c7a52-53dd-4a0e-9d4c-0a55a1a3a0b7', notice: 'n1' },
  { participant: 'Empresa Ñ', notice: 'n12' },
])('$participant/$notice is found by its address, also in capitals', (name) => {
  const address = addresses.of(name)!;
  expect(address).toMatch(/^notice\+[a-z2-7]{1,57}@inbound\.portolan\.example$/);
  expect(addresses.of(name)).toBe(address);
  expect(addresses.open(address)).toEqual(name);
  expect(addresses.open(address.toUpperCase())).toEqual(name);
});

test('an altered address, or one with another secret, is a forged one', () => {
  const address = addresses.of({ participant: 'a100234', notice: 'n7' })!;
  const at = 'notice+'.length;
  for (let index = at; index < address.indexOf('@'); index += 1) {
    const other = address[index] === 'a' ? 'b' : 'a';
    const altered = `${address.slice(0, index)}${other}${address.slice(index + 1)}`;
    // The last letter may hold bits that mean nothing.
    if (index < address.indexOf('@') - 1) expect(addresses.open(altered)).toBe('forged');
  }
  expect(noticeAddresses({ domain: DOMAIN, secret: 't'.repeat(32) }).open(address)).toBe('forged');
  for (const local of ['', 'aaaa', '!', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])
    expect(addresses.open(`notice+${local}@${DOMAIN}`)).toBe('forged');
});

test('any other address is none of these', () => {
  expect(addresses.open(`postmaster@${DOMAIN}`)).toBeNull();
  expect(addresses.open('notice+abc@elsewhere.example')).toBeNull();
});

test('an id that is too long has none', () => {
  expect(addresses.of({ participant: 'x'.repeat(40), notice: 'n1' })).toBeNull();
});
