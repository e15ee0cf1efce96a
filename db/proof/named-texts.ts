/** Texts and forms lie beside the ledger; a row names each by its id and hash. Whether each is still there, to the letter. */
import { namedIn } from '../content.ts';
import { streamOf } from '../ledger.ts';
import type { Client } from '../pool.ts';
import type { WholeStream } from '../queries/whole-streams.ts';

/** `exchanged`: something else stands there than the row names. `gone`: nothing does. */
export type TextFault = {
  readonly stream: string;
  readonly seq: number;
  readonly what: 'text' | 'copy' | 'filing' | 'document';
  /** The id of a text, a filing or a document; the notice of a copy. */
  readonly text: string;
  readonly fault: 'exchanged' | 'gone';
};

/** What a row says; null when it is no JSON, which is the chain's fault: it names nothing then. */
export function saidIn(text: string | null): object | null {
  try {
    return JSON.parse(text ?? 'null') as object | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All that is wrong with the texts of some streams, in the order of their rows. */
export async function textFaults(
  client: Pick<Client, 'query'>,
  streams: readonly Pick<WholeStream, 'participant' | 'rows'>[],
): Promise<readonly TextFault[]> {
  const named = streams.flatMap(({ participant, rows }) =>
    rows.flatMap(({ seq, body }) => namedIn(body).map((ref) => ({ stream: streamOf(participant), seq, ...ref }))),
  );
  const known = named.filter(({ id }) => UUID.test(id));
  if (known.length === 0) return [];
  const { rows } = await client.query<TextFault>({
    name: 'named-texts',
    text: `select w.stream, w.seq, w.id as text, 'text' as what, case when c.id is null then 'gone' else 'exchanged' end as fault
      from unnest($1::text[], $2::int[], $3::uuid[], $4::text[]) as w (stream, seq, id, sha256) left join content c on c.id = w.id
      where c.id is null or encode(sha256(convert_to(coalesce(c.salt::text, '') || c.body::text, 'UTF8')), 'hex') <> w.sha256 order by w.stream, w.seq`,
    values: [
      known.map(({ stream }) => stream),
      known.map(({ seq }) => seq),
      known.map(({ id }) => id),
      known.map(({ sha256 }) => sha256),
    ],
  });
  return rows;
}
