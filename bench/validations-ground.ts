/** Validations that are owed to any number of members, some of them overdue or planned, and what was closed in the last year. */
import type { Pool } from '../db/pool.ts';
import { certified, validated } from '../domain/testing/stories.ts';
import { validationLine } from '../domain/validation-line.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { fillCompanies, OFFICES } from './queue-ground.ts';

/** Days over which validations are owed: a tenth of them lie behind. */
const SPREAD = 1_460;
const BEHIND = 146;
const CITIES = 300;

/** Fills the tables that the worklist reads. As the owner of the database. */
export async function fillValidations(pool: Pool, companies: number, say: (line: string) => void): Promise<void> {
  await fillCompanies(pool, companies, say);
  const owed = [certified(ctpat), validated(ctpat)].map(({ state }) => JSON.stringify(validationLine(state)!.owed));
  await pool.query(
    `insert into validation_line
     select p.id, p.office, p.specialist, (array['low', 'medium', 'high'])[1 + n % 3], case when n % 4 = 0 then 'initial' else 'revalidation' end,
       extract(year from d.due)::text, s.stage, case s.stage when 'planned' then case when n % 4 > 0 and n % 5 > 2 then 'virtual' else 'in-person' end end,
       d.due, case when n % 4 > 0 then d.due end, d.due, d.due, null, false, '[]',
       (select jsonb_agg(clock || jsonb_build_object('due', d.due::text, 'dueAt', (extract(epoch from d.due + 1) * 1000)::bigint))
         from jsonb_array_elements(case when n % 4 = 0 then $2::jsonb else $3::jsonb end) clock)
     from generate_series(1, $1::int) n join participant p on p.id = 'q-' || n
       cross join lateral (select current_date - ${BEHIND} + (n * 7) % ${SPREAD} as due) d
       cross join lateral (select case when d.due < current_date + 180 then (array['due', 'planned'])[1 + n % 2] end as stage) s`,
    [companies, ...owed],
  );
  await pool.query(
    `insert into validation_done select 'q-' || n, 1, 'before', 'revalidation', case when n % 5 > 2 then 'virtual' else 'in-person' end, current_date - n % 365
     from generate_series(1, $1::int, 4) n`,
    [companies],
  );
  await pool.query(
    `insert into plan_year select 'ctpat', extract(year from current_date)::int, office, 300, 180 from unnest($1::text[]) office`,
    [OFFICES],
  );
  await pool.query(
    `update account a set country = 'US', region = (array['TX', 'CA', 'NY', 'FL', 'AZ'])[1 + c % 5], city = 'City ' || c, latitude = 26 + c % 20,
       longitude = -118 + c % 40 from (select id, 1 + substr(id, 3)::int % ${CITIES} as c from participant) p where p.id = a.participant`,
  );
  await pool.query('vacuum analyze');
  say(`${companies} validations`);
}
