/** The list of decisions as a file for spreadsheets: complete, and with nothing in it that a spreadsheet would run. */
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { listDecisions, type Cursor, type DecisionLine } from '../../../db/queries/decision-list.ts';
import { recordExport } from '../../../db/views.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { lookerOf } from '../../mount.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { filterOf, query } from './asked.ts';

const COLUMNS = {
  participant: ({ participant }) => participant,
  row: ({ seq }) => String(seq),
  company: ({ company }) => company,
  office: ({ office }) => office,
  decision: ({ kind }) => kind,
  ground: ({ ground }) => ground,
  basis: ({ basis }) => basis,
  days_to_decide: ({ days }) => (days === null ? '' : String(days)),
  decided_on: ({ decidedOn }) => decidedOn,
  served_on: ({ servedOn }) => servedOn ?? '',
  effective_on: ({ effectiveOn }) => effectiveOn ?? '',
  decided_by: ({ decider }) => decider,
  decided_by_name: ({ deciderName }) => deciderName ?? '',
  outcome: ({ outcome }) => outcome,
  ended_on: ({ endedOn }) => endedOn ?? '',
  appeal: ({ appeal }) => appeal,
  simulated: ({ simulated }) => (simulated ? 'yes' : 'no'),
} as const satisfies Readonly<Record<string, (line: DecisionLine) => string>>;

const BATCH = 500;

/** The same filters as the list, without its pages: `/decisions.csv?ground=…`. That each decision was taken away is on record first. */
export function downloadDecisions({ pool, config, now }: Pick<Deps, 'pool' | 'config' | 'now'>): Handler {
  return async (req, res) => {
    const filter = filterOf(queryOf(req, query));
    const reach = reachOf(viewerOf(res), DECISION_READERS);
    const looker = lookerOf(res, { roles: DECISION_READERS });
    const rows: (readonly string[])[] = [];
    let after: Cursor | undefined;
    for (let more = true; more;) {
      const lines = await listDecisions(pool, reach, filter, { limit: BATCH, ...(after && { after }) });
      if (req.method !== 'HEAD') await recordExport(pool, looker, lines);
      rows.push(...lines.map((line) => Object.values(COLUMNS).map((value) => value(line))));
      after = lines.at(-1);
      more = lines.length === BATCH;
    }
    csvFile(res, `decisions-${wallDateOf(now(), config.zone)}.csv`, Object.keys(COLUMNS), rows);
  };
}
