import { Migration } from '@mikro-orm/migrations';

/** Places: whether one may travel there and apply from there, who waits until one may, and which companies are there. */
export class Places extends Migration {
  override up(): void {
    for (const statement of [places, list, cities]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** What stands of the stream `place:<id>`. */
const places = `
create table place (id text primary key, seq int not null, state jsonb not null);`;

/** One row for each entry of a place's waiting list, in the order of \`number\`. */
const list = `
create table waiting_entry (id text primary key, place text not null, number int not null, receipt text not null unique, entity_type text not null,
  company uuid not null, person text not null, received_at timestamptz not null, status text not null, told text, unique (place, number));
create index waiting_entry_person on waiting_entry (person);
create index waiting_entry_untold on waiting_entry (id) where status = 'admitted' and told is null;
alter table invitation add column place text;`;

/** A city as the ids of places have it (\`domain/place-names.ts\`). */
const cities = `
create function city_key_of(p_city text) returns text language sql immutable parallel safe as $$
  select trim(both '-' from regexp_replace(public.plain(p_city), '[^a-z0-9]+', '-', 'g')) $$;
alter table account add column city_key text generated always as (city_key_of(city)) stored;
create index account_city on account (country, city_key);`;
