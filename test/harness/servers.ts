/**
 * Starts the servers of one run of the tests and ends them when its standard input closes, however the run ended: a killed Jest cannot
 * clean up, but its end of the pipe closes all the same. Writes where they are into the file named by its argument, then prints "ready".
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailSink } from '../../bin/mail-sink.ts';
import { removeCluster } from '../../bin/postgres-home.ts';
import { applicationRole, databaseUrl, ownerRole } from '../../bin/postgres-roles.ts';
import { startPostgres } from '../../bin/postgres.ts';
import { migrate } from '../../db/orm.ts';
import { freePort, loopback } from '../../bin/up/ports.ts';
import { startEngine } from './own-engine.ts';
import { runOnce, TEMPLATE, within, type TestStack } from './stack.ts';

type Server<T> = { readonly at: T; readonly stop: () => Promise<void> };

async function database(
  dir: string,
): Promise<Server<Pick<TestStack, 'databaseUrl' | 'databaseOwnerUrl' | 'superuserUrl'>>> {
  const passwords = { postgres: 'superuser', databaseOwner: 'owner', database: 'application' };
  const port = await freePort();
  const { superuserUrl, stop } = await startPostgres({ dir: join(dir, 'postgres'), port, passwords });
  const at = {
    superuserUrl,
    databaseUrl: databaseUrl(port, applicationRole, passwords.database),
    databaseOwnerUrl: databaseUrl(port, ownerRole, passwords.databaseOwner),
  };
  await runOnce(superuserUrl, `create database ${TEMPLATE} owner ${ownerRole}`);
  await migrate(within(at.databaseOwnerUrl, TEMPLATE), within(at.databaseUrl, TEMPLATE));
  return {
    at,
    stop: async () => {
      await stop();
      removeCluster(join(dir, 'postgres'));
    },
  };
}

async function mail(dir: string): Promise<Server<Pick<TestStack, 'smtpUrl' | 'mailDir'>>> {
  const mailDir = join(dir, 'mail');
  const { port, stop } = await startMailSink({ port: 0, dir: mailDir });
  return { at: { smtpUrl: `smtp://${loopback}:${port}`, mailDir }, stop };
}

async function main(file: string): Promise<void> {
  const closed = new Promise<void>((resolve) => process.stdin.resume().once('close', resolve).once('end', resolve));
  const dir = mkdtempSync(join(tmpdir(), 'portolan-test-'));
  chmodSync(dir, 0o711); // started by root, the database runs as another user who must pass through
  const starting = [database(dir), startEngine(), mail(dir)] as const;
  try {
    const [{ at: a }, { temporalAddress }, { at: c }] = await Promise.all(starting);
    writeFileSync(file, JSON.stringify({ ...a, temporalAddress, ...c } satisfies TestStack), { mode: 0o600 });
    console.log('ready');
    await closed;
  } finally {
    const started = await Promise.allSettled(starting);
    await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value.stop() : Promise.resolve())));
    rmSync(file, { force: true });
    rmSync(dir, { recursive: true, force: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.stdin.destroy());
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: servers.ts <file>');
await main(file);
process.exit(0);
