/** Days and times for a visit, in the participant's own zone. */
import type { Slot } from '../../../domain/state.ts';
import { dateInWords } from '../../../templates/dates.ts';
import type { Spoken, Words } from '../../../templates/words.ts';
import { datetime, optional } from '../../forms.ts';
import { said, type Labeled } from './said.ts';

const slotOf = (typed: string): Slot => ({
  date: typed.slice(0, 10),
  hour: Number(typed.slice(11, 13)),
  minute: Number(typed.slice(14, 16)),
});

const two = (n: number): string => String(n).padStart(2, '0');
/** A slot by what it says, never by its place in a list: a list may have changed since the form was drawn. */
export const slotKey = ({ date, hour, minute }: Slot): string => `${date}T${two(hour)}.${two(minute)}`;

/** Slots that were proposed, as options. */
export const slotOptions = (slots: readonly Slot[], zone: string): readonly Labeled[] =>
  slots.map((slot) => ({ value: slotKey(slot), label: slotWords(slot, zone) }));

function slotWords({ date, hour, minute }: Slot, zone: string): Spoken {
  const at = `${two(hour)}:${two(minute)} (${zone})`;
  return said(`${dateInWords(date, 'en')}, ${at}`, `${dateInWords(date, 'es')}, ${at}`);
}

const label = (en: string, es: string): Words => ({ en, es });

/** Up to three dates; the first must be given. */
export const slotFields = (zone: string) => ({
  first: datetime({ label: label('First date', 'Primera fecha'), zone }),
  second: optional(datetime({ label: label('Second date', 'Segunda fecha'), zone })),
  third: optional(datetime({ label: label('Third date', 'Tercera fecha'), zone })),
});

type Typed = { readonly first: string; readonly second: string | null; readonly third: string | null };

export const slotsFrom = ({ first, second, third }: Typed): readonly Slot[] =>
  [first, second, third].filter((typed) => typed !== null).map(slotOf);

const TWICE: Spoken = { en: 'This date is there already', es: 'Esta fecha ya está' };

/** The same date twice is no choice. */
export const slotRules = ({ first, second, third }: Typed) => ({
  ...(second !== null && second === first && { second: TWICE }),
  ...(third !== null && (third === first || third === second) && { third: TWICE }),
});
