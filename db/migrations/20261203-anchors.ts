import { Migration } from '@mikro-orm/migrations';

/** Anchors: the ledger's root of each day, as it was signed, and the heads over which it was made. Only what has grown since the last one is kept. */
export class Anchors extends Migration {
  override up(): void {
    for (const statement of [lines, heads, guards]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** Number 0 is no anchor: it says since when there should be some. */
const lines = `
create table anchor (number int primary key, at timestamptz not null, line text not null);
insert into anchor (number, at, line) values (0, clock_timestamp(), '');`;

const heads = `
create table anchor_head (stream text not null, seq int not null, head bytea not null, anchor int not null references anchor, primary key (stream, seq));
create index anchor_head_anchor on anchor_head (anchor);`;

const guards = ['anchor', 'anchor_head']
  .map(
    (table) => `
create trigger ${table}_stays before update or delete on ${table} for each row execute function refuse_change();
create trigger ${table}_is_not_emptied before truncate on ${table} for each statement execute function refuse_change();`,
  )
  .join('');
