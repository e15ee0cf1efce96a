/** What belongs to a participant's decisions besides the stream: texts, copies as sent, filings, people and their authority. */
import type { Instant } from '../../domain/calendar.ts';
import type { Role } from '../../domain/actor.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

type Db = Pick<Pool, 'query'>;
const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** One copy of a notice, with what was sent and what the receiver's server said. */
export type SentCopy = {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly channel: string;
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly recipientRole: string | null;
  readonly rung: string | null;
  readonly status: string;
  readonly queuedAt: Instant;
  readonly provenAt: Instant | null;
  readonly address: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly messageId: string | null;
  readonly template: string | null;
  readonly sha256: string | null;
  readonly salt: string | null;
  readonly acceptedAt: Instant | null;
  readonly reply: string | null;
};

/**
 * The copies of every notice of a participant, in the order in which they were queued.
 * @param only those about one of these, and those that were queued after a row of the stream; all, unless it is said
 */
export async function loadCopies(
  pool: Db,
  participant: string,
  only: { readonly about: readonly string[]; readonly after: number } | null = null,
): Promise<readonly SentCopy[]> {
  const { rows } = await pool.query<SentCopy>({
    name: 'copies',
    text: `select n.id, n.kind, n.about, n.channel, n.recipient, coalesce(nullif(c.name, ''), c.email) as "recipientName", c.role as "recipientRole", n.rung, n.status, ${MS('n.queued_at')} as "queuedAt",
        ${MS('n.proven_at')} as "provenAt", d.address, d.subject, d.body, d.message_id as "messageId", d.template, d.sha256, d.salt, ${MS('d.accepted_at')} as "acceptedAt", d.reply
      from notice n left join contact c on c.id = n.recipient left join delivery d on d.participant = n.participant and d.notice = n.id
      where n.participant = $1 and ($2::text[] is null or n.about = any($2) or substr(n.id, 2)::int > $3) order by n.queued_at, substr(n.id, 2)::int`,
    values: [participant, only?.about ?? null, only?.after ?? 0],
  });
  return rows;
}

export type FiledPaper = {
  readonly id: string;
  readonly receipt: string;
  readonly kind: string;
  readonly person: string;
  readonly role: string;
  readonly sha256: string;
  readonly salt: string | null;
  /** As it stands in its row. */
  readonly command: string;
  readonly receivedAt: Instant;
};

/** Everything that a participant has filed, in the order of receipt. */
export async function loadFilings(pool: Db, participant: string): Promise<readonly FiledPaper[]> {
  const { rows } = await pool.query<FiledPaper>({
    name: 'filed-papers',
    text: `select id, receipt, kind, person, role, sha256, salt, command::text as command, ${MS('received_at')} as "receivedAt" from filing where participant = $1 order by received_at, id`,
    values: [participant],
  });
  return rows;
}

/** What caused the rows by which filings were taken up, by the filings' ids; from a row of the stream on, before another. */
export async function loadFilingCauses(
  pool: Db,
  participant: string,
  { from, until }: { readonly from: number; readonly until: number | null },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; cause: string }>({
    name: 'filing-causes',
    text: `select f.id, e.cause from filing f join event e on e.stream = $2 and e.command = f.id and e.cause is not null
      where f.participant = $1 and e.seq >= $3 and ($4::int is null or e.seq < $4)`,
    values: [participant, streamOf(participant), from, until],
  });
  return new Map(rows.map(({ id, cause }) => [id, cause]));
}

/** Names of people and contacts by id; a contact that came without one by its address. Unknown ids are left out. */
export async function loadNames(pool: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>({
    name: 'names',
    text: `select id, name from person where id = any($1) union all select id, coalesce(nullif(name, ''), nullif(email, ''), id) from contact where id = any($1)`,
    values: [ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The event that gave somebody a role, as it stands in the record now. */
export type EmpoweringEvent = {
  readonly event: string;
  readonly at: Instant;
  readonly actor: string;
  readonly role: Role | null;
  /** The person whose authority it is, when it was lent. */
  readonly actingFor: string | null;
};

/** Events by their names, `<stream>#<seq>`; those that are not in the record are left out. */
export async function loadEmpowering(
  pool: Db,
  events: readonly string[],
): Promise<ReadonlyMap<string, EmpoweringEvent>> {
  const { rows } = await pool.query<EmpoweringEvent>({
    name: 'empowering',
    text: `select stream || '#' || seq as event, ${MS('at')} as at, actor, body::jsonb->>'role' as role, body::jsonb->>'actingFor' as "actingFor" from event
      join unnest($1::text[], $2::int[]) as wanted (name, number) on stream = name and seq = number`,
    values: [
      events.map((event) => event.slice(0, event.lastIndexOf('#'))),
      events.map((event) => Number(event.slice(event.lastIndexOf('#') + 1)) || 0),
    ],
  });
  return new Map(rows.map((row) => [row.event, row]));
}

/** Headquarters' adoption of a policy version; `body` is the adopting event, null when the record has none of that name. */
export type Adoption = {
  readonly policy: string;
  readonly event: string;
  readonly person: string;
  readonly adoptedAt: Instant;
  readonly body: string | null;
};

/** The adoptions of the versions that were adopted at all. */
export async function loadAdoptions(pool: Db, versions: readonly string[]): Promise<readonly Adoption[]> {
  const { rows } = await pool.query<Adoption>({
    name: 'adoptions',
    text: `select a.policy, a.event, a.person, ${MS('a.adopted_at')} as "adoptedAt", e.body from adoption a
      left join event e on e.stream || '#' || e.seq = a.event and e.stream = 'policy:' || a.policy where a.policy = any($1) order by a.adopted_at`,
    values: [versions],
  });
  return rows;
}
