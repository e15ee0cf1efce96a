import { Migration } from '@mikro-orm/migrations';

/** A view that says nothing of the line changes nothing of it: also to find a row as it should be locks it, which is a write for each event of each member. */
export class LineWhenChanged extends Migration {
  override up(): void {
    this.addSql(writing);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const writing = `
create or replace function write_validation_line(p_id text, p_view jsonb) returns void language plpgsql as $$ begin
  insert into validation_done select p_id, x.* from jsonb_to_recordset(p_view->'done') as x (seq int, cycle text, kind text, mode text, closed_on date)
    on conflict do nothing;
  if p_view->'line' is null then return; end if;
  if p_view->'line' = 'null' then
    delete from validation_line l where l.participant = p_id;
    return;
  end if;
  insert into validation_line select p_id, x.* from jsonb_to_record(p_view->'line') as x (office text, specialist text, risk text, kind text, cycle text,
      stage text, mode text, statutory_on date, practice_on date, due_on date, order_on date, agreed_on date, paused boolean, legs jsonb, owed jsonb)
    on conflict (participant) do update set office = excluded.office, specialist = excluded.specialist, risk = excluded.risk, kind = excluded.kind,
      cycle = excluded.cycle, stage = excluded.stage, mode = excluded.mode, statutory_on = excluded.statutory_on, practice_on = excluded.practice_on,
      due_on = excluded.due_on, order_on = excluded.order_on, agreed_on = excluded.agreed_on, paused = excluded.paused, legs = excluded.legs,
      owed = excluded.owed;
end $$`;
