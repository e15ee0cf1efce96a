import { Migration } from '@mikro-orm/migrations';

/** Between two visits of one person time is kept free, by where they are: what is taken says where that is. */
export class VisitGaps extends Migration {
  override up(): void {
    for (const statement of [columns, filled, put, dropped, write]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** A city, null where none is known; and whether anybody goes there. */
const columns = `
alter table visit_slot add column place text, add column mode text not null default 'in-person'`;

/** As `slotsHeld` says it of the states as they are; whatever has a name for a region alone has no city. */
const filled = `
update visit_slot v set mode = l ->> 'mode', place = case when l ->> 'place' like '%-%-%' then l ->> 'place' end
from participant p cross join jsonb_array_elements(p.state -> 'validation' -> 'legs') l
where p.id = v.participant and l ->> 'id' = v.leg`;

const put = `
create or replace function put_slots(p_participant text, p_slots jsonb) returns void language plpgsql as $$
begin
  delete from visit_slot v where v.participant = p_participant;
  insert into visit_slot (participant, leg, choice, person, during, agreed, place, mode)
    select p_participant, s.leg, s.choice, s.person, tstzrange(s.starts, s.ends), s.agreed, s.place, coalesce(s.mode, 'in-person')
    from jsonb_to_recordset(p_slots) as s(leg text, choice int, person text, starts timestamptz, ends timestamptz, agreed boolean, place text, mode text)
    order by s.person, s.starts;
end $$`;

const dropped = `
drop function if exists write_slots(text, jsonb)`;

/**
 * The same, of a view that changes them, with so many minutes kept free before and after a visit in the same city, or elsewhere. What is taken anew is
 * judged and not what was taken before: an answer to dates is never refused for them. Whoever asks for a person waits for whoever asked first, in the
 * order of the persons, so that nobody comes between the look and the record. Whoever knows nothing of the minutes keeps none free.
 */
const write = `
create or replace function write_slots(p_participant text, p_view jsonb, p_here int default 0, p_elsewhere int default 0) returns void language plpgsql as $$
declare v_person text; v_before visit_slot[];
begin
  if coalesce(jsonb_typeof(p_view -> 'slots'), 'null') = 'null' then return; end if;
  for v_person in select distinct e ->> 'person' from jsonb_array_elements(p_view -> 'slots') e order by 1 loop
    perform pg_advisory_xact_lock(hashtextextended('slot:' || v_person, 0));
  end loop;
  v_before := array(select v from visit_slot v where v.participant = p_participant);
  perform put_slots(p_participant, p_view -> 'slots');
  if exists (select from visit_slot s join visit_slot o on o.person = s.person and (o.participant, o.leg) <> (s.participant, s.leg)
      cross join lateral (select make_interval(mins => case when s.mode = 'virtual' or o.mode = 'virtual' or s.place = o.place then p_here else p_elsewhere end)) g(gap)
    where s.participant = p_participant and o.during && tstzrange(lower(s.during) - g.gap, upper(s.during) + g.gap)
      and not exists (select from unnest(v_before) b
        where (b.leg, b.person, b.during, b.mode) = (s.leg, s.person, s.during, s.mode) and b.place is not distinct from s.place)) then
    raise exception 'somebody has no time between two visits' using errcode = '23P01', constraint = 'visit_slot_way';
  end if;
end $$`;
