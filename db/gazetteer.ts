/** Places as the agency names them, from a table of `country,region,city,name_en,name_es,time_zone,office,latitude,longitude` (docs/places.md). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isZone } from '../domain/calendar.ts';
import { chainOf, placeId } from '../domain/place-names.ts';
import type { NamedPlace } from '../domain/place.ts';

type Row = Readonly<
  Record<
    'country' | 'region' | 'city' | 'name_en' | 'name_es' | 'time_zone' | 'office' | 'latitude' | 'longitude',
    string
  >
>;

/** All places by their ids, in the table's order: each behind what it lies in. Throws when the file is no such table. */
export function loadPlaces(file = join(import.meta.dirname, 'seed', 'places.csv')): ReadonlyMap<string, NamedPlace> {
  const rows: Row[] = parse(readFileSync(file), { columns: true, bom: true });
  const places = new Map<string, NamedPlace>();
  for (const row of rows) {
    const place = placeOf(row);
    const outer = chainOf(place.id).slice(0, -1);
    if (places.has(place.id) || !isZone(place.zone) || !outer.every((id) => places.has(id)))
      throw new Error(`places.csv: ${place.id} stands there twice, without what it lies in, or in no time zone`);
    places.set(place.id, place);
  }
  return places;
}

function placeOf(row: Row): NamedPlace {
  const or = (text: string): string | null => (text === '' ? null : text);
  const located = { country: row.country, region: or(row.region), city: or(row.city) };
  const degrees = (text: string): number | null => (text === '' ? null : Number(text));
  return {
    id: placeId(located),
    ...located,
    names: { en: row.name_en, es: row.name_es },
    zone: row.time_zone,
    office: row.office,
    latitude: degrees(row.latitude),
    longitude: degrees(row.longitude),
  };
}

let known: ReadonlyMap<string, NamedPlace> | undefined;
/** The places that come with the program; the table is read once. */
export const knownPlaces = (): ReadonlyMap<string, NamedPlace> => (known ??= loadPlaces());

/** `Reynosa, Tamaulipas, México`. What tells a region from its city is said where the region stands alone: `Querétaro (estado), México`. */
export function placeName(id: string, language: 'en' | 'es'): string {
  const [own = id, ...outer] = [...chainOf(id)].reverse().map((one) => knownPlaces().get(one)?.names[language] ?? one);
  return [own, ...outer.map((name) => name.replace(/ \(.*\)$/, '')).filter((name) => name !== own)].join(', ');
}
