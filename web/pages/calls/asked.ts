/** Whose calls an address asks for, and those calls: with the hours there, the best hour, and when the next attempt is. */
import { z } from 'zod';
import { reachOf } from '../../../domain/access.ts';
import { bestHour, nextAttempt, type BestHour, type CallRules } from '../../../domain/call-times.ts';
import type { Holidays, Instant } from '../../../domain/calendar.ts';
import { officeHours, type OfficeHours } from '../../../domain/office-hours.ts';
import { callsToMake, comingSteps, type CallRow, type ComingRow } from '../../../db/queries/today.ts';
import type { Deps } from '../../deps.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { DAY_KEEPERS, whoseOf, whoseQuery, type Whose } from '../today/whose.ts';

/** Stands in the address for everything within reach. No person is called so. */
export const TEAM = ':team';
export const query = z.object({ of: whoseQuery });

export type TimedCall = {
  readonly row: CallRow;
  readonly hours: OfficeHours;
  readonly best: BestHour;
  readonly next: Instant;
  /** Somebody can be called now, and another call counts. */
  readonly now: boolean;
};
export type CallList = Whose & {
  readonly team: boolean;
  readonly timed: readonly TimedCall[];
  readonly coming: readonly ComingRow[];
};

type Clockwork = { readonly now: Instant; readonly headquarters: string; readonly holidays: Holidays };

/** The calls that the address asks for, by when they are to be made. */
export async function callList(deps: Deps, viewer: Viewer, of: string | undefined): Promise<CallList> {
  const whose = await whoseOf(deps, viewer, of === TEAM ? undefined : of);
  const team = of === TEAM || whose.own.of === null;
  const own = team ? { of: null, reach: reachOf(viewer, DAY_KEEPERS) } : whose.own;
  const on = todayOf(deps);
  const [rows, steps] = await Promise.all([callsToMake(deps.pool, own, on), comingSteps(deps.pool, own)]);
  const { calls, headquartersZone: headquarters } = deps.policies.at(on);
  const clockwork = { now: deps.now(), headquarters, holidays: deps.calendars.holidays };
  const timed = rows.map((row) => timedCall(row, calls, clockwork)).toSorted((one, other) => one.next - other.next);
  return { ...whose, own, team, timed, coming: steps.filter((step) => isCall(step, deps)) };
}

function timedCall(row: CallRow, rules: CallRules, { now, headquarters, holidays }: Clockwork): TimedCall {
  const { zone, contacts } = row;
  const hours = officeHours(now, zone, holidays, rules);
  const best = bestHour(
    contacts.flatMap(({ answered }) => answered),
    zone,
    rules,
  );
  const calling = { now, lastCall: lastOf(row, now), zone, headquarters, holidays, rules };
  const next = nextAttempt({ ...calling, hour: best.hour });
  const atAnyHour = nextAttempt({ ...calling, hour: 0 });
  return { row, hours, best, next, now: hours.open && atAnyHour === now };
}

/** The last call of an outreach that waits. A demonstration's clock may be ahead: then it was as long ago as that clock says. */
function lastOf({ ladders, waiting, at }: CallRow, now: Instant): Instant | null {
  const ahead = Math.max(0, at.getTime() - now);
  const calls = ladders
    .filter(({ id }) => waiting.some((about) => about.startsWith(`${id}:`)))
    .flatMap(({ attempts }) => attempts.filter(({ channel, grade }) => channel === 'call' && grade !== 'failed'));
  return calls.length === 0 ? null : Math.max(...calls.map((call) => call.at)) - ahead;
}

/** Whether the next step of the outreach is a call, by the policy that it keeps. */
function isCall({ clock, ladders }: ComingRow, { policies }: Deps): boolean {
  const ladder = ladders.find(({ id }) => clock === `RUNG:${id}`);
  return ladder !== undefined && comingRung(ladder, policies.of)?.channel === 'call';
}

/** The step that comes next. */
export const comingRung = (ladder: ComingRow['ladders'][number], policyOf: Deps['policies']['of']) =>
  policyOf(ladder.policy).ladders[ladder.purpose].rungs[ladder.ran];
