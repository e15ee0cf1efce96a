/** The command line as people run it, against a database of a test's own and with no engine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bareEnvironment } from '../../bin/settings.ts';

const root = join(import.meta.dirname, '../..');
const secret = 'a-secret-for-tests-only-and-long-enough';

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs `portolan` with these words. */
export const portolan = (databaseUrl: string, ...args: readonly string[]): Promise<Ran> =>
  portolanWith({}, databaseUrl, ...args);

/** The same with more in the environment. */
export function portolanWith(
  extra: Readonly<Record<string, string>>,
  databaseUrl: string,
  ...args: readonly string[]
): Promise<Ran> {
  const env = bareEnvironment({
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_SECRET: secret,
    SESSION_SECRET: `${secret}-too`,
    PAYLOAD_KEY: Buffer.alloc(32).toString('base64'),
    PORTOLAN_DATA: join(root, '.cache', 'no-such-stack'),
    NODE_NO_WARNINGS: '1',
    ...extra,
  });
  return run(args, root, env);
}

/** Runs it in a folder, with an environment in which nothing is said but where programs are: as on a machine that is not ours. */
export function portolanAlone(folder: string, ...args: readonly string[]): Promise<Ran> {
  const { PATH } = bareEnvironment();
  return run(args, folder, { PATH });
}

async function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, 'bin/portolan.ts'), ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, out: await out, err: await err };
}
