/** Two readers of calendars that are not ours, and venues whose hours in UTC are written down by hand. */
import ICAL from 'ical.js';
import ical from 'node-ical';

/** 09:30 at the venue, in UTC, as the rules of the zones of 2027 have it: before and behind both changes of the clock. */
export const DAYS = ['2027-03-12', '2027-03-15', '2027-11-05', '2027-11-08'] as const;
const VENUES: readonly (readonly [venue: string, zone: string, utc: readonly [string, string, string, string]])[] = [
  ['Laredo', 'America/Chicago', ['15:30', '14:30', '14:30', '15:30']],
  ['Nuevo Laredo', 'America/Matamoros', ['15:30', '14:30', '14:30', '15:30']],
  ['Tijuana', 'America/Tijuana', ['17:30', '16:30', '16:30', '17:30']],
  ['Phoenix', 'America/Phoenix', ['16:30', '16:30', '16:30', '16:30']],
  ['Hermosillo', 'America/Hermosillo', ['16:30', '16:30', '16:30', '16:30']],
  ['Manila', 'Asia/Manila', ['01:30', '01:30', '01:30', '01:30']],
  ['Kolkata', 'Asia/Kolkata', ['04:00', '04:00', '04:00', '04:00']],
  ['St. John’s', 'America/St_Johns', ['13:00', '12:00', '12:00', '13:00']],
];
/** Venue, day, zone, and the instant of 09:30 there. */
export const VENUE_DAYS = VENUES.flatMap(([venue, zone, utc]) =>
  DAYS.map((day, index) => [venue, day, zone, Date.parse(`${day}T${utc[index]}:00Z`)] as const),
);

/** By the rules that the file brings along, and no others. */
export function readByItsOwnZones(text: string) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      method: calendar.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      description: event.description,
      location: event.location,
      startsAt: event.startDate.toUnixTime() * 1000,
      endsAt: event.endDate.toUnixTime() * 1000,
      stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().getTime(),
      wall: component.getFirstPropertyValue('dtstart')!.toString(),
    };
  });
}

/** By the names of the zones. */
export const readByNames = (text: string) =>
  eventsIn(text).map(({ start, end }) => ({ startsAt: start.getTime(), endsAt: end!.getTime() }));

const eventsIn = (text: string) =>
  Object.values(ical.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));

/**
 * What an ordinary calendar shows once these came by mail, one after the other (RFC 5546, 3.2): one entry for a UID, of which a later edition
 * takes the place, and which ends by nothing but a CANCEL.
 */
export function shownAfter(mails: readonly string[]) {
  const kept = new Map<string, { readonly sequence: number; readonly startsAt: number; readonly status: string }>();
  for (const text of mails) {
    const method = readByItsOwnZones(text)[0]?.method;
    for (const { uid, sequence: edition, start, status = '' } of eventsIn(text)) {
      const sequence = Number(edition);
      if ((kept.get(uid)?.sequence ?? -1) >= sequence) continue;
      if (method === 'CANCEL') kept.delete(uid);
      else kept.set(uid, { sequence, startsAt: start.getTime(), status });
    }
  }
  return [...kept.values()];
}
