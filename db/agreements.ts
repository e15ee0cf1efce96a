/** Partner agreements from `policy/agreements/<name>/<from date>.yaml`. A file once signed is never edited: a change is a new file. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { isWallDate, type WallDate } from '../domain/calendar.ts';

const spoken = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const agreementFile = z
  .strictObject({
    version: z.string().regex(/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/, 'expected <name>/<from date>'),
    from: z.string().refine(isWallDate, 'expected a date that exists'),
    note: spoken,
    clauses: z.array(spoken.extend({ title: spoken })).min(1, 'expected at least one clause'),
  })
  .refine(({ version, from }) => version.endsWith(`/${from}`), 'expected a version that ends in its date');
export type Agreement = z.infer<typeof agreementFile>;

export type Agreements = {
  /** The agreement to be signed on a day: the latest that had begun. Throws when none had. */
  readonly on: (day: WallDate) => Agreement;
  /** Throws when no file has the version. */
  readonly of: (version: string) => Agreement;
};

/** Reads and checks every agreement. Throws an Error that names the file which is none. */
export function loadAgreements(folder = join(import.meta.dirname, '../policy/agreements')): Agreements {
  const all = globSync('*/*.yaml', { cwd: folder }).map((name) => load(join(folder, name), name));
  const byDay = all.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return {
    on: (day) =>
      known(
        byDay.findLast(({ from }) => from <= day),
        `on ${day}`,
      ),
    of: (version) =>
      known(
        byDay.find((one) => one.version === version),
        version,
      ),
  };
}

function known(agreement: Agreement | undefined, which: string): Agreement {
  if (!agreement) throw new Error(`there is no agreement ${which}`);
  return agreement;
}

function load(file: string, name: string): Agreement {
  const read = agreementFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${file} is no agreement: ${z.prettifyError(read.error)}`);
  if (`${read.data.version}.yaml` !== name) throw new Error(`${file}: expected the version that its name says`);
  return read.data;
}
