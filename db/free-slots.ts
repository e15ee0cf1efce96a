/** Times at which everybody who would come to a visit is free: offered, never taken, so that whoever takes one may still come second. */
import { createHash } from 'node:crypto';
import { addDays, dayOff, instantOf, isWallTime, type Holidays, type WallDate } from '../domain/calendar.ts';
import type { LegId, WallTime } from '../domain/state.ts';
import { gapBetween, overlap, spanOf, widened, type Gaps, type Span, type Stay } from '../domain/visit-slots.ts';
import type { Pool } from './pool.ts';
import { venueHolidays, type Venue } from './venue-holidays.ts';

export type FreeAsk = {
  readonly participant: string;
  /** Whose own dates are in nobody's way: they are about to be replaced. */
  readonly leg: LegId;
  readonly people: readonly string[];
  readonly venue: Venue;
  readonly stay: Stay;
  /** What is kept free before and after a visit. */
  readonly gaps: Gaps;
  readonly minutes: number;
  /** The venue's day from which on the notice is kept. */
  readonly from: WallDate;
  /** By the venue's clock. */
  readonly time: Pick<WallTime, 'hour' | 'minute'>;
  /** Federal ones. */
  readonly holidays: Holidays;
};

/** How far is looked, a month or so at a time, how many of the next days are offered to anybody, and how many of them to one company. */
const [HORIZON_DAYS, STRETCH_DAYS, NEXT, OFFERED] = [120, 30, 10, 5];

/** Some of the next days on which all of them are free at that time; on working days only. */
export async function freeSlots(pool: Pool, ask: FreeAsk): Promise<readonly WallTime[]> {
  const { participant, venue, stay, gaps, minutes, from, time } = ask;
  const { taken, away } = await busy(pool, ask, addDays(from, HORIZON_DAYS - 1));
  const kept = taken.map((one) => widened(one, gapBetween(one, stay, gaps)));
  const free: WallTime[] = [];
  for (const date of workingDays(ask)) {
    if (free.length === NEXT) break;
    if (away.some((one) => one.from <= date && date <= one.until)) continue;
    const span = spanOf({ date, ...time, minutes, zone: venue.zone });
    const open = !kept.some((one) => overlap(one, span));
    if (open && isWallTime(date, venue.zone, time.hour, time.minute)) free.push({ date, ...time });
  }
  return someOf(free, participant);
}

/** Working days in both countries, from the first on which the notice is kept. */
function* workingDays({ from, venue, holidays }: FreeAsk): Generator<WallDate> {
  for (let begun = 0; begun < HORIZON_DAYS; begun += STRETCH_DAYS) {
    const days = Array.from({ length: STRETCH_DAYS }, (_, index) => addDays(from, begun + index));
    const there = venueHolidays(venue, days);
    yield* days.filter((day) => dayOff(day, holidays) === undefined && dayOff(day, there) === undefined);
  }
}

/** Each company is offered others of them, so that those who come second are not all sent to the same day. */
function someOf(times: readonly WallTime[], participant: string): readonly WallTime[] {
  const places = Math.max(1, times.length - OFFERED + 1);
  const first = createHash('sha256').update(participant).digest().readUInt16BE() % places;
  return times.slice(first, first + OFFERED);
}

type Busy = {
  readonly taken: readonly (Span & Stay)[];
  readonly away: readonly { readonly from: WallDate; readonly until: WallDate }[];
};

/** One end of the time, written as the domain does. */
const iso = (end: 'lower' | 'upper'): string =>
  `to_char(${end}(v.during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

async function busy(pool: Pool, { participant, leg, people, venue, from }: FreeAsk, last: WallDate): Promise<Busy> {
  const [first, until] = [addDays(from, -1), addDays(last, 2)].map((day) =>
    new Date(instantOf(day, venue.zone)).toISOString(),
  );
  const { rows } = await pool.query<Busy>({
    name: 'busy',
    text: `select
        coalesce((select json_agg(json_build_object('starts', ${iso('lower')}, 'ends', ${iso('upper')},
            'place', v.place, 'mode', v.mode)) from visit_slot v
          where v.person = any($1) and v.during && tstzrange($4, $5) and (v.participant, v.leg) <> ($2, $3)), '[]') as taken,
        coalesce((select json_agg(json_build_object('from', l.from_on, 'until', l.until_on)) from leave l
          where l.person = any($1) and l.from_on <= $7::date and l.until_on >= $6::date), '[]') as away`,
    values: [people, participant, leg, first, until, from, last],
  });
  return rows[0]!;
}
