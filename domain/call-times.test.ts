/** When to call: the hour in which somebody answered, by the company's clock, and never twice on one day of headquarters'. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadCalendars } from '../db/calendars.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { dayOff, instantOf, wallDateOf } from './calendar.ts';
import { evidenceOf } from './ladder.ts';
import { call, onlyLadder, overdue } from './testing/stories.ts';
import { bestHour, hourThere, nextAttempt, type Calling, type NextCall } from './call-times.ts';
import { isQuietHour } from './mail-pace.ts';

const { holidays } = loadCalendars();
const CHICAGO = 'America/Chicago';
const NEW_YORK = 'America/New_York';
const rules = { officeFrom: 8, officeUntil: 17, againAfterDays: 1, perCompanyAndDay: 1, quietFrom: 21, quietUntil: 6 };
const at = (day: string, hour: number, minute = 0, zone = CHICAGO) => instantOf(day, zone, hour, minute);

test.each([
  ['nobody ever answered: the first office hour', [], { hour: 8, answered: 0 }],
  [
    'the hour with most answers',
    [at('2027-03-01', 14, 5), at('2027-03-02', 10), at('2027-03-03', 14, 59)],
    { hour: 14, answered: 2 },
  ],
  ['of two hours the later answer', [at('2027-03-01', 14), at('2027-03-05', 9)], { hour: 9, answered: 1 }],
  ['never one of the quiet hours', [at('2027-03-01', 22), at('2027-03-02', 5)], { hour: 8, answered: 0 }],
  ['whatever the hour was elsewhere', [at('2027-03-01', 7, 30, NEW_YORK)], { hour: 6, answered: 1 }],
])('%s', (_, answered, expected) => expect(bestHour(answered, CHICAGO, rules)).toEqual(expected));

const found = (more: Partial<Calling> & Pick<Calling, 'now'>) => {
  const usual = { lastCall: null, callsToday: 0, legalDate: null, hour: 10, zone: CHICAGO, headquarters: NEW_YORK };
  return nextAttempt({ ...usual, holidays, rules, ...more });
};
const next = (more: Partial<Calling> & Pick<Calling, 'now'>) => found(more).at;

test.each([
  ['before the best hour: at it', { now: at('2027-03-15', 8, 30) }, at('2027-03-15', 10)],
  ['after it, while the office is open: now', { now: at('2027-03-15', 15, 30) }, at('2027-03-15', 15, 30)],
  ['after closing: the next day', { now: at('2027-03-15', 17) }, at('2027-03-16', 10)],
  ['on a Friday evening: Monday', { now: at('2027-03-12', 18) }, at('2027-03-15', 10)],
  ['called today: tomorrow', { now: at('2027-03-15', 11), lastCall: at('2027-03-15', 9) }, at('2027-03-16', 10)],
  ['called yesterday: now', { now: at('2027-03-16', 11), lastCall: at('2027-03-15', 16) }, at('2027-03-16', 11)],
  [
    'in an hour in which they answer after closing',
    { now: at('2027-03-15', 18, 20), hour: 18 },
    at('2027-03-15', 18, 20),
  ],
  [
    'three days by the policy',
    { now: at('2027-03-15', 11), lastCall: at('2027-03-15', 9), rules: { ...rules, againAfterDays: 3 } },
    at('2027-03-18', 10),
  ],
])('%s', (_, calling, expected) => expect(next(calling)).toBe(expected));

const MORNING = at('2027-03-15', 11);
const EVENING = at('2027-03-15', 20);
const NIGHT = at('2027-03-15', 23);
const SIX = at('2027-03-16', 6);
test.each<[string, Partial<Calling> & Pick<Calling, 'now'>, NextCall]>([
  [
    'called today for another outreach: tomorrow',
    { now: MORNING, callsToday: 1 },
    { at: at('2027-03-16', 10), why: 'called' },
  ],
  [
    'or now, where the policy has two calls a day',
    { now: MORNING, callsToday: 1, rules: { ...rules, perCompanyAndDay: 2 } },
    { at: MORNING, why: 'now' },
  ],
  ['after closing: the hours there', { now: EVENING }, { at: at('2027-03-16', 10), why: 'hours' }],
  [
    'a legal date before that: now',
    { now: EVENING, legalDate: at('2027-03-16', 9) },
    { at: EVENING, why: 'legal-date' },
  ],
  ['by night: as the quiet hours end', { now: NIGHT, legalDate: at('2027-03-16', 9) }, { at: SIX, why: 'legal-date' }],
  ['unless the date comes before they do', { now: NIGHT, legalDate: SIX }, { at: NIGHT, why: 'legal-date' }],
  [
    'called today for another outreach, and a legal date tonight: now',
    { now: MORNING, callsToday: 1, legalDate: NIGHT },
    { at: MORNING, why: 'legal-date' },
  ],
  [
    'called today for this one: a second call would add nothing before the date',
    { now: MORNING, callsToday: 1, lastCall: at('2027-03-15', 9), legalDate: NIGHT },
    { at: at('2027-03-16', 10), why: 'called' },
  ],
])('%s', (_, calling, expected) => expect(found(calling)).toEqual(expected));

test('whenever it is, the next attempt is on a working day there, not past, and on another day of headquarters’', () => {
  const zones = fc.constantFrom(CHICAGO, 'America/Tijuana', 'Asia/Tokyo', 'UTC');
  const minutes = fc.integer({ min: 0, max: 1_500 * 24 * 60 });
  fc.assert(
    fc.property(
      minutes,
      zones,
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 4_000 }),
      (from, zone, hour, ago) => {
        const now = Date.UTC(2025, 0, 1) + from * 60_000;
        const lastCall = now - ago * 60_000;
        const then = next({ now, zone, hour, lastCall });
        expect(then).toBeGreaterThanOrEqual(now);
        expect(dayOff(wallDateOf(then, zone), holidays)).toBeUndefined();
        expect(wallDateOf(then, NEW_YORK) > wallDateOf(lastCall, NEW_YORK)).toBe(true);
        expect(isQuietHour(hourThere(then, zone), rules)).toBe(false);
        if (then !== now && !isQuietHour(hour, rules)) expect(hourThere(then, zone)).toBe(hour);
      },
    ),
    { numRuns: 200 },
  );
});

test('two calls that are logged on one day count once; the one of the next day is the second', () => {
  const ledger = overdue(ctpat);
  const ladder = onlyLadder(ledger).id;
  const missing = () => evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x')).missing;
  call(ledger, ladder, 'left-message');
  call(ledger, ladder, 'no-answer');
  expect(onlyLadder(ledger).attempts.filter(({ channel }) => channel === 'call')).toHaveLength(2);
  expect(missing()).toContain('calls');
  ledger.pass(1);
  call(ledger, ladder, 'no-answer');
  expect(missing()).not.toContain('calls');
});
