import { Migration } from '@mikro-orm/migrations';

/**
 * From now on a row is hashed by its lines: one for each field, and of what is long its own hash. Writing a whole row as JSON took most of the time of
 * proving a long stream. No field that stands there itself may break a line, so that no two rows have the same lines. Rows of before keep their
 * hashes by the rules of their days.
 */
export class LineHash extends Migration {
  override up(): void {
    for (const statement of [column, hash, append]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const column = `
alter table event add column hashed_by_lines boolean not null default false,
  add constraint event_lines check (not hashed_by_lines or concat(stream, type, command, actor, role, policy, rules) !~ E'[\\n\\r]')`;

/** It can be put in the place of its call. */
const hash = `
create function event_line_hash(p_prev bytea, p_stream text, p_seq int, p_type text, p_at timestamptz, p_command text, p_actor text, p_role text, p_policy text,
  p_rules text, p_simulated boolean, p_body text, p_cause text, p_recorded timestamptz) returns bytea language sql stable parallel safe as $$
  select sha256(p_prev || convert_to(concat_ws(E'\\n', p_stream, p_seq, p_type, extract(epoch from p_at), p_command, p_actor, p_role, p_policy, p_rules,
    p_simulated, extract(epoch from p_recorded), encode(sha256(convert_to(p_body, 'UTF8')), 'hex'), encode(sha256(convert_to(p_cause, 'UTF8')), 'hex')), 'UTF8'))
$$;`;

/** As before, but for the hash. */
const append = `
create or replace function append_events(p_stream text, p_after int, p_command text, p_actor text, p_role text, p_policy text, p_rules text, p_at timestamptz,
  p_types text[], p_bodies text[], p_cause text) returns int language plpgsql as $$
declare head stream%rowtype; link bytea; n int; i int; stamp timestamptz; simulated boolean := p_at > clock_timestamp() + interval '2 minutes'; begin
  insert into stream (name) values (p_stream) on conflict do nothing;
  select * into head from stream s where s.name = p_stream for update;
  if head.seq <> p_after then raise exception 'stream % is at %, not at %', p_stream, head.seq, p_after using errcode = '40001'; end if;
  link := head.head; n := head.seq;
  for i in 1 .. coalesce(array_length(p_types, 1), 0) loop
    n := n + 1; stamp := clock_timestamp();
    insert into event (stream, seq, type, at, recorded_at, recorded_hashed, hashed_by_lines, command, actor, role, policy, rules, simulated, body, cause, prev, hash)
      select p_stream, n, p_types[i], p_at, stamp, true, true, p_command, p_actor, p_role, p_policy, p_rules, simulated, p_bodies[i], case when i = 1 then p_cause end, link,
        event_line_hash(link, p_stream, n, p_types[i], p_at, p_command, p_actor, p_role, p_policy, p_rules, simulated, p_bodies[i], case when i = 1 then p_cause end, stamp)
      returning event.hash into link;
  end loop;
  update stream s set seq = n, head = link where s.name = p_stream;
  return n;
end $$;`;
