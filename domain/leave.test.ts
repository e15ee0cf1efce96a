import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Assignment } from './access.ts';
import type { Actor, StaffRole } from './actor.ts';
import { decideAssignment } from './assignment.ts';
import type { AssignmentFacts, LeaveCommand } from './assignment-terms.ts';
import { addDays } from './calendar.ts';
import { Refusal } from './refusal.ts';
import { held } from './testing/assignments.ts';

const ON = '2027-03-01';
const SID: Actor = { person: 'sid', role: 'specialist' };
const SUE: Actor = { person: 'sue', role: 'supervisor' };
const ADMIN: Actor = { person: 'adam', role: 'administrator' };
const span = (from: string, until: string) => ({ event: 'person:sid#7', from, until });
const FACTS: AssignmentFacts = {
  on: ON,
  person: { id: 'sid', kind: 'staff', office: 'laredo' },
  assignments: [held('specialist')],
  conflicts: [],
  leaves: [],
  substitute: { assignments: [held('specialist')], leaves: [] },
  held: [],
  seats: [],
  lent: [],
  offices: [
    { id: 'laredo', region: 'southwest' },
    { id: 'buffalo', region: 'east' },
  ],
  administrators: 1,
  subjectKnown: true,
};
const TAKE = { id: 'c', by: SID, type: 'TakeLeave', from: ON, until: addDays(ON, 13), substitute: 'tom' } as const;

function outcome(command: LeaveCommand, facts: Partial<AssignmentFacts> = {}): object | string {
  try {
    return decideAssignment(command, { ...FACTS, ...facts });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
const take = (more: Partial<typeof TAKE> | object = {}, facts: Partial<AssignmentFacts> = {}) =>
  outcome({ ...TAKE, ...more }, facts);
const covering = (...assignments: readonly Assignment[]) => ({ substitute: { assignments, leaves: [] } });

test('the person, a supervisor of their office, an administrator and headquarters take a leave for them; nobody else', () => {
  const event = { type: 'LeaveTaken', from: ON, until: '2027-03-14', substitute: 'tom' };
  expect(take()).toEqual(event);
  expect(take({ by: SUE }, { seats: [held('supervisor', { office: null, region: 'southwest' })] })).toEqual(event);
  expect(take({ by: SUE }, { seats: [held('supervisor', { office: 'buffalo' })] })).toBe('NotOver');
  expect(take({ by: SUE }, { seats: [held('specialist')] })).toBe('NotOver');
  expect(take({ by: { ...SUE, role: 'specialist' } }, { seats: [held('supervisor')] })).toBe('NotOver');
  expect(take({ by: ADMIN }, { held: ['administrator'] })).toEqual(event);
  expect(take({ by: ADMIN })).toBe('NotOver'); // not an administrator today
  expect(take({ by: { person: 'hana', role: 'headquarters' } }, { held: ['headquarters'] })).toEqual(event);
});

test.each([
  ['yesterday', { from: '2027-02-28' }, {}, 'NotBackdated'],
  ['an end before the beginning', { until: '2027-02-28' }, {}, 'EndsBeforeBegin'],
  ['oneself as substitute', { substitute: 'sid' }, {}, 'NotToOneself'],
  ['a substitute whom nobody knows', {}, { substitute: null }, 'SubstituteUnknown'],
  ['days of another leave', {}, { leaves: [span('2027-03-14', '2027-03-20')] }, 'AwayAlready'],
  [
    'days on which the substitute is away',
    {},
    { substitute: { assignments: [held('specialist')], leaves: [span('2027-03-10', '2027-03-11')] } },
    'SubstituteAway',
  ],
  ['a substitute of another office', {}, covering(held('specialist', { office: 'buffalo' })), 'NotCovered'],
  ['a substitute in another role', {}, covering(held('supervisor')), 'NotCovered'],
  ['a substitute whose role ends meanwhile', {}, covering(held('specialist', { until: '2027-03-13' })), 'NotCovered'],
])('no leave with %s', (_, more, facts, code) => {
  expect(take(more, facts)).toBe(code);
});

test('other leaves and ended ones leave room, and a substitute may hold the role for the region or by acting authority', () => {
  expect(take({}, { leaves: [span('2027-03-15', '2027-03-20')] })).toMatchObject({ type: 'LeaveTaken' });
  expect(take({}, { leaves: [span('2027-03-05', '2027-03-04')] })).toMatchObject({ type: 'LeaveTaken' });
  for (const place of [{ office: null, region: 'southwest' }, { actingFor: 'sid' }, { until: '2027-03-14' }])
    expect(take({}, covering(held('specialist', place)))).toMatchObject({ type: 'LeaveTaken' });
});

test('roles without a desk need no substitute’s authority, and roles that end before the leave none either', () => {
  const assignments = [held('auditor', { office: null }), held('supervisor', { until: '2027-02-01' })];
  expect(take({}, { assignments, ...covering() })).toMatchObject({ type: 'LeaveTaken' });
});

test('a leave ends early, never afterwards', () => {
  const leaves = [span('2027-02-20', '2027-03-20')];
  const end = (until: string, by: Actor = SID, leave = 'person:sid#7') =>
    outcome({ id: 'c', by, type: 'EndLeave', leave, until }, { leaves });
  expect(end(ON)).toEqual({ type: 'LeaveEnded', leave: 'person:sid#7', until: ON });
  expect(end('2027-02-27')).toBe('NotBackdated');
  expect(end('2027-03-20')).toBe('EndsAlready');
  expect(end(ON, SUE)).toBe('NotOver');
  expect(end(ON, SID, 'person:sid#8')).toBe('NoSuchLeave');
});

test('skills are recorded by whoever is over somebody, each once', () => {
  const record = (by: Actor, facts: Partial<AssignmentFacts>) =>
    outcome(
      { id: 'c', by, type: 'RecordSkills', entityTypes: ['importer', 'broker', 'importer'], languages: ['es'] },
      facts,
    );
  expect(record(SUE, { seats: [held('supervisor')] })).toEqual({
    type: 'SkillsRecorded',
    entityTypes: ['broker', 'importer'],
    languages: ['es'],
  });
  expect(record(SID, {})).toBe('NotOver');
  expect(record({ person: 'sid', role: 'administrator' }, { held: ['administrator'] })).toBe('NotToOneself');
});

test('whoever stands in holds every role of the desk on every day of the leave', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays(ON, n));
  const assignment = fc
    .record({
      role: fc.constantFrom<StaffRole>('specialist', 'supervisor', 'auditor'),
      place: fc.constantFrom(
        { office: 'laredo', region: null },
        { office: 'buffalo', region: null },
        { office: null, region: 'southwest' },
      ),
      from: day,
      until: fc.option(day, { nil: null }),
    })
    .map(({ role, place, ...days }) => held(role, { ...place, ...days }));
  const reaches = (one: Assignment, role: string, office: string, on: string): boolean =>
    one.role === role &&
    one.from <= on &&
    (one.until === null || one.until >= on) &&
    (one.office === office || (one.region === 'southwest' && office === 'laredo'));
  fc.assert(
    fc.property(fc.array(assignment, { maxLength: 3 }), fc.array(assignment, { maxLength: 4 }), (own, others) => {
      const taken = take({}, { assignments: own, ...covering(...others) });
      if (typeof taken === 'string') return;
      for (let on: string = TAKE.from; on <= TAKE.until; on = addDays(on, 1))
        for (const role of ['specialist', 'supervisor'])
          for (const office of ['laredo', 'buffalo'])
            if (own.some((one) => reaches(one, role, office, on)))
              expect(others.some((one) => reaches(one, role, office, on))).toBe(true);
    }),
  );
});
