import { Migration } from '@mikro-orm/migrations';

/** Each try to hand a mail to its receiver: one whose end is not known may have been taken, and the next one may be the second. */
export class DeliveryAttempts extends Migration {
  override up(): void {
    this.addSql(`create table delivery_attempt (participant text not null, notice text not null,
      at timestamptz not null default clock_timestamp(), step text not null check (step in ('begun', 'not-taken')))`);
    this.addSql('create index event_recorded on event using brin (recorded_at)'); // rows only ever follow one another
    this.addSql('create index delivery_attempt_notice on delivery_attempt (participant, notice)');
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
