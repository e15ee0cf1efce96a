/**
 * The way in for `npm start` and `npm test`, in plain JavaScript because it runs before anything is installed and on any Node from 20 on:
 * installs the locked packages when they are missing or other than the lockfile's, then hands over to the Node that came with them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parent = process.ppid;
const programs = { start: 'bin/up.ts', test: 'bin/test.ts' };

/** True when every package of the lockfile that belongs on this machine is installed as locked, and no other. */
function installedAsLocked() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const { '': _project, ...locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const same = (name) =>
    installed[name]?.version === locked[name]?.version && installed[name]?.integrity === locked[name]?.integrity;
  const mayBeMissing = (name) => locked[name].optional === true;
  return (
    Object.keys(installed).every(same) &&
    Object.keys(locked).every((name) => same(name) || (!(name in installed) && mayBeMissing(name)))
  );
}

async function install() {
  console.log('installing the locked packages (npm ci)');
  const [npm, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const options = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  // In a group of its own, because npm rolls back for half a minute when it is stopped, and has children that must end with it.
  const code = await run(npm, [...first, 'ci', ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  if (code !== 0) fail(`npm ci failed (exit code ${code})`, code);
}

/**
 * Runs a program to its end, passing on what stops us; resolves to its exit code. One with a process group of its own is killed when it
 * has not ended three seconds after that.
 */
function run(program, args, options) {
  const child = spawn(program, args, options);
  const stop = (signal) => {
    child.kill(signal); // in a terminal the child may have got Ctrl-C by itself: it takes both as one
    if (options.detached) setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 3_000);
  };
  const handlers = signals.map((signal) => [signal, () => stop(signal)]);
  for (const [signal, pass] of handlers) process.on(signal, pass);
  const watch = watchNpm(() => stop('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`${program} could not be run: ${error.message}`));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const [name, pass] of handlers) process.off(name, pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** npm that is killed outright cannot pass anything on: then its death is the signal. */
function watchNpm(died) {
  if (!process.env.npm_lifecycle_event) return undefined;
  return setInterval(() => process.ppid !== parent && died(), 1_000);
}

/** Node 24 as an npm package; the one that runs this when it is new enough and the package has no binary for this machine. Undefined: none. */
function findNode() {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  if (spawnSync(packaged, ['--version'], { stdio: 'ignore' }).status === 0) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return undefined;
}

function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}

async function main() {
  const [name, ...args] = process.argv.slice(2);
  if (!Object.hasOwn(programs, name)) fail('usage: node bin/bootstrap.mjs start|test [arguments]', 2);
  if (!installedAsLocked() || !findNode()) await install();
  const node = findNode() ?? fail('node_modules/.bin/node does not run here: use Node 24 or newer');
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  const compiled = join(root, '.cache', 'compiled'); // a thousand modules a program: each is stripped of its types and compiled once, and not at every start
  process.exitCode = await run(node, [join(root, programs[name]), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // the channel closes when this process is killed outright
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: path },
  });
}

await main();
