/** Portfolios: who has how many companies, which they are, and how far a move has come. Each list holds what its reader reaches. */
import type { Charge, Reach } from '../../domain/access.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Slot, Standing } from '../../domain/state.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

export type PortfolioLine = {
  readonly id: string;
  readonly name: string;
  readonly office: string | null;
  readonly companies: number;
  readonly open: number;
  readonly awayUntil: WallDate | null;
};
export type PortfolioCompany = {
  readonly id: string;
  readonly company: string;
  readonly standing: Standing;
  readonly entityType: string;
  readonly charge: Charge;
  /** Open work that is its specialist's by the assignment or by hand. */
  readonly open: number;
  readonly nextDue: WallDate | null;
  /** A visit that is agreed, in the participant's zone. */
  readonly visit: Slot | null;
  readonly zone: string;
};

const COMPANY = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
const OVER = `('removed', 'withdrawn', 'ineligible', 'abandoned')`;

/** Everybody who has companies within reach, and every specialist who works in an office within it. */
export async function portfolioLines(pool: Pool, reach: Reach, on: WallDate): Promise<readonly PortfolioLine[]> {
  const companies = numbered(within(reach, COMPANY), 2);
  const offices = numbered(
    within(reach, { id: `''`, office: 'n.office', specialist: `''` }),
    2 + companies.values.length,
  );
  const { rows } = await pool.query<PortfolioLine>(
    `select n.id, n.name, n.office, count(p.id)::int as companies, coalesce(sum(w.open), 0)::int as open,
       (select max(l.until_on) from leave l where l.person = n.id and l.from_on <= $1 and l.until_on >= $1) as "awayUntil"
     from person n left join participant p on p.specialist = n.id and p.standing not in ${OVER} and ${companies.text}
       left join lateral (select count(*) as open from work_item w where w.participant = p.id and w.owner = n.id) w on true
     where n.kind = 'staff' and (p.id is not null or (${offices.text} and exists (select from empowerment e where e.person = n.id and e.role = 'specialist'
       and e.from_on <= $1 and (e.until_on is null or e.until_on >= $1))))
     group by n.id order by n.name, n.id`,
    [on, ...companies.values, ...offices.values],
  );
  return rows;
}

const COLUMNS = `p.id, a.company, p.standing, p.entity_type as "entityType", p.zone,
  jsonb_build_object('id', p.id, 'office', p.office, 'region', o.region, 'specialist', p.specialist) as charge,
  (select count(*)::int from work_item w where w.participant = p.id and w.owner = p.specialist) as open, p.next_due as "nextDue",
  (select l -> 'agreed' from jsonb_array_elements(coalesce(p.state #> '{validation,legs}', '[]')) l where l ->> 'step' = 'agreed'
     order by l #>> '{agreed,date}' limit 1) as visit`;
const FROM = 'from participant p join account a on a.participant = p.id left join office o on o.id = p.office';

/** The companies of one person that have not ended, by name. */
export async function companiesOf(pool: Pool, person: string, reach: Reach): Promise<readonly PortfolioCompany[]> {
  const { text, values } = numbered(within(reach, COMPANY), 2);
  const { rows } = await pool.query<PortfolioCompany>(
    `select ${COLUMNS} ${FROM} where p.specialist = $1 and p.standing not in ${OVER} and ${text} order by a.company, p.id`,
    [person, ...values],
  );
  return rows;
}

/** These companies, in that order; unknown ones are left out. */
export async function companiesBy(pool: Pool, ids: readonly string[]): Promise<readonly PortfolioCompany[]> {
  const { rows } = await pool.query<PortfolioCompany>({
    name: 'companies-by',
    text: `select ${COLUMNS} ${FROM} join unnest($1::text[]) with ordinality as c (id, n) on c.id = p.id order by c.n`,
    values: [ids],
  });
  return rows;
}

export type Move = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  readonly reason: string;
  readonly begunBy: string;
  readonly begunAt: Date;
  readonly items: readonly {
    readonly participant: string;
    /** `moved`, why it stayed, or null while its turn has not come. */
    readonly outcome: string | null;
  }[];
};

/** Undefined when there is no such move. */
export async function moveOf(pool: Pool, id: string): Promise<Move | undefined> {
  const { rows } = await pool.query<Move>({
    name: 'portfolio-move',
    text: `select m.id, m.from_person as from, m.to_person as to, coalesce(f.name, m.from_person) as "fromName", coalesce(t.name, m.to_person) as "toName",
        coalesce(c.body ->> 'text', '') as reason, coalesce(b.name, m.begun_by) as "begunBy", m.begun_at as "begunAt",
        (select jsonb_agg(jsonb_build_object('participant', i.participant, 'outcome', i.outcome) order by i.place) from portfolio_move_item i where i.move = m.id) as items
      from portfolio_move m left join person f on f.id = m.from_person left join person t on t.id = m.to_person left join person b on b.id = m.begun_by
        left join content c on c.id = m.reason where m.id = $1`,
    values: [id],
  });
  return rows[0];
}

/** Keys of a company's items that somebody has taken or was given as its specialist. */
export async function takenBy(pool: Pool, participant: string, person: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ key: string }>(
    `select d.key from desk_item d join work_item w using (participant, key) where d.participant = $1 and d.person = $2 and 'specialist' = any(w.roles) order by d.key`,
    [participant, person],
  );
  return rows.map(({ key }) => key);
}
