/** Filings: whether each is still what it was when the facts of a judgement named it, with its receipt and its instant. */
import type { PendingFiling } from '../../domain/facts.ts';
import { streamOf } from '../ledger.ts';
import type { Client } from '../pool.ts';
import type { StreamRow } from '../queries/decision.ts';
import type { WholeStream } from '../queries/whole-streams.ts';
import { saidIn, type TextFault } from './named-texts.ts';

export type NamedFiling = PendingFiling & { readonly receipt: string; readonly sha256: string };

/** The filings that the facts of a row name by their hashes. */
export function filingsIn(cause: string | null): readonly NamedFiling[] {
  if (!cause?.includes('"receipt":')) return [];
  const said: { readonly facts?: { readonly filings?: readonly PendingFiling[] } } | null = saidIn(cause);
  return (said?.facts?.filings ?? []).filter((one): one is NamedFiling => Boolean(one.receipt && one.sha256));
}

type Named = NamedFiling & { readonly stream: string; readonly seq: number };

/** By each filing the first row that names it. */
const namedBy = (stream: string, rows: readonly Pick<StreamRow, 'seq' | 'cause'>[]): readonly Named[] => [
  ...rows
    .flatMap(({ seq, cause }) => filingsIn(cause).map((one) => ({ stream, seq, ...one })))
    .reduce((known, one) => (known.has(one.id) ? known : known.set(one.id, one)), new Map<string, Named>())
    .values(),
];

/** All that is wrong with the filings of some participants. */
export async function filingFaults(
  client: Pick<Client, 'query'>,
  streams: readonly Pick<WholeStream, 'participant' | 'rows'>[],
): Promise<readonly TextFault[]> {
  const named = streams.flatMap(({ participant, rows }) => namedBy(streamOf(participant), rows));
  if (named.length === 0) return [];
  const { rows } = await client.query<TextFault>({
    name: 'named-filings',
    text: `select w.stream, w.seq, w.id as text, 'filing' as what, case when f.id is null then 'gone' else 'exchanged' end as fault
      from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::bigint[]) as w (stream, seq, id, receipt, sha256, at)
        left join filing f on f.id = w.id
      where f.id is null or f.receipt <> w.receipt or filing_hash(f) <> w.sha256 or (extract(epoch from f.received_at) * 1000)::bigint <> w.at
      order by w.stream, w.seq`,
    values: [
      named.map(({ stream }) => stream),
      named.map(({ seq }) => seq),
      named.map(({ id }) => id),
      named.map(({ receipt }) => receipt),
      named.map(({ sha256 }) => sha256),
      named.map(({ receivedAt }) => receivedAt),
    ],
  });
  return rows;
}
