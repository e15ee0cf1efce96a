/** Public holidays where a visit goes to. Those of the United States are the federal ones, which every rule knows (`federal-holidays.ts`). */
import Calendar from 'date-holidays';
import { addDays, DAY_MS, type Holidays, type WallDate } from '../domain/calendar.ts';
import type { LegId } from '../domain/leg-id.ts';
import { knownPlaces } from './gazetteer.ts';

export type Venue = {
  readonly id?: LegId;
  readonly place: string | null;
  readonly zone: string;
  /** Of the company's address, where its sites at home are; null where it is not known. */
  readonly home?: string | null;
};

/** Those of the country on the days. Empty for a site of which nobody said in which country it is, and whose clocks do not tell it. */
export function venueHolidays(venue: Venue, days: readonly WallDate[]): Holidays {
  const country = countryOf(venue);
  if (country === null || country === 'US') return {};
  const found = days.flatMap((day) => {
    const name = holidaysOf(country, Number(day.slice(0, 4)))[day];
    return name === undefined ? [] : [[day, name] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Ids of places begin with their country. Where no place was named, a site at home is in the country of the company's address, unless its clocks
 * are those of others; else a zone that one country alone keeps tells it.
 */
function countryOf({ id, place, zone, home = null }: Venue): string | null {
  if (place !== null) return place.slice(0, 2);
  const keep = new Set([...knownPlaces().values()].filter((each) => each.zone === zone).map(countryIn));
  if (id === 'domestic' && home !== null && (keep.size === 0 || keep.has(home))) return home;
  const [only, ...more] = keep;
  return more.length === 0 ? (only ?? null) : null;
}
const countryIn = ({ country }: { readonly country: string }): string => country;

const known = new Map<string, Holidays>();

function holidaysOf(country: string, year: number): Holidays {
  const key = `${country}/${year}`;
  const before = known.get(key);
  if (before) return before;
  const holidays = collect(country, year);
  known.set(key, holidays);
  return holidays;
}

/** Every day of each; none of a country that the library does not know. */
function collect(country: string, year: number): Holidays {
  if (!Object.hasOwn(new Calendar().getCountries(), country)) return {};
  const days = new Calendar(country)
    .getHolidays(year, 'en')
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, name, start, end }) => {
      const first = date.slice(0, 10);
      const length = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / DAY_MS));
      return Array.from({ length }, (_, index) => [addDays(first, index), name] as const);
    });
  return Object.fromEntries(days);
}
