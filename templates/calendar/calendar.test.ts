/** What we write, two other libraries read: the same minute at eight venues, on both sides of both changes of the clock (`test/harness/calendars.ts`). */
import { expect, test } from '@jest/globals';
import { instantOf } from '../../domain/calendar.ts';
import { readByItsOwnZones, readByNames, shownAfter, VENUE_DAYS } from '../../test/harness/calendars.ts';
import { feed } from './feed.ts';
import { invite, visitFile } from './invite.ts';
import type { CalendarVisit } from './visit-event.ts';

const ORGANIZER = { name: 'Portolan', address: 'ctpat@example.gov' };
const INVITED = 'jose@example.com';

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

test.each(VENUE_DAYS)(
  'a visit in %s at 09:30 on %s is at that minute for whoever reads the invite or the feed',
  (_, day, zone, at) => {
    const startsAt = instantOf(day, zone, 9, 30);
    expect(startsAt).toBe(at);
    const visit = visitOf(startsAt, zone);
    const endsAt = startsAt + 240 * 60_000;
    for (const text of [invite(visit, ORGANIZER, INVITED).content, visitFile(visit), feed([visit], 'Visits')]) {
      const [event] = readByItsOwnZones(text);
      const { minutes: _minutes, zone: _zone, status: _status, url: _url, ...said } = visit;
      expect(event).toMatchObject({ ...said, endsAt, wall: `${day}T09:30:00` });
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

test('a visit that moves is one entry all along: kept without a time while another is sought, then at the new one, until it is called off', () => {
  const zone = 'America/Matamoros';
  const visit = visitOf(instantOf('2027-03-12', zone, 9, 30), zone);
  const later = instantOf('2027-03-19', zone, 9, 30);
  const mails = [
    visit,
    { ...visit, sequence: 4, status: 'moving' as const },
    { ...visit, sequence: 5, startsAt: later },
    { ...visit, sequence: 6, startsAt: later, status: 'cancelled' as const },
  ].map((edition) => invite(edition, ORGANIZER, INVITED));
  expect(mails.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);
  const shown = mails.map((_, last) => shownAfter(mails.slice(0, last + 1).map(({ content }) => content)));
  expect(shown).toEqual([
    [{ sequence: 3, startsAt: visit.startsAt, status: 'CONFIRMED' }],
    [{ sequence: 4, startsAt: visit.startsAt, status: 'TENTATIVE' }],
    [{ sequence: 5, startsAt: later, status: 'CONFIRMED' }],
    [],
  ]);
  expect(mails[1]!.content).toMatch(/\r\nTRANSP:TRANSPARENT\r\n[^]*BUSYSTATUS:FREE\r\n/);
  expect(mails[2]!.content).not.toContain('TRANSPARENT');
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
