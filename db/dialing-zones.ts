/**
 * Where a telephone number says that somebody is, by the tables of Google's libphonenumber: the area code of a landline, or of a mobile number that
 * has one. Where somebody with a mobile number is just then, nobody can tell by it.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { timezones } from 'libphonenumber-geo-carrier';
import { instantOf } from '../domain/calendar.ts';

/** The library reads its table anew for each number. */
const REMEMBERED = 10_000;
const known = new Map<string, string | null>();

/**
 * A time zone (IANA) whose clock is that of where the number is, for each that is written with its country's code; a number that says nothing, or
 * leaves open which of several clocks it is, is not among them.
 */
export async function zonesOfNumbers(phones: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const zones = new Map<string, string>();
  for (const phone of new Set(phones)) {
    const zone = await zoneOfNumber(phone);
    if (zone !== null) zones.set(phone, zone);
  }
  return zones;
}

/** Null where the number does not say. */
export async function zoneOfNumber(phone: string): Promise<string | null> {
  const before = known.get(phone);
  if (before !== undefined) return before;
  const number = parsePhoneNumberFromString(phone);
  const zones = (number && (await timezones(number))) || [];
  if (known.size >= REMEMBERED) known.clear();
  const zone = new Set(zones.map(clockOf)).size === 1 ? zones[0]! : null;
  known.set(phone, zone);
  return zone;
}

/** In winter and in summer: zones with different names may have the same clock. */
const clockOf = (zone: string): string => ['2026-01-15', '2026-07-15'].map((day) => instantOf(day, zone, 12)).join(' ');
