/** Documents: each has a stream of its own, chained and anchored as any; whether the rows that pages read say the same. */
import type { Client } from '../pool.ts';
import type { TextFault } from './named-texts.ts';

type Db = Pick<Client, 'query'>;

/** The first rows of documents, found by the short list of streams and not among all rows, beside what stands in the table. Whether it is expunged is told by the stream too, since its name goes with it. */
const SIDE_BY_SIDE = `
  with told as (
    select e.stream, substr(e.stream, 10) as id, e.actor, e.role, e.at, e.body::jsonb as said,
      exists (select from event x where x.stream = e.stream and x.type = 'DocumentExpunged') as expunged
    from stream s join event e on e.stream = s.name and e.seq = 1 where s.name like 'document:%')
  select coalesce(t.stream, 'document:' || d.id) as stream, coalesce(t.id, d.id::text) as id, d.id is null as gone,
    t.id is null or d.participant <> t.said ->> 'participant' or d.media <> t.said ->> 'media' or d.bytes <> (t.said ->> 'bytes')::bigint
      or d.sha256 <> t.said ->> 'sha256' or d.author <> t.actor or d.role <> t.role or d.at <> t.at
      or d.about <> concat_ws(':', t.said -> 'about' ->> 'kind', t.said -> 'about' ->> 'ref') or d.shared <> coalesce((t.said ->> 'shared')::boolean, false)
      or (d.name is null) <> t.expunged or encode(sha256(convert_to(d.name, 'UTF8')), 'hex') <> t.said -> 'name' ->> 'sha256' as other
  from told t full join document d on d.id::text = t.id
  where $1::text is null or $1 in (d.participant, t.said ->> 'participant')`;

/** @param participant whose documents; everybody's, where none is named */
export async function documentFaults(client: Db, participant: string | null): Promise<readonly TextFault[]> {
  const { rows } = await client.query<TextFault>(
    `select stream, 1 as seq, id as text, 'document' as what, case when gone then 'gone' else 'exchanged' end as fault
      from (${SIDE_BY_SIDE}) as s where gone or other order by stream`,
    [participant],
  );
  return rows;
}

/** The streams of a participant's documents. */
export async function documentStreams(client: Db, participant: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ stream: string }>(`select stream from (${SIDE_BY_SIDE}) as s order by stream`, [
    participant,
  ]);
  return rows.map(({ stream }) => stream);
}
