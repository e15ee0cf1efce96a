/**
 * A visit as an event of iCalendar (RFC 5545). The time is the wall clock of the venue, with the zone's own rules beside it, so that a calendar
 * anywhere shows the hour at which somebody stands at the door.
 */
import { ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import type { Instant } from '../../domain/calendar.ts';

export type CalendarVisit = {
  /** The same for as long as the visit lives, in every invite, update and feed. */
  readonly uid: string;
  /** One more with every change that whoever was invited is told of. */
  readonly sequence: number;
  /** When this edition was made: the same for every try to send it. */
  readonly stamp: Instant;
  readonly startsAt: Instant;
  readonly minutes: number;
  /** The venue's IANA zone. */
  readonly zone: string;
  /** `moving`: at this time it does not take place, and another is sought. */
  readonly status: 'tentative' | 'confirmed' | 'moving' | 'cancelled';
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** Where it can be answered; null where it can not. */
  readonly url: string | null;
};
/** Who a mail comes from. */
export type CalendarPerson = { readonly name: string; readonly address: string };

const STATUS = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  moving: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** Names the product that wrote the file (RFC 5545, 3.7.3). */
export const PRODUCT = { company: 'Portolan', product: 'Portolan', language: 'EN' } as const;

/** The rules of a zone as VTIMEZONE. The library wants a name for the whole calendar as well: it has none, or DTSTAMP would not be in UTC. */
export const ZONES = {
  name: null,
  generator: (zone: string): string => String(tzlib_get_ical_block(zone)[0]),
} as const;

/** Whoever looks for a free hour finds this one; calendars of Microsoft go by a property of their own. */
const TAKES_NO_TIME = {
  transparency: ICalEventTransparency.TRANSPARENT,
  busystatus: ICalEventBusyStatus.FREE,
} as const;

/** Puts a visit into a calendar. */
export function addVisit(calendar: ICalCalendar, visit: CalendarVisit) {
  const start = DateTime.fromMillis(visit.startsAt, { zone: visit.zone });
  const end = start.plus({ minutes: visit.minutes });
  return calendar.createEvent({
    id: visit.uid,
    sequence: visit.sequence,
    stamp: DateTime.fromMillis(visit.stamp, { zone: 'UTC' }),
    start,
    end,
    timezone: [start, end].every(isPlain) ? visit.zone : 'UTC',
    status: STATUS[visit.status],
    ...(visit.status === 'moving' && TAKES_NO_TIME),
    summary: visit.summary,
    description: visit.description,
    location: visit.location,
    ...(visit.url !== null && { url: visit.url }),
  });
}

/**
 * Whether the wall clock says which instant it is, by the rules that go with the file: it shows this time once, and the library's rules are those
 * that we reckon by. Where it does not, the time is written in UTC, which is right in any case.
 */
function isPlain(at: DateTime): boolean {
  const offset = tzlib_get_offset(at.zoneName ?? '', at.toFormat('yyyy-MM-dd'), at.toFormat('HH:mm'));
  return at.getPossibleOffsets().length === 1 && offset === at.toFormat('ZZZ');
}
