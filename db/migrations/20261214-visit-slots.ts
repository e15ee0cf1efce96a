import { Migration } from '@mikro-orm/migrations';

/** The time that visits take of the agency's people: nobody is at two places at once, and that does not hang on who asks first. */
export class VisitSlots extends Migration {
  override up(): void {
    for (const statement of [slots, put, write, team]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** One row for each person and each date that is proposed or agreed; \`choice\` is its place among the dates of the leg. */
const slots = `
create extension if not exists btree_gist;
create table visit_slot (participant text not null, leg text not null, choice int not null, person text not null, during tstzrange not null, agreed boolean not null,
  primary key (participant, leg, choice, person), constraint visit_slot_free exclude using gist (person with =, during with &&));`;

const put = `
create function put_slots(p_participant text, p_slots jsonb) returns void language plpgsql as $$
begin
  delete from visit_slot v where v.participant = p_participant;
  insert into visit_slot (participant, leg, choice, person, during, agreed)
    select p_participant, s.leg, s.choice, s.person, tstzrange(s.starts, s.ends), s.agreed
    from jsonb_to_recordset(p_slots) as s(leg text, choice int, person text, starts timestamptz, ends timestamptz, agreed boolean)
    order by s.person, s.starts;
end $$`;

/**
 * The same, of a view that changes them. Whoever asks for a person whom somebody else asks for waits for that answer, in the order of the persons:
 * two teams that cross never wait for each other.
 */
const write = `
create function write_slots(p_participant text, p_view jsonb) returns void language plpgsql as $$
declare v_person text;
begin
  if coalesce(jsonb_typeof(p_view -> 'slots'), 'null') = 'null' then return; end if;
  for v_person in select distinct e ->> 'person' from jsonb_array_elements(p_view -> 'slots') e order by 1 loop
    perform pg_advisory_xact_lock(hashtextextended('slot:' || v_person, 0));
  end loop;
  perform put_slots(p_participant, p_view -> 'slots');
end $$`;

/** Whoever is named for a visit: what they hold for the participant, and when they are away. */
const team = `
create function team_facts(p_people text[], p_participant text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('person', n.person, 'held', empowered_for(n.person, p_participant),
    'away', coalesce((select jsonb_agg(jsonb_build_object('from', l.from_on, 'until', l.until_on) order by l.from_on, l.until_on)
      from leave l where l.person = n.person and l.until_on >= current_date - 1), '[]')) order by n.person), '[]')
  from (select distinct unnest(p_people) as person) n
$$`;
