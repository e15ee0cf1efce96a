import { Migration } from '@mikro-orm/migrations';

/** The vetting desk: its texts in a table of their own, and what the judge gathers of its stream. */
export class Vetting extends Migration {
  override up(): void {
    for (const statement of [texts, latest]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const texts = `
create table vetting_text (id uuid primary key, participant text not null, body json not null, sha256 text not null, author text not null,
  at timestamptz not null default clock_timestamp());
create index vetting_text_participant on vetting_text (participant);`;

/** The rows of the latest round, oldest first; null while there is none. Codes, ids and days: the stream holds no text. */
const latest = `
create function vetting_rows(p_participant text) returns jsonb language sql stable as $$
  select jsonb_agg(jsonb_build_object('seq', e.seq, 'at', (extract(epoch from e.at) * 1000)::bigint, 'body', e.body) order by e.seq)
  from event e where e.stream = 'vetting:' || p_participant
    and e.seq >= (select max(b.seq) from event b where b.stream = e.stream and b.type = 'VettingBegun')
$$;`;
