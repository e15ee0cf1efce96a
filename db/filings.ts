/** Filings: received, numbered and kept before any rule looks at them, whether the engine is there or not. */
import { randomUUID } from 'node:crypto';
import type { FilingKind } from '../domain/facts.ts';
import { concernsOfficer, type OfficerChangeCommand } from '../domain/officer-change.ts';
import type { State } from '../domain/state.ts';
import { textHash } from './content.ts';
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
  /** The filing at another membership of the company that this one repeats; null for one of its own. */
  readonly copyOf: string | null;
};
type NewFiling = {
  readonly id: string;
  readonly participant: string;
  readonly kind: FilingKind;
  readonly command: Readonly<Record<string, unknown>>;
  readonly person: string;
  readonly role: string;
};

/**
 * Keeps a filing and answers with its receipt; the same id again answers with the same receipt. What is claimed of the officer is filed at every
 * membership of the company.
 */
export async function receiveFiling(client: Client | Pool, filing: NewFiling): Promise<Filing> {
  await insert(client, filing, null);
  if (filing.kind === 'officer-change') await fileElsewhere(client, filing.id);
  const { rows } = await client.query<Filing>(`${SELECT} where f.id = $1`, [filing.id]);
  return rows[0]!;
}

/** What of a filing its hash covers; `command` as it stands in its row. */
export type HashedFiling = Readonly<Record<'participant' | 'kind' | 'command' | 'person' | 'role', string>>;
/** As `filing_hash` makes it in the database. */
export function filingHash(salt: string | null, { participant, kind, command, person, role }: HashedFiling): string {
  const said = [participant, kind, person, role].map((text) => JSON.stringify(text));
  return textHash(
    salt,
    `{"participant":${said[0]},"kind":${said[1]},"command":${command},"person":${said[2]},"role":${said[3]}}`,
  );
}

/** A copy was received when its original was. */
async function insert(client: Client | Pool, filing: NewFiling, copyOf: string | null): Promise<void> {
  const { id, participant, kind, command, person, role } = filing;
  const salt = randomUUID();
  const sha = filingHash(salt, { participant, kind, command: JSON.stringify(command), person, role });
  await client.query(
    `insert into filing (id, receipt, participant, kind, command, person, role, sha256, copy_of, salt, received_at)
     select $1, to_char(now() at time zone 'UTC', 'YYYY') || '-' || lpad(nextval('filing_number')::text, 6, '0'), $2, $3, $4, $5, $6, $7, $8, $9,
       coalesce((select o.received_at from filing o where o.id = $8), clock_timestamp())
     where not exists (select from filing where id = $1) on conflict do nothing`,
    [id, participant, kind, JSON.stringify(command), person, role, sha, copyOf, salt],
  );
}

const ELSEWHERE = `
select p.id as participant, p.state, f.command, f.person, f.role
from filing f join organization_member m on m.participant = f.participant
  join organization_member n on n.organization = m.organization and n.participant <> m.participant
  join participant p on p.id = n.participant
where f.id = $1 and f.copy_of is null and not exists (select from filing c where c.copy_of = f.id and c.participant = p.id)
order by p.id`;
type Original = {
  readonly participant: string;
  readonly state: State;
  readonly command: Extract<OfficerChangeCommand, { type: 'ClaimOfficerChange' }>;
  readonly person: string;
  readonly role: string;
};

/**
 * Files a claim about the officer at the other memberships of the company, where it concerns them: each has a receipt of its own and the same
 * instant. Documents stay where they were attached, and are named.
 */
export async function fileElsewhere(client: Client | Pool, id: string): Promise<void> {
  const { rows } = await client.query<Original>(ELSEWHERE, [id]);
  for (const { participant, state, command, person, role } of rows) {
    if (!concernsOfficer(state)) continue;
    const { claim, evidence } = command;
    const heard = { type: 'HearOfficerClaim', claim, evidence, claimedBy: person };
    await insert(
      client,
      { id: `${id}:${participant}`, participant, kind: 'officer-change', command: heard, person, role },
      id,
    );
  }
}

const SELECT =
  'select f.id, f.receipt, f.participant, f.kind, f.command, f.person, f.role, f.received_at as "receivedAt", f.copy_of as "copyOf" from filing f';

/** Filings that no event of their participant has taken up yet, the oldest first, without those that rest. */
export async function pendingFilings(
  pool: Pool,
  resting: readonly string[] = [],
  limit = 100,
): Promise<readonly Filing[]> {
  const { rows } = await pool.query<Filing>(
    `${SELECT} where f.id <> all ($1::text[])
      and not exists (select from event e where e.stream = 'participant:' || f.participant and e.command = f.id) order by f.received_at, f.id limit $2`,
    [resting, limit],
  );
  return rows;
}
