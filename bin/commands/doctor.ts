/** `portolan doctor`: which parts of the stack answer. */
import type { Command } from 'commander';
import { discoveryOf } from '../doors.ts';
import type { Settings } from '../settings.ts';
import { answers } from '../up/ports.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

type Finding = { readonly part: string; readonly address: string; readonly reachable: boolean };

export function doctor(program: Command): void {
  program
    .command('doctor')
    .description('says which parts of the stack answer; fails when one does not')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }, command: Command) => {
      const findings = await examine(settingsOf(command));
      console.log(json ? JSON.stringify(findings, null, 2) : findings.map(line).join('\n'));
      const silent = findings.filter(({ reachable }) => !reachable);
      if (silent.length > 0) throw new Plain(`silent: ${silent.map(({ part }) => part).join(', ')}`);
    });
}

function line({ part, address, reachable }: Finding): string {
  return `${reachable ? 'answers' : 'silent '}  ${part.padEnd(8)}  ${address}`;
}

async function examine(settings: Settings): Promise<Finding[]> {
  const { engineAnswers } = await import('../engine.ts');
  const { answersWith200 } = await import('../up/parts.ts');
  const mail = new URL(settings.mail.url);
  const database = new URL(settings.databaseUrl);
  const parts: readonly (readonly [string, string, Promise<boolean>])[] = [
    ['database', `${database.host}${database.pathname}`, databaseAnswers(settings.databaseUrl)],
    ['engine', settings.temporalAddress, engineAnswers(settings.temporalAddress, settings.temporalNamespace)],
    ['mail', mail.host, answers(Number(mail.port || 25), mail.hostname)],
    ...settings.doors.map(({ issuer }) => ['sign-in', issuer, answersWith200(discoveryOf(issuer))] as const),
    ['web', settings.webUrl, answersWith200(`${settings.webUrl}/health`)],
  ];
  return Promise.all(parts.map(async ([part, address, reachable]) => ({ part, address, reachable: await reachable })));
}

async function databaseAnswers(url: string): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // a cut connection is an answer too
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
