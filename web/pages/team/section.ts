/** One section of the page: what it shows, how it is counted, the chart, and the table of the same numbers. */
import type { Chart } from '../../charts/draw.ts';
import type { Tongue } from '../../words/tongue.ts';

export const SECTIONS = ['ageing', 'flow', 'returned', 'first-act', 'owed', 'load', 'second'] as const;
export type SectionId = (typeof SECTIONS)[number];

export type Cell = { readonly text: string; readonly href: string | null };
export type Table = {
  /** Of the names of the rows, then of each column. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: Cell; readonly cells: readonly Cell[] }[];
};
export type Section = {
  readonly id: SectionId;
  readonly title: string;
  /** How it is counted. */
  readonly how: string;
  /** Null when there is nothing to draw. */
  readonly chart: Chart | null;
  readonly table: Table;
  /** What is said when the table is empty. */
  readonly nothing: string;
  readonly link: { readonly href: string; readonly label: string } | null;
};

/** Of fewer no share is told: one case would be told by it. */
export const FEW = 5;

export const cell = (text: string, href: string | null = null): Cell => ({ text, href });
/** A count, which leads nowhere when it is nought. */
export const countCell = ({ language }: Tongue, n: number, href: string | null = null): Cell =>
  cell(n.toLocaleString(language), n > 0 ? href : null);
