/** The calendar part of a mail about a visit: an invitation, a change of it, or its end (RFC 5546). */
import { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import { addVisit, PRODUCT, ZONES, type CalendarPerson, type CalendarVisit } from './visit-event.ts';

export type Invite = { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };

/**
 * The same visit gives the same bytes. Calendars take a change or an end only from the organizer who asked, so that is the mail's own From address;
 * no answer is asked for, since an answer to a calendar is none to us.
 * @param invited the mail address, and no name
 */
export function invite(visit: CalendarVisit, organizer: CalendarPerson, invited: string): Invite {
  const method = visit.status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = new ICalCalendar({ prodId: PRODUCT, method, timezone: ZONES });
  addVisit(calendar, visit).organizer({ name: organizer.name, email: organizer.address }).createAttendee({
    email: invited,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return { method, content: calendar.toString() };
}

/** The visit as a file to keep, which asks nobody: where a calendar has it by mail already, it is the same entry. */
export function visitFile(visit: CalendarVisit): string {
  const calendar = new ICalCalendar({ prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, timezone: ZONES });
  addVisit(calendar, visit);
  return calendar.toString();
}
