import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeCluster } from './postgres-home.ts';
import { freePort } from './up/ports.ts';
import { lives, type Noted } from './up/processes.ts';
import { answersWith200 } from './up/parts.ts';

const dir = mkdtempSync(join(tmpdir(), 'portolan-up-'));
const data = join(dir, 'data');
const trial = join(import.meta.dirname, '../test/harness/trial-stack.ts');
const started: ChildProcess[] = [];
let port: number;

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  for (const child of started) if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  removeCluster(join(data, 'postgres'));
  rmSync(dir, { recursive: true });
});

type Run = {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<number | null>;
  until(text: string): Promise<void>;
};

/** Starts a stack of stand-ins around a real database, engine, mail sink and sign-in provider. */
function start(...args: string[]): Run {
  const child = spawn(process.execPath, [trial, 'start', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  const lines: string[] = [];
  const heard: (() => void)[] = [];
  const ended = once(child, 'close').then(([code]) => code as number | null);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      lines.push(...chunk.split('\n').filter((line) => line !== ''));
      for (const check of heard) check();
    });
  }
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => lines.some((line) => line.includes(text)) && resolve();
      heard.push(check);
      check();
      void ended.then(() => reject(new Error(`ended without saying "${text}":\n${lines.join('\n')}`)));
    });
  return { child, lines, ended, until };
}

const up = () => start('--data', data, '--port', String(port));

/** The processes that a stack noted. */
const noted = (): Noted[] =>
  readdirSync(join(data, 'run')).map((file) => JSON.parse(readFileSync(join(data, 'run', file), 'utf8')) as Noted);
const living = (processes: readonly Noted[]) => processes.filter(lives);

test('starts everything, keeps the folder to itself, starts a crashed part again, and leaves nothing behind', async () => {
  const stack = up();
  await stack.until('ready http://127.0.0.1:');
  const parts = ['effects', 'inbound', 'mail', 'oidc', 'postgres', 'temporal', 'up', 'web', 'worker'];
  expect(readdirSync(join(data, 'run')).map((file) => file.split('.')[0])).toEqual(parts);
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);

  const second = start('--data', data);
  expect(await second.ended).toBe(1);
  expect(second.lines.join('\n')).toContain('already running');
  expect(await answersWith200(`http://127.0.0.1:${port}/health`)).toBe(true);

  const web = JSON.parse(readFileSync(join(data, 'run', 'web.pid.json'), 'utf8')) as Noted;
  process.kill(web.pid, 'SIGKILL');
  await stack.until('web: runs again');

  const all = noted();
  expect(living(all)).toHaveLength(parts.length);
  const stoppedMs = Date.now();
  stack.child.kill('SIGTERM');
  expect(await stack.ended).toBe(0);
  expect(Date.now() - stoppedMs).toBeLessThan(10_000);
  expect(living(all)).toEqual([]);
  expect(readdirSync(join(data, 'run'))).toEqual([]);
}, 120_000);

test('recovers when everything was killed outright, and when only the starter was', async () => {
  const first = up();
  await first.until('ready http://127.0.0.1:');
  const all = noted();
  for (const { pid } of all) process.kill(pid, 'SIGKILL');
  await first.ended;
  // By now the database's number may belong to somebody else, here to this test.
  writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(data, 'postgres')}\n`);

  const second = up();
  await second.until('ready http://127.0.0.1:');
  const orphans = noted();
  second.child.kill('SIGKILL');
  await second.ended;

  const third = up();
  await third.until('ended what an earlier start left behind');
  await third.until('ready http://127.0.0.1:');
  expect(living(orphans)).toEqual([]);
  third.child.kill('SIGINT');
  expect(await third.ended).toBe(0);
}, 120_000);

test('says in words what cannot be', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const address = squatter.address();
  const taken = typeof address === 'object' && address ? String(address.port) : '';
  const foreign = join(dir, 'foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'thesis.txt'), 'all of it');
  const cases: readonly (readonly [Run, number, string])[] = [
    [start('--data', data, '--port', taken), 2, `port ${taken} is taken`],
    [start('--data', foreign, '--fresh'), 1, 'no data folder of Portolan'],
    [start('--port', '70000'), 2, 'not a port number'],
    [start('--prot', '3000'), 2, "Unknown option '--prot'"],
    [start('--help'), 0, '--no-demo'],
  ];
  for (const [run, code, words] of cases) {
    expect(await run.ended).toBe(code);
    expect(run.lines.join('\n')).toContain(words);
    expect(run.lines.join('\n')).not.toMatch(/^ +at /m);
  }
  expect(readdirSync(foreign)).toEqual(['thesis.txt']);
  squatter.close();
});
