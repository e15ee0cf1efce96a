import { Migration } from '@mikro-orm/migrations';

/** Private calendars of visits, by the hash of their secret address; one at a time for each person. */
export class CalendarFeeds extends Migration {
  override up(): void {
    this
      .addSql(`create table calendar_feed (id text primary key, person text not null references person, hash text not null unique,
      made_at timestamptz not null, ended_at timestamptz);
      create unique index calendar_feed_now on calendar_feed (person) where ended_at is null;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
