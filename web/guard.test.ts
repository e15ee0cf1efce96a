import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PARTNER_ROLES, STAFF_ROLES, type Role } from '../domain/actor.ts';
import { admit, checkPermission } from './guard.ts';
import type { Permission, Route } from './route.ts';
import { viewer } from './testing/fakes.ts';

const ROLES: readonly Role[] = [...STAFF_ROLES, ...PARTNER_ROLES];
const roles = fc.subarray([...ROLES], { minLength: 1 });

test('anyone may enter what is for anyone, and nobody else enters unasked', () => {
  expect(admit('anyone', 'nobody', undefined)).toBe('enter');
  expect(admit('anyone', 'stranger', undefined)).toBe('enter');
  for (const may of ['signed-in', { roles: ROLES }] satisfies Permission[]) {
    expect(admit(may, 'nobody', 'p-1')).toBe('sign-in');
    expect(admit(may, 'stranger', 'p-1')).toBe('stranger');
  }
});

test('a role that is not named is forbidden, whatever the object', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROLES),
      roles,
      fc.boolean(),
      fc.constantFrom('p-1', 'p-2'),
      (role, named, own, id) => {
        fc.pre(!named.includes(role));
        expect(admit({ roles: named, own }, viewer(role), id)).toBe('forbidden');
      },
    ),
  );
});

test('a company sees its own only; what is not its own does not exist', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PARTNER_ROLES),
      fc.array(fc.constantFrom<string>('p-1', 'p-2', 'p-3')),
      fc.constantFrom('p-1', 'p-2', 'P-1', 'p-9'),
      (role, mine, id) => {
        const verdict = admit({ roles: ROLES, own: true }, viewer(role, { participants: mine }), id);
        expect(verdict).toBe(mine.includes(id) ? 'enter' : 'hidden');
      },
    ),
  );
});

test('staff are not held to participants', () => {
  for (const role of STAFF_ROLES) expect(admit({ roles: ROLES, own: true }, viewer(role), 'p-9')).toBe('enter');
});

const route = (may: Permission, path: string, audit = 'none'): Route => ({
  name: 'x',
  method: 'get',
  path,
  may,
  audit,
  handle: () => {},
});

test.each([
  ['roles of companies on an object, without own', route({ roles: ['officer'] }, '/participants/:id'), 'say own'],
  ['any signed-in person on an object', route('signed-in', '/participants/:id/x'), 'name the roles'],
  ['own without an object', route({ roles: ['officer'], own: true }, '/queue'), 'own needs :id'],
  ['a recorded look by anyone', route('anyone', '/', 'home.viewed'), 'who looked'],
])('%s is refused at start', (_, bad, words) => expect(() => checkPermission(bad)).toThrow(words));

test.each([
  [route({ roles: ['officer'], own: false }, '/participants/:id')],
  [route({ roles: ['officer'], own: true }, '/participants/:id')],
  [route({ roles: ['auditor'] }, '/suspensions/:id', 'suspension.viewed')],
  [route('signed-in', '/queue')],
])('%# says what it means', (good) => expect(() => checkPermission(good)).not.toThrow());
