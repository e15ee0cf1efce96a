/** Filings as their signers and the agency see them: received, and what became of them. */
import type { FilingKind } from '../../domain/facts.ts';
import type { Pool } from '../pool.ts';

export type FilingRow = {
  readonly id: string;
  readonly receipt: string;
  readonly kind: FilingKind;
  /** The command without its id, actor and receipt: ids, codes and references to texts. */
  readonly command: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly person: string;
  readonly personName: string | null;
  readonly role: string;
  readonly sha256: string;
  readonly receivedAt: Date;
  /** The receipt of the filing at another membership of the company that this one repeats; null for one of its own. */
  readonly copyOf: string | null;
  /** When the participant's record took it up, and the sequences of its events; null while it waits for the engine. */
  readonly takenUp: { readonly at: string; readonly first: number; readonly last: number } | null;
  /** Why no rule could take it, when it was set aside for a person. */
  readonly finding: string | null;
  /** Whether a person has settled it since. */
  readonly settled: boolean;
};

const FILINGS = `
select f.id, f.receipt, f.kind, f.command, f.person, coalesce(p.name, c.name) as "personName", f.role, f.sha256, f.received_at as "receivedAt",
  (select o.receipt from filing o where o.id = f.copy_of) as "copyOf",
  case when e.first is not null then jsonb_build_object('at', e.at, 'first', e.first, 'last', e.last) end as "takenUp", e.finding,
  exists (select from event s where s.stream = 'participant:' || f.participant and s.type = 'FilingSettled' and s.body::jsonb ->> 'filing' = f.id) as settled
from filing f
  left join person p on p.id = f.person left join contact c on c.participant = f.participant and c.id = f.person
  left join lateral (select min(seq) as first, max(seq) as last, min(at) as at, min(body::jsonb ->> 'finding') filter (where type = 'FilingSetAside') as finding
    from event where stream = 'participant:' || f.participant and command = f.id) e on true
where f.participant = $1`;

/** One filing of a participant; undefined when it has none of that id. */
export async function loadFiling(pool: Pool, participant: string, id: string): Promise<FilingRow | undefined> {
  const { rows } = await pool.query<FilingRow>({
    name: 'filing',
    text: `${FILINGS} and f.id = $2`,
    values: [participant, id],
  });
  return rows[0];
}

/** The filings of a participant, newest first, at most 200; of one kind when it is named. */
export async function loadFilings(
  pool: Pool,
  participant: string,
  kind: FilingKind | null = null,
): Promise<readonly FilingRow[]> {
  const { rows } = await pool.query<FilingRow>({
    name: 'filings',
    text: `${FILINGS} and ($2::text is null or f.kind = $2) order by f.received_at desc, f.id desc limit 200`,
    values: [participant, kind],
  });
  return rows;
}
