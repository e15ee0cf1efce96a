/** Where a company gets its letters. The rules never read it: it stays in the record, and letters, envelopes and address sheets are written from it. */
export type PostalAddress = {
  /** Street and number, building, post box: one line each, as they stand on the envelope. */
  readonly lines: readonly string[];
  readonly city: string;
  /** State or province. */
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166, two letters. */
  readonly country: string;
};

/** City, region and postal code as one line: "Laredo, TX 78040". */
export function placeLine({ city, region, postalCode }: Omit<PostalAddress, 'lines' | 'country'>): string {
  const place = [city, region].filter((part) => part !== null && part !== '').join(', ');
  return [place, postalCode].filter((part) => part !== null && part !== '').join(' ');
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

/** Whether something that was kept is one. */
export function isPostalAddress(kept: unknown): kept is PostalAddress {
  const { lines, city, region, postalCode, country } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(lines) &&
    lines.length > 0 &&
    lines.every(isText) &&
    isText(city) &&
    isTextOrNull(region) &&
    isTextOrNull(postalCode) &&
    isText(country)
  );
}
