/** What was done with one item at the desk, from its record, the latest first. */
import type { DeskEvent } from '../../domain/desk.ts';
import { deskStream } from '../desk.ts';
import type { Pool } from '../pool.ts';

export type DeskRow = {
  readonly at: Date;
  readonly actor: string;
  readonly actorName: string | null;
  readonly event: DeskEvent;
  /** Of whoever got it. */
  readonly toName: string | null;
  /** What was noted when it was put aside. */
  readonly note: string | null;
};

export async function deskRows(pool: Pool, participant: string, key: string): Promise<readonly DeskRow[]> {
  const { rows } = await pool.query<DeskRow>(
    `select e.at, e.actor, n.name as "actorName", e.body::jsonb as event, t.name as "toName", c.body ->> 'text' as note
     from event e left join person n on n.id = e.actor left join person t on t.id = e.body::jsonb ->> 'to'
       left join content c on c.id::text = e.body::jsonb #>> '{note,id}'
     where e.stream = $1 and e.body::jsonb ->> 'key' = $2 order by e.seq desc limit 50`,
    [deskStream(participant), key],
  );
  return rows;
}
