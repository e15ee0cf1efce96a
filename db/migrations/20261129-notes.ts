import { Migration } from '@mikro-orm/migrations';

/** Notes of the desk on a case: what the events `NoteWritten` of the stream `desk:<participant>` say. */
export class Notes extends Migration {
  override up(): void {
    this
      .addSql(`create table case_note (participant text not null, seq int not null, author text not null, at timestamptz not null, note uuid not null references content,
      primary key (participant, seq))`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
