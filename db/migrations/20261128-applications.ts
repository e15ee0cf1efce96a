import { Migration } from '@mikro-orm/migrations';

/** Invitations to apply, with a hash of each token; and what of an unfinished application is saved, step by step. */
export class Applications extends Migration {
  override up(): void {
    this.addSql(`
      create table invitation (id text primary key, seq int not null, entity_type text not null, company uuid not null, last_day date not null,
        token_hash text not null unique, revoked boolean not null default false, used_for text, issued_by text not null, issued_at timestamptz not null);
      create table application_step (participant text not null, step text not null, seq int not null, content json not null, by text not null,
        at timestamptz not null, primary key (participant, step));`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
