/** Copies of mails and letters as they were sent: whether each is the one that the event of its sending names. */
import { streamOf } from '../ledger.ts';
import type { Client } from '../pool.ts';
import type { WholeStream } from '../queries/whole-streams.ts';
import { copyNamed } from '../sent-copies.ts';
import { saidIn, type TextFault } from './named-texts.ts';

/** The name of a copy in the body of a row; null when it names none. */
export const copyIn = (body: string): ReturnType<typeof copyNamed> =>
  body.includes('"copy":') ? copyNamed(saidIn(body) ?? {}) : null;

/** Of a letter a text of its own is named besides: the copy is made of that, soon after it left, so that one that is missing is none that is gone. */
const isLetter = (body: string): boolean => body.includes('"copy":{');

/** All that is wrong with the copies of some participants. */
export async function copyFaults(
  client: Pick<Client, 'query'>,
  streams: readonly Pick<WholeStream, 'participant' | 'rows'>[],
): Promise<readonly TextFault[]> {
  const named = streams.flatMap(({ participant, rows }) =>
    rows.flatMap(({ seq, body }) => {
      const copy = copyIn(body);
      return copy ? [{ participant, seq, ...copy, letter: isLetter(body) }] : [];
    }),
  );
  if (named.length === 0) return [];
  const { rows } = await client.query<TextFault>({
    name: 'named-copies',
    text: `select w.stream, w.seq, w.notice as text, 'copy' as what, case when d.notice is null then 'gone' else 'exchanged' end as fault
      from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::boolean[]) as w (participant, stream, seq, notice, sha256, letter)
        left join delivery d on d.participant = w.participant and d.notice = w.notice
      where case when d.notice is null then not w.letter else copy_hash(d) <> w.sha256 end order by w.stream, w.seq`,
    values: [
      named.map(({ participant }) => participant),
      named.map(({ participant }) => streamOf(participant)),
      named.map(({ seq }) => seq),
      named.map(({ notice }) => notice),
      named.map(({ sha256 }) => sha256),
      named.map(({ letter }) => letter),
    ],
  });
  return rows;
}
