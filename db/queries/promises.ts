/** What was promised in contacts and is not settled: ours by its day, and theirs once the day has passed. */
import type { WallDate } from '../../domain/calendar.ts';
import type { Side } from '../../domain/contact-log.ts';
import { numbered } from '../access.ts';
import type { Pool } from '../pool.ts';
import { theirContacts, type Own } from './own.ts';

export type PromiseRow = {
  readonly participant: string;
  readonly company: string;
  /** Its row of the log. */
  readonly seq: number;
  readonly by: Side;
  readonly until: WallDate;
  readonly what: string;
  readonly personName: string | null;
  readonly madeAt: Date;
};

const MOST_PROMISES = 200;

/** Their open promises, the earliest day first. */
export async function openPromises(pool: Pool, own: Own, on: WallDate): Promise<readonly PromiseRow[]> {
  const { text, values } = numbered(theirContacts(own), 2);
  const { rows } = await pool.query<PromiseRow>(
    `select l.participant, a.company, l.seq, l.promise_by as by, l.promise_until as until, c.body ->> 'text' as what, n.name as "personName", l.at as "madeAt"
     from contact_log l join participant p on p.id = l.participant join account a on a.participant = p.id join content c on c.id = l.promise_note
       left join person n on n.id = l.person
     where l.promise_until is not null and l.settled_how is null and (l.promise_by = 'us' or l.promise_until < $1) and ${text}
     order by l.promise_until, l.participant, l.seq limit ${MOST_PROMISES}`,
    [on, ...values],
  );
  return rows;
}
