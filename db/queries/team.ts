/** Of which part of the agency figures are, and over which weeks. Whatever is counted is within reach: of other offices, not even a number is told. */
import type { Reach } from '../../domain/access.ts';
import type { WallDate } from '../../domain/calendar.ts';
import { numbered, within, type ChargeColumns } from '../access.ts';
import type { Pool } from '../pool.ts';

export type TeamAsk = {
  readonly reach: Reach;
  /** One office; null counts all that is within reach. */
  readonly office: string | null;
  /** Whether figures are told by person, or by office. */
  readonly by: 'person' | 'office';
  /** The last day, and the first; days and weeks are those of this zone. */
  readonly today: WallDate;
  readonly from: WallDate;
  readonly zone: string;
};
/** A statement's parameters as they are named in it: each `$name` stands for its value. */
type Named = Readonly<Record<string, string | number | readonly string[] | null>>;

/**
 * Asks for figures. In the text, `$name` is a value and `$reached` the condition on the rows that count.
 * @throws Error for a name that has no value
 */
export async function figures<R extends object>(
  pool: Pool,
  { reach, office, ...ask }: TeamAsk,
  columns: ChargeColumns,
  text: string,
  more: Named = {},
): Promise<readonly R[]> {
  const values: unknown[] = [];
  const given: Named = { office, ...ask, ...more };
  const asked = text.replace(/\$([a-z]+)/g, (whole, name: string) => {
    if (name === 'reached') return whole;
    if (!Object.hasOwn(given, name)) throw new Error(`no value for ${whole}`);
    return `$${values.push(given[name])}`;
  });
  const clause = within(reach, columns);
  const reached = numbered(clause, values.length + (office === null ? 1 : 2));
  const here = office === null ? '' : `${columns.office} = $${values.push(office)} and `;
  const { rows } = await pool.query<R & Record<string, unknown>>(
    asked.replaceAll('$reached', () => here + reached.text),
    [...values, ...reached.values],
  );
  return rows;
}
