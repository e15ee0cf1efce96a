import { Migration } from '@mikro-orm/migrations';

/** A mail as it is about to leave, until its copy is kept or it surely was not taken. */
export class MailAside extends Migration {
  override up(): void {
    this
      .addSql(`create table mail_aside (participant text not null, notice text not null, mail jsonb not null, links jsonb not null,
      template text not null, copies jsonb not null, at timestamptz not null default clock_timestamp(), primary key (participant, notice))`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
