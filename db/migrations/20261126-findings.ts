import { Migration } from '@mikro-orm/migrations';

/** What is wrong at the moment, for operators. */
export class Findings extends Migration {
  override up(): void {
    this
      .addSql(`create table finding (kind text not null, subject text not null, participant text, detail jsonb not null,
      first_seen timestamptz not null default clock_timestamp(), last_seen timestamptz not null default clock_timestamp(), primary key (kind, subject))`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
