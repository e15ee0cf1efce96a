import { Migration } from '@mikro-orm/migrations';

/** An index for what is free of a kind in an office, in the order of its days. */
export class QueueFree extends Migration {
  override up(): void {
    this.addSql(
      `create index work_item_free_kind on work_item (office, kind, coalesce(due_on, 'infinity'::date), participant, key) where owner is null;`,
    );
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
