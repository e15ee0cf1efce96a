/** The statements by which the queue finds its lines: the ways to a view, what narrows them, and their order. */
import { CASE_READERS, reachOf } from '../../domain/access.ts';
import type { Role } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import { waysInto, within, type Clause, type Way } from '../access.ts';
import type { DueWhen, Looker, Place, QueueAsk, QueueFilter, QueueSort, QueueView, Turn } from './queue.ts';

const LINE = { id: 'w.participant', office: 'w.office', specialist: 'w.specialist' };
const all = (clauses: readonly Clause[]): Clause => joined(clauses, ' and ');
function joined(clauses: readonly Clause[], by: string): Clause {
  return { text: clauses.map(({ text }) => text).join(by), values: clauses.flatMap(({ values }) => values) };
}
const list = (values: readonly string[]): string => `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
const clause = (text: string, ...values: readonly string[]): Clause => ({ text, values });

/** To what is nobody's and the looker may take: each role reaches participants of its own. Roles with the same reach are asked for together. */
function free(looker: Looker): readonly Way[] {
  const alike = new Map<string, Role[]>();
  for (const role of new Set(looker.assignments.map((one) => one.role))) {
    const reach = JSON.stringify(reachOf(looker, [role]));
    alike.set(reach, [...(alike.get(reach) ?? []), role]);
  }
  return [...alike.values()].flatMap((same) =>
    waysInto(reachOf(looker, same), LINE).map((way) => ({
      ...way,
      where: all([clause('w.owner is null and w.roles && ?::text[]', list(same)), way.where]),
    })),
  );
}

/** To what is on the looker's desks. Whoever is not allowed there any more has it on no list; the team's list shows it. */
const theirs = (looker: Looker, when: Clause): readonly Way[] => [
  {
    short: true,
    each: clause('select unnest(?::text[])', list(looker.desks)),
    where: all([clause('w.owner = each.id'), when, within(reachOf(looker, CASE_READERS), LINE)]),
  },
];

/** The ways to everything that belongs to a view, on `work_item w`. */
function waysTo(view: QueueView, looker: Looker): readonly Way[] {
  switch (view) {
    case 'mine':
      return theirs(looker, clause('(w.hold_until is null or w.hold_until <= ?::date)', looker.on));
    case 'waiting':
      return theirs(looker, clause('w.hold_until > ?::date', looker.on));
    case 'available':
      return free(looker);
    case 'team':
      return waysInto(reachOf(looker, CASE_READERS), LINE);
  }
}

/** The day as the indexes have it: what has none comes last. */
const DAY = `coalesce(w.due_on, 'infinity'::date)`;
const DUE: Readonly<Record<DueWhen, (on: WallDate) => Clause>> = {
  overdue: (on) => clause(`${DAY} < ?::date`, on),
  week: (on) => clause(`${DAY} between ?::date and ?::date + 7`, on, on),
  none: () => clause(`${DAY} = 'infinity'`),
};

/** So many companies or fewer are asked for one by one. */
const FEW_COMPANIES = 100;
const named = (among: readonly string[]): Clause => clause('w.participant = any(?::text[])', list(among));

function filtered(
  { office, kind, among, due, tag, type, standing, owner }: QueueFilter,
  on: WallDate,
): readonly Clause[] {
  const clauses: Clause[] = [];
  if (office !== null) clauses.push(clause('w.office = ?', office));
  if (kind !== null)
    clauses.push(kind.includes('.') ? clause('w.kind = ?', kind) : clause('starts_with(w.kind, ?)', `${kind}.`));
  if (among !== null) clauses.push(named(among));
  if (due !== null) clauses.push(DUE[due](on));
  if (tag !== null) clauses.push(clause('w.tags @> ?::text[]', list([tag])));
  if (owner !== null) clauses.push(clause('w.owner = ?', owner));
  if (type !== null)
    clauses.push(clause('exists (select from participant p where p.id = w.participant and p.entity_type = ?)', type));
  if (standing !== null)
    clauses.push(clause('exists (select from participant p where p.id = w.participant and p.standing = ?)', standing));
  return clauses;
}

type Order = {
  /** By what lines are put in their order, before company and key. */
  readonly first: string;
  /** The same of a place that an address names. */
  readonly firstOf: (place: Place) => Clause;
  /** What an address calls the place of a line. */
  readonly value: string;
  /** What lines are taken from, as `w`. */
  readonly source: string;
  /** Whether every way has an index in this order; else only the long ways are followed in it. */
  readonly indexed: boolean;
};
const ORDERS: Readonly<Record<QueueSort, Order>> = {
  due: {
    first: DAY,
    firstOf: ({ value }) => clause('?::date', value),
    value: `${DAY}::text`,
    source: 'work_item w',
    indexed: true,
  },
  opened: {
    first: 'w.opened_at',
    firstOf: ({ value }) => clause('?::timestamptz', value),
    value: `to_char(w.opened_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'`,
    source: 'work_item w',
    indexed: false,
  },
  company: {
    first: 'w.sought collate "C"',
    firstOf: ({ participant }) => clause('(select sought from account where participant = ?) collate "C"', participant),
    value: `''`,
    source: '(select i.*, a.sought from work_item i join account a on a.participant = i.participant) w',
    indexed: false,
  },
};

/**
 * The first lines of a view in an order, each once, as a statement. Every way is followed by itself and no further than needed, so that an
 * index gives its lines in order however many there are; what the ways have found is put together.
 * @param size of the lines that are wanted, at most
 */
export function firstLines(looker: Looker, { view, filter, sort }: QueueAsk, turn: Turn | null, size: number): Clause {
  const order = ORDERS[sort];
  const way = turn?.way === 'before' ? ' desc' : '';
  const by = (line: string, first: string): string =>
    `order by ${first}${way}, ${line}.participant${way}, ${line}.key${way} limit ${size}`;
  const lines = (from: Clause): Clause => ({
    text: `select w.*, ${order.first} as sort_first, ${order.value} as sort_value from ${from.text} ${by('w', order.first)}`,
    values: from.values,
  });
  const others = turn ? [beyond(order, turn)] : [];
  const { text, values } = follow(looker, view, filter, { ...order, others, lines });
  return {
    text: `select distinct on (u.sort_first, u.participant, u.key) u.* from (${text}) u ${by('u', 'u.sort_first')}`,
    values,
  };
}

function beyond({ first, firstOf }: Order, { way, place }: Turn): Clause {
  const { text, values } = firstOf(place);
  const than = way === 'before' ? '<' : '>';
  return clause(`(${first}, w.participant, w.key) ${than} (${text}, ?, ?)`, ...values, place.participant, place.key);
}

/** Where the lines of a view are, each once and at most so many of them, as a statement. */
export function someLines(looker: Looker, view: QueueView, filter: QueueFilter, most: number): Clause {
  const lines = ({ text, values }: Clause): Clause => ({
    text: `select w.participant, w.key from ${text} limit ${most}`,
    values,
  });
  const { text, values } = follow(looker, view, filter, { source: 'work_item w', indexed: true, others: [], lines });
  return { text: `select distinct u.participant, u.key from (${text}) u limit ${most}`, values };
}

type Following = Pick<Order, 'source' | 'indexed'> & {
  readonly others: readonly Clause[];
  /** A statement on `work_item w` with its conditions. */
  readonly lines: (from: Clause) => Clause;
};

/** What the ways to a view lead to, one after the other. */
function follow(looker: Looker, view: QueueView, filter: QueueFilter, how: Following): Clause {
  const others = [...filtered(filter, looker.on), ...how.others];
  const few = filter.among !== null && filter.among.length <= FEW_COMPANIES ? named(filter.among) : null;
  const statements = waysTo(view, looker).map(({ each, where, short }) => {
    const read = few ?? (short && !how.indexed ? where : null);
    const source = read === null ? clause(how.source) : readWhole(how.source, read);
    const conditions = all([where, ...others]);
    const { text, values } = how.lines({
      text: `${source.text} where ${conditions.text}`,
      values: [...source.values, ...conditions.values],
    });
    if (each === null) return { text: `(${text})`, values };
    return {
      text: `(select x.* from (${each.text}) each (id) cross join lateral (${text}) x)`,
      values: [...each.values, ...values],
    };
  });
  return joined(statements.length > 0 ? statements : [how.lines(clause(`${how.source} where false`))], ' union all ');
}

/** Lines that are read before anything else is asked of them: PostgreSQL would rather look for them along an order, through everybody's. */
const readWhole = (source: string, { text, values }: Clause): Clause => ({
  text: `(select * from ${source} where ${text} offset 0) w`,
  values,
});
