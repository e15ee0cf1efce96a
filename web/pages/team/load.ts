/** Who has how much, beside the median. */
import { median } from 'simple-statistics';
import { pointsOf } from '../../../domain/effort.ts';
import { companiesOf, openLoad, specialistsIn } from '../../../db/queries/team-work.ts';
import { drawBars } from '../../charts/bars.ts';
import type { Deps } from '../../deps.ts';
import { LOAD, TEAM } from '../../words/page-team.ts';
import { addressOf } from '../queue/address.ts';
import { sum } from './groups.ts';
import { lineHead, namedLines } from './lines.ts';
import type { Scope } from './scope.ts';
import { cell, countCell, type Section } from './section.ts';

const MEASURES = ['items', 'companies', 'points'] as const;
type Measures = Readonly<Record<(typeof MEASURES)[number], number>>;

async function measured(
  { pool }: Deps,
  { ask }: Scope,
): Promise<readonly (Measures & { readonly line: string | null })[]> {
  const [items, companies, present] = await Promise.all([
    openLoad(pool, ask),
    companiesOf(pool, ask),
    ask.by === 'person' ? specialistsIn(pool, ask) : [],
  ]);
  const lines = new Set([...items.map(({ line }) => line), ...companies.map(({ line }) => line), ...present]);
  return [...lines].map((line) => {
    const own = items.filter((one) => one.line === line);
    return {
      line,
      items: sum(own.map(({ n }) => n)),
      companies: sum(companies.filter((one) => one.line === line).map(({ n }) => n)),
      points: sum(own.map(({ n, kind }) => n * pointsOf(kind))),
    };
  });
}

export async function loadSection(deps: Deps, scope: Scope): Promise<Section> {
  const { tongue, ask, asked } = scope;
  const all = await measured(deps, scope);
  const lines = await namedLines(
    deps,
    scope,
    all.flatMap(({ line, ...rest }) => (line === null ? [] : [{ line, ...rest }])),
  );
  const nobody = all.find(({ line }) => line === null);
  const columns = MEASURES.map((measure) => ({ measure, label: tongue.say(LOAD[measure]) }));
  const told = (n: number): string => n.toLocaleString(tongue.language, { maximumFractionDigits: 1 });
  const middles = columns.map(({ measure, label }) => ({
    column: label,
    at: lines.length === 0 ? 0 : median(lines.map(({ row }) => row[measure])),
  }));
  const cellsOf = (row: Measures, href: string | null) => [
    countCell(tongue, row.items, href),
    countCell(tongue, row.companies),
    countCell(tongue, row.points),
  ];
  const titled = { name: 'load', title: tongue.say(LOAD.title), text: tongue.say(LOAD.how) };
  return {
    id: 'load',
    title: titled.title,
    how: titled.text,
    chart:
      lines.length === 0
        ? null
        : await drawBars({
            ...titled,
            columns: columns.map(({ label }) => label),
            shared: false,
            lines: middles.map(({ column, at }) => ({ column, at, text: tongue.say(LOAD.median, { n: told(at) }) })),
            bars: lines.flatMap(({ name, row }) =>
              columns.map(({ measure, label }) => ({
                row: name,
                column: label,
                value: row[measure],
                text: told(row[measure]),
              })),
            ),
          }),
    table: {
      head: [lineHead(scope), ...columns.map(({ label }) => label)],
      rows: [
        ...lines.map(({ line, name, row }) => ({
          name: cell(name),
          cells: cellsOf(
            row,
            addressOf('team', ask.by === 'person' ? { owner: line, office: asked.office } : { office: line }),
          ),
        })),
        ...(lines.length > 0
          ? [{ name: cell(tongue.say(LOAD.medianRow)), cells: middles.map(({ at }) => cell(told(at))) }]
          : []),
        ...(nobody ? [{ name: cell(tongue.say(TEAM.nobody)), cells: cellsOf(nobody, null) }] : []),
      ],
    },
    nothing: tongue.say(LOAD.nothing),
    link: null,
  };
}
