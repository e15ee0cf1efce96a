/** What is reached is what may be opened; conflicts win over everything; and nobody is somebody on a day that is not theirs. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asOf, reaches, reachOf, rolesOn } from './access.ts';
import { isPartnerRole, PARTNER_ROLES, STAFF_ROLES, type Role } from './actor.ts';
import { CHARGES, charges, holders } from '../test/access/holders.ts';

const ROLES: readonly Role[] = [...STAFF_ROLES, ...PARTNER_ROLES];
const someRoles = fc.subarray([...ROLES]);

test('a list holds exactly what may be opened one by one', () => {
  fc.assert(
    fc.property(holders(), someRoles, charges(), (holder, roles, charge) => {
      const opens = rolesOn(holder, charge).some((role) => roles.includes(role));
      expect(reaches(reachOf(holder, roles), charge)).toBe(opens);
    }),
    { numRuns: 2000 },
  );
});

test('whoever has a conflict holds nothing there and reaches nothing there', () => {
  fc.assert(
    fc.property(holders(), charges(), (holder, charge) => {
      const declared = { participant: charge.id, from: '2027-01-01', until: null };
      const torn = { ...holder, conflicts: [...holder.conflicts, declared] };
      expect(rolesOn(torn, charge)).toEqual([]);
      expect(reaches(reachOf(torn, ROLES), charge)).toBe(false);
    }),
  );
});

test('company people hold something at their own participants only', () => {
  fc.assert(
    fc.property(holders(), charges(), (holder, charge) => {
      const own = holder.assignments.filter(({ role }) => isPartnerRole(role)).map(({ participant }) => participant);
      const company = rolesOn(holder, charge).filter(isPartnerRole);
      if (company.length > 0) expect(own).toContain(charge.id);
    }),
  );
});

test('the first and the last day are days of the assignment, and of the conflict', () => {
  const assignment = {
    role: 'director',
    event: 'person:x#1',
    from: '2027-02-01',
    until: '2027-02-10',
    participant: null,
    office: 'laredo',
    region: null,
    rank: null,
    actingFor: 'y',
  } as const;
  const conflicts = [{ participant: 'p-1', from: '2027-02-05', until: '2027-02-06' }];
  const holder = { person: 'x', assignments: [assignment], conflicts };
  const held = (on: string) => rolesOn(asOf(holder, on), { ...CHARGES[0]!, id: 'p-1', office: 'laredo' });
  const days = [
    '2027-01-31',
    '2027-02-01',
    '2027-02-04',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-10',
    '2027-02-11',
  ];
  expect(days.map((on) => held(on).length)).toEqual([0, 1, 1, 0, 0, 1, 1, 0]);
});
