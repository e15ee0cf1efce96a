import { Migration } from '@mikro-orm/migrations';
import type { State } from '../../domain/state.ts';
import { validationLine } from '../../domain/validation-line.ts';

type Row = { readonly id: string; readonly state: State };
const BATCH = 500;

/** What the lists of validations read: a line of each member by whom one is owed, in the order of its day, and what was closed. */
export class ValidationLines extends Migration {
  override async up(): Promise<void> {
    for (const statement of [lines, indexes, done, writing, closed, travel]) await this.execute(statement);
    for (let after: string | null = ''; after !== null;) after = await this.#fill(after);
  }

  /** Lines of the participants after one of them; answers with the last of these, null where there are no more. */
  async #fill(after: string): Promise<string | null> {
    const rows = (await this.execute(`select id, state from participant where id > ? order by id limit ${BATCH}`, [
      after,
    ])) as unknown as readonly Row[];
    for (const { id, state } of rows)
      await this.execute('select write_validation_line(?, ?::jsonb)', [
        id,
        JSON.stringify({ line: validationLine(state), done: [] }),
      ]);
    return rows.at(-1)?.id ?? null;
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** Columns as in domain/validation-line.ts. */
const lines = `
create table validation_line (participant text primary key, office text not null, specialist text, risk text not null, kind text not null, cycle text not null,
  stage text, mode text, statutory_on date, practice_on date, due_on date, order_on date not null, agreed_on date, paused boolean not null, legs jsonb not null,
  owed jsonb not null)`;

/** Each way into the list in its order; and the visits that go to a place which has a name. */
const indexes = `
create index validation_line_order on validation_line (order_on, participant);
create index validation_line_office on validation_line (office, order_on, participant);
create index validation_line_specialist on validation_line (specialist, order_on, participant);
create index validation_line_visits on validation_line (participant) where legs <> '[]'`;

const done = `
create table validation_done (participant text not null, seq int not null, cycle text not null, kind text not null, mode text, closed_on date not null,
  primary key (participant, seq));
create index validation_done_on on validation_done (closed_on)`;

const writing = `
create function write_validation_line(p_id text, p_view jsonb) returns void language plpgsql as $$ begin
  insert into validation_done select p_id, x.* from jsonb_to_recordset(p_view->'done') as x (seq int, cycle text, kind text, mode text, closed_on date)
    on conflict do nothing;
  if p_view->'line' = 'null' then
    delete from validation_line l where l.participant = p_id;
    return;
  end if;
  insert into validation_line as l select p_id, x.* from jsonb_to_record(p_view->'line') as x (office text, specialist text, risk text, kind text, cycle text,
      stage text, mode text, statutory_on date, practice_on date, due_on date, order_on date, agreed_on date, paused boolean, legs jsonb, owed jsonb)
    on conflict (participant) do update set office = excluded.office, specialist = excluded.specialist, risk = excluded.risk, kind = excluded.kind,
      cycle = excluded.cycle, stage = excluded.stage, mode = excluded.mode, statutory_on = excluded.statutory_on, practice_on = excluded.practice_on,
      due_on = excluded.due_on, order_on = excluded.order_on, agreed_on = excluded.agreed_on, paused = excluded.paused, legs = excluded.legs,
      owed = excluded.owed
      where l.* is distinct from excluded.*;
end $$`;

/** What was closed before there was such a list. */
const before = (type: string): string => `cross join lateral (select n.body::jsonb as body from event n
    where n.stream = e.stream and n.seq < e.seq and n.type = '${type}' order by n.seq desc limit 1)`;
const closed = `
insert into validation_done select substr(e.stream, 13), e.seq, d.body->>'cycle', d.body->>'kind', p.body->>'mode', (e.body::jsonb->>'on')::date
  from event e ${before('ValidationFellDue')} d ${before('ValidationPlanned')} p
  where e.type = 'ValidationClosed' and e.stream like 'participant:%'`;

/** What was said about travel, place by place. */
const travel = `
create function travel_said() returns jsonb language sql stable as $$
  select jsonb_agg(jsonb_build_object('id', id, 'travel', state->'travel') order by id) from place where state->'travel' <> '[]' $$`;
