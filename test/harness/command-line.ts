/**
 * The command line as people run it, against a database of a test's own and with no engine. A process of its own loads it once and runs one line after the
 * other; `portolanProcess` starts a new one as people do, which takes a second or two each time.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bareEnvironment } from '../../bin/settings.ts';

const root = join(import.meta.dirname, '../..');
const secret = 'a-secret-for-tests-only-and-long-enough';

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
export type Line = { readonly env: NodeJS.ProcessEnv; readonly args: readonly string[] };
type Extra = Readonly<Record<string, string>>;

const environment = (databaseUrl: string, extra: Extra): NodeJS.ProcessEnv =>
  bareEnvironment({
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

/** Runs `portolan` with these words. */
export const portolan = (databaseUrl: string, ...args: readonly string[]): Promise<Ran> =>
  portolanWith({}, databaseUrl, ...args);

let loaded: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The same with more in the environment. */
export function portolanWith(extra: Extra, databaseUrl: string, ...args: readonly string[]): Promise<Ran> {
  const line: Line = { env: environment(databaseUrl, extra), args };
  const ran = last.then(() => next(line));
  last = ran.catch(() => undefined);
  return ran;
}

async function next(line: Line): Promise<Ran> {
  if (loaded?.connected !== true) loaded = fork(join(import.meta.dirname, 'command-lines.ts'), { cwd: root });
  const child = loaded;
  child.ref();
  child.channel?.ref();
  child.send(line);
  const stopped = new AbortController();
  const { signal } = stopped;
  try {
    const [told] = await Promise.race([
      once(child, 'message', { signal }) as Promise<[Ran]>,
      once(child, 'exit', { signal }).then(([code]): never => {
        throw new Error(`the command line ended its process: ${line.args.join(' ')} (${String(code)})`);
      }),
    ]);
    return told;
  } finally {
    stopped.abort();
    child.unref(); // it ends with whoever started it
    child.channel?.unref();
  }
}

/** The same in a process of its own. */
export const portolanProcess = (extra: Extra, databaseUrl: string, ...args: readonly string[]): Promise<Ran> =>
  run(args, root, environment(databaseUrl, extra));

/** Runs it in a folder, with an environment in which nothing is said but where programs are: as on a machine that is not ours. */
export function portolanAlone(folder: string, ...args: readonly string[]): Promise<Ran> {
  const { PATH, NODE_COMPILE_CACHE } = bareEnvironment();
  return run(args, folder, { PATH, NODE_COMPILE_CACHE });
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
