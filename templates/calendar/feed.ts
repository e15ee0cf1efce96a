/** A specialist's own visits as a calendar to subscribe to. */
import { ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import { addVisit, PRODUCT, ZONES, type CalendarVisit } from './visit-event.ts';

/** How often calendars are asked to look again. */
const AGAIN_SECONDS = 15 * 60;

/** @param name the calendar's name, of letters, digits and spaces: the library writes it as it is */
export function feed(visits: readonly CalendarVisit[], name: string): string {
  if (!/^[\p{L}\p{N} ]+$/u.test(name)) throw new RangeError('a name of letters, digits and spaces');
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    timezone: ZONES,
    name,
    ttl: AGAIN_SECONDS,
  });
  for (const visit of visits) addVisit(calendar, visit);
  return calendar.toString();
}
