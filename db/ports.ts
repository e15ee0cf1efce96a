/** Ports of entry as the roster names them, from a table of `code,name,state,kind,border,time_zone,latitude,longitude`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Ports } from '../domain/places.ts';

type PortRow = { readonly code: string; readonly state: string; readonly time_zone: string };

/** The ports by code. Throws when the file is no such table. */
export function loadPorts(file = join(import.meta.dirname, 'seed', 'ports.csv')): Ports {
  const rows: PortRow[] = parse(readFileSync(file), { columns: true, bom: true });
  return new Map(rows.map(({ code, state, time_zone: zone }) => [code, { code, state, zone }]));
}
