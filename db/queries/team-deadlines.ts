/** What the agency owes, and by when: how many deadlines have lapsed or come soon, and which cases they are of. */
import { addDays, type WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';
import { figures, type TeamAsk } from './team.ts';

export const WHEN = ['late', 'week', 'fortnight', 'month'] as const;
/** Lapsed; or due within 7 days from today, then 14, then 30: each deadline in one of them. */
export type When = (typeof WHEN)[number];
const COLUMNS = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
const BAND = `case when d.lapsed or d.due_on < $today::date then 'late' when d.due_on <= $week::date then 'week'
  when d.due_on <= $fortnight::date then 'fortnight' else 'month' end`;
const OWED = `d.owed_by = 'agency' and not d.held and d.due_on <= $month::date`;
const daysOf = ({ today }: TeamAsk) => ({
  week: addDays(today, 7),
  fortnight: addDays(today, 14),
  month: addDays(today, 30),
});

export type Owed = { readonly rule: string; readonly when: When; readonly n: number };

export const owedDeadlines = (pool: Pool, ask: TeamAsk): Promise<readonly Owed[]> =>
  figures<Owed>(
    pool,
    ask,
    COLUMNS,
    `select d.rule, ${BAND} as "when", count(*)::int as n from deadline d join participant p on p.id = d.participant where ${OWED} and $reached group by 1, 2`,
    daysOf(ask),
  );

export type OwedCase = {
  readonly participant: string;
  readonly company: string;
  readonly clock: string;
  readonly dueOn: WallDate;
  readonly office: string;
  readonly specialistName: string | null;
};

/** The cases behind one of those numbers, those due first. */
export const owedCases = (
  pool: Pool,
  ask: TeamAsk,
  { rule, when, limit }: { readonly rule: string; readonly when: When; readonly limit: number },
): Promise<readonly OwedCase[]> =>
  figures<OwedCase>(
    pool,
    ask,
    COLUMNS,
    `select d.participant, a.company, d.clock, d.due_on as "dueOn", p.office, s.name as "specialistName"
     from deadline d join participant p on p.id = d.participant join account a on a.participant = d.participant left join person s on s.id = p.specialist
     where ${OWED} and d.rule = $rule and ${BAND} = $when and $reached order by d.due_on, d.participant, d.clock limit $limit`,
    { ...daysOf(ask), rule, when, limit },
  );
