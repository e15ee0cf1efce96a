/** How much work is open, how old it is and whose it is; and how much was opened and closed, week by week. */
import type { Pool } from '../pool.ts';
import { figures, type TeamAsk } from './team.ts';

const OPEN = { id: 'w.participant', office: 'w.office', specialist: 'w.specialist' };

/** The first day of each age, the youngest first: what was opened before the last of them is older than all. */
export const AGES_DAYS = [7, 30, 90] as const;
export type Aged = {
  readonly kind: string;
  /** 0 for the youngest, 3 for the oldest. */ readonly age: number;
  readonly n: number;
};

/** Open items by kind and by age in whole days of the zone: 0-7, 8-30, 31-90, more. */
export const ageing = (pool: Pool, ask: TeamAsk): Promise<readonly Aged[]> =>
  figures<Aged>(
    pool,
    ask,
    OPEN,
    `with day as (select ($today::date - ${AGES_DAYS[0]})::timestamp at time zone $zone as a, ($today::date - ${AGES_DAYS[1]})::timestamp at time zone $zone as b,
        ($today::date - ${AGES_DAYS[2]})::timestamp at time zone $zone as c)
     select w.kind, case when w.opened_at >= day.a then 0 when w.opened_at >= day.b then 1 when w.opened_at >= day.c then 2 else 3 end as age, count(*)::int as n
     from work_item w cross join day where $reached group by 1, 2`,
  );

export type Loaded = {
  /** A person, or an office; null is nobody's. */
  readonly line: string | null;
  readonly kind: string;
  readonly n: number;
};

/** Open items by whose they are, and kind. */
export const openLoad = (pool: Pool, ask: TeamAsk): Promise<readonly Loaded[]> =>
  figures<Loaded>(
    pool,
    ask,
    OPEN,
    `select ${ask.by === 'person' ? 'w.owner' : 'w.office'} as line, w.kind, count(*)::int as n from work_item w where $reached group by 1, 2`,
  );

/** Companies that are members or apply, by the specialist to whom they are assigned. */
export const companiesOf = (
  pool: Pool,
  ask: TeamAsk,
): Promise<readonly { readonly line: string | null; readonly n: number }[]> =>
  figures(
    pool,
    ask,
    { id: 'p.id', office: 'p.office', specialist: 'p.specialist' },
    `select ${ask.by === 'person' ? 'p.specialist' : 'p.office'} as line, count(*)::int as n from participant p
     where p.standing not in ('removed', 'withdrawn', 'ineligible', 'abandoned') and $reached group by 1`,
  );

/** The specialists who work in the office: those who have nothing open, too. */
export async function specialistsIn(pool: Pool, { office, today }: TeamAsk): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select p.id from person p where p.kind = 'staff' and p.office = $1 and exists (select from empowerment e where e.person = p.id
      and e.role = 'specialist' and e.participant is null and e.from_on <= $2 and (e.until_on is null or e.until_on >= $2)) order by p.name, p.id`,
    [office, today],
  );
  return rows.map(({ id }) => id);
}

export type Flow = {
  readonly kind: string;
  /** Weeks since the first day: 0 is the first. */
  readonly week: number;
  readonly opened: number;
  readonly closed: number;
};
const DONE = { id: 'd.participant', office: 'd.office', specialist: 'p.specialist' };

/** Items opened and closed in each week, by kind. What is open still counts as opened, too. */
export async function flow(pool: Pool, ask: TeamAsk): Promise<readonly Flow[]> {
  const starts = `array(select ($from::date + 7 * k)::timestamp at time zone $zone from generate_series(0, ($today::date - $from::date) / 7) k)`;
  const week = (at: string): string => `width_bucket(${at}, (select ${starts})) - 1`;
  const during = (at: string): string =>
    `${at} >= $from::date::timestamp at time zone $zone and ${at} < ($today::date + 1)::timestamp at time zone $zone`;
  type Counted = { readonly kind: string; readonly week: number; readonly n: number };
  const [open, done, closed] = await Promise.all([
    figures<Counted>(
      pool,
      ask,
      OPEN,
      `select w.kind, ${week('w.opened_at')} as week, count(*)::int as n from work_item w where ${during('w.opened_at')} and $reached group by 1, 2`,
    ),
    ...(['opened_at', 'closed_at'] as const).map((at) =>
      figures<Counted>(
        pool,
        ask,
        DONE,
        `select d.kind, ${week(`d.${at}`)} as week, count(*)::int as n from work_done d join participant p on p.id = d.participant
         where ${during(`d.${at}`)} and $reached group by 1, 2`,
      ),
    ),
  ]);
  const counted = (rows: readonly Counted[] | undefined, of: 'opened' | 'closed') =>
    (rows ?? []).map(({ kind, week: at, n }) => ({ kind, week: at, opened: 0, closed: 0, [of]: n }));
  return [...counted(open, 'opened'), ...counted(done, 'opened'), ...counted(closed, 'closed')];
}
