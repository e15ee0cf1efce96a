import { Migration } from '@mikro-orm/migrations';

/**
 * The desk: who has an item, what it is put aside for, its tags. Each line of work carries whose it is and where, so that every view of the queue
 * has an index of its own; what was closed stays in a list; companies are found by any part of their names and numbers.
 */
export class Desk extends Migration {
  override up(): void {
    for (const statement of [desk, lines, done, search, placing, view]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const desk = `
create table desk_item (participant text not null, key text not null, person text references person, hold_until date, hold_on text, hold_note uuid,
  tags text[] not null default '{}', at timestamptz not null default clock_timestamp(), primary key (participant, key),
  check ((hold_until is null) = (hold_on is null)));
insert into desk_item (participant, key, person, at) select participant, key, person, at from claim;
drop table claim;`;

const lines = `
alter table work_item add column office text not null default '', add column specialist text, add column owner text, add column hold_until date,
  add column tags text[] not null default '{}';
update work_item w set office = p.office, specialist = p.specialist,
    owner = coalesce((select d.person from desk_item d where d.participant = w.participant and d.key = w.key), w.person,
      case when 'specialist' = any(w.roles) then p.specialist end)
  from participant p where p.id = w.participant;
create index work_item_owner on work_item (owner, coalesce(due_on, 'infinity'::date), participant, key);
create index work_item_free on work_item (office, coalesce(due_on, 'infinity'::date), participant, key) where owner is null;
create index work_item_office on work_item (office, coalesce(due_on, 'infinity'::date), participant, key);
create index work_item_kind on work_item (kind, coalesce(due_on, 'infinity'::date), participant, key);
create index work_item_opened on work_item (opened_at, participant, key);
create index work_item_tags on work_item using gin (tags);`;

const done = `
create table work_done (participant text not null, key text not null, kind text not null, about text not null, office text not null, due_on date,
  opened_seq int not null, opened_at timestamptz not null, closed_seq int not null, closed_at timestamptz not null, closed_by text not null,
  primary key (participant, key, opened_seq));
create index work_done_by on work_done (closed_by, closed_at);
create index work_done_office on work_done (office, closed_at);`;

/** \`sought\` is what a company is found by, in small letters without accents: its names and numbers. */
const search = `
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create function plain(p_text text) returns text language sql immutable strict parallel safe as $$ select lower(public.unaccent('public.unaccent', p_text)) $$;
create function sought_of(p_company text, p_legacy text, p_participant text, p_identifiers jsonb) returns text language sql immutable parallel safe as $$
  select public.plain(concat_ws(' ', p_company, p_legacy, p_participant, (select string_agg(x.value, ' ' order by x.key) from jsonb_each_text(p_identifiers) x)))
$$;
alter table account add column sought text generated always as (sought_of(company, legacy_account, participant, identifiers)) stored;
create index account_words on account using gin (to_tsvector('simple', sought));
create index account_parts on account using gin (sought gin_trgm_ops);
create index account_name on account (sought collate "C", participant);`;

/** Whose each line is: taken or given at the desk, else the only one who may act, else the company's specialist. */
const placing = `
create function place_work(p_participant text) returns void language sql as $$
  update work_item w set owner = x.owner, hold_until = x.hold_until, tags = x.tags
  from (select w.participant, w.key, coalesce(d.person, w.person, case when 'specialist' = any(w.roles) then w.specialist end) as owner, d.hold_until,
      coalesce(d.tags, '{}') as tags
    from work_item w left join desk_item d using (participant, key) where p_participant is null or w.participant = p_participant) x
  where w.participant = x.participant and w.key = x.key
    and (w.owner, w.hold_until, w.tags) is distinct from (x.owner, x.hold_until, x.tags)
$$;`;

const view = `
create or replace function write_view(p_id text, p_view jsonb) returns void language plpgsql as $$
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
  with gone as (
    delete from work_item w where w.participant = p_id and not exists (select from jsonb_array_elements(p_view->'work') x where x->>'key' = w.key) returning w.*)
  insert into work_done (participant, key, kind, about, office, due_on, opened_seq, opened_at, closed_seq, closed_at, closed_by)
    select p_id, g.key, g.kind, g.about, v->>'office', g.due_on, g.opened_seq, g.opened_at, (v->>'seq')::int, to_timestamp((v->>'at')::bigint / 1000.0),
      coalesce((select e.actor from event e where e.stream = 'participant:' || p_id and e.seq = (v->>'seq')::int), 'system')
    from gone g on conflict do nothing;
  delete from desk_item d where d.participant = p_id and not exists (select from jsonb_array_elements(p_view->'work') x where x->>'key' = d.key);
  insert into work_item as w (participant, key, kind, about, roles, acts, due_on, clock, person, reason, opened_seq, opened_at, office, specialist, owner, hold_until, tags)
    select p_id, x.key, x.kind, x.about, x.roles, x.acts, x.due, x.clock, x.person, x.reason, (v->>'seq')::int, to_timestamp((v->>'at')::bigint / 1000.0),
      v->>'office', v->>'specialist', coalesce(d.person, x.person, case when 'specialist' = any(x.roles) then v->>'specialist' end), d.hold_until, coalesce(d.tags, '{}')
    from jsonb_to_recordset(p_view->'work') as x (key text, kind text, about text, roles text[], acts text[], due date, clock text, person text, reason text)
      left join desk_item d on d.participant = p_id and d.key = x.key
    on conflict (participant, key) do update set roles = excluded.roles, acts = excluded.acts, due_on = excluded.due_on, clock = excluded.clock,
      person = excluded.person, reason = excluded.reason, office = excluded.office, specialist = excluded.specialist, owner = excluded.owner,
      hold_until = excluded.hold_until, tags = excluded.tags
      where (w.roles, w.acts, w.due_on, w.clock, w.person, w.reason, w.office, w.specialist, w.owner, w.hold_until, w.tags) is distinct from (excluded.roles,
        excluded.acts, excluded.due_on, excluded.clock, excluded.person, excluded.reason, excluded.office, excluded.specialist, excluded.owner,
        excluded.hold_until, excluded.tags);
  insert into notice select p_id, x.id, x.kind, x.about, x.channel, x.recipient, x.rung, 'queued', to_timestamp(x.queued_at / 1000.0)
    from jsonb_to_recordset(p_view->'notices') as x (id text, kind text, about text, channel text, recipient text, rung text, queued_at bigint)
    on conflict do nothing;
  update notice n set status = x.status, proven_at = to_timestamp(x.at / 1000.0)
    from jsonb_to_recordset(p_view->'proofs') as x (id text, status text, at bigint)
    where n.participant = p_id and n.id = x.id and n.status <> 'received';
end $$;`;
