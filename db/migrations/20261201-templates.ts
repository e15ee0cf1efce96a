import { Migration } from '@mikro-orm/migrations';

/** Templates as they were when a version of them was first used, and what of a copy proves that it is whole. */
export class Templates extends Migration {
  override up(): void {
    this.addSql(`create table template_version (version text primary key, files jsonb not null,
      at timestamptz not null default clock_timestamp())`);
    this.addSql('alter table delivery add column sha256 text'); // copies of before this day have none
    this.addSql(
      `create index notice_letter_left on notice (participant, id) where channel = 'letter' and status in ('sent', 'received')`,
    );
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
