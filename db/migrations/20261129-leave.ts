import { Migration } from '@mikro-orm/migrations';

/** Who is away and who stands in, what people know, and portfolios that move from one specialist to another. */
export class Leave extends Migration {
  override up(): void {
    for (const statement of [leave, skills, moves, standing]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const leave = `
create table leave (event text primary key, person text not null references person, from_on date not null, until_on date not null,
  substitute text not null references person);
create index leave_person on leave (person);
create index leave_substitute on leave (substitute);`;

const skills = `
create table person_skill (person text primary key references person, entity_types text[] not null, languages text[] not null, event text not null)`;

/** \`outcome\` is null until the company's turn has come. */
const moves = `
create table portfolio_move (id text primary key, from_person text not null, to_person text not null, reason uuid not null, begun_by text not null,
  begun_at timestamptz not null);
create index portfolio_move_from on portfolio_move (from_person, begun_at);
create table portfolio_move_item (move text not null, participant text not null, place int not null, outcome text, settled_at timestamptz,
  primary key (move, participant));`;

/** In whose place somebody stands on a day: of whoever is away, and of those in whose place these would have stood. */
const standing = `
create function stands_for(p_person text, p_on date) returns table (person text, until_on date) language sql stable as $$
  with recursive away as (select l.person, l.until_on, l.substitute from leave l where l.from_on <= p_on and l.until_on >= p_on),
    found as (select a.person, a.until_on from away a where a.substitute = p_person
      union select a.person, a.until_on from away a join found f on a.substitute = f.person)
  select f.person, f.until_on from found f where f.person <> p_person
$$`;
