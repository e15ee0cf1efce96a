import { Migration } from '@mikro-orm/migrations';

/**
 * What events prove by a hash gets a salt beside it, so that no list of names or numbers finds a text that is withheld by its hash. What was kept
 * before has none. A filing that waits is recorded with its hash by whatever is judged meanwhile, and so by what takes it up.
 */
export class ChainProof extends Migration {
  override up(): void {
    for (const table of ['content', 'delivery', 'filing']) this.addSql(`alter table ${table} add column salt uuid`);
    this.addSql(gatherFacts);
    this.addSql(filingHash);
    this.addSql(copyHash);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

/** As before, with the receipt and the hash of each filing. One that was kept before there were salts is told without. */
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
    'filings', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'receivedAt', (extract(epoch from f.received_at) * 1000)::bigint)
        || case when f.salt is null then '{}' else jsonb_build_object('receipt', f.receipt, 'sha256', f.sha256) end order by f.received_at, f.id)
      from filing f where f.participant = p_participant and not exists (select from event e where e.stream = p_stream and e.command = f.id)), '[]'))
$$`;

/** The hash of a filing's row, made once more from what stands in it (`db/filings.ts`). */
const filingHash = `
create function filing_hash(f filing) returns text language sql stable as $$
  select encode(sha256(convert_to(coalesce(f.salt::text, '') || '{"participant":' || to_json(f.participant)::text || ',"kind":' || to_json(f.kind)::text
    || ',"command":' || f.command::text || ',"person":' || to_json(f.person)::text || ',"role":' || to_json(f.role)::text || '}', 'UTF8')), 'hex')
$$`;

/** The same of a copy as it was sent (`db/sent-copies.ts`). */
const copyHash = `
create function copy_hash(d delivery) returns text language sql stable as $$
  select encode(sha256(convert_to(coalesce(d.salt::text, '') || '[' || to_json(d.channel)::text || ',' || to_json(d.address)::text || ',' || to_json(d.subject)::text
    || ',' || to_json(d.body)::text || ',' || to_json(d.message_id)::text || ',' || to_json(d.template)::text || ',' || to_json(d.reply)::text || ']', 'UTF8')), 'hex')
$$`;
