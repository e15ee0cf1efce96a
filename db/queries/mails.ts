/** Mails that have not left the house, and those that may have come twice. */
import type { Reach } from '../../domain/access.ts';
import { mayStillLeave } from '../../domain/held-back.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import type { LeavingReason } from '../../domain/mail-pace.ts';
import type { State } from '../../domain/state.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

type MailLine = { readonly participant: string; readonly notice: string; readonly kind: NoticeKind };
export type WaitingMail = MailLine & {
  readonly queuedAt: Date;
  /** Null as long as no courier has asked. */
  readonly leavesAt: Date | null;
  readonly why: LeavingReason | null;
  readonly lastTryAt: Date | null;
  readonly tries: number;
  /** A try ended before it was known whether the mail was taken, so that the next one may be the second. */
  readonly maybeTaken: boolean;
  /** Its outreach ended, or something holds it: it does not leave then. */
  readonly held: boolean;
};
export type DoubtedMail = MailLine & { readonly acceptedAt: Date };

const COLUMNS = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
const TRIED = `lateral (select max(a.at) filter (where a.step = 'begun') as last, count(*) filter (where a.step = 'begun')::int as begun,
  (count(*) filter (where a.step = 'begun') - count(*) filter (where a.step = 'not-taken'))::int as open
  from delivery_attempt a where a.participant = n.participant and a.notice = n.id) t`;

/** Queued mails within reach, those that leave first before the others. */
export async function waitingMails(pool: Pool, reach: Reach, limit: number): Promise<readonly WaitingMail[]> {
  const reached = numbered(within(reach, COLUMNS), 2);
  const { rows } = await pool.query<Omit<WaitingMail, 'held'> & { rung: string; state: State | null }>(
    `select n.participant, n.id as notice, n.kind, n.rung, case when n.rung is not null then p.state end as state, n.queued_at as "queuedAt", s.leaves_at as "leavesAt", s.why, t.last as "lastTryAt", t.begun as tries,
       t.open > 0 as "maybeTaken"
     from notice n join participant p on p.id = n.participant left join mail_slot s on s.participant = n.participant and s.notice = n.id cross join ${TRIED}
     where n.channel = 'mail' and n.status = 'queued' and ${reached.text}
     order by coalesce(s.leaves_at, n.queued_at), n.participant, length(n.id), n.id limit $1`,
    [limit, ...reached.values],
  );
  return rows.map(({ rung, state, ...mail }) => {
    const leaves =
      mail.maybeTaken || state === null || mayStillLeave(state, { id: mail.notice, kind: mail.kind, rung });
    return { ...mail, held: !leaves };
  });
}

/** Mails accepted since then of which an earlier try may have reached the receiver too, the newest first. */
export async function doubtedMails(
  pool: Pool,
  reach: Reach,
  since: Date,
  limit: number,
): Promise<readonly DoubtedMail[]> {
  const reached = numbered(within(reach, COLUMNS), 3);
  const { rows } = await pool.query<DoubtedMail>(
    `select n.participant, n.id as notice, n.kind, d.accepted_at as "acceptedAt"
     from delivery d join notice n on n.participant = d.participant and n.id = d.notice join participant p on p.id = n.participant cross join ${TRIED}
     where d.accepted_at > $2 and d.channel = 'mail' and t.open > 1 and ${reached.text}
     order by d.accepted_at desc, n.participant, n.id limit $1`,
    [limit, since, ...reached.values],
  );
  return rows;
}
