/** The public holidays of the US federal government (5 U.S.C. 6103), on which a working day of the agency does not fall. */
import { createHash } from 'node:crypto';
import Calendar from 'date-holidays';
import manifest from 'date-holidays/package.json' with { type: 'json' };
import { addDays, utcOf, type Holidays, type WallDate } from '../domain/calendar.ts';

/** `id` names the source, the years and a hash of the dates, so that a judgement can be repeated on the same holidays. */
export type FederalHolidays = { readonly id: string; readonly holidays: Holidays };

const known = new Map<string, FederalHolidays>();

/**
 * The holidays of whole years, both included, by their dates; a day observed instead is there under its own date.
 * Days that the President gives by executive order are no holidays of 6103 and are not among them.
 * Throws RangeError outside 1986 (Martin Luther King Jr. Day was new) to 2200.
 */
export function federalHolidays(fromYear: number, toYear: number): FederalHolidays {
  const years = `${fromYear}-${toYear}`;
  const before = known.get(years);
  if (before) return before;
  if (![fromYear, toYear].every(Number.isInteger) || fromYear < 1986 || toYear > 2200 || fromYear > toYear)
    throw new RangeError(`no federal holidays of the years ${years}`);
  const holidays = Object.freeze(collect(fromYear, toYear));
  const hash = createHash('sha256').update(JSON.stringify(holidays)).digest('hex').slice(0, 16);
  const found = Object.freeze({ id: `us-federal/date-holidays@${manifest.version}/${years}/${hash}`, holidays });
  known.set(years, found);
  return found;
}

/** One year more is asked for, since a New Year's Day on a Saturday is observed in December. */
function collect(fromYear: number, toYear: number): Holidays {
  const calendar = new Calendar('US', { types: ['public'] });
  const days: [WallDate, string][] = [];
  for (let year = fromYear; year <= toYear + 1; year += 1) {
    for (const { date, name, substitute } of calendar.getHolidays(year, 'en-US')) {
      if (!substitute) days.push(...withObserved(date.slice(0, 10), name));
    }
  }
  const within = days.filter(([date]) => date >= `${fromYear}-01-01` && date <= `${toYear}-12-31`);
  return Object.fromEntries(within.sort(([a], [b]) => a.localeCompare(b)));
}

/**
 * A holiday on a Saturday is observed on the Friday before (5 U.S.C. 6103(b)), one on a Sunday on the Monday after (Executive Order 11582).
 * Reckoned here because the library knows no substitute for Veterans Day.
 */
function withObserved(date: WallDate, name: string): [WallDate, string][] {
  const weekday = new Date(utcOf(date)).getUTCDay();
  const shift = weekday === 6 ? -1 : weekday === 0 ? 1 : 0;
  return shift === 0
    ? [[date, name]]
    : [
        [date, name],
        [addDays(date, shift), `${name} (observed)`],
      ];
}
