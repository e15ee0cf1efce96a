import { Migration } from '@mikro-orm/migrations';

/** By the link of a proposal its dates are answered: the one that suits, or others. */
export class LinkDates extends Migration {
  override up(): void {
    this.addSql(`alter table link_answer add column slots jsonb;`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
