/** Mails that are no notices: what the record asks for against what left. Codes by which people prove a mailbox or sign in, and calls to incidents. */
import type { Instant } from '../../domain/calendar.ts';
import { isUncalled } from '../../domain/incident-alert.ts';
import type { IncidentRules } from '../../domain/policy.ts';
import { alertRows } from '../incident-alerts.ts';
import type { Pool } from '../pool.ts';

/** From an instant up to another one, which is not part of it. */
export type Span = { readonly from: Instant; readonly until: Instant };
export type OtherMail = {
  readonly asked: number;
  readonly accepted: number;
  /** There is no such mailbox. */
  readonly refused: number;
  /** Taken, and come back later. */
  readonly returned: number;
  /** Asked for before it was noted what became of such a mail. */
  readonly unknown: number;
  /** Nothing says that it left. */
  readonly owed: number;
};
export const CODES = ['CodeSent', 'InvitedToSignIn'] as const;
export type Code = (typeof CODES)[number];
/** A code is mailed at once, and once: after so long nothing more is heard of it. */
const PATIENCE_MS = 10 * 60_000;
const BETWEEN = `e.at >= to_timestamp($1::bigint / 1000.0) and e.at < to_timestamp($2::bigint / 1000.0)`;

/** Codes that were asked for in that time, by what they are for. */
export async function codeMails(
  pool: Pick<Pool, 'query'>,
  { from, until }: Span,
  now: Instant,
): Promise<ReadonlyMap<Code, OtherMail>> {
  const { rows } = await pool.query<OtherMail & { type: Code }>(
    `select e.type, count(*)::int as asked, count(*) filter (where m.outcome = 'accepted')::int as accepted,
       count(*) filter (where m.outcome = 'refused')::int as refused, 0 as returned, count(*) filter (where m.outcome = 'unknown')::int as unknown,
       count(*) filter (where m.id is null and e.at < to_timestamp($4::bigint / 1000.0))::int as owed
     from event e left join posted_mail m on m.id = e.command where e.type = any ($3) and ${BETWEEN} group by 1`,
    [from, until, CODES, now - PATIENCE_MS],
  );
  return new Map(rows.map(({ type, ...mail }) => [type, mail]));
}

export type OwedCode = { readonly event: string; readonly type: Code; readonly participant: string | null };
/** Those of which nothing says that they left, and to whose mailbox no later one went. */
export async function owedCodes(pool: Pick<Pool, 'query'>, { from, until }: Span): Promise<readonly OwedCode[]> {
  const { rows } = await pool.query<OwedCode>(
    `select e.stream || '#' || e.seq as event, e.type,
       (select j.body::jsonb ->> 'participant' from event j where j.stream = e.stream and j.type = 'MembershipJoined' order by j.seq limit 1) as participant
     from event e left join posted_mail m on m.id = e.command
     where e.type = any ($3) and ${BETWEEN} and m.id is null and not exists (select from event l where l.stream = e.stream and l.seq > e.seq
       and l.type = e.type and l.body::jsonb ->> 'address' = e.body::jsonb ->> 'address')
     order by e.at, e.stream, e.seq`,
    [from, until - PATIENCE_MS, CODES],
  );
  return rows;
}

/** Calls to incidents in that time, and what was owed at its end. @param rulesOf by the instant of a report's receipt */
export async function callMails(
  pool: Pick<Pool, 'query'>,
  { from, until }: Span,
  rulesOf: (receivedAt: Instant) => IncidentRules['alert'],
): Promise<OtherMail> {
  const { rows } = await pool.query<{ accepted: number; refused: number; returned: number }>(
    `select count(*) filter (where e.type = 'AlertSent')::int as accepted, count(*) filter (where e.type = 'AlertRefused')::int as refused,
       count(*) filter (where e.type = 'AlertReturned')::int as returned
     from event e where e.type in ('AlertSent', 'AlertRefused', 'AlertReturned') and ${BETWEEN}`,
    [from, until],
  );
  const owed = await owedCalls(pool, until, rulesOf);
  const { accepted, refused, returned } = rows[0]!;
  return { asked: accepted + refused + owed, accepted, refused, returned, unknown: 0, owed };
}

/** Reports about which somebody should have been called by then, and was not. */
async function owedCalls(
  pool: Pick<Pool, 'query'>,
  until: Instant,
  rulesOf: (receivedAt: Instant) => IncidentRules['alert'],
): Promise<number> {
  const { rows } = await pool.query<{ filing: string; receivedAt: string }>(
    `select f.id as filing, (extract(epoch from f.received_at) * 1000)::bigint as "receivedAt" from filing f
     where f.kind = 'incident-report' and f.received_at < to_timestamp($1::bigint / 1000.0) and not exists (select from event e
       where e.stream = 'alert:' || f.id and e.type in ('AlertTaken', 'AlertEnded') and e.at < to_timestamp($1::bigint / 1000.0))`,
    [until],
  );
  let owed = 0;
  for (const { filing, receivedAt } of rows) {
    const received = Number(receivedAt);
    const told = (await alertRows(pool, filing)).filter(({ at }) => at < until);
    if (isUncalled(told, rulesOf(received), received, until)) owed++;
  }
  return owed;
}
