/** What the record holds that should have moved on by now. */
import type { Reach } from '../../domain/access.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

type Asker = Pick<Pool, 'query'>;

/** A participant with something that is late: its first overdue deadline, if it has one, or else a mail that has waited long. */
export type Late = { readonly participant: string; readonly clock: string | null; readonly dueAt: number | null };

/** Participants whose deadline has passed, or whose mail was queued and was to leave or was tried, before that instant: the latest first, overdue deadlines before mail. */
export async function latecomers(pool: Asker, before: Date, limit: number): Promise<readonly Late[]> {
  const { rows } = await pool.query<Late>(
    `with overdue as (select distinct on (participant) participant, clock, due_at from deadline
        where due_at < $1 and not held and not lapsed order by participant, due_at),
      unsent as (select participant, min(queued_at) as since from notice where status = 'queued' and channel = 'mail' and queued_at < $1
        and not exists (select from mail_slot s where s.participant = notice.participant and s.notice = notice.id and s.leaves_at >= $1
          and not exists (select from delivery_attempt a where a.participant = s.participant and a.notice = s.notice and a.at < $1)) group by participant)
    select coalesce(o.participant, u.participant) as participant, o.clock, (extract(epoch from o.due_at) * 1000)::float8 as "dueAt"
    from overdue o full join unsent u on u.participant = o.participant
    order by o.due_at nulls last, u.since limit $2`,
    [before, limit],
  );
  return rows;
}

export type WaitingFiling = {
  readonly id: string;
  readonly participant: string;
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly since: number;
};
const UNTAKEN = `from filing f where not exists (select from event e where e.stream = 'participant:' || f.participant and e.command = f.id)`;

/** Filings received before that instant that no event has taken up, the oldest first. */
export async function filingsWaitingSince(pool: Asker, before: Date, limit: number): Promise<readonly WaitingFiling[]> {
  const { rows } = await pool.query<WaitingFiling>(
    `select f.id, f.participant, f.kind, (extract(epoch from f.received_at) * 1000)::float8 as since ${UNTAKEN} and f.received_at < $1
     order by f.received_at, f.id limit $2`,
    [before, limit],
  );
  return rows;
}

/** How many filings wait to be taken up, and since when the oldest does. */
export async function ledgerLag(pool: Asker): Promise<{ readonly waiting: number; readonly oldest: Date | null }> {
  const { rows } = await pool.query<{ waiting: number; oldest: Date | null }>(
    `select count(*)::int as waiting, min(f.received_at) as oldest ${UNTAKEN}`,
  );
  return rows[0]!;
}

/** Participants whose newest event is from that time, with its sequence. */
export async function participantsNewlyRecorded(
  pool: Asker,
  after: Date,
  before: Date,
  limit: number,
): Promise<readonly { readonly participant: string; readonly seq: number }[]> {
  const { rows } = await pool.query<{ participant: string; seq: number }>(
    'select id as participant, seq from participant where at > $1 and at < $2 order by at limit $3',
    [after, before, limit],
  );
  return rows;
}

/** A stretch of the register in the order of ids: the `turn`-th of so many, beginning again after the last. */
export async function registerFrom(pool: Asker, turn: number, size: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from participant order by id
     offset (($1::bigint * $2::bigint) % greatest(1, (select count(*) from participant))) limit $2`,
    [turn, size],
  );
  return rows.map(({ id }) => id);
}

const COLUMNS = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };

/** Company names by participant, of those within reach. */
export async function companiesOf(
  pool: Asker,
  participants: readonly string[],
  reach: Reach,
): Promise<ReadonlyMap<string, string>> {
  const reached = numbered(within(reach, COLUMNS), 2);
  const { rows } = await pool.query<{ participant: string; company: string }>(
    `select a.participant, a.company from account a join participant p on p.id = a.participant where p.id = any ($1) and ${reached.text}`,
    [participants, ...reached.values],
  );
  return new Map(rows.map(({ participant, company }) => [participant, company]));
}
