/** A roster on its way in: read and judged as a whole, staged once, and told line by line. The personal part of it never leaves these tables. */
import { createHash } from 'node:crypto';
import { readRow, type Context, type Imported } from '../domain/roster.ts';
import { tidy, type Reason, type Row } from '../domain/roster-row.ts';
import { companyKey, survey } from '../domain/roster-survey.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { readRosterFile } from './roster-file.ts';

export type Outcome = 'imported' | 'imported-with-items' | 'already-imported' | 'refused' | 'conflict';
type StagedRow = { readonly line: number; readonly participant: string | null; readonly body: Body };
/** `row` is what the file said, without stray characters: by it a second import knows whether it brings anything new. */
type Body = { readonly row: Row; readonly key: string } & Partial<Omit<Imported, 'outcome' | 'participant'>>;
export type Told = {
  readonly line: number;
  readonly outcome: Outcome;
  readonly participant: string | null;
  readonly account: string | null;
  readonly reasons: readonly Reason[];
};
export type PreparedRoster = {
  readonly run: string;
  readonly rows: number;
  readonly staged: readonly StagedRow[];
  readonly told: readonly Told[];
};

/** The run's id: the same bytes are the same run, however often they are brought. */
export const runOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** Reads the whole file and judges each row. Throws UnreadableRoster when it is no roster. */
export function prepareRoster(bytes: Uint8Array, context: Omit<Context, 'line' | 'survey'>): PreparedRoster {
  const { lines, unread } = readRosterFile(bytes);
  const seen = survey(lines);
  const staged: StagedRow[] = [];
  const told: Told[] = unread.map(({ line, reason }) => ({
    line,
    outcome: 'refused',
    participant: null,
    account: null,
    reasons: [reason],
  }));
  for (const { line, row: raw } of lines) {
    const { row } = tidy(raw);
    const reading = readRow(raw, { ...context, line, survey: seen });
    const key = companyKey(row.company_name);
    if (reading.outcome === 'import') {
      const { participant, record, account, contacts, reasons } = reading;
      staged.push({ line, participant, body: { row, key, record, account, contacts, reasons } });
    } else {
      staged.push({ line, participant: null, body: { row, key } });
      told.push({
        line,
        outcome: reading.outcome === 'refuse' ? 'refused' : 'conflict',
        participant: null,
        account: row.legacy_account || null,
        reasons: reading.reasons,
      });
    }
  }
  return { run: runOf(bytes), rows: lines.length + unread.length, staged, told };
}

/** Keeps the prepared rows, all or none. Answers false when the run has been staged before: then what was read that day stands. */
export async function stageRoster(pool: Pool, roster: PreparedRoster, source: string): Promise<boolean> {
  const { run, rows, staged, told } = roster;
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'insert into import_run (id, source, rows) values ($1, $2, $3) on conflict do nothing',
      [run, source, rows],
    );
    if (rowCount === 0) return false;
    for (let from = 0; from < staged.length; from += 1_000)
      await insertStaged(client, run, staged.slice(from, from + 1_000));
    await tell(client, run, told);
    return true;
  });
}

const insertStaged = (client: Client, run: string, staged: readonly StagedRow[]) =>
  client.query(
    'insert into staged_row select $1, x.* from jsonb_to_recordset($2) as x (line int, participant text, body jsonb)',
    [run, JSON.stringify(staged)],
  );

/** Tells what became of lines; the first word about a line stands. */
export const tell = (client: Pool | Client, run: string, told: readonly Told[]) =>
  client.query(
    `insert into import_row (run, line, outcome, participant, account, reasons)
     select $1, x.* from jsonb_to_recordset($2) as x (line int, outcome text, participant text, account text, reasons jsonb) on conflict do nothing`,
    [run, JSON.stringify(told)],
  );

export type Run = { readonly id: string; readonly source: string; readonly rows: number; readonly startedAt: Date };
export type RunReport = Run & { readonly lines: readonly Told[] };

/** How many rows have an outcome so far. */
export async function progressOf(pool: Pool, run: string): Promise<number> {
  const { rows } = await pool.query<{ done: number }>('select count(*)::int as done from import_row where run = $1', [
    run,
  ]);
  return rows[0]!.done;
}

/** A run by the beginning of its id, or the latest one; undefined when there is none, or several begin so. */
export async function findRun(pool: Pool, beginning?: string): Promise<Run | undefined> {
  const { rows } = await pool.query<Run>(
    `select id, source, rows, started_at as "startedAt" from import_run where starts_with(id, $1) order by started_at desc limit 2`,
    [beginning ?? ''],
  );
  return beginning !== undefined && rows.length > 1 ? undefined : rows[0];
}

/** What became of each line, in the order of the file. */
export async function reportOf(pool: Pool, run: Run): Promise<RunReport> {
  const { rows } = await pool.query<Told>(
    'select line, outcome, participant, account, reasons from import_row where run = $1 order by line',
    [run.id],
  );
  return { ...run, lines: rows };
}
