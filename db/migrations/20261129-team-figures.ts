import { Migration } from '@mikro-orm/migrations';

/** How the work of an office goes is counted and never listed: all that is counted is in the index, so that a million items are not read. */
export class TeamFigures extends Migration {
  override up(): void {
    this.addSql(`
create index work_item_counted on work_item (office, kind, opened_at) include (owner, participant);
create index work_done_opened on work_done (office, opened_at) include (kind, participant);
create index deadline_agency on deadline (due_on) where owed_by = 'agency' and not held;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
