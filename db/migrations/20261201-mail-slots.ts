import { Migration } from '@mikro-orm/migrations';

/** When each mail leaves and why then, and ways to what waits to leave and to what left lately. */
export class MailSlots extends Migration {
  override up(): void {
    this
      .addSql(`create table mail_slot (participant text not null, notice text not null, domain text not null, leaves_at timestamptz not null,
      why text not null check (why in ('at-once', 'post', 'quiet-hours', 'limit', 'legal-date')),
      taken_at timestamptz not null default clock_timestamp(), primary key (participant, notice))`);
    this.addSql('create index mail_slot_leaves on mail_slot (leaves_at, domain)');
    this.addSql(`create index notice_mail_queued on notice (queued_at) where channel = 'mail' and status = 'queued'`);
    this.addSql('create index delivery_accepted on delivery (accepted_at)');
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
