/** The statements by which the queue finds its lines: the ways to a view, what narrows them, and their order. */
import { CASE_READERS, reachOf } from '../../domain/access.ts';
import type { Role } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import { literal, waysInto, within, type Clause, type Way } from '../access.ts';
import type { DueWhen, Looker, Place, QueueAsk, QueueFilter, QueueSort, Turn } from './queue-ask.ts';

const LINE = { id: 'w.participant', office: 'w.office', specialist: 'w.specialist' };
const all = (clauses: readonly Clause[]): Clause => joined(clauses, ' and ');
function joined(clauses: readonly Clause[], by: string): Clause {
  return { text: clauses.map(({ text }) => text).join(by), values: clauses.flatMap(({ values }) => values) };
}
const clause = (text: string, ...values: readonly string[]): Clause => ({ text, values });

/** To what is nobody's and the looker may take: each role reaches participants of its own. Roles with the same reach are asked for together. */
function free(looker: Looker, roles: string): readonly Way[] {
  const alike = new Map<string, Role[]>();
  for (const role of new Set(looker.assignments.map((one) => one.role))) {
    const reach = JSON.stringify(reachOf(looker, [role]));
    alike.set(reach, [...(alike.get(reach) ?? []), role]);
  }
  return [...alike.values()].flatMap((same) =>
    waysInto(reachOf(looker, same), LINE).map((way) => ({
      ...way,
      where: all([clause(`w.owner is null and ${roles} && ?::text[]`, literal(same)), way.where]),
    })),
  );
}

/** To what is on the looker's desks. Whoever is not allowed there any more has it on no list; the team's list shows it. */
const theirs = (looker: Looker, when: Clause): readonly Way[] => [
  {
    short: true,
    each: { column: 'w.owner', values: clause('select unnest(?::text[])', literal(looker.desks)) },
    where: all([when, within(reachOf(looker, CASE_READERS), LINE)]),
  },
];

/**
 * The roles as PostgreSQL shall look at them: by their index, which is made for roles that have little to do, or line by line, where what narrows the list
 * has an index of its own. Left to choose, it reads all that a busy role has.
 */
const rolesOf = (filter: QueueFilter): string =>
  fewOf(filter) !== null || (filter.office !== null && filter.kind !== null) ? `(w.roles || '{}')` : 'w.roles';

/** The ways to everything that belongs to a view, on `work_item w`. */
function waysTo({ view, filter }: Omit<QueueAsk, 'sort'>, looker: Looker): readonly Way[] {
  switch (view) {
    case 'mine':
      return theirs(looker, clause('(w.hold_until is null or w.hold_until <= ?::date)', looker.on));
    case 'waiting':
      return theirs(looker, clause('w.hold_until > ?::date', looker.on));
    case 'available':
      return free(looker, rolesOf(filter));
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
export const FEW_COMPANIES = 100;
const isFew = (among: readonly string[]): boolean => among.length <= FEW_COMPANIES;
const named = (among: readonly string[]): Clause => clause('w.participant = any(?::text[])', literal(among));

/** All that narrows a list, but for few companies: these are what the list is taken from. */
function filtered(
  { office, kind, among, due, tag, type, standing, owner }: QueueFilter,
  on: WallDate,
): readonly Clause[] {
  const clauses: Clause[] = [];
  if (office !== null) clauses.push(clause('w.office = ?', office));
  if (kind !== null)
    clauses.push(kind.includes('.') ? clause('w.kind = ?', kind) : clause('starts_with(w.kind, ?)', `${kind}.`));
  if (among !== null && !isFew(among)) clauses.push(named(among));
  if (due !== null) clauses.push(DUE[due](on));
  if (tag !== null) clauses.push(clause('w.tags @> ?::text[]', literal([tag])));
  if (owner !== null) clauses.push(clause('w.owner = ?', owner));
  if (type !== null)
    clauses.push(clause('exists (select from participant p where p.id = w.participant and p.entity_type = ?)', type));
  if (standing !== null)
    clauses.push(clause('exists (select from participant p where p.id = w.participant and p.standing = ?)', standing));
  return clauses;
}

type Order = {
  /** By what lines are put in their order, before the key. */
  readonly columns: readonly [string, string];
  /** The same of a place that an address names. */
  readonly place: (place: Place) => Clause;
  /** What an address calls the place of a line, by the first of these in `u`: worked out only for the lines of the page. */
  readonly value: string;
  /** Lines that are few, all of them read before anything else is asked of them. */
  readonly read: string;
  /** Lines in their order, looked at one by one until there are enough. */
  readonly walked: string;
  /** Whether every way has an index in this order; else the short ones are read. */
  readonly indexed: boolean;
};
/** Without `offset 0` PostgreSQL would look for a few lines along the order of everybody's. */
const READ = '(select * from work_item w where {} offset 0) w';
const ORDERS: Readonly<Record<QueueSort, Order>> = {
  due: {
    columns: [DAY, 'w.participant'],
    place: ({ value, participant }) => clause('?::date, ?', value, participant),
    value: 'u.sort_first::text',
    read: READ,
    walked: 'work_item w',
    indexed: true,
  },
  opened: {
    columns: ['w.opened_at', 'w.participant'],
    place: ({ value, participant }) => clause('?::timestamptz, ?', value, participant),
    value: `to_char(u.sort_first at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'`,
    read: READ,
    walked: 'work_item w',
    indexed: false,
  },
  company: {
    columns: ['a.sought collate "C"', 'a.participant'],
    place: ({ participant }) =>
      clause('(select sought from account where participant = ?) collate "C", ?', participant, participant),
    value: `''`,
    read: `${READ} cross join lateral (select * from account where participant = w.participant offset 0) a`,
    walked: 'account a cross join lateral (select * from work_item where participant = a.participant offset 0) w',
    indexed: false,
  },
};
/**
 * The places of the first lines of a view in an order, each once, as a statement. Every way is followed by itself and no further than needed, so that an
 * index gives its lines in order however many there are; what the ways have found is put together.
 * @param size of the lines that are wanted, at most
 */
export function firstLines(looker: Looker, ask: QueueAsk, turn: Turn | null, size: number): Clause {
  const { filter, sort } = ask;
  const order = ORDERS[sort];
  const [first, participant] = order.columns;
  const way = turn?.way === 'before' ? ' desc' : '';
  const by = (...columns: readonly string[]): string =>
    `order by ${columns.map((column) => column + way).join(', ')} limit ${size}`;
  const select = `select w.participant, w.key, ${first} as sort_first from {} ${by(first, participant, 'w.key')}`;
  const conditions = [...filtered(filter, looker.on), ...(turn ? [beyond(order, turn)] : [])];
  const once = `select distinct on (u.sort_first, u.participant, u.key) u.* from ({}) u ${by('u.sort_first', 'u.participant', 'u.key')}`;
  const placed = `select u.participant, u.key, ${order.value} as "sortValue" from (${once}) u`;
  return fill(placed, follow(waysTo(ask, looker), conditions, fewOf(filter), order, select));
}

/** Twice: an index can only follow what is of one table. */
function beyond({ columns, place: placeOf }: Order, { way, place }: Turn): Clause {
  const than = way === 'before' ? '<' : '>';
  const of = columns.join(', ');
  return fill(
    `(${of}) ${than}= ({}) and (${of}, w.key) ${than} ({}, {})`,
    placeOf(place),
    placeOf(place),
    clause('?', place.key),
  );
}

/**
 * How many lines views have, as a statement that answers with one row and a column for each of them, in their order.
 * @param most is counted no further
 */
export function countsOf(looker: Looker, asks: readonly Omit<QueueAsk, 'sort'>[], most: number): Clause {
  const select = `select w.participant, w.key from {} order by ${DAY}, w.participant, w.key limit ${most}`; // in the order of the indexes
  const walk = { read: READ, walked: 'work_item w', indexed: true };
  const counts = asks.map((ask, index) => {
    const { filter } = ask;
    const ways = waysTo(ask, looker);
    const others = filtered(filter, looker.on);
    const few = fewOf(filter);
    const found =
      few === null
        ? fill(`select distinct participant, key from ({}) u limit ${most}`, follow(ways, others, null, walk, select))
        : fill(`select from work_item w where {} limit ${most}`, all([few, anyOf(ways), ...others]));
    return fill(`(select count(*)::int from ({}) n) as "${index}"`, found);
  });
  return fill('select {}', joined(counts, ', '));
}

const fewOf = ({ among }: QueueFilter): Clause | null => (among !== null && isFew(among) ? named(among) : null);

/** What the ways lead to, one after the other, each by the statement `select`; few companies are read once, for all ways. */
function follow(
  ways: readonly Way[],
  others: readonly Clause[],
  few: Clause | null,
  { read, walked, indexed }: Pick<Order, 'read' | 'walked' | 'indexed'>,
  select: string,
): Clause {
  if (few !== null) return fill(select, fill(`${read} where {}`, few, all([anyOf(ways), ...others])));
  if (ways.length === 0) return fill(select, clause(`${walked} where false`));
  const statements = ways.map(({ each, where, short }) => {
    const own = each === null ? where : all([clause(`${each.column} = each.id`), where]);
    const met = all([own, ...others]);
    const lines = short && !indexed ? fill(`${read} where {}`, own, met) : fill(`${walked} where {}`, met);
    const found = fill(select, lines);
    return each === null
      ? fill('({})', found)
      : fill('(select x.* from ({}) each (id) cross join lateral ({}) x)', each.values, found);
  });
  return joined(statements, ' union all ');
}

/** The ways as one condition, for lines that are read in any case. */
function anyOf(ways: readonly Way[]): Clause {
  if (ways.length === 0) return clause('false');
  const conditions = ways.map(({ each, where }) =>
    each === null ? where : fill(`${each.column} in ({}) and {}`, each.values, where),
  );
  return fill('({})', joined(conditions, ' or '));
}

/** A text with the next clause at each `{}`. */
function fill(text: string, ...clauses: readonly Clause[]): Clause {
  const [first = '', ...rest] = text.split('{}');
  return {
    text: first + rest.map((part, index) => clauses[index]!.text + part).join(''),
    values: clauses.flatMap(({ values }) => values),
  };
}
