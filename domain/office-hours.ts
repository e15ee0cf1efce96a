/**
 * When somebody at a company can be called: in the policy's office hours on working days, by the company's own clock. Its holidays are taken to be
 * those of the federal government, since no other calendar is at hand. Nothing regulated follows from it.
 */
import { addDays, dayOff, instantOf, wallDateOf, type Holidays, type Instant } from './calendar.ts';
import type { Policy } from './policy.ts';

/** Hours of the company's own day: from the first to before the second. */
export type OpeningHours = Pick<Policy['calls'], 'officeFrom' | 'officeUntil'>;

/** Open until an instant, or closed until one. */
export type OfficeHours =
  { readonly open: true; readonly until: Instant } | { readonly open: false; readonly from: Instant };

/**
 * The hours of a company's office at an instant.
 * @param zone the company's own
 */
export function officeHours(
  now: Instant,
  zone: string,
  holidays: Holidays,
  { officeFrom, officeUntil }: OpeningHours,
): OfficeHours {
  let date = wallDateOf(now, zone);
  for (;;) {
    const closes = instantOf(date, zone, officeUntil);
    if (dayOff(date, holidays) === undefined && now < closes) {
      const opens = instantOf(date, zone, officeFrom);
      return now < opens ? { open: false, from: opens } : { open: true, until: closes };
    }
    date = addDays(date, 1);
  }
}
