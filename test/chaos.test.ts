import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { createDice } from '../bin/chaos/dice.ts';
import { planOf } from '../bin/chaos/plan.ts';
import type { Report } from '../bin/chaos/report.ts';
import { root } from '../bin/steps.ts';

const SEED = 9;
const MAIL_KILLS = 10;

async function trial(
  kills: number,
  ...options: readonly string[]
): Promise<{ readonly report: Report; readonly code: number | null }> {
  const child = spawn(
    process.execPath,
    ['bin/portolan.ts', 'chaos', '--seed', String(SEED), '--kills', String(kills), ...options, '--json'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const [out, told] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  if (out === '') throw new Error(told);
  return { report: JSON.parse(out) as Report, code: child.exitCode };
}

test('ten kills, and nothing is lost, nothing comes twice, nothing is stuck', async () => {
  const { report, code } = await trial(10, '--minutes', '0.4');
  const { wrongs, killed, commands, filings, mails } = report;
  expect(wrongs).toEqual(Object.fromEntries(Object.keys(wrongs).map((kind) => [kind, []])));
  expect(Object.values(killed).reduce((sum, count) => sum + count, 0)).toBe(10);
  expect(killed['worker after its commit']).toBeGreaterThan(0);
  expect(killed['worker after a mail was taken']).toBeGreaterThan(0);
  expect(mails.distinct).toBe(mails.expected);
  expect(mails.repeats).toBeLessThanOrEqual(10);
  for (const count of [commands.web, commands.office, filings, mails.received]) expect(count).toBeGreaterThan(0);
  expect(code).toBe(0);
}, 240_000);

test('ten kills between a receiver’s word and our note of it: every Message-ID once, no more repeats than kills, and each repeat the same mail', async () => {
  const { report, code } = await trial(MAIL_KILLS, '--minutes', '0.1', '--only-mail');
  const { wrongs, killed, absences, mails } = report;
  expect(wrongs).toEqual(Object.fromEntries(Object.keys(wrongs).map((kind) => [kind, []])));
  expect([killed, absences]).toEqual([{ 'worker after a mail was taken': MAIL_KILLS }, {}]);
  expect(mails.distinct).toBe(mails.expected);
  expect(mails.repeats).toBeGreaterThan(0);
  expect(mails.repeats).toBeLessThanOrEqual(MAIL_KILLS);
  expect(mails.possiblyTwice).toBeGreaterThan(0);
  expect(code).toBe(0);
}, 420_000);

test('a seed gives the same blows again, one of them always right after a commit, and one after a mail was taken', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const plan = planOf(seed, 5, 2);
    expect(planOf(seed, 5, 2)).toEqual(plan);
    expect(plan.filter((blow) => !('forMs' in blow))).toHaveLength(5);
    for (const moment of ['commit', 'mail-taken']) expect(plan.some(({ kind }) => kind === moment)).toBe(true);
    expect(planOf(seed, 5, 2, true).map(({ kind }) => kind)).toEqual(Array(5).fill('mail-taken'));
    for (const part of ['postgres', 'mail'])
      expect(plan.some((blow) => 'forMs' in blow && blow.part === part && blow.forMs <= 90_000)).toBe(true);
    expect(plan.every(({ atMs }) => atMs >= 0 && atMs < 120_000)).toBe(true);
  }
  expect(planOf(1, 5, 2)).not.toEqual(planOf(2, 5, 2));
  const dice = createDice(1);
  const thrown = Array.from({ length: 6_000 }, () => dice.between(1, 6));
  for (const side of [1, 2, 3, 4, 5, 6]) expect(thrown.filter((one) => one === side).length).toBeGreaterThan(850);
});
