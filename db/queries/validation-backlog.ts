/** Validations that were overdue as past days ended, region by region: those that still are, and those that were closed since. */
import type { Reach } from '../../domain/access.ts';
import type { WallDate } from '../../domain/calendar.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';
import { PARTICIPANT } from './own.ts';

export type BacklogLevel = { readonly region: string; readonly on: WallDate; readonly open: number };

/** The earlier of the days by which the validation of `d` was owed, as its clocks said when it was closed. The index `event_validation_term` finds them. */
const TERM = `select min(due) as due from (select distinct on (clock) due from (
    select n.seq, coalesce(b.body->>'id', b.body->>'clock') as clock, coalesce(b.body->>'after', b.body->>'due')::date as due
    from event n cross join lateral (select n.body::jsonb as body offset 0) b
    where n.stream = 'participant:' || d.participant and n.seq < d.seq
      and n.type in ('ClockStarted', 'ClockMoved', 'ClockHeld', 'ClockResumed', 'ClockEnded') and n.body ~ '"(VALID_INITIAL|REVALID_MAX|REVALID_PRACTICE):') told
  where due is not null and split_part(clock, ':', 2) = d.cycle order by clock, seq desc) latest`;

/**
 * How many validations within reach were overdue on each day. A day that is today counts what the worklist counts.
 * @param days in their order
 */
export async function backlogLevels(
  pool: Pick<Pool, 'query'>,
  ask: { readonly programme: string; readonly days: readonly WallDate[]; readonly reach: Reach },
): Promise<readonly BacklogLevel[]> {
  const reached = numbered(within(ask.reach, PARTICIPANT), 5);
  const { rows } = await pool.query<BacklogLevel>({
    text: `with told as (select coalesce(o.region, p.office) as region, x.due, x.closed_on from (
          select l.participant, l.due_on as due, null::date as closed_on from validation_line l where l.due_on < $3
          union all
          select d.participant, t.due, d.closed_on from validation_done d cross join lateral (${TERM}) t where d.closed_on > $2) x
        join participant p on p.id = x.participant left join office o on o.id = p.office where p.programme = $4 and ${reached.text})
      select r.region, d."on", (count(t.due))::int as open from (select distinct region from told) r cross join unnest($1::date[]) d ("on")
        left join told t on t.region = r.region and t.due < d."on" and (t.closed_on is null or t.closed_on > d."on")
      group by r.region, d."on" order by r.region, d."on"`,
    values: [ask.days, ask.days[0], ask.days.at(-1), ask.programme, ...reached.values],
  });
  return rows;
}
