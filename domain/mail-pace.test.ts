import { expect, test } from '@jest/globals';
import { instantOf } from './calendar.ts';
import { isQuietHour, leavesAt, minuteOf, nextLegalDate, quietUntil, type Waiting } from './mail-pace.ts';
import type { Clock } from './clock.ts';

const ZONE = 'America/Los_Angeles';
const HOURS = { quietFrom: 21, quietUntil: 7 };
const at = (date: string, hour: number, minute = 0) => instantOf(date, ZONE, hour, minute);
const NOON = at('2026-11-10', 12);
const NIGHT = at('2026-11-10', 23);
const MORNING = at('2026-11-11', 7);
const waiting = (more: Partial<Waiting>): Waiting => ({
  now: NOON,
  ready: more.now ?? NOON,
  zone: ZONE,
  legalDate: null,
  urgent: false,
  full: new Set(),
  ...more,
});
const minutes = (from: number, count: number) =>
  new Set(Array.from({ length: count }, (_, index) => minuteOf(from) + index * 60_000));

test.each([
  ['in the evening before', at('2026-11-10', 20, 59), null],
  ['as they begin', at('2026-11-10', 21), MORNING],
  ['before midnight', NIGHT, MORNING],
  ['after midnight', at('2026-11-11', 6, 59), MORNING],
  ['as they end', MORNING, null],
])('quiet hours are those of the recipient: %s', (_, instant, until) => {
  expect(quietUntil(instant, ZONE, HOURS)).toBe(until);
});

test('quiet hours may lie within a day, and be none', () => {
  expect(quietUntil(NOON, ZONE, { quietFrom: 11, quietUntil: 14 })).toBe(at('2026-11-10', 14));
  expect(quietUntil(NIGHT, ZONE, { quietFrom: 11, quietUntil: 14 })).toBeNull();
  expect(quietUntil(NOON, ZONE, { quietFrom: 12, quietUntil: 12 })).toBeNull();
});

test('an hour is quiet or is not, over midnight too', () => {
  const quiet = (hours: Parameters<typeof isQuietHour>[1]) =>
    [6, 7, 12, 20, 21].map((hour) => isQuietHour(hour, hours));
  expect(quiet(HOURS)).toEqual([true, false, false, false, true]);
  expect(quiet({ quietFrom: 7, quietUntil: 20 })).toEqual([false, true, true, false, false]);
  expect(quiet({ quietFrom: 7, quietUntil: 7 })).toEqual([false, false, false, false, false]);
});

test('quiet hours end by the clock on the wall, also in the night in which it is moved', () => {
  expect(quietUntil(at('2026-10-31', 22), ZONE, HOURS)! - at('2026-10-31', 22)).toBe(10 * 3_600_000);
});

test('a mail leaves at once by day, and in the morning by night', () => {
  expect(leavesAt(waiting({}), HOURS)).toEqual({ at: NOON, why: 'at-once' });
  expect(leavesAt(waiting({ now: NIGHT }), HOURS)).toEqual({ at: MORNING, why: 'quiet-hours' });
  expect(leavesAt(waiting({ now: NIGHT, urgent: true }), HOURS)).toEqual({ at: NIGHT, why: 'at-once' });
});

test('a mail with the post leaves with it', () => {
  const ready = at('2026-11-10', 17);
  expect(leavesAt(waiting({ ready }), HOURS)).toEqual({ at: ready, why: 'post' });
});

test('a minute that is full is passed over, quiet hours that follow too', () => {
  expect(leavesAt(waiting({ now: NOON + 5_000, full: minutes(NOON, 3) }), HOURS)).toEqual({
    at: NOON + 180_000,
    why: 'limit',
  });
  const evening = at('2026-11-10', 20, 59);
  expect(leavesAt(waiting({ now: evening, full: minutes(evening, 1) }), HOURS)).toEqual({
    at: MORNING,
    why: 'quiet-hours',
  });
  expect(
    leavesAt(waiting({ now: evening, full: new Set([...minutes(evening, 1), ...minutes(MORNING, 2)]) }), HOURS),
  ).toEqual({
    at: MORNING + 120_000,
    why: 'limit',
  });
});

test('nothing is put off for more than a day', () => {
  expect(leavesAt(waiting({ urgent: true, full: minutes(NOON, 3_000) }), HOURS)).toEqual({
    at: NOON + 86_400_000,
    why: 'limit',
  });
});

test.each([
  ['the quiet hours', { now: NIGHT, legalDate: at('2026-11-11', 0) }],
  ['a limit', { now: NIGHT, urgent: true, full: minutes(NIGHT, 90), legalDate: at('2026-11-11', 0) }],
  ['the post', { now: NIGHT, ready: at('2026-11-11', 17), legalDate: at('2026-11-11', 0) }],
])('no mail waits past a legal date for %s: it leaves at once', (_, more) => {
  expect(leavesAt(waiting(more), HOURS)).toEqual({ at: NIGHT, why: 'legal-date' });
});

test('a legal date that comes after the wait changes nothing', () => {
  expect(leavesAt(waiting({ now: NIGHT, legalDate: MORNING + 1 }), HOURS)).toEqual({ at: MORNING, why: 'quiet-hours' });
});

test('a legal date is what somebody still owes', () => {
  const clock = (dueAt: number, more: Partial<Clock> = {}) =>
    ({ owedBy: 'participant', held: null, lapsed: false, dueAt, ...more }) as Clock;
  const held = { since: 0, why: 'filed', remainingDays: 1 } as const;
  expect(nextLegalDate([clock(NOON + 3), clock(NOON + 2, { owedBy: 'agency' })], NOON)).toBe(NOON + 2);
  expect(nextLegalDate([clock(NOON), clock(NOON + 1, { lapsed: true }), clock(NOON + 1, { held })], NOON)).toBeNull();
  expect(nextLegalDate([clock(NOON + 1, { owedBy: 'programme' })], NOON)).toBeNull();
});
