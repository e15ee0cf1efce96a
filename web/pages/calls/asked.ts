/** Whose calls an address asks for, and those calls, each with its next attempt. */
import { z } from 'zod';
import { reachOf } from '../../../domain/access.ts';
import { callsToMake, comingSteps, type ComingRow } from '../../../db/queries/today.ts';
import type { Deps } from '../../deps.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { DAY_KEEPERS, whoseOf, whoseQuery, type Whose } from '../today/whose.ts';
import { timedCalls, type TimedCall } from './timed.ts';

/** Stands in the address for everything within reach. No person is called so. */
export const TEAM = ':team';
export const query = z.object({ of: whoseQuery });

export type CallList = Whose & {
  readonly team: boolean;
  readonly timed: readonly TimedCall[];
  readonly coming: readonly ComingRow[];
};

/** The calls that the address asks for, by when they are to be made. */
export async function callList(deps: Deps, viewer: Viewer, of: string | undefined): Promise<CallList> {
  const whose = await whoseOf(deps, viewer, of === TEAM ? undefined : of);
  const team = of === TEAM || whose.own.of === null;
  const own = team ? { of: null, reach: reachOf(viewer, DAY_KEEPERS) } : whose.own;
  const on = todayOf(deps);
  const [rows, steps] = await Promise.all([callsToMake(deps.pool, own, on), comingSteps(deps.pool, own)]);
  const { calls, headquartersZone: headquarters } = deps.policies.at(on);
  const timed = timedCalls(rows, { now: deps.now(), headquarters, holidays: deps.calendars.holidays, calls });
  return { ...whose, own, team, timed, coming: steps.filter((step) => isCall(step, deps)) };
}

/** Whether the next step of the outreach is a call, by the policy that it keeps. */
function isCall({ clock, ladders }: ComingRow, { policies }: Deps): boolean {
  const ladder = ladders.find(({ id }) => clock === `RUNG:${id}`);
  return ladder !== undefined && comingRung(ladder, policies.of)?.channel === 'call';
}

/** The step that comes next. */
export const comingRung = (ladder: ComingRow['ladders'][number], policyOf: Deps['policies']['of']) =>
  policyOf(ladder.policy).ladders[ladder.purpose].rungs[ladder.ran];
