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

/** The same condition with `$n`, the first of them `$first`. */
export function numbered({ text, values }: Clause, first: number): Clause {
  let next = first;
  return { text: text.replace(/\?/g, () => `$${next++}`), values };
}
