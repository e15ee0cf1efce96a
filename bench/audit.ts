/** How long the chain of a large record takes to verify, and how long this machine takes for the hashes alone. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { verifyChain } from '../db/ledger.ts';
import { migrate } from '../db/orm.ts';
import { auditPool } from '../db/pool.ts';
import { lives } from './life.ts';
import { atMost, type Result } from './result.ts';
import { startServers } from './servers.ts';

const EVENTS = 1_000_000;
const BOUND_S = 12;
const FLOOR_BYTES = 400;

/** Verifies a million events of a realistic mix of lives. */
export async function audit(say: (line: string) => void): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const made = await fill(stack.databaseOwnerUrl, say);
  const pool = auditPool(stack.databaseUrl);
  const begun = performance.now();
  const { events, faults } = await verifyChain(pool);
  const seconds = (performance.now() - begun) / 1000;
  await pool.end();
  stop();
  if (events !== made || faults.length > 0) throw new Error(`${events} of ${made} events, ${faults.length} faults`);
  const floorSeconds = hashesAlone(events);
  say(`${events} events in ${seconds.toFixed(1)} s; the hashes alone on one core ${floorSeconds.toFixed(1)} s`);
  const targets = [atMost('seconds to verify a million events', (seconds * EVENTS) / events, BOUND_S)];
  return { bench: 'audit', targets, pass: targets.every(({ met }) => met), raw: { events, seconds, floorSeconds } };
}

/** Streams whose hashes are chained as the ledger chains them, one round of rows for each sequence number. */
async function fill(ownerUrl: string, say: (line: string) => void): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const templates = lives();
  const length = templates.reduce((sum, life) => sum + life.length, 0);
  const streams = Math.ceil(EVENTS / length) * templates.length;
  const rows = templates.flatMap((life, index) => life.map((row, place) => ({ ...row, life: index, seq: place + 1 })));
  await client.query(
    `create temp table template as select * from jsonb_to_recordset('${JSON.stringify(rows).replaceAll("'", "''")}')
      as x (life int, seq int, type text, command text, actor text, role text, policy text, at bigint, body text, cause text);
     create temp table life as select 'participant:p' || n as name, n % ${templates.length} as life, '\\x00'::bytea as link from generate_series(1, ${streams}) n;
     insert into stream (name) select name from life`,
  );
  for (let seq = 1; seq <= Math.max(...templates.map((life) => life.length)); seq += 1)
    await client.query(ROUND, [seq]);
  await client.query(
    `update stream s set seq = l.seq, head = l.link from (select name, link, (select max(seq) from template t where t.life = life.life) as seq from life) l where l.name = s.name;
     analyze`,
  );
  const { rows: counted } = await client.query<{ n: number }>('select count(*)::int as n from event');
  await client.end();
  say(`${counted[0]!.n} events in ${streams} streams`);
  return counted[0]!.n;
}

const ROUND = `with put as (
  insert into event (stream, seq, type, at, recorded_at, recorded_hashed, hashed_by_lines, command, actor, role, policy, rules, simulated, body, cause, prev, hash)
    select l.name, t.seq, t.type, to_timestamp(t.at / 1000.0), to_timestamp(t.at / 1000.0), true, true, t.command, t.actor, t.role, t.policy, 'bench', false, t.body, t.cause, l.link,
      event_line_hash(l.link, l.name, t.seq, t.type, to_timestamp(t.at / 1000.0), t.command, t.actor, t.role, t.policy, 'bench', false, t.body, t.cause,
        to_timestamp(t.at / 1000.0))
    from life l join template t on t.life = l.life and t.seq = $1 returning stream, hash)
  update life l set link = put.hash from put where put.stream = l.name`;

function hashesAlone(events: number): number {
  const bytes = Buffer.alloc(FLOOR_BYTES, 'x');
  const begun = performance.now();
  for (let index = 0; index < events; index += 1) createHash('sha256').update(bytes).digest();
  return (performance.now() - begun) / 1000;
}
