/** A queue of any length: companies, the people of six offices, and open work of a realistic mix, some of it with deadlines, some put aside. */
import type { Pool } from '../db/pool.ts';

export const OFFICES = ['buffalo', 'houston', 'laredo', 'los-angeles', 'miami', 'new-york'] as const;
/** Whose a company is: of one of the specialists there, two of whom sign in, or of nobody. */
const specialistOf = (n: string): string =>
  `case when ${n} % 5 > 0 then case (${n} * 7) % 150 when 0 then 'ana-ruiz' when 1 then 'grace-okafor' else 'bench-s' || (1 + (${n} * 7) % 150) end end`;
const offices = `(array['${OFFICES.join("','")}'])`;
/** Items of one company. */
const EACH = 87;

/** Fills the tables that the queue reads. As the owner of the database. */
export async function fillQueue(pool: Pool, items: number, say: (line: string) => void): Promise<void> {
  const companies = Math.ceil(items / EACH);
  await fillCompanies(pool, companies, say);
  await pool.query(
    `insert into deadline (participant, clock, rule, policy, owed_by, start_on, due_on, due_at, held, lapsed, inherited)
     select 'q-' || c, 'REVIEW_ANSWER:' || k, 'REVIEW_ANSWER', 'ctpat/2020-03-01', 'agency', current_date - 10, current_date + (c * 31 + k * 17) % 120 - 20,
       now() + ((c * 31 + k * 17) % 120 - 20) * interval '1 day', false, false, false from generate_series(1, $1::int) c, generate_series(1, 20) k`,
    [companies],
  );
  await pool.query(
    `insert into work_item (participant, key, kind, about, roles, acts, due_on, clock, opened_seq, opened_at, office, specialist, owner, tags)
     select 'q-' || c, x.kind || ':' || k, x.kind, k::text, x.roles, '{}', case when k % 4 > 0 then current_date + (c * 31 + k * 17) % 120 - 20 end,
       case when k <= 20 and k % 4 > 0 then 'REVIEW_ANSWER:' || k end, 1, now() - (c * 13 + k * 5) % 90 * interval '1 day', ${offices}[1 + c % 6], s.person,
       case when 'specialist' = any(x.roles) then s.person end, case when k % 29 = 0 then '{travel}' else '{}' end::text[]
     from generate_series(1, $1::int) c, generate_series(1, ${EACH}) k,
       lateral (select ${specialistOf('c')} as person) s,
       lateral (select case when k % 87 = 0 then 'appeal.decide' when k % 13 = 0 then 'validation.close' when k % 7 = 0 then 'outreach.call'
           when k % 3 = 0 then 'review.assess' when k % 2 = 0 then 'validation.plan' else 'import.doubt' end as kind) y,
       lateral (select y.kind, case y.kind when 'appeal.decide' then '{appeal-officer}' when 'validation.close' then '{supervisor,director}'
           else '{specialist}' end::text[] as roles) x
     where (c - 1) * ${EACH} + k <= $2::int`,
    [companies, items],
  );
  await pool.query('vacuum analyze'); // as autovacuum leaves it: the index knows which rows everybody sees
  say(`${items} items`);
}

/** Specialists `bench-s1` and so on, a sixth of them in each office. As the owner of the database. */
export async function fillSpecialists(pool: Pool): Promise<void> {
  await pool.query(`insert into person (id, name, email, kind, language, office)
    select 'bench-s' || n, 'Specialist ' || n, 's' || n || '@agency.example', 'staff', 'en', ${offices}[1 + n % 6] from generate_series(1, 150) n`);
  await pool.query(`insert into empowerment (event, person, role, from_on, office)
    select 'person:bench-s' || n || '#1', 'bench-s' || n, 'specialist', '2020-01-01', ${offices}[1 + n % 6] from generate_series(1, 150) n`);
}
/** Where specialist `n` sits. */
export const seatOf = (n: number): string => OFFICES[n % OFFICES.length]!;

/** Members `q-1` and so on, their specialists, and six offices. As the owner of the database. */
export async function fillCompanies(pool: Pool, companies: number, say: (line: string) => void): Promise<void> {
  await fillSpecialists(pool);
  await pool.query(
    `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, specialist, demo, certified_on, state)
     select 'q-' || n, 1, now(), 'ctpat', (array['importer', 'broker', 'highway-carrier-us-mexico', 'foreign-manufacturer'])[1 + n % 4],
       case when (n / 13) % 40 = 0 then 'suspended' else 'certified' end, 1 + n % 3, 'America/New_York', ${offices}[1 + n % 6],
       ${specialistOf('n')}, false, '2019-01-01', '{}' from generate_series(1, $1::int) n`,
    [companies],
  );
  await pool.query(
    `insert into account (participant, company, legacy_account, identifiers, source)
     select 'q-' || n, (array['Blue Heron', 'Palo Verde', 'Harbor Light', 'Río Bravo', 'Granite Peak', 'Tidewater', 'Llano', 'Pecos Plásticos'])[1 + (n / 7) % 8]
       || ' ' || (array['Imports', 'Components', 'Optics', 'Transportes', 'Tools', 'Carriers'])[1 + (n / 11) % 6] || ' ' || n, (70000000 + n)::text,
       jsonb_build_object('ein', to_char(10 + n % 80, 'FM00') || '-' || (1000000 + n)), 'bench' from generate_series(1, $1::int) n`,
    [companies],
  );
  say(`${companies} companies`);
}
