/** One line of a block of the day's page, whatever it is about. */
import type { Holidays, Instant, WallDate } from '../../../domain/calendar.ts';
import type { Settlement } from '../../../domain/contact-log.ts';
import type { CallRules } from '../../../domain/call-times.ts';
import type { Tone } from '../../words/standing.ts';
import { TODAY_COUNTS } from '../../words/page-today.ts';
import type { Tongue } from '../../words/tongue.ts';

/** The moment, and how instants are told. */
export type Telling = {
  readonly now: Instant;
  /** Where headquarters is. */
  readonly on: WallDate;
  readonly tongue: Tongue;
  readonly holidays: Holidays;
  /** The reader's office. */
  readonly zone: string;
  /** The zone of headquarters, by which the agency's days are counted. */
  readonly headquarters: string;
  readonly calls: CallRules;
  /** The address of the page. */
  readonly here: string;
};

export type DayLine = {
  readonly company: string;
  /** What it is, with the address where one acts. */
  readonly title: string;
  readonly href: string;
  /** Day or time, as it stands before everything else. */
  readonly when: string;
  readonly tag: { readonly tone: Tone; readonly label: string } | null;
  readonly details: readonly string[];
  readonly links: readonly { readonly href: string; readonly label: string; readonly about: string }[];
  /** A promise that can be settled. */
  readonly settle: {
    readonly action: string;
    readonly buttons: readonly { readonly how: Settlement; readonly label: string; readonly about: string }[];
  } | null;
};

export const BARE = { tag: null, details: [], links: [], settle: null } as const;

/** Lines that are shown, and how many are not. */
export type Block = { readonly lines: readonly DayLine[]; readonly more: string | null };

export const MOST_LINES = 50;

/** @param total how many there are altogether */
export const blockOf = (lines: readonly DayLine[], tongue: Tongue, total = lines.length): Block => {
  const shown = lines.slice(0, MOST_LINES);
  const left = total - shown.length;
  return { lines: shown, more: left > 0 ? tongue.count(TODAY_COUNTS.more, left) : null };
};
