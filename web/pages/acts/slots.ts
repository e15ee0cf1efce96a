/** Days and times for a visit, by the wall clock of the venue. */
import { isWallDate } from '../../../domain/calendar.ts';
import type { Slot, WallTime } from '../../../domain/state.ts';
import { dateInWords, zoneInWords } from '../../../templates/dates.ts';
import type { Language, Spoken, Words } from '../../../templates/words.ts';
import { datetime, number, optional } from '../../forms.ts';
import { madeOnce } from '../../forms/made-once.ts';
import { said, type Labeled } from './said.ts';

/** Of what was typed, or of a slot's key. */
export const timeOf = (typed: string): WallTime => ({
  date: typed.slice(0, 10),
  hour: Number(typed.slice(11, 13)),
  minute: Number(typed.slice(14, 16)),
});

const two = (n: number): string => String(n).padStart(2, '0');
/** A slot by what it says, never by its place in a list: a list may have changed since the form was drawn. */
export const slotKey = ({ date, hour, minute }: WallTime): string => `${date}T${two(hour)}.${two(minute)}`;

export const isSlotKey = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}\.\d{2}$/.test(text) && isWallDate(text.slice(0, 10));

/** Slots that were proposed, as options. */
export const slotOptions = (slots: readonly Slot[]): readonly Labeled[] =>
  slots.map((slot) => ({ value: slotKey(slot), label: slotWords(slot) }));

function slotWords({ date, hour, minute, zone }: Slot): Spoken {
  const at = (language: Language) =>
    `${dateInWords(date, language)}, ${two(hour)}:${two(minute)} (${zoneInWords(zone, language)})`;
  return said(at('en'), at('es'));
}

const label = (en: string, es: string): Words => ({ en, es });
const LABELS = {
  first: label('First date', 'Primera fecha'),
  second: label('Second date', 'Segunda fecha'),
  third: label('Third date', 'Tercera fecha'),
};

/** Up to three dates; the first must be given. */
export const slotFields = madeOnce((zone: string) => ({
  first: datetime({ label: LABELS.first, zone }),
  second: optional(datetime({ label: LABELS.second, zone })),
  third: optional(datetime({ label: LABELS.third, zone })),
}));

/** Up to three dates, or none. */
export const freeSlotFields = madeOnce((zone: string) => ({
  ...slotFields(zone),
  first: optional(datetime({ label: LABELS.first, zone })),
}));

/** How long a visit takes. Left empty, so many minutes as visits of its kind do. */
export const lengthField = madeOnce((usual: number) =>
  optional(
    number({
      label: { en: 'Length', es: 'Duración' },
      hint: said(`Left empty: ${usual} minutes.`, `Si se deja vacío: ${usual} minutos.`),
      min: 30,
      max: 600,
      unit: { en: 'minutes', es: 'minutos' },
    }),
    said(`${usual} minutes, as usual`, `${usual} minutos, lo habitual`),
  ),
);

type Typed = { readonly first: string | null; readonly second: string | null; readonly third: string | null };

export const slotsFrom = ({ first, second, third }: Typed): readonly WallTime[] =>
  [first, second, third].filter((typed) => typed !== null).map(timeOf);

/** Dates are typed, or chosen among those that are free. */
export const anySlot = (typed: Typed & { readonly free?: readonly string[] | null }) =>
  slotsFrom(typed).length === 0 && !typed.free ? { first: NO_DATE } : slotRules(typed);
const NO_DATE: Spoken = { en: 'Give a date, or choose one that is free', es: 'Indique una fecha, o elija una libre' };

const TWICE: Spoken = { en: 'This date is there already', es: 'Esta fecha ya está' };

/** The same date twice is no choice. */
export const slotRules = ({ first, second, third }: Typed) => ({
  ...(second !== null && second === first && { second: TWICE }),
  ...(third !== null && (third === first || third === second) && { third: TWICE }),
});
