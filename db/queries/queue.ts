/**
 * The work queue: which open items somebody sees, page after page, and how many there are. Every open item is in one place: on somebody's desk,
 * put aside there, or free; the team sees all of its reach.
 */
import type { Role } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { WaitsOn } from '../../domain/desk.ts';
import { numbered } from '../access.ts';
import type { Pool } from '../pool.ts';
import type { Looker, QueueAsk, Turn } from './queue-ask.ts';
import { countsOf, firstLines } from './queue-lines.ts';

export type QueueLineRow = {
  readonly participant: string;
  readonly key: string;
  readonly kind: string;
  readonly about: string;
  readonly roles: readonly Role[];
  readonly person: string | null;
  readonly personName: string | null;
  readonly reason: string | null;
  readonly dueOn: WallDate | null;
  readonly dueAt: Date | null;
  readonly rule: string | null;
  readonly policy: string | null;
  readonly openedAt: Date;
  readonly standing: string;
  readonly entityType: string;
  readonly office: string;
  readonly specialist: string | null;
  readonly specialistName: string | null;
  /** The participant's own clock. */
  readonly at: Date;
  readonly company: string;
  readonly owner: string | null;
  readonly ownerName: string | null;
  /** Taken or given at the desk, not by the assignment of the company. */
  readonly claimed: boolean;
  readonly holdUntil: WallDate | null;
  readonly holdOn: WaitsOn | null;
  readonly tags: readonly string[];
  /** Its place in the order that was asked for. */
  readonly sortValue: string;
};

export type QueuePage = { readonly lines: readonly QueueLineRow[]; readonly earlier: boolean; readonly later: boolean };

/** Of places that are found already, in their order. It is named, hence planned once: PostgreSQL takes longer to plan the joins than to make them. */
const SHOWN = {
  name: 'queue-shown',
  text: `
select w.participant, w.key, w.kind, w.about, w.roles, w.person, n.name as "personName", w.reason,
  w.due_on as "dueOn", d.due_at as "dueAt", d.rule, d.policy, w.opened_at as "openedAt", p.standing, p.entity_type as "entityType", w.office, w.specialist,
  s.name as "specialistName", p.at, a.company, w.owner, o.name as "ownerName",
  i.person is not null as claimed, w.hold_until as "holdUntil", i.hold_on as "holdOn", w.tags, f."sortValue"
from unnest($1::text[], $2::text[], $3::text[]) with ordinality f (participant, key, "sortValue", place)
  join work_item w using (participant, key) join participant p on p.id = w.participant join account a on a.participant = w.participant
  left join person n on n.id = w.person left join person s on s.id = w.specialist left join person o on o.id = w.owner
  left join deadline d on d.participant = w.participant and d.clock = w.clock
  left join desk_item i on i.participant = w.participant and i.key = w.key
order by f.place`,
};

/** One page of the queue, and whether there are lines before and after it. A line that is gone as soon as it is found is left out. */
export async function queuePage(
  pool: Pool,
  looker: Looker,
  ask: QueueAsk,
  turn: Turn | null,
  size: number,
): Promise<QueuePage> {
  const back = turn?.way === 'before';
  const { text, values } = numbered(firstLines(looker, ask, turn, size + 1), 1);
  const { rows: found } = await pool.query<Pick<QueueLineRow, 'participant' | 'key' | 'sortValue'>>(text, [...values]);
  const more = found.length > size;
  const page = found.slice(0, size);
  if (back) page.reverse();
  const columns = [
    page.map((line) => line.participant),
    page.map((line) => line.key),
    page.map((line) => line.sortValue),
  ];
  const { rows: lines } = await pool.query<QueueLineRow>(SHOWN, columns);
  return back ? { lines, earlier: more, later: true } : { lines, earlier: turn !== null, later: more };
}

/** Counted no further than this: how many thousands there are helps nobody, and takes long to find out. */
export const COUNT_CAP = 200;

/**
 * How many lines each of the views has, up to one more than the cap.
 * @param asks all among the same companies
 */
export async function queueCounts(
  pool: Pool,
  looker: Looker,
  asks: readonly Omit<QueueAsk, 'sort'>[],
): Promise<readonly number[]> {
  const { text, values } = numbered(countsOf(looker, asks, COUNT_CAP + 1), 1);
  const { rows } = await pool.query<Record<string, number>>(text, [...values]);
  return asks.map((_, index) => rows[0]![index]!);
}
