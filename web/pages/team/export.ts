/** The numbers of one section as a file for spreadsheets. */
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { z } from 'zod';
import { query, scopeOf } from './scope.ts';
import { SECTIONS } from './section.ts';
import { MAKERS } from './show-team.ts';

const wanted = query.extend({ section: z.enum(SECTIONS) });

export function downloadTeam(deps: Deps): Handler {
  return async (req, res) => {
    const { section, ...asked } = queryOf(req, wanted);
    const scope = await scopeOf(deps, viewerOf(res), asked);
    const { table } = await MAKERS[section](deps, scope);
    const rows = table.rows.map(({ name, cells }) => [name.text, ...cells.map(({ text }) => text)]);
    csvFile(res, `team-${section}-${scope.ask.office ?? 'all'}-${scope.ask.today}.csv`, table.head, rows);
  };
}
