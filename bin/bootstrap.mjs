/**
 * The way in for `npm start` and `npm test`, in plain JavaScript because it runs before anything is installed and on any Node from 20 on:
 * installs the locked packages when they are missing or other than the lockfile's, then hands over to the Node that came with them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
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

function install() {
  console.log('installing the locked packages (npm ci)');
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const options = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const done = spawnSync(npm[0], [...npm[1], 'ci', ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.error) fail(`npm could not be run: ${done.error.message}`);
  if (done.status !== 0) fail(`npm ci failed${done.signal ? ` (${done.signal})` : ` (exit code ${done.status})`}`);
}

/** Node 24 as an npm package; the one that runs this when it is new enough and the package has no binary for this machine. */
function findNode() {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  if (spawnSync(packaged, ['--version'], { stdio: 'ignore' }).status === 0) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail('node_modules/.bin/node does not run: remove node_modules and try again, or use Node 24 or newer');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function main() {
  const [name, ...args] = process.argv.slice(2);
  if (!Object.hasOwn(programs, name)) fail('usage: node bin/bootstrap.mjs start|test [arguments]');
  if (!installedAsLocked()) install();
  const node = findNode();
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  const child = spawn(node, [join(root, programs[name]), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // In a terminal the child gets Ctrl-C by itself and again from here: it takes both as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on('error', (error) => fail(`${node} could not be run: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** npm that is killed outright cannot pass anything on: then its death is the signal. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && child.kill('SIGTERM'), 1_000).unref();
}

main();
