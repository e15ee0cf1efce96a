/** Work that was closed, the latest first: one's own, or that of the office. */
import { CASE_READERS, reachOf } from '../../domain/access.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';
import type { Looker, QueueFilter } from './queue-ask.ts';

export type DoneRow = {
  readonly participant: string;
  readonly company: string;
  readonly office: string;
  readonly kind: string;
  readonly about: string;
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly closedBy: string;
  readonly closedByName: string | null;
  readonly closedSeq: number;
  readonly dueOn: string | null;
  /** Its place in the order, as text. */
  readonly place: string;
};
export type DonePage = { readonly lines: readonly DoneRow[]; readonly more: boolean };

const SIZE = 50;

/**
 * A page of what was done.
 * @param own only what the looker's own desks have closed
 * @param after the `place` of the last line of the page before
 */
export async function donePage(
  pool: Pool,
  looker: Looker,
  { office, kind, among }: QueueFilter,
  own: boolean,
  after: string | null,
): Promise<DonePage> {
  const reach = numbered(
    within(reachOf(looker, CASE_READERS), { id: 'd.participant', office: 'd.office', specialist: 'p.specialist' }),
    7,
  );
  const { rows } = await pool.query<DoneRow>(
    `select d.participant, a.company, d.office, d.kind, d.about, d.opened_at as "openedAt", d.closed_at as "closedAt", d.closed_by as "closedBy",
       n.name as "closedByName", d.closed_seq as "closedSeq", d.due_on as "dueOn",
       concat_ws('|', to_char(d.closed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00', d.participant, d.key) as place
     from work_done d join participant p on p.id = d.participant join account a on a.participant = d.participant left join person n on n.id = d.closed_by
     where ($1::text[] is null or d.closed_by = any($1)) and ($2::text is null or d.office = $2)
       and ($3::text is null or d.kind = $3 or starts_with(d.kind, $3 || '.')) and ($4::text[] is null or d.participant = any($4))
       and ($5::text is null or (d.closed_at, d.participant || '|' || d.key) < (split_part($5, '|', 1)::timestamptz, substr($5, strpos($5, '|') + 1)))
       and ${reach.text}
     order by d.closed_at desc, d.participant || '|' || d.key desc limit $6`,
    [own ? looker.desks : null, office, kind, among, after, SIZE + 1, ...reach.values],
  );
  return { lines: rows.slice(0, SIZE), more: rows.length > SIZE };
}
