import { Migration } from '@mikro-orm/migrations';

/** The judge gathers in one snapshot and without a lock: a stream that moves on before the append refuses it by its sequence. */
export class Unlocked extends Migration {
  override up(): void {
    this.addSql(gatherFacts);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const gatherFacts = `
create or replace function gather_facts(p_stream text, p_after int, p_command text, p_person text, p_participant text, p_programme text)
returns jsonb language sql stable as $$
  select jsonb_build_object(
    'seq', coalesce((select s.seq from stream s where s.name = p_stream), 0),
    'missed', (select jsonb_agg(jsonb_build_object('seq', e.seq, 'command', e.command, 'at', (extract(epoch from e.at) * 1000)::bigint, 'body', e.body) order by e.seq)
      from (select * from event e where e.stream = p_stream and e.seq > p_after order by e.seq limit 500) e),
    'answered', (select max(e.seq) from event e where e.stream = p_stream and e.command = p_command),
    'empowered', coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'event', m.event, 'from', m.from_on, 'until', m.until_on) order by m.event)
      from empowerment m where m.person = p_person and (m.participant is null or m.participant = p_participant)), '[]'),
    'adopted', coalesce((select jsonb_agg(a.policy order by a.policy) from adoption a), '[]'),
    'liveSince', (select (extract(epoch from g.live_since) * 1000)::bigint from programme g where g.id = p_programme),
    'filings', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'receivedAt', (extract(epoch from f.received_at) * 1000)::bigint) order by f.received_at, f.id)
      from filing f where f.participant = p_participant and not exists (select from event e where e.stream = p_stream and e.command = f.id)), '[]'))
$$;`;
