import { Migration } from '@mikro-orm/migrations';

/**
 * Mail and callbacks that came in and are not filed yet wait like a kept answer: the judge knows of them before anybody has read them, at every
 * membership that was told by the mail they answer.
 */
export class MailWaits extends Migration {
  override up(): void {
    this.addSql(`
create index inbound_mail_waits on inbound_mail (participant, notice) where filed_at is null and participant is not null;
create or replace function answers_wait(p_id text) returns boolean language sql stable as $$
  select exists (select from link_answer l where l.participant = p_id and l.outcome is null)
    or exists (select from portal_answer a where a.participant = p_id and a.outcome is null)
    or exists (select from inbound_mail m where m.participant = p_id and m.filed_at is null)
    or exists (select from inbound_mail m join joint_mail told using (participant, notice) join joint_mail own using (lead_participant, lead_notice)
      where m.filed_at is null and own.participant = p_id)
    or exists (select from mail_event e join delivery d using (message_id) where e.filed_at is null and e.kind in ('soft', 'hard') and d.participant = p_id)
$$;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
