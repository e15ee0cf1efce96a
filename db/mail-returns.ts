/** What is known of mail to one contact that came back or arrived, from reports by mail and by callback. */
import type { Instant } from '../domain/calendar.ts';
import type { NoticeName } from './joint-mail.ts';
import type { Pool } from './pool.ts';

export type MailReturns = {
  /** When mails came back softly since one was last known to have arrived; each mail once. */
  readonly soft: readonly Instant[];
  /** When mail was last known to have arrived at the contact's address. Who acknowledges in the portal proves no address. */
  readonly arrivedAt: Instant | null;
  /** When the very mail that is asked about was. */
  readonly itselfAt: Instant | null;
};
type Of = NoticeName & { readonly to: string };

const ARRIVED = `select notice, received_at as at from inbound_mail where participant = $1 and contact = $2 and (kind = 'reply' or reason = 'arrived')
  union all select notice, at from mail_event where participant = $1 and contact = $2 and kind = 'delivered'`;
const SOFT = `select notice, received_at as at from inbound_mail where participant = $1 and contact = $2 and kind = 'bounce' and reason = 'soft'
  union all select notice, at from mail_event where participant = $1 and contact = $2 and reason = 'soft'`;

/** Of the contact; the soft ones but for the notice that is asked about. What a participant's own clock dates ahead of now is not known yet. */
export async function returnsOf(pool: Pool, { participant, to, notice }: Of): Promise<MailReturns> {
  const { rows } = await pool.query<{ soft: readonly number[]; arrived: number | null; itself: number | null }>(
    `with arrived as (select max(at) as at, max(at) filter (where notice = $3) as itself from (${ARRIVED}) a where at <= clock_timestamp()),
       soft as (select notice, max(at) as at from (${SOFT}) s where notice <> $3 group by notice)
     select (select extract(epoch from at) * 1000 from arrived)::float8 as arrived,
       (select extract(epoch from itself) * 1000 from arrived)::float8 as itself,
       array(select (extract(epoch from s.at) * 1000)::float8 from soft s, arrived a where s.at > coalesce(a.at, '-infinity') order by s.at) as soft`,
    [participant, to, notice],
  );
  const { soft, arrived, itself } = rows[0]!;
  const instant = (at: number | null): Instant | null => (at === null ? null : Math.floor(at));
  return { soft: soft.map(Math.floor), arrivedAt: instant(arrived), itselfAt: instant(itself) };
}

/** Contacts whose last mail came back softly: nothing has arrived since, and no later mail was accepted. By contact, when it came back. */
export async function softContacts(pool: Pool, participant: string): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await pool.query<{ contact: string; at: Date }>(
    `select s.contact, max(s.at) as at from (
       select contact, notice, received_at as at from inbound_mail where participant = $1 and kind = 'bounce' and reason = 'soft'
       union all select contact, notice, at from mail_event where participant = $1 and reason = 'soft') s
     where not exists (select from notice n where n.participant = $1 and n.recipient = s.contact and n.status in ('sent', 'received')
         and substr(n.id, 2)::bigint > substr(s.notice, 2)::bigint)
       and not exists (select from inbound_mail i where i.participant = $1 and i.contact = s.contact and (i.kind = 'reply' or i.reason = 'arrived') and i.received_at > s.at)
       and not exists (select from mail_event e where e.participant = $1 and e.contact = s.contact and e.kind = 'delivered' and e.at > s.at)
     group by s.contact`,
    [participant],
  );
  return new Map(rows.map(({ contact, at }) => [contact, at]));
}
