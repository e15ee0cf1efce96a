/** Whose calls an address asks for, and those calls, each with its next attempt. */
import { z } from 'zod';
import { reachOf } from '../../../domain/access.ts';
import { callsToMake, comingSteps, freeCalls, type ComingRow } from '../../../db/queries/today.ts';
import type { Deps } from '../../deps.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { DAY_KEEPERS, whoseOf, whoseQuery, type Whose } from '../today/whose.ts';
import { timedCalls, type TimedCall } from './timed.ts';

/** They stand in the address for everything within reach, and for what of it is on nobody's desk. No person is called so. */
export const TEAM = ':team';
export const FREE = ':free';
export const query = z.object({ of: whoseQuery });

export type CallList = Whose & {
  readonly team: boolean;
  /** Only what is on nobody's desk. */
  readonly free: boolean;
  /** How many companies within reach wait for a call that is on nobody's desk. */
  readonly unassigned: number;
  readonly timed: readonly TimedCall[];
  readonly coming: readonly ComingRow[];
};

/** The calls that the address asks for, by when they are to be made. */
export async function callList(deps: Deps, viewer: Viewer, of: string | undefined): Promise<CallList> {
  const free = of === FREE;
  const whose = await whoseOf(deps, viewer, of === TEAM || free ? undefined : of);
  const team = of === TEAM || (!free && whose.own.of === null);
  const reach = reachOf(viewer, DAY_KEEPERS);
  const own = team || free ? { of: null, reach } : whose.own;
  const on = todayOf(deps);
  const [rows, steps, unassigned] = await Promise.all([
    callsToMake(deps.pool, own, on, free),
    free ? [] : comingSteps(deps.pool, own),
    freeCalls(deps.pool, reach, on),
  ]);
  const { calls, headquartersZone: headquarters } = deps.policies.at(on);
  const timed = timedCalls(rows, { now: deps.now(), headquarters, holidays: deps.calendars.holidays, calls });
  return { ...whose, own, team, free, unassigned, timed, coming: steps.filter((step) => isCall(step, deps)) };
}

/** Whether the next step of the outreach is a call, by the policy that it keeps. */
function isCall({ clock, ladders }: ComingRow, { policies }: Deps): boolean {
  const ladder = ladders.find(({ id }) => clock === `RUNG:${id}`);
  return ladder !== undefined && comingRung(ladder, policies.of)?.channel === 'call';
}

/** The step that comes next. */
export const comingRung = (ladder: ComingRow['ladders'][number], policyOf: Deps['policies']['of']) =>
  policyOf(ladder.policy).ladders[ladder.purpose].rungs[ladder.ran];
