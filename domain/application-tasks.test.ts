import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applicationTasks, APPLICATION_TASKS, type Prepared } from './application-tasks.ts';
import { addDays } from './calendar.ts';
import type { Contact } from './notice.ts';
import type { Policy } from './policy.ts';

const TODAY = '2027-06-15';
const policy = {
  entityTypes: { carrier: { title: 'Carrier', identifiers: ['scac', 'dot'], identifiersAnyOf: ['ein', 'rfc'] } },
  rules: { RISK_ASSESS: { value: 1 } },
} as unknown as Policy;
const contact = fc.record({
  id: fc.string(),
  role: fc.constantFrom<Contact['role']>('officer', 'primary'),
  reach: fc.constantFrom<Contact['reach']>('untried', 'proven', 'dead'),
});
const prepared: fc.Arbitrary<Prepared> = fc.record({
  companySaved: fc.boolean(),
  identifiers: fc.subarray(['scac', 'dot', 'ein', 'rfc', 'mid']),
  riskAssessedOn: fc.option(fc.integer({ min: 0, max: 800 }).map((days) => addDays(TODAY, -days))),
  profileComplete: fc.boolean(),
  contacts: fc.array(contact, { maxLength: 4 }),
  signed: fc.boolean(),
});

test('a task is done exactly when it lacks nothing, and the signature comes when all the others are done', () => {
  fc.assert(
    fc.property(prepared, (given) => {
      const tasks = applicationTasks(policy, 'carrier', given, TODAY);
      expect(tasks.map(({ task }) => task)).toEqual(APPLICATION_TASKS);
      const has = (code: string) => given.identifiers.includes(code);
      const fresh = given.riskAssessedOn !== null && given.riskAssessedOn > '2026-06-15';
      const expected = {
        company: given.companySaved,
        identifiers: has('scac') && has('dot') && (has('ein') || has('rfc')),
        profile: given.profileComplete,
        risk: fresh,
        contacts: given.contacts.filter(({ reach }) => reach !== 'dead').length >= 2,
      };
      const states = Object.fromEntries(tasks.map(({ task, state }) => [task, state]));
      for (const [task, done] of Object.entries(expected))
        expect([task, states[task]]).toEqual([task, done ? 'done' : 'open']);
      const ready = Object.values(expected).every(Boolean);
      expect(states['agreement']).toBe(given.signed ? 'done' : ready ? 'open' : 'waits');
      for (const { state, lacks } of tasks) expect(state === 'done').toBe(lacks.length === 0);
    }),
  );
});
