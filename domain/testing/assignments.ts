/** Roles that are held, for tests and benchmarks. */
import type { Assignment } from '../access.ts';
import type { StaffRole } from '../actor.ts';

/** Held in Laredo since 2020 and without an end, unless the place says otherwise. */
export const held = (role: StaffRole, place: Partial<Assignment> = {}): Assignment => ({
  role,
  event: 'person:x#1',
  from: '2020-01-01',
  until: null,
  participant: null,
  office: 'laredo',
  region: null,
  rank: null,
  actingFor: null,
  ...place,
});
