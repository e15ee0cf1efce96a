import { Migration } from '@mikro-orm/migrations';

/**
 * Roles by assignment: where a role is held and in whose place, and where somebody has a conflict of interest. Offices lie in regions. Roles that
 * were given before are held everywhere, as they were.
 */
export class Access extends Migration {
  override up(): void {
    for (const statement of [offices, assignments, conflicts, conflictedParticipants, empoweredFor, gatherFacts])
      this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const offices = `create table office (id text primary key, region text not null, event text not null)`;

const assignments = `
alter table empowerment add column office text, add column region text, add column rank text, add column acting_for text references person,
  add constraint empowerment_place check (num_nonnulls(office, region, participant) <= 1)`;

const conflicts = `
create table conflict (event text primary key, person text not null references person, participant text, organization text,
  from_on date not null, until_on date, check (num_nonnulls(participant, organization) = 1));
create index conflict_person on conflict (person);`;

/** A conflict with a company is one with each of its memberships, also with those that come later. */
const conflictedParticipants = `
create view conflicted as select c.event, c.person, coalesce(c.participant, m.participant) as participant,
    daterange(c.from_on, case when c.until_on < c.from_on then c.from_on else c.until_on + 1 end) as days
  from conflict c left join organization_member m on m.organization = c.organization where c.participant is not null or m.participant is not null`;

/**
 * What a person may do for a participant, as the judge is told: role, empowering event, first and last day. Days of a conflict are left out. This is
 * domain/access.ts once more, so that it can be asked in the one statement that gathers the facts; a test holds them together.
 */
const empoweredFor = `
create function empowered_for(p_person text, p_participant text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'event', m.event, 'from', lower(d.days), 'until', upper(d.days) - 1) order by m.event, lower(d.days)), '[]')
  from empowerment m
  left join participant x on x.id = p_participant
  left join office o on o.id = x.office
  cross join lateral unnest(
    datemultirange(daterange(m.from_on, case when m.until_on < m.from_on then m.from_on else m.until_on + 1 end))
      - coalesce((select range_agg(c.days) from conflicted c where c.person = p_person and c.participant = p_participant), '{}')) as d(days)
  where m.person = p_person and (m.participant = p_participant or (m.participant is null and m.role not in ('officer', 'contact', 'consultant') and
    ((m.office is null and m.region is null) or m.office = x.office or m.region = o.region or (m.role = 'specialist' and x.specialist = p_person))))
$$`;

const gatherFacts = `
create or replace function gather_facts(p_stream text, p_after int, p_command text, p_person text, p_participant text, p_programme text)
returns jsonb language sql stable as $$
  select jsonb_build_object(
    'seq', coalesce((select s.seq from stream s where s.name = p_stream), 0),
    'missed', (select jsonb_agg(jsonb_build_object('seq', e.seq, 'command', e.command, 'at', (extract(epoch from e.at) * 1000)::bigint, 'body', e.body) order by e.seq)
      from (select * from event e where e.stream = p_stream and e.seq > p_after order by e.seq limit 500) e),
    'answered', (select max(e.seq) from event e where e.stream = p_stream and e.command = p_command),
    'empowered', empowered_for(p_person, p_participant),
    'adopted', coalesce((select jsonb_agg(a.policy order by a.policy) from adoption a), '[]'),
    'liveSince', (select (extract(epoch from g.live_since) * 1000)::bigint from programme g where g.id = p_programme),
    'filings', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'receivedAt', (extract(epoch from f.received_at) * 1000)::bigint) order by f.received_at, f.id)
      from filing f where f.participant = p_participant and not exists (select from event e where e.stream = p_stream and e.command = f.id)), '[]'))
$$`;
