import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPartnerRole, PARTNER_ROLES, STAFF_ROLES, type Role } from '../domain/actor.ts';
import { admit, checkPermission } from './guard.ts';
import type { Permission, Route } from './route.ts';
import { chargeOf, heldBy, viewer } from './testing/fakes.ts';

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

test('a role that is not named is forbidden, unless the object does not exist for its holder', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROLES),
      roles,
      fc.boolean(),
      fc.constantFrom('p-1', 'p-2'),
      (role, named, own, id) => {
        fc.pre(!named.includes(role));
        const hidden = isPartnerRole(role) && id !== 'p-1';
        expect(admit({ roles: named, own }, viewer(role), id)).toBe(hidden ? 'hidden' : 'forbidden');
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

test('staff enter where their assignment reaches, and nowhere else', () => {
  const may: Permission = { roles: ROLES, own: true };
  for (const role of STAFF_ROLES) {
    const about = chargeOf('p-9', { specialist: 'sub-other' });
    const verdict = (place: { office?: string; region?: string }) =>
      admit(may, viewer(role, { about, assignments: [{ ...heldBy(role), ...place }] }), 'p-9');
    expect([verdict({}), verdict({ office: 'buffalo' }), verdict({ region: 'east' })]).toEqual(Array(3).fill('enter'));
    expect([verdict({ office: 'laredo' }), verdict({ region: 'west' })]).toEqual(['hidden', 'hidden']);
    const conflicts = [{ participant: 'p-9', from: '2020-01-01', until: null }];
    expect(admit(may, viewer(role, { about, conflicts }), 'p-9')).toBe('conflict');
    expect(admit(may, viewer(role), 'p-9')).toBe('hidden'); // there is no such participant
    expect(admit(may, viewer(role, { about }), 'p-8')).toBe('hidden'); // permissions know of another one
  }
});

test('the assigned specialist enters from any office; a role of another office opens nothing of this one', () => {
  const about = chargeOf('p-9', { specialist: 'sub-specialist' });
  const afar = { ...heldBy('specialist'), office: 'laredo' };
  const supervisor = { ...heldBy('supervisor'), office: 'laredo' };
  const both = viewer('specialist', { about, roles: ['specialist', 'supervisor'], assignments: [afar, supervisor] });
  expect(admit({ roles: ['specialist'] }, both, 'p-9')).toBe('enter');
  expect(admit({ roles: ['supervisor'] }, both, 'p-9')).toBe('forbidden');
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
  ['an object that permissions cannot find', route({ roles: ['auditor'] }, '/suspensions/:id'), 'find no participant'],
  ['any signed-in person on an object', route('signed-in', '/participants/:id/x'), 'name the roles'],
  ['own without an object', route({ roles: ['officer'], own: true }, '/queue'), 'own needs :id'],
  ['a recorded look by anyone', route('anyone', '/', 'home.viewed'), 'who looked'],
])('%s is refused at start', (_, bad, words) => expect(() => checkPermission(bad)).toThrow(words));

test.each([
  [route({ roles: ['officer'], own: false }, '/participants/:id')],
  [route({ roles: ['officer'], own: true }, '/participants/:id')],
  [route({ roles: ['auditor'] }, '/decisions/:id/:seq', 'decision.viewed')],
  [route('signed-in', '/queue')],
])('%# says what it means', (good) => expect(() => checkPermission(good)).not.toThrow());
