/**
 * The work queue: which open items somebody sees, page after page, and how many there are. Every open item is in one place: on somebody's desk,
 * put aside there, or free; the team sees all of its reach.
 */
import { CASE_READERS, reachOf, type Holder, type Reach } from '../../domain/access.ts';
import type { Role } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { WaitsOn } from '../../domain/desk.ts';
import { numbered, within, type Clause } from '../access.ts';
import type { Pool } from '../pool.ts';

/**
 * `mine`: what is mine and not put aside. `available`: what is nobody's and I may take. `team`: everybody's. `waiting`: mine, and put aside.
 */
export const QUEUE_VIEWS = ['mine', 'available', 'team', 'waiting'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
export const QUEUE_SORTS = ['due', 'opened', 'company'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];
export const DUE_WHEN = ['overdue', 'week', 'none'] as const;
export type DueWhen = (typeof DUE_WHEN)[number];

/** Whoever looks, with what they hold on the day. */
export type Looker = Holder & {
  readonly on: WallDate;
  /** Whose work they do: their own, and that of those in whose place they stand. */
  readonly desks: readonly string[];
};
/** Null narrows nothing. */
export type QueueFilter = {
  /** Code of an office. */
  readonly office: string | null;
  /** A kind of work (`review.assess`) or all of a process (`review`). */
  readonly kind: string | null;
  /** The companies that were looked for, as `soughtAmong` finds them. */
  readonly among: readonly string[] | null;
  readonly due: DueWhen | null;
  readonly tag: string | null;
  readonly type: string | null;
  readonly standing: string | null;
  /** A person whose the items are. */
  readonly owner: string | null;
};
export const NO_FILTER: QueueFilter = {
  office: null,
  kind: null,
  among: null,
  due: null,
  tag: null,
  type: null,
  standing: null,
  owner: null,
};
/** The place of a line in the order: `value` is a day, an instant, or nothing where companies are in the order of their names. */
export type Place = { readonly value: string; readonly participant: string; readonly key: string };
/** Lines after a place, or those right before it. */
export type Turn = { readonly way: 'after' | 'before'; readonly place: Place };

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

const LINE = { id: 'w.participant', office: 'w.office', specialist: 'w.specialist' };
const reached = (reach: Reach): Clause => within(reach, LINE);
const all = (clauses: readonly Clause[]): Clause => joined(clauses, ' and ', 'true');
const some = (clauses: readonly Clause[]): Clause => joined(clauses, ' or ', 'false');
function joined(clauses: readonly Clause[], by: string, none: string): Clause {
  if (clauses.length === 0) return { text: none, values: [] };
  return { text: `(${clauses.map(({ text }) => text).join(by)})`, values: clauses.flatMap(({ values }) => values) };
}
const list = (values: readonly string[]): string => `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
const clause = (text: string, ...values: readonly string[]): Clause => ({ text, values });

/** Lines on which the looker may act: each role reaches participants of its own. Roles with the same reach are asked for together. */
function actable(looker: Looker): Clause {
  const alike = new Map<string, Role[]>();
  for (const role of new Set(looker.assignments.map((one) => one.role))) {
    const reach = JSON.stringify(reachOf(looker, [role]));
    alike.set(reach, [...(alike.get(reach) ?? []), role]);
  }
  return some(
    [...alike.values()].map((same) =>
      all([clause('w.roles && ?::text[]', list(same)), reached(reachOf(looker, same))]),
    ),
  );
}

const aside = (on: WallDate): Clause => clause('w.hold_until > ?::date', on);
const notAside = (on: WallDate): Clause => clause('(w.hold_until is null or w.hold_until <= ?::date)', on);
/** Whoever is not allowed there any more has it on no list; the team's list shows it. */
const theirs = (looker: Looker): Clause =>
  all([clause('w.owner = any(?::text[])', list(looker.desks)), reached(reachOf(looker, CASE_READERS))]);

/** What belongs to a view, as a condition on `work_item w`. */
export function inView(view: QueueView, looker: Looker): Clause {
  switch (view) {
    case 'mine':
      return all([theirs(looker), notAside(looker.on)]);
    case 'waiting':
      return all([theirs(looker), aside(looker.on)]);
    case 'available':
      return all([clause('w.owner is null'), actable(looker)]);
    case 'team':
      return reached(reachOf(looker, CASE_READERS));
  }
}

const DUE: Readonly<Record<DueWhen, (on: WallDate) => Clause>> = {
  overdue: (on) => clause('w.due_on < ?::date', on),
  week: (on) => clause('w.due_on >= ?::date and w.due_on <= ?::date + 7', on, on),
  none: () => clause('w.due_on is null'),
};

function filtered({ office, kind, among, due, tag, type, standing, owner }: QueueFilter, on: WallDate): Clause {
  const clauses: Clause[] = [];
  if (office !== null) clauses.push(clause('w.office = ?', office));
  if (kind !== null)
    clauses.push(kind.includes('.') ? clause('w.kind = ?', kind) : clause('starts_with(w.kind, ?)', `${kind}.`));
  if (among !== null) clauses.push(clause('w.participant = any(?::text[])', list(among)));
  if (due !== null) clauses.push(DUE[due](on));
  if (tag !== null) clauses.push(clause('w.tags @> ?::text[]', list([tag])));
  if (owner !== null) clauses.push(clause('w.owner = ?', owner));
  if (type !== null)
    clauses.push(clause('exists (select from participant p where p.id = w.participant and p.entity_type = ?)', type));
  if (standing !== null)
    clauses.push(clause('exists (select from participant p where p.id = w.participant and p.standing = ?)', standing));
  return all(clauses);
}

type Order = {
  readonly columns: readonly string[];
  readonly beyond: (than: '>' | '<', place: Place) => Clause;
  readonly value: string;
};
const ORDERS: Readonly<Record<QueueSort, Order>> = {
  due: byValue(`coalesce(w.due_on, 'infinity'::date)`, 'date'),
  opened: byValue(
    'w.opened_at',
    'timestamptz',
    `to_char(w.opened_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'`,
  ),
  company: {
    columns: ['a.sought collate "C"', 'w.participant', 'w.key'],
    beyond: (than, { participant, key }) =>
      clause(
        `(a.sought collate "C", w.participant, w.key) ${than} ((select sought from account where participant = ?) collate "C", ?, ?)`,
        participant,
        participant,
        key,
      ),
    value: `''`,
  },
};
function byValue(expression: string, type: 'date' | 'timestamptz', value = `(${expression})::text`): Order {
  return {
    columns: [expression, 'w.participant', 'w.key'],
    beyond: (than, { value, participant, key }) =>
      clause(`(${expression}, w.participant, w.key) ${than} (?::${type}, ?, ?)`, value, participant, key),
    value,
  };
}

/** Everything that a page of the queue is asked by. */
export type QueueAsk = { readonly view: QueueView; readonly filter: QueueFilter; readonly sort: QueueSort };
export type QueuePage = { readonly lines: readonly QueueLineRow[]; readonly earlier: boolean; readonly later: boolean };

const SHOWN = `
select w.participant, w.key, w.kind, w.about, w.roles, w.person, o.name as "personName", w.reason, w.due_on as "dueOn", d.due_at as "dueAt", d.rule, d.policy,
  w.opened_at as "openedAt", p.standing, p.entity_type as "entityType", w.office, w.specialist, s.name as "specialistName", p.at, a.company, w.owner,
  h.name as "ownerName", i.person is not null as claimed, w.hold_until as "holdUntil", i.hold_on as "holdOn", w.tags, w.sort_value as "sortValue"
from w join participant p on p.id = w.participant join account a on a.participant = w.participant
  left join deadline d on d.participant = w.participant and d.clock = w.clock
  left join desk_item i on i.participant = w.participant and i.key = w.key
  left join person o on o.id = w.person left join person s on s.id = w.specialist left join person h on h.id = w.owner
order by w.place`;

/** The lines in which every word that is looked for occurs; without words, all. */
const source = ({ sort }: Pick<QueueAsk, 'sort'>): string =>
  `work_item w${sort === 'company' ? ' join account a on a.participant = w.participant' : ''}`;

/** One page of the queue, and whether there are lines before and after it. */
export async function queuePage(
  pool: Pool,
  looker: Looker,
  ask: QueueAsk,
  turn: Turn | null,
  size: number,
): Promise<QueuePage> {
  const back = turn?.way === 'before';
  const order = ORDERS[ask.sort];
  const where = whereOf(looker, ask);
  const than = back ? '<' : '>';
  const { text, values } = numbered(all([where, ...(turn ? [order.beyond(than, turn.place)] : [])]), 1);
  const by = order.columns.map((column) => `${column}${back ? ' desc' : ''}`).join(', ');
  const { rows: found } = await pool.query<QueueLineRow>(
    `with w as materialized (select w.*, ${order.value} as sort_value, row_number() over (order by ${by}) as place from ${source(ask)} where ${text} order by ${by} limit ${size + 1}) ${SHOWN}`,
    [...values],
  );
  const more = found.length > size;
  const page = found.slice(0, size);
  const lines = back ? page.reverse() : page;
  return back ? { lines, earlier: more, later: true } : { lines, earlier: turn !== null, later: more };
}

/** Counted no further than this: how many thousands there are helps nobody, and takes long to find out. */
export const COUNT_CAP = 200;

/** How many lines a view has, up to one more than the cap. */
export async function queueCount(pool: Pool, looker: Looker, ask: Omit<QueueAsk, 'sort'>): Promise<number> {
  const { text, values } = numbered(whereOf(looker, ask), 1);
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from (select from work_item w where ${text} limit ${COUNT_CAP + 1}) x`,
    [...values],
  );
  return rows[0]!.n;
}

const whereOf = (looker: Looker, { view, filter }: Omit<QueueAsk, 'sort'>): Clause =>
  all([inView(view, looker), filtered(filter, looker.on)]);
