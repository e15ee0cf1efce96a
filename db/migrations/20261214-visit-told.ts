import { Migration } from '@mikro-orm/migrations';

/** What each person of the agency was told, by mail, of a visit to which they go. */
export class VisitTold extends Migration {
  override up(): void {
    this
      .addSql(`create table visit_told (participant text not null, cycle text not null, person text not null references person, leg jsonb not null,
      sequence int not null, cancelled boolean not null, outcome text not null, at timestamptz not null default clock_timestamp());
      create unique index visit_told_once on visit_told (participant, cycle, (leg ->> 'id'), person, sequence);`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
