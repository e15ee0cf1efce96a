import { Migration } from '@mikro-orm/migrations';

/** Mail that came in, one row for each recipient, and what a provider says of mail that went out: written before anything is judged. What each was filed as is told in the same row. */
export class InboundMail extends Migration {
  override up(): void {
    this.addSql(mail);
    this.addSql(events);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const mail = `
create table inbound_mail (id uuid primary key, recipient text not null, envelope_from text, sha256 text not null, bytes int not null,
  received_at timestamptz not null default clock_timestamp(), tried_at timestamptz,
  filed_at timestamptz, kind text check (kind in ('bounce', 'automatic', 'reply', 'unverified', 'held')), reason text, status text,
  participant text, notice text, contact text, sender text, subject text,
  settled_how text check (settled_how in ('linked', 'set-aside')), settled_by text, settled_at timestamptz, settled_note uuid,
  check (num_nonnulls(filed_at, kind, reason) in (0, 3)), check (num_nonnulls(settled_how, settled_by, settled_at, settled_note) in (0, 4)),
  check (kind <> 'held' or settled_how is not null or participant is null));
create index inbound_mail_open on inbound_mail (tried_at nulls first, received_at) where filed_at is null;
create index inbound_mail_held on inbound_mail (received_at) where kind = 'held' and settled_how is null;
create index inbound_mail_case on inbound_mail (participant, received_at) where participant is not null;
create index inbound_mail_bytes on inbound_mail (sha256);`;

const events = `
create table mail_event (id uuid primary key, event text not null, kind text not null check (kind in ('delivered', 'delayed', 'soft', 'hard')),
  at timestamptz not null, received_at timestamptz not null default clock_timestamp(), message_id text not null, recipient text not null,
  status text, tried_at timestamptz, filed_at timestamptz, reason text, participant text, notice text, contact text,
  check (num_nonnulls(filed_at, reason) in (0, 2)));
create index mail_event_open on mail_event (tried_at nulls first, at) where filed_at is null;
create index mail_event_case on mail_event (participant, contact, at) where participant is not null;
create index delivery_message on delivery (message_id);`;
