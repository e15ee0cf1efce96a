import { Migration } from '@mikro-orm/migrations';

/** What a state has besides since an earlier decision stays appealable when a later one is made. */
export class Appeals extends Migration {
  override up(): void {
    this.addSql(`update participant set state = '{"earlier":[]}'::jsonb || state`); // as workflows/carried.ts does
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
