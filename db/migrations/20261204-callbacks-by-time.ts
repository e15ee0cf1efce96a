import { Migration } from '@mikro-orm/migrations';

/** The watch counts what arrived in the last days, every minute. */
export class CallbacksByTime extends Migration {
  override up(): void {
    this.addSql(`create index mail_event_arrived on mail_event (at) where kind = 'delivered';`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
