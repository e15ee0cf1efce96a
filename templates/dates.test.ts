import { expect, test } from '@jest/globals';
import { dateInWords, instantInWords, monthNames, zoneInWords } from './dates.ts';

test('a wall date is the same day wherever the server stands', () => {
  expect(dateInWords('2027-03-14', 'en')).toBe('14 March 2027');
  expect(dateInWords('2027-03-14', 'es')).toBe('14 de marzo de 2027');
  expect(dateInWords('2028-02-29', 'en')).toBe('29 February 2028');
});

test.each(['2027-02-29', '2027-13-01', '14 March', '2027-3-4', '', '2027-03-14T00:00'])('%p is no date', (text) => {
  expect(() => dateInWords(text, 'en')).toThrow('no such date');
});

test('an instant is told in its zone, on both sides of the summer clock', () => {
  expect(instantInWords('2027-03-14T06:59:00Z', 'America/New_York', 'en')).toBe('14 March 2027, 01:59 EST');
  expect(instantInWords('2027-03-14T07:00:00Z', 'America/New_York', 'en')).toBe('14 March 2027, 03:00 EDT');
  expect(instantInWords(Date.UTC(2027, 2, 15, 3, 30), 'America/Los_Angeles', 'es')).toBe(
    '14 de marzo de 2027, 20:30 PDT',
  );
  expect(instantInWords(new Date(0), 'UTC', 'en')).toBe('1 January 1970, 00:00 UTC');
});

test.each(['2027-03-14', '2027-03-14T06:59:00', 'yesterday'])('%p is no instant: it does not say when', (text) => {
  expect(() => instantInWords(text, 'UTC', 'en')).toThrow(RangeError);
});

test('an unknown zone throws', () => {
  expect(() => instantInWords(0, 'Mars/Olympus', 'en')).toThrow(RangeError);
});

test.each([
  ['America/Chicago', 'Central Time', 'hora central'],
  ['America/Mexico_City', 'Central Standard Time', 'hora estándar central'],
  ['America/Tijuana', 'Pacific Time', 'hora del Pacífico'],
  ['Asia/Manila', 'Philippine Standard Time', 'hora estándar de Filipinas'],
  ['Asia/Kolkata', 'India Standard Time', 'hora de India'],
  ['UTC', 'UTC', 'UTC'],
] as const)('%s is told as people call it, in summer and in winter', (zone, en, es) => {
  for (const at of [Date.UTC(2027, 0, 5), Date.UTC(2027, 6, 5)])
    expect([zoneInWords(zone, 'en', at), zoneInWords(zone, 'es', at)]).toEqual([en, es]);
});

test('months have names in both languages', () => {
  expect([monthNames('en')[0], monthNames('es')[11], monthNames('es').length]).toEqual(['January', 'diciembre', 12]);
});
