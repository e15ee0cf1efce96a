import { Migration } from '@mikro-orm/migrations';

/** What was told by the link in a mail: once for each notice, kept before any rule looked at it. The words stand in `content`. */
export class AnswerLinks extends Migration {
  override up(): void {
    this.addSql(`
create table link_answer (participant text not null, notice text not null, command uuid not null, ladder text not null, contact text not null,
  said text not null, day date, note uuid not null references content, sha256 text not null, at timestamptz not null, outcome text,
  primary key (participant, notice));
create index link_answer_waiting on link_answer (at) where outcome is null;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
