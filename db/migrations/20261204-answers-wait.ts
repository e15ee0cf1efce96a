import { Migration } from '@mikro-orm/migrations';

/** Whether an answer of the participant is kept that no rule has seen yet: the judge knows of it as of a filing in the tray. */
export class AnswersWait extends Migration {
  override up(): void {
    this.addSql(`
create index portal_answer_kept on portal_answer (participant) where outcome is null;
create index link_answer_kept on link_answer (participant) where outcome is null;
create function answers_wait(p_id text) returns boolean language sql stable as $$
  select exists (select from link_answer l where l.participant = p_id and l.outcome is null)
    or exists (select from portal_answer a where a.participant = p_id and a.outcome is null)
$$;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
