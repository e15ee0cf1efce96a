/** The backlog month by month, region by region, with a forecast where it falls. */
import { forecastOf, monthEnds, SPAN_MONTHS, type Forecast, type Level } from '../../../domain/burn-down.ts';
import { backlogLevels } from '../../../db/queries/validation-backlog.ts';
import { drawBurn, type BurnPoint } from '../../charts/burn.ts';
import type { Deps } from '../../deps.ts';
import { BURN, PICTURES } from '../../words/page-validation-pictures.ts';
import type { Tongue } from '../../words/tongue.ts';
import { REGIONS } from '../people/words.ts';
import { cell, countCell, type Cell } from '../team/section.ts';
import type { Picture, PictureAsk } from './picture.ts';

const MONTHS = 12;

type Group = { readonly name: string; readonly levels: readonly Level[]; readonly forecast: Forecast | null };

export async function burnPicture(
  { pool }: Deps,
  { on, reach, programme }: PictureAsk,
  tongue: Tongue,
): Promise<Picture> {
  const days = [...monthEnds(on, MONTHS), on];
  const found = await backlogLevels(pool, { programme, days, reach });
  const groups = groupsOf(found, days, tongue);
  const titled = {
    name: 'burn',
    title: tongue.say(BURN.title),
    text: tongue.say(BURN.how, { months: SPAN_MONTHS }),
  };
  const ahead = groups.find(({ forecast }) => forecast !== null)?.forecast?.ahead.map((level) => level.on) ?? [];
  const ends = [days[0]!, ahead.at(-1) ?? on].map((day) => ({ on: day, label: tongue.date(day) }));
  const named = ahead.length === 0 ? ends : [...ends, { on, label: tongue.say(BURN.today) }];
  return {
    id: 'burn',
    title: titled.title,
    how: titled.text,
    chart:
      groups.length === 0
        ? null
        : await drawBurn({ ...titled, named, points: groups.flatMap((group) => pointsOf(group, ahead)) }),
    table: {
      head: [tongue.say(BURN.day), ...groups.map(({ name }) => name)],
      rows: groups.length === 0 ? [] : rowsOf(groups, days, ahead, tongue),
    },
    nothing: tongue.say(BURN.nothing),
    link: null,
  };
}

/** Regions in which anything was overdue, and all of them together where there are several. */
function groupsOf(
  found: readonly { readonly region: string; readonly on: string; readonly open: number }[],
  days: readonly string[],
  tongue: Tongue,
): readonly Group[] {
  const levelsOf = (rows: typeof found): readonly Level[] =>
    days.map((on) => ({ on, open: rows.filter((row) => row.on === on).reduce((sum, { open }) => sum + open, 0) }));
  const groupOf = (name: string, rows: typeof found): Group => {
    const levels = levelsOf(rows);
    return { name, levels, forecast: forecastOf(levels) };
  };
  const regions = [...new Set(found.filter(({ open }) => open > 0).map(({ region }) => region))];
  const groups = regions.map((region) =>
    groupOf(
      tongue.code(REGIONS, region),
      found.filter((row) => row.region === region),
    ),
  );
  return groups.length > 1 ? [...groups, groupOf(tongue.say(PICTURES.total), found)] : groups;
}

/** The forecast begins at the last level. */
function pointsOf({ name: group, levels, forecast }: Group, ahead: readonly string[]): readonly BurnPoint[] {
  const past = levels.map(({ on, open }, index) => ({
    ...{ group, on, open },
    forecast: index === levels.length - 1 ? open : null,
  }));
  return [...past, ...ahead.map((on) => ({ group, on, open: null, forecast: levelAt(forecast, on) }))];
}

const levelAt = (forecast: Forecast | null, on: string): number | null =>
  forecast?.ahead.find((level) => level.on === on)?.open ?? null;

function rowsOf(groups: readonly Group[], days: readonly string[], ahead: readonly string[], tongue: Tongue) {
  const row = (name: string, of: (group: Group) => Cell) => ({ name: cell(name), cells: groups.map(of) });
  const fall = ({ forecast }: Group): Cell =>
    cell(forecast?.fall.toLocaleString(tongue.language, { maximumFractionDigits: 1 }) ?? '–');
  const zero = ({ forecast, levels }: Group): Cell => {
    if (forecast !== null) return cell(tongue.date(forecast.zeroOn));
    return cell(tongue.say(levels.at(-1)?.open === 0 ? BURN.none : BURN.noForecast));
  };
  return [
    ...days.map((day, index) => row(tongue.date(day), ({ levels }) => countCell(tongue, levels[index]?.open ?? 0))),
    ...ahead.map((day) =>
      row(tongue.say(BURN.ahead, { on: tongue.date(day) }), ({ forecast }) => {
        const left = levelAt(forecast, day);
        return left === null ? cell('–') : countCell(tongue, left);
      }),
    ),
    row(tongue.say(BURN.fall), fall),
    row(tongue.say(BURN.zero), zero),
  ];
}
