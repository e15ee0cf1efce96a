/** `portolan audit`: asks recorded judgements again, with the recorded rules on the recorded facts. */
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Client as Database } from 'pg';
import type { StreamRow } from '../../db/queries/decision.ts';
import type { Rejudgement, RejudgeSetup } from '../../db/rejudge.ts';
import { Plain } from '../up/say.ts';
import { withDatabase } from './ledger.ts';
import { settingsOf } from './settings.ts';

type Flags = { readonly all?: boolean; readonly json?: boolean };
/** One command of a participant, asked again. */
type Line = { readonly participant: string; readonly type: string } & Rejudgement;

export function audit(program: Command): void {
  program
    .command('audit')
    .description('recorded judgements')
    .command('verify [participant] [seq]')
    .description(
      'asks whether the recorded rules, on the recorded facts, permitted the command that wrote a row; fails when they did not. A row that was judged by rules or a policy that are not here is said to be so, and fails nothing',
    )
    .option('--all', 'every command of the participant or, without one, of everybody')
    .option('--json', 'as JSON')
    .action(verify);
}

async function verify(
  participant: string | undefined,
  seq: string | undefined,
  { all, json }: Flags,
  command: Command,
): Promise<void> {
  if (!all && (participant === undefined || seq === undefined))
    throw new Plain('name a participant and a row, or say --all', 2);
  if (seq !== undefined && !/^[1-9]\d{0,8}$/.test(seq)) throw new Plain(`${seq} is no number of a row`, 2);
  const setup = await rejudgeSetup();
  const lines = await withDatabase(settingsOf(command).databaseUrl, (database) =>
    all ? everything(database, setup, participant) : one(database, setup, participant!, Number(seq)),
  );
  tell(lines, json ?? false, all ?? false);
  const different = lines.filter(({ verdict }) => verdict === 'differs').length;
  if (different > 0) throw new Plain(`${different} of ${lines.length} judgements are not what the rules give`);
}

async function rejudgeSetup(): Promise<RejudgeSetup> {
  const { loadCalendars } = await import('../../db/calendars.ts');
  const { loadCriteria } = await import('../../db/criteria.ts');
  const { loadPolicies } = await import('../../db/policy.ts');
  const { rulesVersion } = await import('../../db/rules-version.ts');
  const folder = join(import.meta.dirname, '../../policy');
  const policies = loadPolicies(folder);
  return {
    policies,
    criteria: loadCriteria(join(folder, 'criteria')),
    calendars: loadCalendars(),
    rules: rulesVersion(),
  };
}

async function one(
  database: Database,
  setup: RejudgeSetup,
  participant: string,
  seq: number,
): Promise<readonly Line[]> {
  const { loadStream } = await import('../../db/queries/decision.ts');
  const { rejudge } = await import('../../db/rejudge.ts');
  const rows = await loadStream(database, participant);
  const again = rejudge(setup, participant, rows, seq);
  if (!again) throw new Plain(`the record has no row ${seq} of ${participant}, or not what caused it`);
  return [{ participant, type: typeOf(rows, seq), ...again }];
}

async function everything(
  database: Database,
  setup: RejudgeSetup,
  participant: string | undefined,
): Promise<readonly Line[]> {
  const { loadStream } = await import('../../db/queries/decision.ts');
  const { rejudge } = await import('../../db/rejudge.ts');
  const participants = participant === undefined ? await everybody(database) : [participant];
  const lines: Line[] = [];
  for (const id of participants) {
    const rows = await loadStream(database, id);
    for (const { seq, cause } of rows) {
      const again = cause === null ? undefined : rejudge(setup, id, rows, seq);
      if (again) lines.push({ participant: id, type: typeOf(rows, seq), ...again });
    }
  }
  if (lines.length === 0)
    throw new Plain(participant === undefined ? 'nothing has been judged yet' : `the record knows no ${participant}`);
  return lines;
}

async function everybody(database: Database): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select substr(name, 13) as id from stream where name like 'participant:%' and seq > 0 order by name`,
  );
  return rows.map(({ id }) => id);
}

const typeOf = (rows: readonly StreamRow[], seq: number): string => rows.find((row) => row.seq === seq)?.type ?? '';

/** With `--all` what was permitted is only counted. */
function tell(lines: readonly Line[], json: boolean, all: boolean): void {
  if (json) return console.log(JSON.stringify(lines, null, 2));
  const shown = all ? lines.filter(({ verdict }) => verdict !== 'permitted') : lines;
  for (const line of shown) console.log(text(line));
  const count = (verdict: Rejudgement['verdict']): number => lines.filter((line) => line.verdict === verdict).length;
  console.log(
    `${count('permitted')} permitted, ${count('differs')} different, ${count('unknown-rules')} not to be asked here`,
  );
}

const text = ({ participant, firstSeq, lastSeq, type, verdict, why, remarks, used }: Line): string =>
  [
    `${participant}#${firstSeq === lastSeq ? firstSeq : `${firstSeq}-${lastSeq}`}  ${type}  ${verdict}: ${why}`,
    ...remarks.map((remark) => `  ${remark}`),
    `  facts: ${used.facts.join(', ') || 'none'}; rules: ${used.rules.join(', ') || 'none'}`,
  ].join('\n');
