/** When each mail leaves: decided once for all workers, so that no two of them fill the same minute. */
import type { Instant } from '../domain/calendar.ts';
import { minuteOf, type Leaving } from '../domain/mail-pace.ts';
import type { Policy } from '../domain/policy.ts';
import type { NoticeName } from './joint-mail.ts';
import { transaction, type Client, type Pool } from './pool.ts';

type Limits = Pick<Policy['mail'], 'perMinute' | 'perMinuteAndDomain'>;
type Asked = {
  readonly domain: string;
  readonly from: Instant;
  /** The next date that somebody owes. */
  readonly before: Instant | null;
  readonly limits: Limits;
};
const LOCK = `select pg_advisory_xact_lock(hashtextextended('mail-slot', 0))`;

/** When the mail leaves, if that was decided. */
export async function slotOf(client: Client | Pool, { participant, notice }: NoticeName): Promise<Leaving | undefined> {
  const { rows } = await client.query<Leaving>({
    name: 'mail-slot',
    text: `select (extract(epoch from leaves_at) * 1000)::float8 as at, why from mail_slot where participant = $1 and notice = $2`,
    values: [participant, notice],
  });
  return rows[0];
}

/**
 * Whether the mail keeps its place: not once its minute is over, and not where it would wait there past a date.
 * @param before the next date that somebody owes
 */
export const slotStands = ({ at }: Leaving, now: Instant, before: Instant | null): boolean =>
  at >= minuteOf(now) && (before === null || at < before);

/**
 * Takes a place for the mail, unless the one that it has stands.
 * @param from the earliest instant at which it may be
 * @param choose is told in which minutes from then on no more may leave
 */
export function takeSlot(
  pool: Pool,
  name: NoticeName,
  { domain, from, before, limits }: Asked,
  choose: (full: ReadonlySet<Instant>) => Leaving,
): Promise<Leaving> {
  return transaction(pool, async (client) => {
    await client.query(LOCK);
    const taken = await slotOf(client, name);
    if (taken && slotStands(taken, from, before)) return taken;
    const { rows } = await client.query<{ minute: Instant }>({
      name: 'full-minutes',
      text: FULL,
      values: [new Date(minuteOf(from)), domain, limits.perMinute, limits.perMinuteAndDomain],
    });
    const { at, why } = choose(new Set(rows.map(({ minute }) => minute)));
    await client.query(PUT, [name.participant, name.notice, domain, new Date(at), why]);
    return { at, why };
  });
}

const PUT = `
insert into mail_slot (participant, notice, domain, leaves_at, why) values ($1, $2, $3, $4, $5) on conflict (participant, notice)
do update set domain = excluded.domain, leaves_at = excluded.leaves_at, why = excluded.why, taken_at = clock_timestamp()`;
const FULL = `
select (extract(epoch from date_trunc('minute', leaves_at)) * 1000)::float8 as minute from mail_slot where leaves_at >= $1
group by date_trunc('minute', leaves_at) having count(*) >= $3 or count(*) filter (where domain = $2) >= $4`;
