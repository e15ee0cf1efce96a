/**
 * When somebody at a company can be called. Assumed for every company: its office answers from 8 to 17 on working days, and its holidays are
 * those of the federal government, since no other calendar is at hand. Nothing regulated follows from it.
 */
import { addDays, dayOff, instantOf, wallDateOf, type Holidays, type Instant } from './calendar.ts';

/** Hours of the company's own day: from the first to before the second. */
const OPENS_AT = 8;
const CLOSES_AT = 17;

/** Open until an instant, or closed until one. */
export type OfficeHours =
  { readonly open: true; readonly until: Instant } | { readonly open: false; readonly from: Instant };

/**
 * The hours of a company's office at an instant.
 * @param zone the company's own
 */
export function officeHours(now: Instant, zone: string, holidays: Holidays): OfficeHours {
  let date = wallDateOf(now, zone);
  for (;;) {
    const closes = instantOf(date, zone, CLOSES_AT);
    if (dayOff(date, holidays) === undefined && now < closes) {
      const opens = instantOf(date, zone, OPENS_AT);
      return now < opens ? { open: false, from: opens } : { open: true, until: closes };
    }
    date = addDays(date, 1);
  }
}
