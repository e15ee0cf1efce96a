import { expect, test } from '@jest/globals';
import type { Assignment } from './access.ts';
import type { Actor } from './actor.ts';
import { decideAssignment } from './assignment.ts';
import type { AssignmentCommand, AssignmentFacts, Grant } from './assignment-terms.ts';
import { Refusal } from './refusal.ts';

const ON = '2027-03-01';
const ADMIN: Actor = { person: 'adam', role: 'administrator' };
const HEADQUARTERS: Actor = { person: 'hana', role: 'headquarters' };
const DIRECTOR: Actor = { person: 'dora', role: 'director' };
const GRANT: Grant = {
  role: 'specialist',
  office: 'laredo',
  region: null,
  rank: null,
  from: ON,
  until: null,
  actingFor: null,
};
const held = (more: Partial<Assignment>): Assignment => ({
  ...GRANT,
  event: 'person:sid#1',
  participant: null,
  from: '2020-01-01',
  ...more,
});
const FACTS: AssignmentFacts = {
  on: ON,
  person: { id: 'sid', kind: 'staff', office: 'laredo' },
  assignments: [],
  conflicts: [],
  leaves: [],
  substitute: null,
  seats: [],
  held: ['administrator'],
  lent: [],
  offices: [
    { id: 'laredo', region: 'southwest' },
    { id: 'houston', region: 'southwest' },
    { id: 'buffalo', region: 'east' },
  ],
  administrators: 2,
  subjectKnown: true,
};
const give = (more: Partial<Grant>, facts: Partial<AssignmentFacts> = {}, by: Actor = ADMIN) =>
  outcome({ id: 'c', by, type: 'GiveAssignment', ...GRANT, ...more }, facts);

function outcome(command: AssignmentCommand, facts: Partial<AssignmentFacts> = {}): object | string {
  try {
    return decideAssignment(command, { ...FACTS, ...facts });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test('an administrator or headquarters gives a role, nobody else and nobody to themself', () => {
  expect(give({})).toEqual({ type: 'AssignmentGiven', ...GRANT });
  expect(give({}, { held: ['headquarters'] }, HEADQUARTERS)).toMatchObject({ type: 'AssignmentGiven' });
  expect(give({}, { held: ['director'] }, DIRECTOR)).toBe('NotAuthorized');
  expect(give({}, { held: [] })).toBe('NotAuthorized'); // not today
  expect(give({}, {}, { person: 'sid', role: 'administrator' })).toBe('NotToOneself');
  expect(give({}, { person: { id: 'sid', kind: 'participant', office: null } })).toBe('NotStaff');
});

test('the first administrator is given by the system, and nothing after that', () => {
  const first = { role: 'administrator', office: null } as const;
  const system: Actor = { person: 'system', role: 'system' };
  expect(give(first, { held: [], administrators: 0 }, system)).toMatchObject({ type: 'AssignmentGiven' });
  expect(give(first, { held: [], administrators: 1 }, system)).toBe('NotAuthorized');
});

test.each([
  [{ office: null }, 'HeldSomewhere'],
  [{ region: 'east' }, 'HeldSomewhere'],
  [{ office: 'atlantis' }, 'PlaceUnknown'],
  [{ office: null, region: 'atlantis' }, 'PlaceUnknown'],
  [{ role: 'auditor' }, 'HeldEverywhere'],
  [{ from: '2027-02-28' }, 'NotBackdated'],
  [{ until: '2027-02-28' }, 'EndsBeforeBegin'],
] as const)('%j is refused', (more, code) => expect(give(more)).toBe(code));

test.each([{ office: null, region: 'southwest' }, { role: 'planner', office: null }, { until: ON }] as const)(
  '%j is given',
  (more) => expect(give(more)).toMatchObject({ type: 'AssignmentGiven', ...more }),
);

test('acting authority is lent by its holder or headquarters, for a time, and no further than it goes', () => {
  const loan = { role: 'director', until: '2027-04-01', actingFor: 'dora' } as const;
  const own = held({ role: 'director', office: null, region: 'southwest' });
  const lent = [own];
  const by = (actor: Actor, more: Partial<Grant> = {}, facts: Partial<AssignmentFacts> = {}) =>
    give({ ...loan, ...more }, { lent, held: [actor.role as 'director'], ...facts }, actor);
  expect(by(DIRECTOR)).toMatchObject({ type: 'AssignmentGiven', actingFor: 'dora', office: 'laredo' });
  expect(by(HEADQUARTERS)).toMatchObject({ type: 'AssignmentGiven' });
  expect(by(ADMIN)).toBe('NotYoursToLend');
  expect(by(DIRECTOR, { until: null })).toBe('ActsForATime');
  expect(by(DIRECTOR, { until: '2028-03-02' })).toBe('ActsForATime');
  expect(by(DIRECTOR, { office: 'buffalo' })).toBe('NothingToLend');
  expect(by(DIRECTOR, { role: 'supervisor' })).toBe('NothingToLend');
  expect(by(DIRECTOR, {}, { lent: [{ ...own, until: '2027-03-31' }] })).toBe('NothingToLend');
  expect(by(DIRECTOR, {}, { lent: [{ ...own, actingFor: 'dan' }] })).toBe('NothingToLend'); // lent is not lent on
  expect(by(HEADQUARTERS, { actingFor: 'sid' }, { lent })).toBe('NotToOneself');
});

test('what is past stays: a role ends yesterday at the earliest', () => {
  const assignments = [held({}), held({ event: 'person:sid#2', role: 'director', actingFor: 'dora' })];
  const endOf = (assignment: string, until: string, by: Actor = ADMIN, facts: Partial<AssignmentFacts> = {}) =>
    outcome({ id: 'c', by, type: 'EndAssignment', assignment, until }, { assignments, ...facts });
  expect(endOf('person:sid#1', ON)).toMatchObject({ type: 'AssignmentEnded', role: 'specialist', until: ON });
  expect(endOf('person:sid#1', '2027-02-28')).toMatchObject({ type: 'AssignmentEnded' });
  expect(endOf('person:sid#1', '2027-02-27')).toBe('NotBackdated');
  expect(endOf('person:sid#9', ON)).toBe('NoSuchAssignment');
  expect(endOf('person:sid#1', ON, DIRECTOR, { held: ['director'] })).toBe('NotAuthorized');
  expect(endOf('person:sid#2', ON, DIRECTOR, { held: [] })).toMatchObject({ type: 'AssignmentEnded' }); // theirs
  expect(endOf('person:sid#1', ON, ADMIN, { assignments: [held({ until: ON })] })).toBe('EndsAlready');
  const admin = [held({ role: 'administrator', office: null })];
  expect(endOf('person:sid#1', ON, ADMIN, { assignments: admin, administrators: 1 })).toBe('LastAdministrator');
});

test('a conflict is declared by whoever has it, and ended by others', () => {
  const declare = (by: Actor, facts: Partial<AssignmentFacts> = {}) =>
    outcome(
      { id: 'c', by, type: 'DeclareConflict', participant: 'p-1', organization: null, from: ON, until: null },
      { held: [], ...facts },
    );
  const sid: Actor = { person: 'sid', role: 'specialist' };
  expect(declare(sid)).toMatchObject({ type: 'ConflictDeclared', participant: 'p-1' });
  expect(declare(DIRECTOR)).toBe('NotAuthorized');
  expect(declare(ADMIN, { held: ['administrator'] })).toMatchObject({ type: 'ConflictDeclared' });
  expect(declare(sid, { subjectKnown: false })).toBe('NoSuchCompany');
  const conflicts = [{ event: 'person:sid#3', from: '2027-01-01', until: null }];
  const endOf = (by: Actor) =>
    outcome({ id: 'c', by, type: 'EndConflict', conflict: 'person:sid#3', until: ON }, { conflicts });
  expect(endOf(ADMIN)).toEqual({ type: 'ConflictEnded', conflict: 'person:sid#3', until: ON });
  expect(endOf({ person: 'sid', role: 'administrator' })).toBe('NotToOneself');
  expect(endOf(DIRECTOR)).toBe('NotAuthorized');
});
