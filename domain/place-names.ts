/** How places are named by ids, and which places an address lies in. */
import type { NamedPlace } from './place.ts';

/** A city's name in an id: small letters without accents, whatever else is a hyphen. `db/places.ts` has the same in SQL. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export type Located = Pick<NamedPlace, 'country' | 'region' | 'city'>;

export const placeId = ({ country, region, city }: Located): string =>
  [country, region, city === null ? null : slugOf(city)].filter((part) => part !== null).join('-');

const ID = /^([A-Z]{2})(?:-([A-Z0-9]{1,3})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?)?$/;

/** The place and whatever it lies in, the country first: `MX`, `MX-TAM`, `MX-TAM-reynosa`. Empty for what is no id. */
export function chainOf(id: string): readonly string[] {
  const [, country, region, city] = ID.exec(id) ?? [];
  if (country === undefined) return [];
  return [country, ...(region ? [`${country}-${region}`] : []), ...(region && city ? [id] : [])];
}

/** Where regions are written by their short codes (ISO 3166-2); elsewhere companies write them as they like, and the city tells. */
export const CODED: readonly string[] = ['US', 'MX', 'CA'];

export type Address = { readonly country: string | null; readonly region: string | null; readonly city: string | null };

/** The places that an address lies in, the country first; also those of which nothing is known. */
export function placesAt(known: readonly NamedPlace[], { country, region, city }: Address): readonly string[] {
  if (country === null) return [];
  const coded = CODED.includes(country);
  const there = known.filter(
    (place) =>
      place.country === country &&
      place.city !== null &&
      city !== null &&
      slugOf(place.city) === slugOf(city) &&
      (!coded || place.region === region?.toUpperCase()),
  );
  const [only, ...more] = there;
  if (only && more.length === 0) return chainOf(only.id);
  const code = region?.toUpperCase() ?? null;
  return chainOf(placeId({ country, region: code, city: null })).length > 0
    ? chainOf(placeId({ country, region: code, city: null }))
    : [country];
}
