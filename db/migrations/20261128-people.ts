import { Migration } from '@mikro-orm/migrations';

/** A filing that concerns every membership of a company lies at each: which one it repeats is on record. */
export class People extends Migration {
  override up(): void {
    this.addSql('alter table filing add column copy_of text references filing');
    this.addSql('create unique index filing_copy on filing (copy_of, participant) where copy_of is not null');
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
