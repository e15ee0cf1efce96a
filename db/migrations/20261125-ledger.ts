import { Migration } from '@mikro-orm/migrations';

/** The ledger and everything that hangs on it. What the application's role may do with each table is said in `db/grants.ts`. */
export class Ledger extends Migration {
  override up(): void {
    for (const statement of [ledger, people, register, content, readModel, desk, filings, imports, sessions, functions])
      this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const ledger = `
create table stream (name text primary key, seq int not null default 0, head bytea not null default '\\x00');
create table event (
  stream text not null references stream, seq int not null, type text not null, at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(), command text not null, actor text not null, role text not null,
  policy text not null, rules text not null, simulated boolean not null, body text not null, cause text,
  prev bytea not null, hash bytea not null, primary key (stream, seq));
create index event_command on event (stream, command);
create index event_type on event (type, at);
create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'the ledger is append-only' using errcode = '42501'; end $$;
create trigger event_stays before update or delete on event for each row execute function refuse_change();
create trigger event_is_not_emptied before truncate on event for each statement execute function refuse_change();`;

const people = `
create table person (id text primary key, name text not null, email text not null, kind text not null check (kind in ('staff', 'participant')),
  language text not null default 'en', office text);
create table empowerment (event text primary key, person text not null references person, role text not null, participant text,
  from_on date not null, until_on date);
create index empowerment_person on empowerment (person);`;

const register = `
create table programme (id text primary key, live_since timestamptz, live_event text);
create table adoption (policy text primary key, event text not null, person text not null, adopted_at timestamptz not null);`;

const content = `
create table content (id uuid primary key, kind text not null, body json not null, sha256 text not null, author text not null,
  at timestamptz not null default clock_timestamp());
create table account (participant text primary key, company text not null, legacy_account text, country text, region text, city text,
  latitude double precision, longitude double precision, port text, identifiers jsonb not null default '{}', source text not null);
create index account_legacy on account (legacy_account);
create table contact (id text primary key, participant text not null, role text not null, name text not null, email text not null,
  phone text not null default '', language text not null default 'en', person text references person, at timestamptz not null default clock_timestamp());
create index contact_participant on contact (participant);`;

const readModel = `
create table participant (id text primary key, seq int not null, at timestamptz not null, programme text not null, entity_type text not null,
  standing text not null, tier int not null, zone text not null, office text not null, specialist text, demo boolean not null,
  certified_on date, last_validated_on date, next_due date, state jsonb not null);
create index participant_office on participant (office, id);
create index participant_specialist on participant (specialist, id);
create table deadline (participant text not null references participant, clock text not null, rule text not null, policy text not null, owed_by text not null,
  start_on date not null, due_on date not null, due_at timestamptz not null, held boolean not null, lapsed boolean not null, inherited boolean not null,
  primary key (participant, clock));
create index deadline_due on deadline (due_at) where not held and not lapsed;
create table work_item (participant text not null references participant, key text not null, kind text not null, about text not null, roles text[] not null,
  acts text[] not null, due_on date, clock text, person text, reason text, opened_seq int not null, opened_at timestamptz not null,
  primary key (participant, key));
create index work_item_queue on work_item (coalesce(due_on, 'infinity'::date), participant, key);
create table notice (participant text not null references participant, id text not null, kind text not null, about text not null, channel text not null,
  recipient text not null, rung text, status text not null, queued_at timestamptz not null, proven_at timestamptz, primary key (participant, id));
create table delivery (participant text not null, notice text not null, channel text not null, address text not null, subject text not null,
  body text not null, message_id text not null, template text not null, accepted_at timestamptz not null default clock_timestamp(), reply text not null,
  primary key (participant, notice));`;

const desk = `
create table claim (participant text not null, key text not null, person text not null references person, at timestamptz not null default clock_timestamp(),
  primary key (participant, key));`;

const filings = `
create sequence filing_number;
create table filing (id text primary key, receipt text not null unique, participant text not null, kind text not null, command json not null,
  person text not null, role text not null, sha256 text not null, received_at timestamptz not null default clock_timestamp());
create index filing_participant on filing (participant);`;

const imports = `
create table import_run (id text primary key, source text not null, rows int not null, started_at timestamptz not null default clock_timestamp());
create table import_row (run text not null references import_run, line int not null, outcome text not null, participant text, account text,
  reasons jsonb not null, primary key (run, line));
create table staged_row (run text not null references import_run, line int not null, participant text, body jsonb not null, primary key (run, line));`;

const sessions = `
create table session (sid varchar primary key, sess json not null, expire timestamptz not null);
create index session_expire on session (expire);
create table page_view (id bigint generated always as identity primary key, at timestamptz not null default clock_timestamp(), person text not null,
  what text not null, object text not null);`;

const functions = `
/** Extends a stream by one command's events. The caller holds the row lock on the stream; a stale sequence is refused. */
create function append_events(p_stream text, p_after int, p_command text, p_actor text, p_role text, p_policy text, p_rules text, p_at timestamptz,
  p_types text[], p_bodies text[], p_cause text) returns int language plpgsql as $$
declare head stream%rowtype; link bytea; n int; i int; simulated boolean := p_at > clock_timestamp() + interval '2 minutes'; begin
  insert into stream (name) values (p_stream) on conflict do nothing;
  select * into head from stream s where s.name = p_stream for update;
  if head.seq <> p_after then raise exception 'stream % is at %, not at %', p_stream, head.seq, p_after using errcode = '40001'; end if;
  link := head.head; n := head.seq;
  for i in 1 .. coalesce(array_length(p_types, 1), 0) loop
    n := n + 1;
    insert into event (stream, seq, type, at, command, actor, role, policy, rules, simulated, body, cause, prev, hash)
      select p_stream, n, p_types[i], p_at, p_command, p_actor, p_role, p_policy, p_rules, simulated, p_bodies[i], case when i = 1 then p_cause end, link,
        event_hash(link, p_stream, n, p_types[i], p_at, p_command, p_actor, p_role, p_policy, p_rules, simulated, p_bodies[i], case when i = 1 then p_cause end)
      returning event.hash into link;
  end loop;
  update stream s set seq = n, head = link where s.name = p_stream;
  return n;
end $$;

create function event_hash(p_prev bytea, p_stream text, p_seq int, p_type text, p_at timestamptz, p_command text, p_actor text, p_role text, p_policy text,
  p_rules text, p_simulated boolean, p_body text, p_cause text) returns bytea language sql immutable as $$
  select sha256(p_prev || convert_to(jsonb_build_array(p_stream, p_seq, p_type, extract(epoch from p_at), p_command, p_actor, p_role, p_policy, p_rules,
    p_simulated, p_body, p_cause)::text, 'UTF8'))
$$;

/** Writes what the pages read, from the state after the events. */
create function write_view(p_id text, p_view jsonb) returns void language plpgsql as $$
declare v jsonb := p_view->'participant'; begin
  insert into participant as p (id, seq, at, programme, entity_type, standing, tier, zone, office, specialist, demo, certified_on, last_validated_on, next_due, state)
    values (p_id, (v->>'seq')::int, to_timestamp((v->>'at')::bigint / 1000.0), v->>'programme', v->>'entityType', v->>'standing', (v->>'tier')::int, v->>'zone',
      v->>'office', v->>'specialist', (v->>'demo')::boolean, (v->>'certifiedOn')::date, (v->>'lastValidatedOn')::date, (v->>'nextDue')::date, p_view->'state')
    on conflict (id) do update set seq = excluded.seq, at = excluded.at, programme = excluded.programme, entity_type = excluded.entity_type,
      standing = excluded.standing, tier = excluded.tier, zone = excluded.zone, office = excluded.office, specialist = excluded.specialist,
      demo = excluded.demo, certified_on = excluded.certified_on, last_validated_on = excluded.last_validated_on, next_due = excluded.next_due, state = excluded.state;
  delete from deadline d where d.participant = p_id and not exists (select from jsonb_array_elements(p_view->'deadlines') x where x->>'clock' = d.clock);
  insert into deadline as d select p_id, x.* from jsonb_to_recordset(p_view->'deadlines') as x (clock text, rule text, policy text, owed_by text, start_on date,
      due_on date, due_at timestamptz, held boolean, lapsed boolean, inherited boolean)
    on conflict (participant, clock) do update set rule = excluded.rule, policy = excluded.policy, owed_by = excluded.owed_by, start_on = excluded.start_on,
      due_on = excluded.due_on, due_at = excluded.due_at, held = excluded.held, lapsed = excluded.lapsed, inherited = excluded.inherited
      where (d.due_at, d.held, d.lapsed, d.start_on) is distinct from (excluded.due_at, excluded.held, excluded.lapsed, excluded.start_on);
  delete from work_item w where w.participant = p_id and not exists (select from jsonb_array_elements(p_view->'work') x where x->>'key' = w.key);
  delete from claim c where c.participant = p_id and not exists (select from jsonb_array_elements(p_view->'work') x where x->>'key' = c.key);
  insert into work_item as w select p_id, x.*, (v->>'seq')::int, to_timestamp((v->>'at')::bigint / 1000.0)
    from jsonb_to_recordset(p_view->'work') as x (key text, kind text, about text, roles text[], acts text[], due date, clock text, person text, reason text)
    on conflict (participant, key) do update set roles = excluded.roles, acts = excluded.acts, due_on = excluded.due_on, clock = excluded.clock,
      person = excluded.person, reason = excluded.reason
      where (w.roles, w.acts, w.due_on, w.clock, w.person, w.reason) is distinct from (excluded.roles, excluded.acts, excluded.due_on, excluded.clock, excluded.person, excluded.reason);
  insert into notice select p_id, x.id, x.kind, x.about, x.channel, x.recipient, x.rung, 'queued', to_timestamp(x.queued_at / 1000.0)
    from jsonb_to_recordset(p_view->'notices') as x (id text, kind text, about text, channel text, recipient text, rung text, queued_at bigint)
    on conflict do nothing;
  update notice n set status = x.status, proven_at = to_timestamp(x.at / 1000.0)
    from jsonb_to_recordset(p_view->'proofs') as x (id text, status text, at bigint)
    where n.participant = p_id and n.id = x.id and n.status <> 'received';
end $$;

/** All that the judge must know, with the stream locked: what was missed, what was answered already, by what authority, and what is filed. */
create function gather_facts(p_stream text, p_after int, p_command text, p_person text, p_participant text, p_programme text)
returns jsonb language plpgsql as $$
declare head stream%rowtype; begin
  insert into stream (name) values (p_stream) on conflict do nothing;
  select * into head from stream s where s.name = p_stream for update;
  return jsonb_build_object(
    'seq', head.seq,
    'missed', case when head.seq > p_after then (select jsonb_agg(jsonb_build_object('seq', e.seq, 'command', e.command, 'at', (extract(epoch from e.at) * 1000)::bigint, 'body', e.body) order by e.seq)
      from (select * from event e where e.stream = p_stream and e.seq > p_after order by e.seq limit 500) e) end,
    'answered', (select max(e.seq) from event e where e.stream = p_stream and e.command = p_command),
    'empowered', coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'event', m.event, 'from', m.from_on, 'until', m.until_on) order by m.event)
      from empowerment m where m.person = p_person and (m.participant is null or m.participant = p_participant)), '[]'),
    'adopted', coalesce((select jsonb_agg(a.policy order by a.policy) from adoption a), '[]'),
    'liveSince', (select (extract(epoch from g.live_since) * 1000)::bigint from programme g where g.id = p_programme),
    'filings', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'receivedAt', (extract(epoch from f.received_at) * 1000)::bigint) order by f.received_at, f.id)
      from filing f where f.participant = p_participant and not exists (select from event e where e.stream = p_stream and e.command = f.id)), '[]'));
end $$;`;
