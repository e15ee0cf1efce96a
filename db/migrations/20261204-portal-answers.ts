import { Migration } from '@mikro-orm/migrations';

/** Messages of which their writer said that they answer an outreach: kept with the message, before any rule looked at it. */
export class PortalAnswers extends Migration {
  override up(): void {
    this.addSql(`
create table portal_answer (message uuid primary key, participant text not null, ladder text not null, contact text not null,
  note uuid not null references content, sha256 text not null, outcome text);
create index portal_answer_waiting on portal_answer (message) where outcome is null;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
