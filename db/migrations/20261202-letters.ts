import { Migration } from '@mikro-orm/migrations';

/**
 * Letters go out in batches: what was printed together on one day, in which order, and each letter as it was printed. Once a letter has left, its
 * text stands in `delivery` alone.
 */
export class Letters extends Migration {
  override up(): void {
    this
      .addSql(`create table letter_batch (id text primary key, office text not null, made_on date not null, number int not null,
      made_by text not null, made_at timestamptz not null default clock_timestamp(), handed_at timestamptz, handed_by text,
      unique (office, made_on, number))`);
    this.addSql('create index letter_batch_day on letter_batch (made_on desc, number desc)');
    this
      .addSql(`create table letter_batch_item (batch text not null references letter_batch, position int not null, participant text not null,
      notice text not null, printed_on date not null, subject text not null, address text[] not null, body text, template text not null, sha256 text not null,
      primary key (batch, position), unique (batch, participant, notice))`);
    this.addSql('create index letter_batch_item_of on letter_batch_item (participant, notice)');
    this.addSql(
      `create index notice_letter_waits on notice (queued_at) where channel = 'letter' and status = 'queued'`,
    );
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
