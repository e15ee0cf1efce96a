import { Migration } from '@mikro-orm/migrations';

/** The log of contacts with companies, what was promised there, and when each person of the agency last opened their day. */
export class ContactLog extends Migration {
  override up(): void {
    for (const statement of [log, visits, calls]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** One row for each contact, by its row of the desk's stream; what was promised with it is settled in the same row. */
const log = `
create table contact_log (participant text not null, seq int not null, at timestamptz not null, person text not null, role text not null,
  direction text not null, channel text not null, contact text, outcome text not null, note uuid, promise_by text, promise_until date, promise_note uuid,
  settled_how text, settled_by text, settled_at timestamptz, primary key (participant, seq),
  check (num_nonnulls(promise_by, promise_until, promise_note) in (0, 3)), check (num_nonnulls(settled_how, settled_by, settled_at) in (0, 3)),
  check (settled_how is null or promise_by is not null));
create index contact_log_latest on contact_log (participant, at);
create index contact_log_promised on contact_log (promise_until) where promise_until is not null and settled_how is null;`;

/** A visit ends with the last time the page was opened in it. */
const visits = `
create table desk_visit (person text primary key references person, last_at timestamptz not null, previous_at timestamptz);`;

/** Calls of outreach, answers to it and applications, which are no filings: when a company was last in touch. Few among the rows of the record. */
const calls = `create index event_in_touch on event (stream, at) where type in ('CallLogged', 'AnswerRecorded', 'ApplicationSubmitted');`;
