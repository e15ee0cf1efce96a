/** Filings: received, numbered and kept before any rule looks at them, whether the engine is there or not. */
import type { FilingKind } from '../domain/facts.ts';
import { sha256Of } from './content.ts';
import type { Client, Pool } from './pool.ts';

export type Filing = {
  readonly id: string;
  readonly receipt: string;
  readonly participant: string;
  readonly kind: FilingKind;
  readonly command: unknown;
  readonly person: string;
  readonly role: string;
  readonly receivedAt: Date;
};

/** Keeps a filing and answers with its receipt; the same id again answers with the same receipt. */
export async function receiveFiling(
  client: Client | Pool,
  filing: {
    id: string;
    participant: string;
    kind: FilingKind;
    command: Readonly<Record<string, unknown>>;
    person: string;
    role: string;
  },
): Promise<Filing> {
  const { id, participant, kind, command, person, role } = filing;
  const sha = sha256Of(JSON.stringify({ participant, kind, command, person, role }));
  await client.query(
    `insert into filing (id, receipt, participant, kind, command, person, role, sha256)
     select $1, to_char(now() at time zone 'UTC', 'YYYY') || '-' || lpad(nextval('filing_number')::text, 6, '0'), $2, $3, $4, $5, $6, $7
     where not exists (select from filing where id = $1) on conflict do nothing`,
    [id, participant, kind, JSON.stringify(command), person, role, sha],
  );
  const { rows } = await client.query<Filing>(`${SELECT} where f.id = $1`, [id]);
  return rows[0]!;
}

const SELECT =
  'select f.id, f.receipt, f.participant, f.kind, f.command, f.person, f.role, f.received_at as "receivedAt" from filing f';

/** Filings that no event of their participant has taken up yet, the oldest first. */
export async function pendingFilings(pool: Pool, limit = 100): Promise<readonly Filing[]> {
  const { rows } = await pool.query<Filing>(
    `${SELECT} where not exists (select from event e where e.stream = 'participant:' || f.participant and e.command = f.id) order by f.received_at, f.id limit $1`,
    [limit],
  );
  return rows;
}
