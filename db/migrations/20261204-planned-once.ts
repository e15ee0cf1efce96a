import { Migration } from '@mikro-orm/migrations';

/**
 * What is gathered beside a case, of vetting and of the profile, is found by the keys of streams and tables whoever it is about. PostgreSQL planned both
 * anew at each call, which took longer than what it then did; now it plans them once for a connection.
 */
export class PlannedOnce extends Migration {
  override up(): void {
    for (const name of ['vetting_rows', 'profile_facts'])
      this.addSql(`alter function ${name}(text) set plan_cache_mode = force_generic_plan;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
