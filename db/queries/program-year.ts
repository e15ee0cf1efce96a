/** The programme's year: how many were suspended, removed, reinstated, validated, and what became of applications, with the cases behind each figure. */
import type { Reach } from '../../domain/access.ts';
import { endOfDay, instantOf, type WallDate } from '../../domain/calendar.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';
import { LINE_PARTS, linesOf, type LineKind } from './program-year-lines.ts';

export { LINE_KINDS, type LineKind } from './program-year-lines.ts';

/** What is counted: from the year's first day to the end of a day of it. */
export type YearAsk = {
  readonly from: WallDate;
  readonly on: WallDate;
  /** The zone in which the agency's days end. */
  readonly zone: string;
  readonly office: string | null;
  /** Only participants within it. */
  readonly reach: Reach;
};
export type Figure = { readonly kind: LineKind; readonly code: string; readonly count: number };

const CHARGE = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
const OWN_VALUES = 6;

const yearValues = ({ from, on, zone, office }: YearAsk): readonly unknown[] => [
  from,
  on,
  instantOf(from, zone),
  endOfDay(on, zone),
  zone,
  office,
];

/** Every value has its type here, since no kind needs all of them. */
const TYPED = 'with asked as (select $1::text, $2::text, $3::bigint, $4::bigint, $5::text, $6::text)';
const lines = (sql: string): string => `from (${sql}) line join participant p on p.id = substr(line.stream, 13)`;

/** All figures that are not zero. The parts are read beside each other. */
export async function yearFigures(pool: Pool, ask: YearAsk): Promise<readonly Figure[]> {
  const reached = numbered(within(ask.reach, CHARGE), OWN_VALUES + 1);
  const values = [...yearValues(ask), ...reached.values];
  const counted = await Promise.all(
    LINE_PARTS.map((part) =>
      pool.query<Figure>({
        text: `${TYPED} select kind, code, count(*)::int as count ${lines(part)}
          where ($6::text is null or p.office = $6) and ${reached.text} group by kind, code`,
        values,
      }),
    ),
  );
  return counted.flatMap(({ rows }) => rows);
}

export type YearLine = {
  readonly participant: string;
  readonly seq: number;
  readonly company: string;
  readonly office: string;
  readonly code: string;
  /** The day by which it counts; of what is owed, the day by which it is due. */
  readonly on: WallDate;
  readonly simulated: boolean;
  /** The row of the decision on which it rests; null for none, and for whoever may not read it. */
  readonly decision: number | null;
};
export type YearList = {
  readonly kind: LineKind;
  /** Null: all of the kind. */
  readonly code: string | null;
  /** Whose decisions are named. */
  readonly decisions: Reach;
};
export type YearPlace = Pick<YearLine, 'on' | 'participant' | 'seq'>;
export type YearTurn = { readonly way: 'after' | 'before'; readonly place: YearPlace };

/** What is owed begins with the oldest debt, the rest with what is newest. */
const oldestFirst = (kind: LineKind): boolean => kind === 'overdue' || kind === 'overdue-inherited' || kind === 'due';

/** The lines that a figure counts, in their order, from a place on or up to it; `limit` null is all of them. */
export async function yearLines(
  pool: Pick<Pool, 'query'>,
  ask: YearAsk,
  { kind, code, decisions }: YearList,
  turn: YearTurn | null,
  limit: number | null,
): Promise<readonly YearLine[]> {
  const reached = numbered(within(ask.reach, CHARGE), 13);
  const decidable = numbered(within(decisions, CHARGE), 13 + reached.values.length);
  const back = turn?.way === 'before';
  const way = oldestFirst(kind) === back ? 'desc' : 'asc';
  const { rows } = await pool.query<YearLine>({
    text: `${TYPED} select p.id as participant, line.seq, coalesce(a.company, '') as company, p.office, line.code, line."on", line.simulated,
        case when ${decidable.text} then line.decision end as decision
      ${lines(linesOf(kind))} left join account a on a.participant = p.id
      where line.kind = $7 and ($8::text is null or line.code = $8) and ($6::text is null or p.office = $6) and ${reached.text}
        and ($9::text is null or (line."on", p.id, line.seq) ${way === 'desc' ? '<' : '>'} ($9, $10::text, $11::int))
      order by line."on" ${way}, p.id ${way}, line.seq ${way} limit $12`,
    values: [
      ...yearValues(ask),
      kind,
      code,
      turn?.place.on ?? null,
      turn?.place.participant ?? null,
      turn?.place.seq ?? null,
      limit,
      ...reached.values,
      ...decidable.values,
    ],
  });
  return back ? rows.reverse() : rows;
}
