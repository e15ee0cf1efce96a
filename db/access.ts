/** Permissions in SQL: the only place where what somebody reaches becomes a condition, so that no list and no count tells more than may be opened. */
import type { Reach } from '../domain/access.ts';

/** How a query calls what permissions look at. */
export type ChargeColumns = { readonly id: string; readonly office: string; readonly specialist: string };
/** A condition with `?` for each of its values. */
export type Clause = { readonly text: string; readonly values: readonly string[] };

/** An array as PostgreSQL writes it. */
export const literal = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** Whether a row is within reach. */
export function within(reach: Reach, { id, office, specialist }: ChargeColumns): Clause {
  const parts: Clause[] = [];
  const any = (column: string, values: readonly string[]): void => {
    if (values.length > 0) parts.push({ text: `${column} = any(?::text[])`, values: [literal(values)] });
  };
  if (!reach.everywhere) {
    any(office, reach.offices);
    any(id, reach.participants);
    if (reach.regions.length > 0)
      parts.push({
        text: `${office} in (select o.id from office o where o.region = any(?::text[]))`,
        values: [literal(reach.regions)],
      });
    if (reach.specialist !== null) parts.push({ text: `${specialist} = ?`, values: [reach.specialist] });
    if (parts.length === 0) return { text: 'false', values: [] };
  }
  const reached = parts.length > 0 ? `(${parts.map(({ text }) => text).join(' or ')})` : 'true';
  const values = parts.flatMap((part) => part.values);
  if (reach.except.length === 0) return { text: reached, values };
  return { text: `(${reached} and ${id} <> all(?::text[]))`, values: [...values, literal(reach.except)] };
}

/** One way to rows: a condition, and where a column may have several values, each of them by itself. An index can follow a way in its order. */
export type Way = {
  readonly each: { readonly column: string; readonly values: Clause } | null;
  readonly where: Clause;
  /** Whether it leads to what is one person's: so few rows that all of them can be read. */
  readonly short: boolean;
};

/** What `within` tells as one condition, taken apart: a row may be reached by several ways. */
export function waysInto(reach: Reach, { id, office, specialist }: ChargeColumns): readonly Way[] {
  const except: Clause =
    reach.except.length === 0
      ? { text: 'true', values: [] }
      : { text: `${id} <> all(?::text[])`, values: [literal(reach.except)] };
  if (reach.everywhere) return [{ each: null, where: except, short: false }];
  const ways: Way[] = [];
  if (reach.offices.length + reach.regions.length > 0)
    ways.push({ each: { column: office, values: officesOf(reach) }, where: except, short: false });
  if (reach.participants.length > 0) {
    const values = { text: 'select unnest(?::text[])', values: [literal(reach.participants)] };
    ways.push({ each: { column: id, values }, where: except, short: true });
  }
  if (reach.specialist !== null) {
    const where = { text: `${specialist} = ? and ${except.text}`, values: [reach.specialist, ...except.values] };
    ways.push({ each: null, where, short: true });
  }
  return ways;
}

const officesOf = ({ offices, regions }: Reach): Clause => ({
  text: 'select unnest(?::text[]) union select o.id from office o where o.region = any(?::text[])',
  values: [literal(offices), literal(regions)],
});

/** The same condition with `$n`, the first of them `$first`. */
export function numbered({ text, values }: Clause, first: number): Clause {
  let next = first;
  return { text: text.replace(/\?/g, () => `$${next++}`), values };
}
