/**
 * Which notices go out in one mail: decided once, under a lock of the company, before any of them is sent. Before a try, a part may be left out
 * (`held-mail.ts`), which then goes out with another mail or not at all.
 */
import type { NoticeKind } from '../domain/notice.ts';
import { transaction, type Client, type Pool } from './pool.ts';

/** A notice by its participant and its own id. */
export type NoticeName = { readonly participant: string; readonly notice: string };
/** `lead`: by its courier the mail goes out; `parts`: everything in it, the lead's first. */
export type JointMail = {
  readonly lead: NoticeName;
  readonly parts: readonly NoticeName[];
  readonly leadFailed: boolean;
};

/** The company of several memberships to which this one belongs; null when it is a company by itself. */
export async function companyOfSeveral(pool: Pool, participant: string): Promise<string | null> {
  const { rows } = await pool.query<{ organization: string }>({
    name: 'company-of-several',
    text: 'select organization from organization_member where participant = $1',
    values: [participant],
  });
  return rows[0]?.organization ?? null;
}

/** The mail in which the notice goes out, if that was decided. */
export async function jointMailOf(
  client: Client | Pool,
  { participant, notice }: NoticeName,
): Promise<JointMail | null> {
  const { rows } = await client.query<NoticeName & { leads: NoticeName; failed: boolean }>({
    name: 'joint-mail',
    text: `select j.participant, j.notice, jsonb_build_object('participant', j.lead_participant, 'notice', j.lead_notice) as leads,
        exists (select from notice n where n.participant = j.lead_participant and n.id = j.lead_notice and n.status in ('failed', 'withdrawn')) as failed
      from joint_mail own join joint_mail j using (lead_participant, lead_notice)
      where own.participant = $1 and own.notice = $2 and not own.left_out and not j.left_out
      order by (j.participant, j.notice) = (j.lead_participant, j.lead_notice) desc, j.participant, length(j.notice), j.notice`,
    values: [participant, notice],
  });
  const [first] = rows;
  return first
    ? {
        lead: first.leads,
        parts: rows.map(({ participant: p, notice: n }) => ({ participant: p, notice: n })),
        leadFailed: first.failed,
      }
    : null;
}

/**
 * Decides it: everything for the address that waits for the post and is in no other mail. The first decision stands.
 * @param waits which kinds wait for the post
 */
export function gatherMail(
  pool: Pool,
  organization: string,
  lead: NoticeName,
  address: string,
  waits: (kind: NoticeKind) => boolean,
): Promise<JointMail> {
  return transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`joint:${organization}`]);
    const decided = await jointMailOf(client, lead);
    if (decided) return decided;
    const { rows } = await client.query<NoticeName & { kind: NoticeKind }>(WAITING, [organization, address]);
    const others = rows.filter(({ kind, ...one }) => waits(kind) && !isSame(one, lead));
    const parts = [lead, ...others.map(({ participant, notice }) => ({ participant, notice }))];
    for (const { participant, notice } of parts)
      await client.query(
        `insert into joint_mail (participant, notice, lead_participant, lead_notice) values ($1, $2, $3, $4) on conflict (participant, notice)
         do update set lead_participant = excluded.lead_participant, lead_notice = excluded.lead_notice, left_out = false where joint_mail.left_out`,
        [participant, notice, lead.participant, lead.notice],
      );
    return { lead, parts, leadFailed: false };
  });
}

export const isSame = (one: NoticeName, other: NoticeName): boolean =>
  one.participant === other.participant && one.notice === other.notice;

const WAITING = `
select n.participant, n.id as notice, n.kind from organization_member m join notice n on n.participant = m.participant join contact c on c.id = n.recipient
where m.organization = $1 and lower(c.email) = lower($2) and n.channel = 'mail' and n.status = 'queued'
  and not exists (select from joint_mail j where j.participant = n.participant and j.notice = n.id and not j.left_out)
  and not exists (select from delivery d where d.participant = n.participant and d.notice = n.id)
order by n.participant, n.queued_at, n.id`;
