/** Dates and times, asked part by part: what everybody can type, and no calendar widget gets wrong. */
import { z } from 'zod';
import { isWallDate, type WallDate } from '../../domain/calendar.ts';
import { dateInWords, zoneInWords } from '../../templates/dates.ts';
import { key, type Asking, type Field } from './field.ts';

const FIRST_YEAR = '1900';
const LAST_YEAR = '2199';
const PARTS = ['month', 'day', 'year'] as const;

type Part = (name: string) => readonly string[];

const only = (values: readonly string[]): string => (values.length > 1 ? '?' : (values[0] ?? '').trim());

/** `YYYY-MM-DD`, `''` when nothing was typed, and something that is no date when it was not one. */
function gatherDate(part: Part): string {
  const [month = '', day = '', year = ''] = PARTS.map((name) => only(part(name)));
  return month + day + year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const inRange = (date: string): boolean => date.slice(0, 4) >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR;

const spellDate = (date: WallDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { month: [String(Number(month))], day: [String(Number(day))], year: [year] };
};

/** A wall date, `YYYY-MM-DD`. */
export const date = ({ label, hint }: Asking): Field<WallDate> => ({
  kind: 'date',
  label,
  hint: hint ?? null,
  optional: false,
  parts: PARTS,
  options: [],
  gather: gatherDate,
  spell: spellDate,
  tell: (value, language) => [dateInWords(value, language)],
  schema: z
    .string()
    .min(1, key('form.required'))
    .refine(isWallDate, { error: key('form.date'), abort: true })
    .refine(inRange, key('form.date.range')),
});

/** `14:30`, `2:30 pm` or `2 p.m.` as `14:30`; undefined when it is no time. */
function readTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?\s?m\.?)?$/i.exec(typed);
  if (!found || (found[2] === undefined && found[3] === undefined)) return undefined;
  const [, hours = '', minutes = '00', half] = found;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const fits = half === undefined ? Number(hours) < 24 : Number(hours) >= 1 && Number(hours) <= 12;
  return fits && Number(minutes) < 60 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
}

const timeOf = (value: string): string => value.slice(11);

/**
 * A wall date and time, `YYYY-MM-DDTHH:MM`, in the zone that the form names; `instantOf` makes an instant of it.
 * @param zone IANA name; what people call it is shown beside the time
 */
export const datetime = ({ label, hint, zone }: Asking & { readonly zone: string }): Field<string> => ({
  kind: 'datetime',
  label,
  hint: hint ?? null,
  optional: false,
  parts: [...PARTS, 'time'],
  options: [],
  zone,
  gather: (part) => {
    const [day, typed] = [gatherDate(part), only(part('time'))];
    return day + typed === '' ? '' : `${day.padEnd(10, '?').slice(0, 10)}T${readTime(typed) ?? ''}`;
  },
  spell: (value) => ({ ...spellDate(value.slice(0, 10)), time: [timeOf(value)] }),
  tell: (value, language) => [
    `${dateInWords(value.slice(0, 10), language)}, ${timeOf(value)} (${zoneInWords(zone, language)})`,
  ],
  schema: z
    .string()
    .min(1, key('form.required'))
    .refine((value) => isWallDate(value.slice(0, 10)), { error: key('form.date'), abort: true })
    .refine(inRange, key('form.date.range'))
    .refine((value) => timeOf(value) !== '', key('form.time')),
});
