/** What lies beside the rows of participants and is named by them: texts, copies as sent, filings. */
import type { Client } from '../pool.ts';
import type { WholeStream } from '../queries/whole-streams.ts';
import { copyFaults } from './named-copies.ts';
import { filingFaults } from './named-filings.ts';
import { textFaults, type TextFault } from './named-texts.ts';

/** All that is wrong with it, in the order of their rows. */
export async function keptFaults(
  client: Pick<Client, 'query'>,
  streams: readonly Pick<WholeStream, 'participant' | 'rows'>[],
): Promise<readonly TextFault[]> {
  const found = [
    ...(await textFaults(client, streams)),
    ...(await copyFaults(client, streams)),
    ...(await filingFaults(client, streams)),
  ];
  return found.sort(byPlace);
}

const byPlace = (one: TextFault, other: TextFault): number =>
  one.stream === other.stream ? one.seq - other.seq : one.stream < other.stream ? -1 : 1;
