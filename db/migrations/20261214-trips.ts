import { Migration } from '@mikro-orm/migrations';

/** What stands of the streams `trip:<id>`. */
export class Trips extends Migration {
  override up(): void {
    this.addSql(`create table trip (id text primary key, seq int not null, state jsonb not null);
      create index trip_until on trip ((state ->> 'until'));`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
