/** The program's year: its figures, or the list behind one of them. */
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import { yearOf, YEAR_KINDS } from '../../../domain/program-year.ts';
import { officesOf } from '../../../db/offices.ts';
import { yearFigures, yearLines, type LineKind, type YearLine } from '../../../db/queries/program-year.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { addressOf, fileOf, query, turnOf, turnText, yearAsked, type Asked, type Year } from './asked.ts';
import { notesOf, tablesOf } from './figures.ts';
import { CODES, KINDS, W, YEARS } from './words.ts';

const SIZE = 30;
const YEARS_BACK = 15;

export function showProgramYear(deps: Deps): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const year = yearAsked(deps, asked, viewer);
    const tongue = tongueOf(viewer.language);
    const head = { say: saidAll(tongue, W), ...(await headOf(deps, year, tongue)) };
    if (asked.list !== undefined)
      return show(res, 'program-year/list', {
        ...head,
        ...(await listView(deps, { ...asked, list: asked.list }, year, viewer, tongue)),
      });
    const figures = await yearFigures(deps.pool, year.ask);
    show(res, 'program-year/year', {
      ...head,
      tables: tablesOf(year, figures, tongue),
      notes: notesOf(tongue),
      csv: fileOf(year),
    });
  };
}

async function headOf({ pool }: Pick<Deps, 'pool'>, { years, year, span, today, ask }: Year, tongue: Tongue) {
  const { say, date } = tongue;
  const latest = yearOf(today, years);
  const offices = (await officesOf(pool)).map(({ id }) => id);
  const known = ask.office === null || offices.includes(ask.office) ? offices : [...offices, ask.office];
  return {
    title: say(W.title, { year }),
    lead: say(W.lead, { from: date(ask.from), on: date(ask.on) }),
    going: ask.on < span.to && span.to >= today ? say(W.going, { to: date(span.to) }) : null,
    filters: {
      on: ask.on,
      today,
      years: YEAR_KINDS.map((value) => ({ value, label: say(YEARS[value]), chosen: value === years })),
      list: [...new Set([...Array.from({ length: YEARS_BACK }, (_, back) => latest - back), year])]
        .sort((one, other) => other - one)
        .map((value) => ({ value: String(value), label: String(value), chosen: value === year })),
      offices: known.map((value) => ({ value, label: tongue.code(OFFICES, value), chosen: value === ask.office })),
    },
  };
}

/** A list's name: what is counted, and of what sort. */
function listTitle(kind: LineKind, code: string | null, { say, code: coded }: Tongue): string {
  return code === null ? say(KINDS[kind]) : `${say(KINDS[kind])}: ${coded(CODES[kind], code)}`;
}

type ListAsked = Asked & { readonly list: LineKind };

async function listView({ pool }: Pick<Deps, 'pool'>, asked: ListAsked, year: Year, viewer: Viewer, tongue: Tongue) {
  const { list: kind } = asked;
  const code = asked.code || null;
  const turn = turnOf(asked);
  const wanted = { kind, code, decisions: reachOf(viewer, DECISION_READERS) };
  const found = await yearLines(pool, year.ask, wanted, turn, SIZE + 1);
  const back = turn?.way === 'before';
  const lines = back ? found.slice(-SIZE) : found.slice(0, SIZE);
  const more = found.length > SIZE;
  const [first, last] = [lines[0], lines.at(-1)];
  const list = listTitle(kind, code, tongue);
  const here = { list: kind, ...(code !== null && { code }) };
  return {
    list,
    crumbs: [
      { label: asWritten(tongue.say(W.title, { year: year.year })), href: addressOf(year) },
      { label: asWritten(list), href: null },
    ],
    when: tongue.say(kind.startsWith('overdue') || kind === 'due' ? W.dueOn : W.date),
    lines: lines.map((line) => lineView(line, kind, tongue)),
    previous: first && (back ? more : turn !== null) ? addressOf(year, { ...here, before: turnText(first) }) : null,
    next: last && (back || more) ? addressOf(year, { ...here, after: turnText(last) }) : null,
    csv: fileOf(year, here),
  };
}

const lineView = (line: YearLine, kind: LineKind, tongue: Tongue) => ({
  company: line.company || line.participant,
  href: paths.participant({ id: line.participant }),
  what: tongue.code(CODES[kind], line.code),
  on: tongue.date(line.on),
  office: tongue.code(OFFICES, line.office),
  row: tongue.say(W.row, { seq: line.seq }),
  decision: line.decision === null ? null : paths.decision({ id: line.participant, seq: String(line.decision) }),
  simulated: line.simulated,
});
