import { Migration } from '@mikro-orm/migrations';

/**
 * The account of expected and sent as each night made it: a line that a night changes, or makes no more, is put aside as it was. And which of the
 * mails that the web sends by itself a server took.
 */
export class ExpectedNights extends Migration {
  override up(): void {
    for (const statement of [nights, posted, writing]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** Of what nights found before this day only the sums were kept; the lines that they left behind are those of the first night that is kept. */
const nights = `
alter table expected_night add column kept boolean not null default true;
update expected_night set kept = false;
alter table expected_notice add column since timestamptz not null default '-infinity';
create table expected_was (like expected_notice, until timestamptz not null);
create index expected_was_day on expected_was (day);
create index expected_was_until on expected_was (until) where differs is not null;
create index expected_notice_mended on expected_notice (mended_at) where mended_at is not null;`;

/** Of codes from before, nothing says what became of them. */
const posted = `
create table posted_mail (id text primary key, at timestamptz not null, outcome text not null check (outcome in ('accepted', 'refused', 'unknown')));
insert into posted_mail select command, at, 'unknown' from event where type in ('CodeSent', 'InvitedToSignIn') on conflict do nothing;`;

const writing = `
create or replace function write_expected(p_id text, p_lines jsonb, p_seq int, p_at timestamptz) returns void language plpgsql as $$ begin
  insert into expected_was select n.*, p_at from expected_notice n left join jsonb_to_recordset(p_lines) as x (id text, kind text, about text, due_at bigint,
      day date, progress text, proof text, differs text, twice boolean, open boolean, item text) on x.id = n.id
    where n.participant = p_id and (n.kind, n.about, n.progress, n.proof, n.differs, n.twice, n.open, n.item, n.due_at, n.day) is distinct from (x.kind, x.about, x.progress,
      x.proof, x.differs, x.twice, x.open, x.item, to_timestamp(x.due_at / 1000.0), x.day);
  delete from expected_notice n where n.participant = p_id and not exists (select from jsonb_array_elements(p_lines) x where x->>'id' = n.id);
  insert into expected_notice as n (participant, id, notice, kind, about, channel, recipient, rung, due_at, day, progress, proof, differs, twice, open, item, found_at, mended_at, opened_seq, opened_at, since)
    select p_id, x.id, x.notice, x.kind, x.about, x.channel, x.recipient, x.rung, to_timestamp(x.due_at / 1000.0), x.day, x.progress, x.proof, x.differs, x.twice,
      x.open, x.item, case when x.differs is not null then p_at end, case when x.differs is not null and not x.open then p_at end,
      case when x.open and x.item is null then p_seq end, case when x.open and x.item is null then p_at end, p_at
    from jsonb_to_recordset(p_lines) as x (id text, notice text, kind text, about text, channel text, recipient text, rung text, due_at bigint, day date,
      progress text, proof text, differs text, twice boolean, open boolean, item text)
    on conflict (participant, id) do update set kind = excluded.kind, about = excluded.about, progress = excluded.progress, proof = excluded.proof, differs = excluded.differs, twice = excluded.twice, open = excluded.open,
      item = excluded.item, due_at = excluded.due_at, day = excluded.day, since = excluded.since, found_at = case when excluded.differs is not null then coalesce(n.found_at, p_at) end,
      mended_at = case when excluded.differs is not null and not excluded.open then coalesce(n.mended_at, p_at) end,
      opened_seq = case when excluded.open and excluded.item is null then coalesce(n.opened_seq, p_seq) end,
      opened_at = case when excluded.open and excluded.item is null then coalesce(n.opened_at, p_at) end
      where (n.kind, n.about, n.progress, n.proof, n.differs, n.twice, n.open, n.item, n.due_at, n.day) is distinct from (excluded.kind, excluded.about, excluded.progress, excluded.proof, excluded.differs, excluded.twice,
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
