import { Migration } from '@mikro-orm/migrations';

/** Reports on validations as they stand while they are written, one row each: what the stream `report:<participant>` folds into. And what the judge gathers of them. */
export class ValidationReports extends Migration {
  override up(): void {
    for (const statement of [reports, gathered, advised]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const reports = `create table validation_report (participant text primary key, seq int not null, report jsonb not null);`;

/** The report as it was recorded last, and when one was issued last, in milliseconds. */
const gathered = `
create function report_facts(p_participant text) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'report', (select r.report from validation_report r where r.participant = p_participant),
    'issuedAt', (select (extract(epoch from max(e.at)) * 1000)::bigint from event e where e.stream = 'participant:' || p_participant and e.type = 'ReportIssued'))
$$;`;

/** As workflows/carried.ts does. */
const advised = `update participant set state = '{"recommendations":[]}'::jsonb || state;`;
