import { Migration } from '@mikro-orm/migrations';

/**
 * What participants hold, change by change, and the feed that tells it to whoever grants benefits elsewhere. `effect` follows from the ledger;
 * what was sent, its number and its receipt are records of their own.
 */
export class Effects extends Migration {
  override up(): void {
    for (const statement of [effects, feed, comparison, partners]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const effects = `
create table effect (participant text not null, seq int not null, at timestamptz not null, standing text not null, tier int not null, benefits text[] not null,
  was_standing text not null, was_tier int not null, was_benefits text[] not null, reinstates boolean not null, number int unique,
  primary key (participant, seq));
create index effect_waits on effect (participant, seq) where number is null;
create function write_effects(p_id text, p_view jsonb) returns void language plpgsql as $$ begin
  insert into effect (participant, seq, at, standing, tier, benefits, was_standing, was_tier, was_benefits, reinstates)
    select p_id, x.seq, to_timestamp(x.at / 1000.0), x.standing, x.tier, x.benefits, x.was_standing, x.was_tier, x.was_benefits, x.reinstates
    from jsonb_to_recordset(p_view->'effects') as x (seq int, at bigint, standing text, tier int, benefits text[], was_standing text, was_tier int,
      was_benefits text[], reinstates boolean)
    on conflict do nothing;
end $$;`;

/** `due_since` is null once the receiver has receipted; `seq` where the message restates that nothing was ever told. */
const feed = `
create table effect_message (number int primary key, participant text not null, seq int, restates boolean not null, body text not null,
  numbered_at timestamptz not null default clock_timestamp(), due_since timestamptz, tries int not null default 0, last_try_at timestamptz, fault text,
  receipt text, receipted_at timestamptz);
create index effect_message_due on effect_message (number) where due_since is not null;
create index effect_message_of on effect_message (participant, seq);
create index effect_message_receipted on effect_message (receipted_at);`;

const comparison = `
create table effect_comparison (at timestamptz primary key, held int not null, known int not null, differences int not null, owed int not null,
  told_again int not null);
create table effect_difference (at timestamptz not null references effect_comparison, participant text not null, ours jsonb not null, theirs jsonb not null,
  since timestamptz, owed boolean not null, number int not null, primary key (at, participant));`;

/** Which change of status each partner was told. */
const partners = `
create table partner_told (connection text not null, seq int not null, told_at timestamptz not null default clock_timestamp(), primary key (connection, seq));
create index effect_status on effect (participant) where (standing = 'certified') <> (was_standing = 'certified');`;
