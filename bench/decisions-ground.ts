/** A register whose every judgement can be asked again: lives that the real judge recorded, and copies of them; and one company with a very long record. */
import { join } from 'node:path';
import type pg from 'pg';
import { loadPolicies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { certified, cureLapsed, reviewOpen, validated } from '../domain/testing/stories.ts';
import { employ, replay } from '../test/harness/replayed.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { busyLife } from './busy-life.ts';

export const LONG = 'long';

const LIVES = [() => certified(ctpat), () => reviewOpen(ctpat), () => validated(ctpat), () => cureLapsed(ctpat)];

/** Writes `people` lives, and the long one; answers with the row of its decision. */
export async function fillDecisions(
  pool: Pool,
  owner: pg.Client,
  { people, events }: { readonly people: number; readonly events: number },
  say: (line: string) => void,
): Promise<number> {
  const stage = { pool, policies: loadPolicies(join(import.meta.dirname, '../policy')) };
  const templates = LIVES.map((_, index) => `life${index}`);
  await employ(stage, [...templates, LONG], Date.UTC(2020, 0, 2));
  for (const [index, life] of LIVES.entries()) await replay(stage, life(), templates[index]!, `Life ${index}`);
  await copyLives(owner, templates, people);
  say(`${people} lives`);
  await replay(stage, busyLife(ctpat, events), LONG, 'Longlived Traders');
  await owner.query(COPIES);
  await owner.query('analyze');
  const { rows } = await pool.query<{ seq: number; last: number }>(
    `select max(seq) filter (where type = 'AdverseDecided') as seq, max(seq) as last from event where stream = 'participant:${LONG}'`,
  );
  say(`a company with ${rows[0]!.last} events`);
  return rows[0]!.seq;
}

/** A story's mails and letters are reported as sent and nobody has written them: of each a copy of usual length is kept, as the courier and the web keep it. */
const COPIES = `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply, sha256)
  select n.participant, n.id, n.channel, n.recipient || '@people.example', n.kind, m.body, 'bench-' || n.id, 'bench', '250 2.0.0 Ok', encode(sha256(m.body::bytea), 'hex')
  from notice n, lateral (select repeat('This mail says what its letter says. ', 50) || n.id as body) m
  where n.participant = '${LONG}' and n.channel = 'mail' and n.status <> 'queued' or n.channel = 'letter' and n.status in ('sent', 'received')`;

/** Each copy has its own stream, chained as the ledger chains it: one row of all of them after the other. */
async function copyLives(owner: pg.Client, templates: readonly string[], people: number): Promise<void> {
  await owner.query(
    `create temp table life as select 'participant:c' || n as name, 'participant:life' || n % ${templates.length} as source, '\\x00'::bytea as link
      from generate_series(1, ${people - templates.length}) n;
     insert into stream (name) select name from life`,
  );
  const { rows } = await owner.query<{ seq: number }>(
    'select max(seq) as seq from stream where name in (select source from life)',
  );
  for (let seq = 1; seq <= rows[0]!.seq; seq += 1) await owner.query(ROUND, [seq]);
  await owner.query(
    'update stream s set seq = t.seq, head = l.link from life l join stream t on t.name = l.source where l.name = s.name',
  );
}

const ROUND = `with put as (
  insert into event (stream, seq, type, at, recorded_at, recorded_hashed, hashed_by_lines, command, actor, role, policy, rules, simulated, body, cause, prev, hash)
    select l.name, e.seq, e.type, e.at, e.recorded_at, true, true, e.command, e.actor, e.role, e.policy, e.rules, e.simulated, e.body, e.cause, l.link,
      event_line_hash(l.link, l.name, e.seq, e.type, e.at, e.command, e.actor, e.role, e.policy, e.rules, e.simulated, e.body, e.cause, e.recorded_at)
    from life l join event e on e.stream = l.source and e.seq = $1 returning stream, hash)
  update life l set link = put.hash from put where put.stream = l.name`;
