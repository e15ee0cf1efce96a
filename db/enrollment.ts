/** Invitations to sign in, found by the mailbox that they were mailed to. Nothing here tells whether there is one. */
import type { Instant } from '../domain/calendar.ts';
import type { Pool } from './pool.ts';
import { INVITATION_MS } from '../domain/organization-codes.ts';
import { mailHash } from './organization.ts';

/** Whom an invitation is for; the company is named by any of its memberships. */
export type Invited = { readonly organization: string; readonly person: string };

/** Everybody who was invited at a mailbox and may still come, the latest first: one person may help several companies. */
export async function invitedAt(pool: Pool, mail: string, now: Instant): Promise<readonly Invited[]> {
  const { rows } = await pool.query<Invited>(
    `select substr(e.stream, 14) as organization, e.body::jsonb ->> 'person' as person, max(e.at) as at from event e
     where e.type = 'InvitedToSignIn' and e.at > to_timestamp($2::bigint / 1000.0) and e.body::jsonb ->> 'mail' = $1
     group by 1, 2 order by 3 desc limit 10`,
    [mailHash(mail), now - INVITATION_MS],
  );
  return rows;
}

const HOUR_MS = 3_600_000;
/** So many codes that were wrong, and no more from that person for an hour: nobody tries out the invitations of others. */
const MISTYPED_MOST = 10;

/** Whether somebody who has signed in has mistyped too many codes lately. */
export async function hasMistypedTooMany(pool: Pool, signIn: string, now: Instant): Promise<boolean> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from event where type = 'InvitationMistyped' and at > to_timestamp($2::bigint / 1000.0) and body::jsonb ->> 'signIn' = $1`,
    [signIn, now - HOUR_MS],
  );
  return rows[0]!.n >= MISTYPED_MOST;
}
