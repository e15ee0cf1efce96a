/** Every notice of a day as a file for spreadsheets, and what was still to be mended of earlier ones: its proof that night and now, and what differs. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { expectedLines, nightOf, type ExpectedLine } from '../../../db/queries/expected.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { dayOf, query, tells, zoneOn } from './asked.ts';

const LINE = {
  participant: ({ participant }) => participant,
  notice: ({ notice, id }) => notice ?? id,
  kind: ({ kind }) => kind,
  about: ({ about }) => about,
  channel: ({ channel }) => channel,
  due: ({ dueAt }) => dueAt.toISOString(),
  difference: ({ differs }) => differs ?? '',
  progress: ({ progress }) => progress,
  proof: ({ proof }) => proof,
  open: ({ open }) => (open ? 'yes' : 'no'),
  'proof now': ({ proofNow }) => proofNow ?? '',
  'still open': ({ still }) => (still ? 'yes' : 'no'),
  item: ({ item }) => item ?? '',
  found: ({ foundAt }) => foundAt?.toISOString() ?? '',
  mended: ({ mendedAt }) => mendedAt?.toISOString() ?? '',
} as const satisfies Readonly<Record<string, (line: ExpectedLine) => string>>;

export function downloadExpected(deps: Deps, readers: readonly Role[]): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const on = dayOf(deps, asked);
    const viewer = viewerOf(res);
    const night = await nightOf(deps.pool, on, zoneOn(deps, on));
    const told = night !== null && tells(night, asked);
    const lines = told ? await expectedLines(deps.pool, reachOf(viewer, readers), { on, night: night.at }) : [];
    const about = [...new Set(lines.map(({ participant }) => participant))];
    const companies = await companiesOf(deps.pool, about, reachOf(viewer, CASE_READERS));
    const rows = lines.map((line) => [
      companies.get(line.participant) ?? '',
      ...Object.values(LINE).map((value) => value(line)),
    ]);
    csvFile(res, `expected-and-sent-${on}.csv`, ['company', ...Object.keys(LINE)], rows);
  };
}
