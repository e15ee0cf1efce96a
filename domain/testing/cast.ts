/** The people of the tests: at least one for each seat, two where the rules ask for different people. */
import { SYSTEM, type Actor, type Empowerment, type Role } from '../actor.ts';
import type { Contact } from '../notice.ts';

const as = (person: string, role: Role): Actor => ({ person, role });

export const CAST = {
  officer: as('owen-officer', 'officer'),
  contact: as('cleo-contact', 'contact'),
  consultant: as('conny-consultant', 'consultant'),
  specialist: as('sara-specialist', 'specialist'),
  otherSpecialist: as('sid-specialist', 'specialist'),
  supervisor: as('sue-supervisor', 'supervisor'),
  director: as('dora-director', 'director'),
  otherDirector: as('dan-director', 'director'),
  headquarters: as('hana-headquarters', 'headquarters'),
  otherHeadquarters: as('hugo-headquarters', 'headquarters'),
  appealOfficer: as('amy-appeals', 'appeal-officer'),
  otherAppealOfficer: as('abe-appeals', 'appeal-officer'),
  planner: as('pia-planner', 'planner'),
  auditor: as('aldo-auditor', 'auditor'),
  /** One person in every seat of the agency: the rules must tell her to leave all but one. */
  doubleSpecialist: as('dee-double', 'specialist'),
  doubleSupervisor: as('dee-double', 'supervisor'),
  doubleDirector: as('dee-double', 'director'),
  doubleHeadquarters: as('dee-double', 'headquarters'),
  doubleAppealOfficer: as('dee-double', 'appeal-officer'),
  system: SYSTEM,
} as const satisfies Readonly<Record<string, Actor>>;
export type Seat = keyof typeof CAST;
export const SEATS = Object.keys(CAST) as readonly Seat[];

/** What the office knows of a person: the roles that the cast gives them, since 2020. */
export const empowered = (person: string): readonly Empowerment[] =>
  Object.values(CAST).flatMap((actor) =>
    actor.person === person && actor.role !== 'system'
      ? [{ role: actor.role, event: `person:${person}#1`, from: '2020-01-01', until: null }]
      : [],
  );

/** The officer and the primary contact, both untried. */
export const CONTACTS: readonly Contact[] = [
  { id: 'k-officer', role: 'officer', reach: 'untried' },
  { id: 'k-primary', role: 'primary', reach: 'untried' },
];
