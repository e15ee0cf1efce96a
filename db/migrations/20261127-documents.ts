import { Migration } from '@mikro-orm/migrations';

/** Documents (their bytes lie in files, named by hash) and the conversation of each participant with its office. */
export class Documents extends Migration {
  override up(): void {
    for (const statement of [documents, messages]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** `name` is the only free text; it goes together with the bytes. `removed_at`: when the file was looked after, once expunged. */
const documents = `
create table document (id uuid primary key, seq int not null, participant text not null, about text not null, name text, media text not null,
  bytes bigint not null, sha256 text not null, author text not null, role text not null, at timestamptz not null, stage text not null,
  held boolean not null, proposal jsonb, expunged_at timestamptz, removed_at timestamptz,
  constraint document_named check (name is not null or stage = 'expunged'));
create index document_participant on document (participant, about, at);
create index document_sha256 on document (sha256);
create index document_to_remove on document (id) where stage = 'expunged' and removed_at is null;`;

/** One row for each message; how far each side has read is one row for each participant and side. */
const messages = `
create table message (id uuid primary key, participant text not null, seq int not null, side text not null, author text not null, role text not null,
  at timestamptz not null, text uuid not null, unique (participant, seq));
create table message_read (participant text not null, side text not null, seq int not null, at timestamptz not null,
  primary key (participant, side));`;
