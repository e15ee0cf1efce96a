import { Migration } from '@mikro-orm/migrations';

/**
 * Expected against sent: the account of every notice as the last night made it, what each night found, and work about what is amiss, which no
 * participant's state knows of: `write_view` puts it beside the work that follows from the state.
 */
export class Expected extends Migration {
  override up(): void {
    for (const statement of [account, work, view, facts, writing]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const account = `
create table expected_notice (participant text not null, id text not null, notice text, kind text not null, about text not null, channel text not null,
  recipient text not null, rung text, due_at timestamptz not null, day date not null, progress text not null, differs text, twice boolean not null,
  open boolean not null, item text, found_at timestamptz, mended_at timestamptz, opened_seq int, opened_at timestamptz, primary key (participant, id));
create index expected_notice_day on expected_notice (day, kind, channel);
create index expected_notice_amiss on expected_notice (participant) where open and item is null;
create index expected_notice_open on expected_notice (day) where open;
create table expected_night (at timestamptz primary key, participants int not null, notices int not null, differences jsonb not null, open int not null);
create index delivery_kept on delivery (participant) where channel = 'mail';
create index notice_mail_failed on notice (proven_at) where channel = 'mail' and status = 'failed';`;

/** What needs an item of its own, in the shape of the other work; `reason` is the difference. */
const work = `
create function amiss_work(p_id text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', 'notice.amiss:' || n.id, 'kind', 'notice.amiss', 'about', n.id,
    'roles', jsonb_build_array('specialist', 'supervisor'), 'acts', jsonb_build_array('MendNotice', 'RecordContact'), 'due', null, 'clock', null, 'person', null,
    'reason', n.differs || ' ' || n.kind, 'opened_seq', n.opened_seq, 'opened_at', n.opened_at) order by n.id), '[]')
  from expected_notice n where n.participant = p_id and n.open and n.item is null
$$;`;

const view = `
create or replace function write_view(p_id text, p_view jsonb) returns void language plpgsql as $$
declare v jsonb := p_view->'participant'; todo jsonb; begin
  if jsonb_array_length(p_view->'mended') > 0 then
    update expected_notice n set open = false, mended_at = to_timestamp((v->>'at')::bigint / 1000.0), opened_seq = null, opened_at = null
      where n.participant = p_id and n.open and n.id in (select jsonb_array_elements_text(p_view->'mended'));
  end if;
  todo := p_view->'work';
  if exists (select from expected_notice n where n.participant = p_id and n.open and n.item is null) then -- seldom, and what follows is planned at each call
    todo := todo || amiss_work(p_id);
  end if;
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
    delete from work_item w where w.participant = p_id and not exists (select from jsonb_array_elements(todo) x where x->>'key' = w.key) returning w.*)
  insert into work_done (participant, key, kind, about, office, due_on, opened_seq, opened_at, closed_seq, closed_at, closed_by)
    select p_id, g.key, g.kind, g.about, v->>'office', g.due_on, g.opened_seq, g.opened_at, (v->>'seq')::int, to_timestamp((v->>'at')::bigint / 1000.0),
      coalesce((select e.actor from event e where e.stream = 'participant:' || p_id and e.seq = (v->>'seq')::int), 'system')
    from gone g where g.kind <> 'notice.amiss' on conflict do nothing;
  delete from desk_item d where d.participant = p_id and not exists (select from jsonb_array_elements(todo) x where x->>'key' = d.key);
  insert into work_item as w (participant, key, kind, about, roles, acts, due_on, clock, person, reason, opened_seq, opened_at, office, specialist, owner, hold_until, tags)
    select p_id, x.key, x.kind, x.about, x.roles, x.acts, x.due, x.clock, x.person, x.reason, coalesce(x.opened_seq, (v->>'seq')::int),
      coalesce(x.opened_at, to_timestamp((v->>'at')::bigint / 1000.0)), v->>'office', v->>'specialist', coalesce(d.person, x.person, case when 'specialist' = any(x.roles) then v->>'specialist' end), d.hold_until, coalesce(d.tags, '{}')
    from jsonb_to_recordset(todo) as x (key text, kind text, about text, roles text[], acts text[], due date, clock text, person text, reason text,
      opened_seq int, opened_at timestamptz)
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

const facts = `
create function amiss_facts(p_id text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'about', n.about, 'rung', n.rung,
    'differs', n.differs) order by n.id), '[]')
  from expected_notice n where n.participant = p_id and n.open and n.item is null
$$;`;

/** The account of one participant as it is now, and its items. The caller holds the stream at p_seq. */
const writing = `
create function write_expected(p_id text, p_lines jsonb, p_seq int, p_at timestamptz) returns void language plpgsql as $$ begin
  delete from expected_notice n where n.participant = p_id and not exists (select from jsonb_array_elements(p_lines) x where x->>'id' = n.id);
  insert into expected_notice as n
    select p_id, x.id, x.notice, x.kind, x.about, x.channel, x.recipient, x.rung, to_timestamp(x.due_at / 1000.0), x.day, x.progress, x.differs, x.twice,
      x.open, x.item, case when x.differs is not null then p_at end, case when x.differs is not null and not x.open then p_at end,
      case when x.open and x.item is null then p_seq end, case when x.open and x.item is null then p_at end
    from jsonb_to_recordset(p_lines) as x (id text, notice text, kind text, about text, channel text, recipient text, rung text, due_at bigint, day date,
      progress text, differs text, twice boolean, open boolean, item text)
    on conflict (participant, id) do update set kind = excluded.kind, about = excluded.about, progress = excluded.progress, differs = excluded.differs, twice = excluded.twice, open = excluded.open,
      item = excluded.item, due_at = excluded.due_at, day = excluded.day, found_at = case when excluded.differs is not null then coalesce(n.found_at, p_at) end,
      mended_at = case when excluded.differs is not null and not excluded.open then coalesce(n.mended_at, p_at) end,
      opened_seq = case when excluded.open and excluded.item is null then coalesce(n.opened_seq, p_seq) end,
      opened_at = case when excluded.open and excluded.item is null then coalesce(n.opened_at, p_at) end
      where (n.kind, n.about, n.progress, n.differs, n.twice, n.open, n.item, n.due_at, n.day) is distinct from (excluded.kind, excluded.about, excluded.progress, excluded.differs, excluded.twice,
        excluded.open, excluded.item, excluded.due_at, excluded.day);
  delete from work_item w where w.participant = p_id and w.kind = 'notice.amiss'
    and not exists (select from jsonb_array_elements(amiss_work(p_id)) x where x->>'key' = w.key);
  delete from desk_item d where d.participant = p_id and d.key like 'notice.amiss:%' and not exists (select from work_item w where w.participant = p_id and w.key = d.key);
  insert into work_item as w (participant, key, kind, about, roles, acts, reason, opened_seq, opened_at, office, specialist, owner, hold_until, tags)
    select p_id, x.key, x.kind, x.about, x.roles, x.acts, x.reason, x.opened_seq, x.opened_at, p.office, p.specialist, coalesce(d.person, p.specialist),
      d.hold_until, coalesce(d.tags, '{}')
    from jsonb_to_recordset(amiss_work(p_id)) as x (key text, kind text, about text, roles text[], acts text[], reason text, opened_seq int, opened_at timestamptz)
      join participant p on p.id = p_id left join desk_item d on d.participant = p_id and d.key = x.key
    on conflict (participant, key) do update set reason = excluded.reason where w.reason is distinct from excluded.reason;
end $$;`;
