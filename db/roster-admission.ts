/** Staged rows on their way into the register: which still wait, and whose companies are new, known already, or known otherwise. */
import type { ImportedRecord } from '../domain/entry.ts';
import type { Reason } from '../domain/roster-row.ts';
import type { Pool } from './pool.ts';

const PAGE = 400;

/** Lines of the run after `after` that have no outcome yet, in order, a page at the most. */
export async function pendingLines(pool: Pool, run: string, after: number): Promise<readonly number[]> {
  const { rows } = await pool.query<{ line: number }>(
    `select s.line from staged_row s where s.run = $1 and s.line > $2 and not exists (select from import_row r where r.run = s.run and r.line = s.line) order by s.line limit $3`,
    [run, after, PAGE],
  );
  return rows.map(({ line }) => line);
}

/** `same`: another line, of this or an earlier file, brought this company with the same content. `differs`: with other content. */
export type Admission = 'ours' | 'same' | 'differs';
export type Admitted = {
  readonly line: number;
  readonly participant: string;
  readonly account: string;
  readonly record: ImportedRecord;
  readonly reasons: readonly Reason[];
  readonly admission: Admission;
};

/** Writes the companies and contacts of these lines where there are none yet, and says of each line whether they are its own. Harmless when repeated. */
export async function admit(pool: Pool, run: string, lines: readonly number[]): Promise<readonly Admitted[]> {
  await pool.query(ADMIT, [run, lines]);
  const { rows } = await pool.query<Admitted>(ADMISSIONS, [run, lines]);
  return rows;
}

/** A company that came under this number before, by whatever id: its row, and the staged row that it came from. */
const KNOWN = `
  select a.participant, a.source, t.body from account a
  left join staged_row t on t.run = split_part(a.source, ':', 2) and t.line = case when a.source like 'roster:%' then split_part(a.source, ':', 3)::int end
  where (a.participant = s.participant or a.legacy_account = s.body #>> '{account,legacyAccount}')
    and (a.participant = s.participant or (t.run <> s.run and t.body ->> 'key' = s.body ->> 'key'))`;

const ADMIT = `
with mine as (
  select s.* from staged_row s where s.run = $1 and s.line = any($2::int[]) and s.participant is not null and not exists (${KNOWN})),
admitted as (
  insert into account (participant, company, legacy_account, country, region, city, latitude, longitude, port, identifiers, source)
  select m.participant, f.company, f."legacyAccount", f.country, f.region, f.city, f.latitude, f.longitude, f.port, f.identifiers, 'roster:' || m.run || ':' || m.line
  from mine m, jsonb_to_record(m.body -> 'account') as f (company text, "legacyAccount" text, country text, region text, city text,
    latitude double precision, longitude double precision, port text, identifiers jsonb)
  on conflict do nothing returning participant)
insert into contact (id, participant, role, name, email, phone, language)
select c.id, m.participant, c.role, '', c.email, c.phone, c.language
from admitted join mine m using (participant), jsonb_to_recordset(m.body -> 'contacts') as c (id text, role text, email text, phone text, language text)
on conflict do nothing`;

const ADMISSIONS = `
select s.line, known.participant, s.body #>> '{account,legacyAccount}' as account, s.body -> 'record' as record, s.body -> 'reasons' as reasons,
  case when known.source = 'roster:' || s.run || ':' || s.line then 'ours' when known.body -> 'row' = s.body -> 'row' then 'same' else 'differs' end as admission
from staged_row s, lateral (${KNOWN} order by a.participant = s.participant desc limit 1) as known
where s.run = $1 and s.line = any($2::int[]) and s.participant is not null order by s.line`;
