import { Migration } from '@mikro-orm/migrations';

/**
 * From now on a row's hash covers also when it was recorded, so that nobody moves that unseen. Rows of before keep the hash that they have, by the
 * rule of their day; which rule a row goes by stands beside it, and a row that is said to go by the other one has a wrong hash.
 */
export class RecordedHash extends Migration {
  override up(): void {
    for (const statement of [column, hash, append]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const column = `alter table event add column recorded_hashed boolean not null default false`;

/** As before, with the instant behind it; without one it is the hash of before. It can be put in the place of its call, too. */
const hash = `
create function event_hash(p_prev bytea, p_stream text, p_seq int, p_type text, p_at timestamptz, p_command text, p_actor text, p_role text, p_policy text,
  p_rules text, p_simulated boolean, p_body text, p_cause text, p_recorded timestamptz) returns bytea language sql stable parallel safe as $$
  select sha256(p_prev || convert_to(json_array(p_stream, p_seq, p_type, extract(epoch from p_at), p_command, p_actor, p_role, p_policy, p_rules,
    p_simulated, p_body, p_cause null on null returning text) || coalesce(' ' || extract(epoch from p_recorded)::text, ''), 'UTF8'))
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
    insert into event (stream, seq, type, at, recorded_at, recorded_hashed, command, actor, role, policy, rules, simulated, body, cause, prev, hash)
      select p_stream, n, p_types[i], p_at, stamp, true, p_command, p_actor, p_role, p_policy, p_rules, simulated, p_bodies[i], case when i = 1 then p_cause end, link,
        event_hash(link, p_stream, n, p_types[i], p_at, p_command, p_actor, p_role, p_policy, p_rules, simulated, p_bodies[i], case when i = 1 then p_cause end, stamp)
      returning event.hash into link;
  end loop;
  update stream s set seq = n, head = link where s.name = p_stream;
  return n;
end $$;`;
