/** What ports of entry are called, from the table that `db/ports.ts` reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type PortName = { readonly code: string; readonly name: string; readonly state: string };

/** Every port, by state and name. */
export function loadPortNames(file = join(import.meta.dirname, 'seed', 'ports.csv')): readonly PortName[] {
  const rows: PortName[] = parse(readFileSync(file), { columns: true, bom: true });
  const place = ({ state, name }: PortName): string => `${state} ${name}`;
  return rows.map(({ code, name, state }) => ({ code, name, state })).sort((a, b) => place(a).localeCompare(place(b)));
}
