/** People with assignments and conflicts, and participants to look at, as generated for the tests of permissions. */
import fc from 'fast-check';
import { isPartnerRole, PARTNER_ROLES, STAFF_ROLES } from '../../domain/actor.ts';
import type { Assignment, Charge, Conflict, Holder } from '../../domain/access.ts';

export const REGION_OF: Readonly<Record<string, string>> = { laredo: 'south', houston: 'south', buffalo: 'east' };
const OFFICES = ['laredo', 'houston', 'buffalo', 'nowhere'] as const;
const PEOPLE = ['x', 'y'] as const;

/** Every office with every specialist: twelve participants. The office `nowhere` is in no region. */
export const CHARGES: readonly Charge[] = OFFICES.flatMap((office) =>
  [null, ...PEOPLE].map((specialist) => ({
    id: `${office}-${specialist ?? 'nobody'}`,
    office,
    region: REGION_OF[office] ?? null,
    specialist,
  })),
);
export const charges = (): fc.Arbitrary<Charge> => fc.constantFrom(...CHARGES);

const participants = fc.constantFrom(...CHARGES.map(({ id }) => id));
const since = { event: 'person:x#1', from: '2020-01-01', until: null };

const assignments: fc.Arbitrary<Assignment> = fc
  .record({
    role: fc.constantFrom(...STAFF_ROLES, ...PARTNER_ROLES),
    participant: participants,
    place: fc.constantFrom(
      { office: null, region: null },
      ...OFFICES.map((office) => ({ office, region: null })),
      ...['south', 'east'].map((region) => ({ office: null, region })),
    ),
    actingFor: fc.constantFrom(null, 'y'),
  })
  .map(({ role, participant, place, actingFor }) =>
    isPartnerRole(role)
      ? { ...since, role, participant, office: null, region: null, rank: null, actingFor: null }
      : { ...since, ...place, role, participant: null, rank: null, actingFor },
  );
const conflicts: fc.Arbitrary<Conflict> = participants.map((participant) => ({
  participant,
  from: '2020-01-01',
  until: null,
}));

/** Everything in it is in force. */
export const holders = (): fc.Arbitrary<Holder> =>
  fc.record({
    person: fc.constantFrom(...PEOPLE),
    assignments: fc.array(assignments, { maxLength: 4 }),
    conflicts: fc.array(conflicts, { maxLength: 2 }),
  });
