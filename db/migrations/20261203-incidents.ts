import { Migration } from '@mikro-orm/migrations';

/** Incidents of a participant's state, and indexes for the few who have had one and for the reports that somebody is called to. */
export class Incidents extends Migration {
  override up(): void {
    this.addSql(`update participant set state = '{"incidents":[]}'::jsonb || state;`); // as workflows/carried.ts does
    this.addSql(`create index participant_incidents on participant (id) where state -> 'incidents' <> '[]'::jsonb;`);
    this.addSql(`create index filing_incident on filing (received_at) where kind = 'incident-report';`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
