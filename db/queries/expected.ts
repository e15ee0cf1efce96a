/** The account of expected and sent by day, as the night after it made it, and what every night found. */
import type { Reach } from '../../domain/access.ts';
import type { Difference } from '../../domain/amiss.ts';
import { addDays, DAY_MS, endOfDay, type WallDate } from '../../domain/calendar.ts';
import { PROOFS, type Proof } from '../../domain/told.ts';
import { numbered, within } from '../access.ts';
import type { NightSum } from '../expected.ts';
import type { Pool } from '../pool.ts';

const COLUMNS = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };

/** The lines of the account as the night of $1 made it: those that stand still, and those that a later night changed. */
const LINE =
  'participant, id, notice, kind, about, channel, due_at, day, progress, proof, differs, twice, open, found_at, mended_at';
const FROM = `from (select ${LINE}, null::timestamptz as until from expected_notice where since <= $1
    union all select ${LINE}, until from expected_was where since <= $1 and until > $1) n join participant p on p.id = n.participant`;
/** What was left to be done then: a mending stands with the line that it mended. */
const OPEN = '(n.open or coalesce(n.mended_at > $1, false))';

/**
 * Which of the nights that are kept tells of a day, and how it stands to it. `own`: the one after it. `later`: that one is not kept, and this is the
 * next. `first`: none before it is kept at all. `partly`: the last one, made while the day lasted. `not-yet`: the last one, and made before the day.
 */
export type NightOf = { readonly at: Date; readonly is: 'own' | 'later' | 'first' | 'partly' | 'not-yet' };
/** @param zone of headquarters. Null as long as no night is kept. */
export async function nightOf(pool: Pick<Pool, 'query'>, on: WallDate, zone: string): Promise<NightOf | null> {
  const end = endOfDay(on, zone);
  const { rows } = await pool.query<{ next: Date | null; last: Date | null }>(
    `select min(at) filter (where at >= to_timestamp($1::bigint / 1000.0)) as next,
       max(at) filter (where at < to_timestamp($1::bigint / 1000.0)) as last from expected_night where kept`,
    [end],
  );
  const { next, last } = rows[0]!;
  if (next) return { at: next, is: next.getTime() < end + DAY_MS ? 'own' : last ? 'later' : 'first' };
  return last && { at: last, is: last.getTime() >= endOfDay(addDays(on, -1), zone) ? 'partly' : 'not-yet' };
}
/** One day as a night found it. */
export type OnDay = { readonly on: WallDate; readonly night: Date };

/** What is counted of the notices that were due on a day: what should exist, what proof it has, and what differs. */
export const COUNTED = ['expected', 'missing', ...PROOFS, 'late', 'unproven', 'extra', 'twice'] as const;
export type Counted = (typeof COUNTED)[number];
export type ExpectedCount = { readonly kind: string; readonly channel: string } & Readonly<Record<Counted, number>>;

const CONDITIONS: Readonly<Record<Counted, string>> = {
  expected: `n.differs is distinct from 'extra'`,
  missing: `n.differs = 'missing'`,
  ...(Object.fromEntries(PROOFS.map((proof) => [proof, `n.proof = '${proof}'`])) as Record<Proof, string>),
  late: `n.differs = 'late'`,
  unproven: `n.differs = 'unproven'`,
  extra: `n.differs = 'extra'`,
  twice: 'n.twice',
};

/** By kind and channel, of the notices within reach that were due on the day. */
export async function expectedCounts(
  pool: Pool,
  reach: Reach,
  { on, night }: OnDay,
): Promise<readonly ExpectedCount[]> {
  const reached = numbered(within(reach, COLUMNS), 3);
  const counts = COUNTED.map((name) => `count(*) filter (where ${CONDITIONS[name]})::int as "${name}"`);
  const { rows } = await pool.query<ExpectedCount>(
    `select n.kind, n.channel, ${counts.join(', ')} ${FROM} where n.day = $2 and ${reached.text} group by 1, 2 order by 1, 2`,
    [night, on, ...reached.values],
  );
  return rows;
}

export type ExpectedLine = {
  readonly participant: string;
  readonly id: string;
  readonly notice: string | null;
  readonly kind: string;
  readonly about: string;
  readonly channel: string;
  readonly dueAt: Date;
  readonly progress: string;
  readonly proof: Proof | 'none';
  readonly differs: Difference | null;
  /** Whether something was left to be done about it that night. */
  readonly open: boolean;
  readonly foundAt: Date | null;
  /** The proof that it has now; null where nothing expects it any more. */
  readonly proofNow: Proof | 'none' | null;
  /** Whether something is still to be done about it. */
  readonly still: boolean;
  /** The open item that takes care of it. */
  readonly item: string | null;
  /** When nothing more was to be done about it. */
  readonly mendedAt: Date | null;
};

/** A line that differs, of which a night has found it so. */
export type DifferingLine = ExpectedLine & { readonly differs: Difference; readonly foundAt: Date };

/** What differed among the notices within reach that were due on the day, and of earlier ones what was still to be mended that night; open ones first. */
export const expectedDifferences = (
  pool: Pool,
  reach: Reach,
  day: OnDay,
  limit: number | null,
): Promise<readonly DifferingLine[]> =>
  linesOf<DifferingLine>(pool, reach, day, `n.differs is not null and (n.day = $2 or (n.day < $2 and ${OPEN}))`, limit);

/** The same, with every other notice of the day. */
export const expectedLines = (pool: Pool, reach: Reach, day: OnDay): Promise<readonly ExpectedLine[]> =>
  linesOf<ExpectedLine>(pool, reach, day, `(n.day = $2 or (n.day < $2 and n.differs is not null and ${OPEN}))`, null);

async function linesOf<Line extends ExpectedLine>(
  pool: Pool,
  reach: Reach,
  { on, night }: OnDay,
  which: string,
  limit: number | null,
): Promise<readonly Line[]> {
  const reached = numbered(within(reach, COLUMNS), 4);
  const { rows } = await pool.query<Line>(
    `select n.participant, n.id, n.notice, n.kind, n.about, n.channel, n.due_at as "dueAt", n.progress, n.proof, n.differs, ${OPEN} as open,
       n.found_at as "foundAt", c.proof as "proofNow", coalesce(c.open, false) as still,
       case when c.open then coalesce(c.item, 'notice.amiss:' || n.id) end as item,
       case when not coalesce(c.open, false) then coalesce(c.mended_at, n.mended_at, n.until) end as "mendedAt"
     ${FROM} left join expected_notice c on c.participant = n.participant and c.id = n.id
     where ${which} and ${reached.text}
     order by ${OPEN} desc, n.differs is null, n.due_at, n.participant, length(n.id), n.id limit $3`,
    [night, on, limit, ...reached.values],
  );
  return rows;
}

export type PastNight = NightSum & { readonly at: Date };

/** What the last nights found, the latest first. */
export async function pastNights(pool: Pick<Pool, 'query'>, limit: number): Promise<readonly PastNight[]> {
  const { rows } = await pool.query<PastNight>(
    'select at, participants, notices, differences, open from expected_night order by at desc limit $1',
    [limit],
  );
  return rows;
}
