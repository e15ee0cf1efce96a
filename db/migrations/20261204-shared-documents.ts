import { Migration } from '@mikro-orm/migrations';

/** Whether the company may read what one of the agency's people added: what was added so far was shared by nobody. */
export class SharedDocuments extends Migration {
  override up(): void {
    this.addSql('alter table document add column shared boolean not null default false;');
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
