/** The feed of effects on a real record, with the real receiver as a process of its own that fails, delays, loses, is killed and forgets. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { certified, inReview, removed, suspended } from '../domain/testing/stories.ts';
import { differencesAt, pastComparisons } from '../db/effect-comparison.ts';
import { openFindings } from '../db/findings.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { openReceiver, ROOT, type ReceiverProcess } from '../test/harness/receiver.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { compareWithReceiver, sendEffects } from './effects.ts';
import { createReceiver, type Receiver } from './receiver.ts';
import { unreceipted } from './watch.ts';

let house: House;
let program: ReceiverProcess;
let receiver: Receiver;

beforeAll(async () => {
  house = await openHouse();
  program = await openReceiver(house.database.url);
  ({ receiver } = program);
  await house.record(inReview(ctpat), { id: 'applicant', company: 'applicant' });
  await house.record(certified(ctpat), { id: 'member', company: 'member' });
  await house.record(suspended(ctpat), { id: 'stopped', company: 'stopped' });
  await house.record(removed(ctpat), { id: 'gone', company: 'gone' });
});
afterAll(async () => {
  await program.close();
  await house.close();
});
beforeEach(() => program.order('none'));

const pool = () => house.database.pool;
/** A round of the sender, long after the last try. */
const send = () => sendEffects({ pool: pool(), receiver }, undefined, () => Date.now() + 3_600_000);
const book = () => program.book();
const told = () =>
  book().map(({ message: { number, participant, held } }) => `${number} ${participant} ${held.standing}`);
const alarm = () => unreceipted({ pool: pool(), policies: house.deps.policies }, Date.now() + 16 * 60_000);
const query = async <T extends object>(text: string) => (await pool().query<T>(text)).rows;
let members = 0;
async function certify(): Promise<string> {
  const id = `m${(members += 1)}`;
  await house.record(certified(ctpat), { id, company: id });
  return id;
}
/** Whatever happened: numbers without a gap, each applied once, each with a receipt. */
async function expectWhole(): Promise<void> {
  const rows = await query<{ number: number; receipt: string | null; body: string }>(
    'select number, receipt, body from effect_message order by number',
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  for (const { receipt } of rows) expect(receipt).toMatch(/^R\d+-/);
  expect(book().map(({ message }) => message.number)).toEqual(rows.map(({ number }) => number));
  expect(await query('select from effect where number is null')).toEqual([]);
  expect(await alarm()).toEqual([]);
}

test('every change of what is held is told in order, an applicant not at all, and each is receipted', async () => {
  expect(await alarm()).toMatchObject([
    { kind: 'effect-unreceipted', detail: { waiting: 6, fault: null, minutes: 15 } },
  ]);
  expect(await send()).toBe(6);
  expect(told()).toEqual([
    '1 member certified',
    '2 stopped certified',
    '3 stopped suspended',
    '4 gone certified',
    '5 gone suspended',
    '6 gone none',
  ]);
  const [message] = await query<{ body: string }>('select body from effect_message where number = 3');
  expect(message!.body).not.toMatch(/ground|review|company|decision/); // what is held, and no reason
  await expectWhole();
  expect(await send()).toBe(0);
});

test.each(['fail', 'lose-messages', 'lose-receipts', 'delay'] as const)(
  'under %s nothing is lost, nothing is applied twice, the alarm is raised and ends',
  async (fault) => {
    const id = await certify();
    await program.order(fault);
    expect(await send()).toBe(0);
    expect(await send()).toBe(0);
    const [row] = await query<{ tries: number; fault: string }>(
      'select tries, fault from effect_message where due_since is not null',
    );
    expect(row).toEqual({ tries: 2, fault: fault === 'fail' ? 'refused' : 'unreachable' });
    expect(await alarm()).toMatchObject([{ detail: { waiting: 1, fault: row!.fault } }]);
    await program.order('none');
    expect(await sendEffects({ pool: pool(), receiver })).toBe(0); // too soon after the last try
    expect(await send()).toBe(1);
    expect(told().filter((line) => line.includes(` ${id} `))).toHaveLength(1);
    await expectWhole();
  },
);

test('a sender that is killed between the message and its receipt sends the same again', async () => {
  const id = await certify();
  await program.order('delay');
  const code = `import { createPool } from './db/pool.ts'; import { sendEffects } from './activities/effects.ts'; import { createReceiver } from './activities/receiver.ts';
    process.send('ready'); await sendEffects({ pool: createPool(process.env.DATABASE_URL), receiver: createReceiver(process.env.EFFECTS_URL, process.env.EFFECTS_SECRET, { patienceMs: 60000 }) });`;
  const sender = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    env: program.environment(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(sender, 'message');
  while ((await query('select from effect_message where due_since is not null')).length === 0);
  sender.kill('SIGKILL');
  await once(sender, 'exit');
  await program.order('none');
  while ((await send()) === 0); // until PostgreSQL has noticed, and the lock is free
  expect(told().filter((line) => line.includes(` ${id} `))).toHaveLength(1);
  await expectWhole();
});

test('a forged message, and one out of turn, are not taken', async () => {
  const before = book().length;
  const body = JSON.stringify({
    feed: 'standing',
    number: before + 1,
    participant: 'x',
    held: { standing: 'none', tier: 0, benefits: [] },
  });
  const forger = createReceiver(program.url, 'another-secret-that-is-long-enough-to-be-one');
  expect(await forger.tell({ number: before + 1, body })).toEqual({ kind: 'fault', fault: 'signature' });
  const ahead = body.replace(`:${before + 1},`, `:${before + 5},`);
  expect(await receiver.tell({ number: before + 5, body: ahead })).toEqual({ kind: 'expects', number: before + 1 });
  const other = body.replace(`:${before + 1},`, ':1,');
  expect(await receiver.tell({ number: 1, body: other })).toEqual({ kind: 'fault', fault: 'differs' });
  expect(book()).toHaveLength(before);
});

test('what gives back overtakes what waits, and nobody’s own order changes', async () => {
  await program.stop();
  const [first, second] = [await certify(), await certify()];
  await house.record(suspended(ctpat), { id: 'back', company: 'back' });
  await query(`update effect set reinstates = true where participant = 'back' and standing = 'suspended'`);
  await program.start();
  const from = book().length;
  expect(await send()).toBe(4);
  expect(
    told()
      .slice(from)
      .map((line) => line.split(' ').slice(1).join(' ')),
  ).toEqual(['back certified', 'back suspended', `${first} certified`, `${second} certified`]);
  await expectWhole();
});

test('two senders and many who record at once leave no gap, and tell nothing twice', async () => {
  const work = [send(), certify(), certify(), send(), certify(), send()];
  await Promise.all(work);
  await send();
  await expectWhole();
});

test('a receiver that comes back empty hears everything again as it was, and first receipts stay', async () => {
  const before = book();
  const [first] = await query<{ receipt: string; receipted_at: Date }>(
    'select receipt, receipted_at from effect_message where number = 1',
  );
  await program.stop();
  rmSync(program.file);
  await program.start();
  await certify();
  expect(await send()).toBe(before.length + 1);
  expect(book().slice(0, before.length)).toEqual(before);
  expect(await query('select receipt, receipted_at from effect_message where number = 1')).toEqual([first]);
  await expectWhole();
});

test('the comparison agrees, and finds that a receiver has forgotten', async () => {
  const compare = (now: number) => compareWithReceiver({ pool: pool(), receiver }, now, () => {});
  expect(await compare(1)).toMatchObject({ differences: [], toldAgain: 0 });
  await program.order('forget');
  const messages = (await query('select from effect_message')).length;
  expect(await compare(2)).toMatchObject({ differences: [], toldAgain: messages, held: 0 });
  expect(await send()).toBe(messages);
  expect(await compare(3)).toMatchObject({ differences: [], toldAgain: 0 });
  await expectWhole();
});

test('what is held otherwise there is found, told anew in a message of its own, what is owed first, and then agrees', async () => {
  const compare = (now: number) => compareWithReceiver({ pool: pool(), receiver }, now, () => {});
  await program.stop();
  const [none, all] = [
    { standing: 'none', tier: 0, benefits: [] },
    { standing: 'certified', tier: 1, benefits: ['reduced-score'] },
  ];
  const wrong = book().map(({ sha256, message }) => {
    const held = message.participant === 'member' ? none : message.participant === 'gone' ? all : message.held;
    return JSON.stringify({ sha256, message: { ...message, held } });
  });
  writeFileSync(program.file, `${wrong.join('\n')}\n`);
  await program.start();
  const from = wrong.length;
  const found = (await compare(10))!;
  expect(found.differences.map(({ participant, owed }) => [participant, owed])).toEqual([
    ['member', true],
    ['gone', false],
  ]);
  expect((await openFindings(pool())).map(({ kind, subject, detail }) => [kind, subject, detail['why']])).toEqual([
    ['effect-differs', 'member', 'owed'],
    ['effect-differs', 'gone', 'kept'],
  ]);
  expect((await compare(11))!.differences).toEqual([]); // they wait to be told, and are told once
  expect(await send()).toBe(2);
  expect(told().slice(from)).toEqual([`${from + 1} member certified`, `${from + 2} gone none`]);
  expect(await compare(12)).toMatchObject({ differences: [] });
  expect(await openFindings(pool())).toEqual([]);
  expect(await differencesAt(pool(), new Date(10), 10)).toMatchObject([
    { participant: 'member', owed: true, number: from + 1, receiptedAt: expect.any(Date) },
    { participant: 'gone', owed: false, number: from + 2 },
  ]);
  expect((await pastComparisons(pool(), 1))[0]).toMatchObject({ at: new Date(12), differences: 0 });
  await expectWhole();
});
