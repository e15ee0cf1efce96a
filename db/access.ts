/** Permissions in SQL: the only place where what somebody reaches becomes a condition, so that no list and no count tells more than may be opened. */
import type { Reach } from '../domain/access.ts';

/** How a query calls what permissions look at. */
export type ChargeColumns = { readonly id: string; readonly office: string; readonly specialist: string };
/** A condition with `?` for each of its values. */
export type Clause = { readonly text: string; readonly values: readonly string[] };

/** An array as PostgreSQL writes it. */
const literal = (values: readonly string[]): string =>
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

/** One way to rows: a condition, with `each.id` for each of the values where one column may have several. An index can follow a way in its order. */
export type Way = {
  readonly each: Clause | null;
  readonly where: Clause;
  /** Whether it leads to what is one person's: so few rows that all of them can be read. */
  readonly short: boolean;
};

/** What `within` tells as one condition, taken apart: a row may be reached by several ways. */
export function waysInto(reach: Reach, { id, office, specialist }: ChargeColumns): readonly Way[] {
  const ways: Way[] = [];
  const way = (short: boolean, condition: string, values: readonly string[], each: Clause | null = null): void => {
    const kept = reach.except.length > 0;
    const text = kept ? `${condition} and ${id} <> all(?::text[])` : condition;
    ways.push({ short, each, where: { text, values: kept ? [...values, literal(reach.except)] : values } });
  };
  if (reach.everywhere) way(false, 'true', []);
  else {
    if (reach.offices.length + reach.regions.length > 0) way(false, `${office} = each.id`, [], officesOf(reach));
    if (reach.participants.length > 0)
      way(true, `${id} = each.id`, [], { text: 'select unnest(?::text[])', values: [literal(reach.participants)] });
    if (reach.specialist !== null) way(true, `${specialist} = ?`, [reach.specialist]);
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
