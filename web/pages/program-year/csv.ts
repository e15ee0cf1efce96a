/** The year's figures, or one of their lists, as a file for spreadsheets. */
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import { yearFigures, yearLines, type Figure, type YearLine } from '../../../db/queries/program-year.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { query, yearAsked } from './asked.ts';
import { definitionOf } from './words.ts';

const LINE = {
  participant: ({ participant }) => participant,
  company: ({ company }) => company,
  office: ({ office }) => office,
  sort: ({ code }) => code,
  on: ({ on }) => on,
  row: ({ seq }) => String(seq),
  decision_row: ({ decision }) => (decision === null ? '' : String(decision)),
  simulated: ({ simulated }) => (simulated ? 'yes' : 'no'),
} as const satisfies Readonly<Record<string, (line: YearLine) => string>>;

const FIGURE = {
  list: ({ kind }) => kind,
  sort: ({ code }) => code,
  number: ({ count }) => String(count),
  counted: ({ kind, code }) => definitionOf(kind, code).en,
} as const satisfies Readonly<Record<string, (figure: Figure) => string>>;

/** The same address as the page's: with `list` the whole list, without it the figures. */
export function downloadYear(deps: Deps): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const { years, year, ask } = yearAsked(deps, asked, viewer);
    const name = `${years}-year-${year}-until-${ask.on}`;
    if (asked.list === undefined) {
      const figures = await yearFigures(deps.pool, ask);
      const rows = figures.map((figure) => Object.values(FIGURE).map((value) => value(figure)));
      return csvFile(res, `${name}.csv`, Object.keys(FIGURE), rows);
    }
    const wanted = { kind: asked.list, code: asked.code || null, decisions: reachOf(viewer, DECISION_READERS) };
    const lines = await yearLines(deps.pool, ask, wanted, null, null);
    const rows = lines.map((line) => Object.values(LINE).map((value) => value(line)));
    csvFile(res, `${name}-${asked.list}.csv`, Object.keys(LINE), rows);
  };
}
