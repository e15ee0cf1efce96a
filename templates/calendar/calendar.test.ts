/** What we write, two other libraries read: the same minute at eight venues, on both sides of both changes of the clock. */
import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { instantOf } from '../../domain/calendar.ts';
import { feed } from './feed.ts';
import { invite } from './invite.ts';
import type { CalendarVisit } from './visit-event.ts';

const ORGANIZER = { name: 'Portolan', address: 'ctpat@example.gov' };
const INVITED = { name: 'José Peña "Pepe"', address: 'jose@example.com' };

const visitOf = (startsAt: number, zone: string): CalendarVisit => ({
  uid: 'a1-v1-domestic@example.gov',
  sequence: 3,
  stamp: Date.UTC(2027, 0, 5, 15, 4, 5),
  startsAt,
  minutes: 240,
  zone,
  status: 'confirmed',
  summary: 'CTPAT visit, Ñandú; Bodega 7, café',
  description: `Línea uno\nLínea dos, con coma; y punto y coma. ${'Señal '.repeat(30)}`,
  location: 'Av. Reforma 12, Nuevo Laredo',
  url: null,
});

/** 09:30 at the venue, in UTC, as the rules of the zones of 2027 have it: Fridays before, Mondays after, or the day of the change itself between. */
const DAYS = ['2027-03-12', '2027-03-15', '2027-11-05', '2027-11-08'] as const;
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

/** By the rules that the file brings along, and no others. */
function readByItsOwnZones(text: string) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
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
const readByNames = (text: string) =>
  Object.values(ical.sync.parseICS(text)).flatMap((one) =>
    one?.type === 'VEVENT' ? [{ startsAt: one.start.getTime(), endsAt: one.end!.getTime() }] : [],
  );

test.each(VENUES.flatMap(([venue, zone, utc]) => DAYS.map((day, index) => [venue, day, zone, utc[index]!] as const)))(
  'a visit in %s at 09:30 on %s is at that minute for whoever reads the invite or the feed',
  (_venue, day, zone, utc) => {
    const startsAt = instantOf(day, zone, 9, 30);
    expect(new Date(startsAt).toISOString()).toBe(`${day}T${utc}:00.000Z`);
    const visit = visitOf(startsAt, zone);
    const endsAt = startsAt + 240 * 60_000;
    for (const text of [invite(visit, ORGANIZER, INVITED).content, feed([visit], 'Visits')]) {
      const [event] = readByItsOwnZones(text);
      const { minutes: _minutes, zone: _zone, status: _status, url: _url, ...said } = visit;
      expect(event).toEqual({ ...said, endsAt, wall: `${day}T09:30:00` });
      expect(readByNames(text)).toEqual([{ startsAt, endsAt }]);
    }
  },
);

test('a wall time that comes twice is written in UTC', () => {
  const startsAt = instantOf('2027-11-07', 'America/Chicago', 1, 30);
  const text = feed([visitOf(startsAt, 'America/Chicago')], 'Visits');
  expect(text).toContain('\r\nDTSTART:20271107T063000Z\r\n');
  expect(readByItsOwnZones(text)[0]).toMatchObject({ startsAt: Date.UTC(2027, 10, 7, 6, 30) });
});

test('a change has the same UID and the next number, an end says so to the calendar, and the same edition has the same bytes', () => {
  const visit = visitOf(instantOf('2027-03-12', 'America/Matamoros', 9, 30), 'America/Matamoros');
  const sent = invite(visit, ORGANIZER, INVITED);
  expect(invite(visit, ORGANIZER, INVITED)).toEqual(sent);
  expect(sent.method).toBe('REQUEST');
  const ended = invite({ ...visit, sequence: 4, status: 'cancelled' }, ORGANIZER, INVITED);
  expect(ended.method).toBe('CANCEL');
  expect(ended.content).toMatch(
    /\r\nMETHOD:CANCEL\r\n[^]*UID:a1-v1-domestic@example\.gov\r\nSEQUENCE:4\r\n[^]*STATUS:CANCELLED/,
  );
  expect(invite({ ...visit, status: 'tentative' }, ORGANIZER, INVITED).content).toContain('\r\nSTATUS:TENTATIVE\r\n');
  expect(sent.content).toMatch(/ORGANIZER;CN="Portolan":(mailto|MAILTO):ctpat@example\.gov/);
});

test('lines are folded at 75 octets between letters, and end as the standard has them', () => {
  const { content } = invite(visitOf(Date.UTC(2027, 2, 12, 15, 30), 'America/Matamoros'), ORGANIZER, INVITED);
  for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a feed of nothing is a calendar, and a name that could break the file is refused', () => {
  expect(readByItsOwnZones(feed([], 'Visits'))).toEqual([]);
  expect(() => feed([], 'a\r\nATTACH:x')).toThrow(RangeError);
});
