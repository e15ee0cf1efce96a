/** What of a mail still leaves: a part whose outreach ended or is held does not, unless an earlier try may have brought the same mail to its receiver. */
import { mayStillLeave } from '../domain/held-back.ts';
import type { Notice } from '../domain/notice.ts';
import type { State } from '../domain/state.ts';
import { isSame, type NoticeName } from './joint-mail.ts';
import type { Pool } from './pool.ts';

type Part = NoticeName & Pick<Notice, 'kind' | 'rung'> & { readonly state: State; readonly maybeTaken: boolean };

/**
 * The parts that leave, the lead's first; none when the lead's own does not: then each other part looks for another mail. What is left out belongs
 * to the mail no more. A mail that may have reached its receiver is repeated as it was.
 */
export async function partsThatLeave(pool: Pool, parts: readonly NoticeName[]): Promise<readonly NoticeName[]> {
  const { rows } = await pool.query<Part>({ name: 'mail-parts', text: PARTS, values: [...columnsOf(parts)] });
  if (rows.some(({ maybeTaken }) => maybeTaken)) return parts;
  const stays = ({ notice: id, kind, rung, state }: Part): boolean => !mayStillLeave(state, { id, kind, rung });
  const held = rows.filter(stays);
  if (held.length === 0) return parts;
  const [lead] = parts;
  const isHeld = (part: NoticeName): boolean => held.some((one) => isSame(one, part));
  const leaving = lead === undefined || isHeld(lead) ? [] : parts.filter((part) => !isHeld(part));
  const leftOut = leaving.length === 0 ? parts : held;
  await pool.query({ name: 'leave-out', text: LEAVE_OUT, values: [...columnsOf(leftOut)] });
  return leaving;
}

const columnsOf = (names: readonly NoticeName[]) => [
  names.map(({ participant }) => participant),
  names.map(({ notice }) => notice),
];

const PARTS = `
select n.participant, n.id as notice, n.kind, n.rung, p.state,
  (select count(*) filter (where a.step = 'begun') > count(*) filter (where a.step = 'not-taken')
    from delivery_attempt a where a.participant = n.participant and a.notice = n.id) as "maybeTaken"
from unnest($1::text[], $2::text[]) as u(participant, notice) join notice n on n.participant = u.participant and n.id = u.notice
  join participant p on p.id = n.participant`;
const LEAVE_OUT = `
update joint_mail j set left_out = true from unnest($1::text[], $2::text[]) as u(participant, notice)
where j.participant = u.participant and j.notice = u.notice`;
