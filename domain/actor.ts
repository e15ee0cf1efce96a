/** Who acts, in which role, and by what authority on that day. */
import type { WallDate } from './calendar.ts';

export const STAFF_ROLES = [
  'specialist',
  'supervisor',
  'director',
  'headquarters',
  'appeal-officer',
  'planner',
  'auditor',
  'administrator',
  'operator',
] as const;
/** Partner-side roles: the company officer alone signs; a consultant may help but neither signs nor submits. */
export const PARTNER_ROLES = ['officer', 'contact', 'consultant'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
export type PartnerRole = (typeof PARTNER_ROLES)[number];
export type Role = StaffRole | PartnerRole;

/** `system` is the clock, the courier, an import or a go-live: nobody whose judgment counts. */
export type Actor =
  { readonly person: string; readonly role: Role } | { readonly person: 'system'; readonly role: 'system' };
export const SYSTEM: Actor = { person: 'system', role: 'system' };

/** What the office knew of the actor on the day: the role, and the event that empowered the person. */
export type Empowerment = {
  readonly role: Role;
  /** `<stream>#<seq>` of the empowering event. */
  readonly event: string;
  readonly from: WallDate;
  readonly until: WallDate | null;
};

const TITLES: Readonly<Record<Role, string>> = {
  specialist: 'a supply chain security specialist',
  supervisor: 'a supervisor',
  director: 'a field director',
  headquarters: 'headquarters',
  'appeal-officer': 'an appeal officer',
  planner: 'a planner',
  auditor: 'an auditor',
  administrator: 'an administrator',
  operator: 'an operator',
  officer: 'the company’s officer',
  contact: 'a contact of the company',
  consultant: 'a consultant of the company',
};

/** The role in words, with its article, for refusals and explanations. */
export const roleTitle = (role: Role): string => TITLES[role];

export const isPartnerRole = (role: string): role is PartnerRole => (PARTNER_ROLES as readonly string[]).includes(role);
