/** The worklist of validations: what is owed, in the order of its day, counted and listed by the same conditions. */
import type { Reach } from '../../domain/access.ts';
import type { Instant, WallDate } from '../../domain/calendar.ts';
import type { Risk, Validation } from '../../domain/state.ts';
import type { ValidationLine } from '../../domain/validation-line.ts';
import { numbered, within, type Clause } from '../access.ts';
import { prepared, type Pool } from '../pool.ts';

/** `waiting`: every day by which it is owed is held, as one is that was put off. */
export const LINE_STATES = ['overdue', 'at-risk', 'due', 'waiting'] as const;
export type LineState = (typeof LINE_STATES)[number];

export type ValidationsAsk = {
  /** The agency's day. */
  readonly on: WallDate;
  /** Up to this day a validation is at risk while no visit is agreed before its date. */
  readonly risky: WallDate;
  readonly reach: Reach;
  readonly state: LineState | null;
  /** Only those whose visit waits for a place to open. */
  readonly paused: boolean;
  readonly office: string | null;
  readonly region: string | null;
  readonly specialist: string | null;
  readonly risk: Risk | null;
  readonly kind: Validation['kind'] | null;
};

export const CHARGE = { id: 'l.participant', office: 'l.office', specialist: 'l.specialist' };

/** Of a line `l`, by the agency's day $1 and the day $2 up to which it is at risk. What is not due yet has none, and stands on no list. */
export const STATE = `case when l.due_on is null then 'waiting' when l.due_on < $1 then 'overdue' when l.stage is null then null
  when l.due_on <= $2 and (l.agreed_on is null or l.agreed_on > l.due_on) then 'at-risk' else 'due' end`;

/** Where the lines of a state lie in the order of the list, so that no others are read. */
const SPANS: Readonly<Record<LineState, string>> = {
  overdue: 'l.order_on < $1',
  'at-risk': 'l.order_on between $1 and $2',
  due: 'l.order_on >= $1',
  waiting: 'l.due_on is null',
};

/** What was asked for, and who may see it: the text says only that, so that each way of asking has a plan of its own. */
function narrowed({ reach, office, region, specialist, risk, kind }: ValidationsAsk): readonly Clause[] {
  const asked = (text: string, value: string | null): readonly Clause[] =>
    value === null ? [] : [{ text, values: [value] }];
  return [
    within(reach, CHARGE),
    ...asked('l.office = ?', office),
    ...asked('l.office in (select o.id from office o where o.region = ?)', region),
    ...asked('l.specialist = ?', specialist),
    ...asked('l.risk = ?', risk),
    ...asked('l.kind = ?', kind),
  ];
}

const allOf = (clauses: readonly Clause[]): Clause => ({
  text: clauses.map(({ text }) => text).join(' and '),
  values: clauses.flatMap(({ values }) => values),
});

export type ValidationCounts = Readonly<Record<LineState, number>> & { readonly paused: number };

/** How many there are of each, whatever the list shows of them. */
export async function countValidations(pool: Pick<Pool, 'query'>, ask: ValidationsAsk): Promise<ValidationCounts> {
  const wanted = numbered(allOf(narrowed(ask)), 3);
  const { rows } = await pool.query<{ state: LineState; n: number; paused: number }>(
    prepared(
      `select state, count(*)::int as n, (count(*) filter (where paused))::int as paused
        from (select ${STATE} as state, l.paused from validation_line l where ${wanted.text}) line where state is not null group by state`,
      [ask.on, ask.risky, ...wanted.values],
    ),
  );
  const of = (state: LineState) => rows.find((row) => row.state === state)?.n ?? 0;
  return {
    overdue: of('overdue'),
    'at-risk': of('at-risk'),
    due: of('due'),
    waiting: of('waiting'),
    paused: rows.reduce((sum, { paused }) => sum + paused, 0),
  };
}

export type WorklistLine = ValidationLine & {
  readonly participant: string;
  readonly company: string;
  readonly state: LineState;
  readonly specialistName: string | null;
  /** Its last row; in the demonstration its clock may be ahead. */
  readonly at: Instant;
};
export type WorklistPlace = Pick<WorklistLine, 'order_on' | 'participant'>;
export type WorklistTurn = { readonly way: 'after' | 'before'; readonly place: WorklistPlace };

/** The lines in their order, from a place on or up to it; `limit` null is all of them. */
export async function listValidations(
  pool: Pick<Pool, 'query'>,
  ask: ValidationsAsk,
  turn: WorklistTurn | null,
  limit: number | null,
): Promise<readonly WorklistLine[]> {
  const back = turn?.way === 'before';
  const way = back ? 'desc' : 'asc';
  const { on, risky, state, paused } = ask;
  const shown: readonly Clause[] = [
    ...(state === null ? [] : [{ text: `${SPANS[state]} and ${STATE} = ?`, values: [state] }]),
    ...(paused ? [{ text: 'l.paused', values: [] }] : []),
    ...(turn === null ? [] : [placed(turn)]),
  ];
  const wanted = numbered(allOf([...narrowed(ask), ...shown]), 4);
  const { rows } = await pool.query<WorklistLine>(
    prepared(
      `select l.*, coalesce(a.company, '') as company, w.name as "specialistName", (extract(epoch from p.at) * 1000)::bigint as at
      from (select l.*, ${STATE} as state from validation_line l where ${wanted.text} and ${STATE} is not null
        order by l.order_on ${way}, l.participant ${way} limit $3) l
      join participant p on p.id = l.participant left join account a on a.participant = l.participant left join person w on w.id = l.specialist
      order by l.order_on ${way}, l.participant ${way}`,
      [on, risky, limit, ...wanted.values],
    ),
  );
  return back ? rows.reverse() : rows;
}

const placed = ({ way, place }: WorklistTurn): Clause => ({
  text: `(l.order_on, l.participant) ${way === 'before' ? '<' : '>'} (?::date, ?::text)`,
  values: [place.order_on, place.participant],
});

export type Charged = { readonly person: string; readonly name: string };

/** Specialists to whom a validation within reach is assigned, by name. */
export async function specialistsOnList(pool: Pick<Pool, 'query'>, reach: Reach): Promise<readonly Charged[]> {
  const reached = numbered(within(reach, CHARGE), 1);
  const { rows } = await pool.query<Charged>(
    prepared(
      `select s.person, coalesce(w.name, s.person) as name from (select distinct l.specialist as person from validation_line l
        where l.specialist is not null and ${reached.text}) s left join person w on w.id = s.person order by 2, 1`,
      reached.values,
    ),
  );
  return rows;
}

/** Why each of them was put off last, as somebody wrote it, by participant. */
export async function putOffNotes(
  pool: Pick<Pool, 'query'>,
  participants: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (participants.length === 0) return new Map();
  const { rows } = await pool.query<{ participant: string; text: string }>(
    prepared(
      `select x.id as participant, c.body->>'text' as text from unnest($1::text[]) x (id)
        cross join lateral (select e.body::jsonb->'note'->>'id' as note from event e where e.stream = 'participant:' || x.id and e.type = 'ValidationPutOff'
          order by e.seq desc limit 1) put join content c on c.id = put.note::uuid`,
      [participants],
    ),
  );
  return new Map(rows.map(({ participant, text }) => [participant, text]));
}
