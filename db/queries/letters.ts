/** Letters that wait to be printed, and the batches that were, within somebody's reach. */
import type { Charge, Reach } from '../../domain/access.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import type { State } from '../../domain/state.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

const COLUMNS = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
const CHARGE = `jsonb_build_object('id', p.id, 'office', p.office, 'region', o.region, 'specialist', p.specialist) as charge`;

export type WaitingLetter = {
  readonly participant: string;
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly queuedAt: Date;
  readonly company: string;
  readonly charge: Charge;
  readonly state: State;
  /** The number of the batch of the given day in which it stands. */
  readonly batched: number | null;
};

/** Letters that have not left, the oldest first; `office`: of one office only. */
export async function waitingLetters(
  pool: Pool,
  reach: Reach,
  { on, office = null, limit }: { readonly on: WallDate; readonly office?: string | null; readonly limit: number },
): Promise<readonly WaitingLetter[]> {
  const reached = numbered(within(reach, COLUMNS), 4);
  const { rows } = await pool.query<WaitingLetter>(
    `select n.participant, n.id as notice, n.kind, n.queued_at as "queuedAt", a.company, p.state, ${CHARGE},
       (select max(b.number) from letter_batch_item i join letter_batch b on b.id = i.batch
         where i.participant = n.participant and i.notice = n.id and b.made_on = $1) as batched
     from notice n join participant p on p.id = n.participant join account a on a.participant = n.participant left join office o on o.id = p.office
     where n.channel = 'letter' and n.status = 'queued' and ($2::text is null or p.office = $2) and ${reached.text}
     order by n.queued_at, n.participant, length(n.id), n.id limit $3`,
    [on, office, limit, ...reached.values],
  );
  return rows;
}

export type BatchLine = {
  readonly id: string;
  readonly office: string;
  readonly madeOn: WallDate;
  readonly number: number;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly handedAt: Date | null;
  /** Letters within reach, and how many of them wait still. */
  readonly letters: number;
  readonly waiting: number;
};

const BATCH = `select b.id, b.office, b.made_on as "madeOn", b.number, coalesce(m.name, b.made_by) as "madeBy", b.made_at as "madeAt", b.handed_at as "handedAt",
    count(*)::int as letters, (count(*) filter (where n.status = 'queued'))::int as waiting
  from letter_batch b join letter_batch_item i on i.batch = b.id join participant p on p.id = i.participant
    join notice n on n.participant = i.participant and n.id = i.notice left join person m on m.id = b.made_by`;

/** Batches with letters within reach, the newest first. */
export async function letterBatches(pool: Pool, reach: Reach, limit: number): Promise<readonly BatchLine[]> {
  const reached = numbered(within(reach, COLUMNS), 2);
  const { rows } = await pool.query<BatchLine>(
    `${BATCH} where ${reached.text} group by b.id, m.name order by b.made_on desc, b.number desc, b.office limit $1`,
    [limit, ...reached.values],
  );
  return rows;
}

export type BatchLetter = {
  readonly position: number;
  readonly participant: string;
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly status: string;
  readonly company: string;
  readonly address: readonly string[];
  readonly body: string;
  readonly template: string;
  readonly charge: Charge;
  readonly state: State;
  /** As it was written down when the letter left. */
  readonly tracking: string | null;
  /** What became of it, as it was recorded last. */
  readonly proof: 'signed' | 'returned' | null;
};

const LETTERS = `select i.position, i.participant, i.notice, n.kind, n.status, a.company, i.address, coalesce(i.body, d.body) as body, i.template, p.state, ${CHARGE},
    (select t.body ->> 'text' from event e join content t on t.id::text = e.body::jsonb -> 'tracking' ->> 'id' where e.stream = 'participant:' || i.participant
      and e.type in ('LetterDispatched', 'NoticeDispatched', 'DecisionServed') and e.body::jsonb ->> 'notice' = i.notice order by e.seq desc limit 1) as tracking,
    (select e.body::jsonb ->> 'proof' from event e where e.stream = 'participant:' || i.participant
      and (e.type = 'LetterProofLogged' and e.body::jsonb ->> 'letter' = i.notice or e.type = 'LetterProven' and e.body::jsonb ->> 'notice' = i.notice) order by e.seq desc limit 1) as proof
  from letter_batch_item i join participant p on p.id = i.participant join account a on a.participant = i.participant
    join notice n on n.participant = i.participant and n.id = i.notice left join office o on o.id = p.office
    left join delivery d on d.participant = i.participant and d.notice = i.notice`;

/** A batch with its letters within reach, in the order in which they were printed; undefined when there are none. */
export async function letterBatch(
  pool: Pool,
  reach: Reach,
  id: string,
): Promise<(BatchLine & { readonly items: readonly BatchLetter[] }) | undefined> {
  const reached = numbered(within(reach, COLUMNS), 2);
  const [batches, letters] = await Promise.all([
    pool.query<BatchLine>(`${BATCH} where b.id = $1 and ${reached.text} group by b.id, m.name`, [
      id,
      ...reached.values,
    ]),
    pool.query<BatchLetter>(`${LETTERS} where i.batch = $1 and ${reached.text} order by i.position`, [
      id,
      ...reached.values,
    ]),
  ]);
  return batches.rows[0] && { ...batches.rows[0], items: letters.rows };
}
