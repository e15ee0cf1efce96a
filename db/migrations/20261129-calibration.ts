import { Migration } from '@mikro-orm/migrations';

/** How far each second review of a case is: what the stream `calibration:<participant>` folds into. `begun` is the row with which one began. */
export class Calibration extends Migration {
  override up(): void {
    this
      .addSql(`create table calibration (participant text not null references participant, begun int not null, begun_at timestamptz not null,
      first text not null, second text not null, compared int not null, judged int not null, how text, ended_at timestamptz,
      primary key (participant, begun), check ((how is null) = (ended_at is null)));
      create index calibration_open on calibration (second) where ended_at is null;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
