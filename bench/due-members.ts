/** Members whose revalidation has come onto the worklist, through the engine as an import brings them. */
import { addDays, addYears, wallDateOf } from '../domain/calendar.ts';
import { SYSTEM } from '../domain/actor.ts';
import type { ImportedRecord } from '../domain/entry.ts';
import type { Pool } from '../db/pool.ts';
import type { Office } from '../web/office.ts';

const ZONE = 'America/New_York';

/** What stands beside the record of those companies; and from then on clocks run. */
export async function openRegister(pool: Pool, ids: readonly string[]): Promise<void> {
  await pool.query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
  await pool.query(
    `insert into account (participant, company, source) select id, 'Bench Imports', 'bench' from unnest($1::text[]) id`,
    [ids],
  );
  await pool.query(
    `insert into contact (id, participant, role, name, email) select id || '.officer', id, 'officer', 'Olive', 'olive@bench.example'
     from unnest($1::text[]) id`,
    [ids],
  );
}

/** @param place the office whose company it is */
export async function admitDue(office: Office, id: string, place: string): Promise<void> {
  const contacts = [{ id: `${id}.officer`, role: 'officer', reach: 'untried' }] as const;
  const today = wallDateOf(Date.now(), ZONE);
  const record: ImportedRecord = {
    programme: 'ctpat',
    entityType: 'importer',
    zone: ZONE,
    office: place,
    demo: false,
    standing: 'certified',
    tier: 2,
    risk: 'low',
    certifiedOn: addYears(addDays(today, 40), -6),
    lastValidatedOn: addYears(addDays(today, 100), -4),
    contacts,
    doubts: [],
    late: [],
  };
  await office.submit(id, { id: `import:${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  await office.submit(id, { id: `go-live:${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
}
