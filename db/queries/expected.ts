/** The account of expected and sent as the last night made it: by day, and what every night found. */
import type { Reach } from '../../domain/access.ts';
import type { Difference } from '../../domain/amiss.ts';
import type { WallDate } from '../../domain/calendar.ts';
import { PROOFS, type Proof } from '../../domain/told.ts';
import { numbered, within } from '../access.ts';
import type { NightSum } from '../expected.ts';
import type { Pool } from '../pool.ts';

const COLUMNS = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
const FROM = 'from expected_notice n join participant p on p.id = n.participant';

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
export async function expectedCounts(pool: Pool, reach: Reach, on: WallDate): Promise<readonly ExpectedCount[]> {
  const reached = numbered(within(reach, COLUMNS), 2);
  const counts = COUNTED.map((name) => `count(*) filter (where ${CONDITIONS[name]})::int as "${name}"`);
  const { rows } = await pool.query<ExpectedCount>(
    `select n.kind, n.channel, ${counts.join(', ')} ${FROM} where n.day = $1 and ${reached.text} group by 1, 2 order by 1, 2`,
    [on, ...reached.values],
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
  readonly open: boolean;
  /** The open item that takes care of it. */
  readonly item: string | null;
  readonly foundAt: Date | null;
  readonly mendedAt: Date | null;
};

/** A line that differs, of which a night has found it so. */
export type DifferingLine = ExpectedLine & { readonly differs: Difference; readonly foundAt: Date };

/** Differences within reach among the notices that were due on the day, open ones first. */
export const expectedDifferences = (
  pool: Pool,
  reach: Reach,
  on: WallDate,
  limit: number | null,
): Promise<readonly DifferingLine[]> => linesOf<DifferingLine>(pool, reach, on, 'n.differs is not null', limit);

/** Every notice within reach that was due on the day, differences first. */
export const expectedLines = (pool: Pool, reach: Reach, on: WallDate): Promise<readonly ExpectedLine[]> =>
  linesOf<ExpectedLine>(pool, reach, on, 'true', null);

async function linesOf<Line extends ExpectedLine>(
  pool: Pool,
  reach: Reach,
  on: WallDate,
  which: 'n.differs is not null' | 'true',
  limit: number | null,
): Promise<readonly Line[]> {
  const reached = numbered(within(reach, COLUMNS), 3);
  const { rows } = await pool.query<Line>(
    `select n.participant, n.id, n.notice, n.kind, n.about, n.channel, n.due_at as "dueAt", n.progress, n.proof, n.differs, n.open,
       case when n.item is not null then n.item when n.open then 'notice.amiss:' || n.id end as item, n.found_at as "foundAt", n.mended_at as "mendedAt" ${FROM}
     where n.day = $1 and ${which} and ${reached.text}
     order by n.open desc, n.differs is null, n.due_at, n.participant, length(n.id), n.id limit $2`,
    [on, limit, ...reached.values],
  );
  return rows;
}

/** Days on which something was due that is still to be mended, the latest first. */
export async function openDays(
  pool: Pool,
  reach: Reach,
  limit: number,
): Promise<readonly { readonly day: WallDate; readonly open: number }[]> {
  const reached = numbered(within(reach, COLUMNS), 2);
  const { rows } = await pool.query<{ day: WallDate; open: number }>(
    `select n.day, count(*)::int as open ${FROM} where n.open and ${reached.text} group by 1 order by 1 desc limit $1`,
    [limit, ...reached.values],
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
