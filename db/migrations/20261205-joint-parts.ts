import { Migration } from '@mikro-orm/migrations';

/** A notice that was left out of the mail it was to go out in, since its outreach ended or is held: it belongs to that mail no more. */
export class JointParts extends Migration {
  override up(): void {
    this.addSql('alter table joint_mail add column left_out boolean not null default false');
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
