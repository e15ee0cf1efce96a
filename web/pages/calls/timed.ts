/** When each company is to be called: the hours there, the best hour, and the next attempt within the policy's limits. */
import { wallDateOf, type Holidays, type Instant, type WallDate } from '../../../domain/calendar.ts';
import { bestHour, nextAttempt, type BestHour, type CallRules, type NextCall } from '../../../domain/call-times.ts';
import { nextLegalDate } from '../../../domain/mail-pace.ts';
import { isOurCall } from '../../../domain/notice.ts';
import { officeHours, type OfficeHours } from '../../../domain/office-hours.ts';
import type { CallRow } from '../../../db/queries/today.ts';

export type TimedCall = {
  readonly row: CallRow;
  readonly hours: OfficeHours;
  readonly best: BestHour;
  readonly next: NextCall;
  /** Somebody can be called now, and another call counts. */
  readonly now: boolean;
};

type Clockwork = {
  readonly now: Instant;
  readonly headquarters: string;
  readonly holidays: Holidays;
  readonly calls: CallRules;
};

/** By when they are to be made. */
export const timedCalls = (rows: readonly CallRow[], clockwork: Clockwork): readonly TimedCall[] =>
  rows.map((row) => timedCall(row, clockwork)).toSorted((one, other) => one.next.at - other.next.at);

function timedCall(row: CallRow, { now, headquarters, holidays, calls: rules }: Clockwork): TimedCall {
  const { zone, contacts, clocks } = row;
  // A demonstration's clock may be ahead: what it says was, or is to come, as long ago or as far off as that clock says.
  const ahead = Math.max(0, row.at.getTime() - now);
  const hours = officeHours(now, zone, holidays, rules);
  const best = bestHour(
    contacts.flatMap(({ answered }) => answered),
    zone,
    rules,
  );
  const legal = nextLegalDate(clocks, now + ahead);
  const calling = {
    ...{ now, zone, headquarters, holidays, rules },
    lastCall: lastOf(row, ahead),
    callsToday: callsOn(row, wallDateOf(now, headquarters), headquarters, ahead),
    legalDate: legal === null ? null : legal - ahead,
  };
  const next = nextAttempt({ ...calling, hour: best.hour });
  const atAnyHour = nextAttempt({ ...calling, hour: 0 });
  const callNow = hours.open ? atAnyHour.at === now : next.why === 'legal-date' && next.at === now;
  return { row, hours, best, next, now: callNow };
}

type Ladder = CallRow['ladders'][number];
const callsOf = ({ attempts }: Ladder, ahead: number): readonly Instant[] =>
  attempts.filter(isOurCall).map(({ at }) => at - ahead);

/** The last call of an outreach that waits. */
function lastOf({ ladders, waiting }: CallRow, ahead: number): Instant | null {
  const waits = ladders.filter(({ id }) => waiting.some((about) => about.startsWith(`${id}:`)));
  const calls = waits.flatMap((ladder) => callsOf(ladder, ahead));
  return calls.length === 0 ? null : Math.max(...calls);
}

/** Calls to the company on a day, by its outreaches and by the log of contacts: one call may stand with each outreach, and in the log. */
function callsOn({ ladders, called }: CallRow, day: WallDate, zone: string, ahead: number): number {
  const records = [called, ...ladders.map((ladder) => callsOf(ladder, ahead))];
  return Math.max(...records.map((calls) => calls.filter((at) => wallDateOf(at, zone) === day).length));
}
