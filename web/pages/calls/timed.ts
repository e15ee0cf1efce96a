/** When each company is to be called: the hours there, the best hour, and the next attempt within the policy's limits. */
import { wallDateOf, type Holidays, type Instant } from '../../../domain/calendar.ts';
import {
  bestHour,
  callsOn,
  isDayFull,
  nextAttempt,
  type BestHour,
  type CallRules,
  type NextCall,
} from '../../../domain/call-times.ts';
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
  /** How many calls the policy has to one company a day, once that many have been made today; null before. */
  readonly full: number | null;
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
    callsToday: callsOn(
      [row.called, ...row.ladders.map((ladder) => callsOf(ladder, ahead))],
      wallDateOf(now, headquarters),
      headquarters,
    ),
    legalDate: legal === null ? null : legal - ahead,
  };
  const next = nextAttempt({ ...calling, hour: best.hour });
  const atAnyHour = nextAttempt({ ...calling, hour: 0 });
  const callNow = hours.open ? atAnyHour.at === now : next.why === 'legal-date' && next.at === now;
  const full = isDayFull(calling.callsToday, rules) ? rules.perCompanyAndDay : null;
  return { row, hours, best, next, now: callNow, full };
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
