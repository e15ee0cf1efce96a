import { Migration } from '@mikro-orm/migrations';

/** Status verification between members: who may see whom, the codes by which members are found, and who looked. */
export class Connections extends Migration {
  override up(): void {
    this.addSql(`
      create table connection (id text primary key, seq int not null, asker text not null, shown text not null, stage text not null,
        asked_at timestamptz not null, answered_at timestamptz, ended_at timestamptz, ended_by text);
      create unique index connection_open on connection (asker, shown) where stage in ('asked', 'accepted');
      create index connection_shown on connection (shown);
      create table connection_code (participant text primary key, code text not null unique, since timestamptz not null);
      create table connection_look (connection text not null references connection, person text not null references person, on_day date not null,
        looks int not null, last_at timestamptz not null, primary key (connection, person, on_day));`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
