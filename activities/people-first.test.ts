import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { SYSTEM, type Actor } from '../domain/actor.ts';
import type { Case, Verdict } from './judge.ts';
import { PeopleFirst } from './people-first.ts';

const ANA: Actor = { person: 'ana', role: 'specialist' };
const asked = (by: Actor | null): Case => ({ command: by && { by } }) as unknown as Case;
const verdict = {} as Verdict;

/** A judge that answers when it is told to, and a mail that notes when it is written. */
function house(patience: { readonly mostMs: number }) {
  const people = new PeopleFirst({ quietMs: 0, lookMs: 1, apartMs: 1, ...patience });
  const done: string[] = [];
  let answer = (): void => {};
  const judge = people.judging(() => new Promise((end) => (answer = () => (done.push('judged'), end(verdict)))));
  const deliver = people.after((name: string) => Promise.resolve(void done.push(name)));
  return { judge, deliver, done, answer: () => answer() };
}

test('a mail is written after the answer for which a person waits', async () => {
  const { judge, deliver, done, answer } = house({ mostMs: 60_000 });
  const judging = judge(asked(ANA));
  const mail = deliver('mail');
  setTimeout(answer, 20);
  expect(await judging).toBe(verdict);
  await mail;
  expect(done).toEqual(['judged', 'mail']);
});

test.each([
  ['the system itself', asked(SYSTEM)],
  ['a look at the ledger', asked(null)],
])('%s keeps no mail waiting', async (_, ask) => {
  const { judge, deliver, done, answer } = house({ mostMs: 60_000 });
  const judging = judge(ask);
  await deliver('mail');
  answer();
  await judging;
  expect(done).toEqual(['mail', 'judged']);
});

test('a mail does not wait for ever where people never stop to come', async () => {
  const { judge, deliver, done, answer } = house({ mostMs: 5 });
  const judging = judge(asked(ANA));
  await deliver('mail');
  expect(done).toEqual(['mail']);
  answer();
  await judging;
});

test('mails that had to wait are written one after the other, and wait again for whoever comes between', async () => {
  const people = new PeopleFirst({ quietMs: 0, lookMs: 1, mostMs: 60_000, apartMs: 1 });
  const done: string[] = [];
  const ends: Record<string, () => void> = {};
  const held = (name: string) => new Promise<void>((end) => (ends[name] = () => (done.push(name), end())));
  const until = async (name: string) => {
    while (!ends[name]) await wait(1);
  };
  const judge = (name: string) => people.judging(() => held(name).then(() => verdict))(asked(ANA));
  const deliver = people.after(held);
  const first = judge('first');
  const mails = ['a', 'b'].map((name) => deliver(name));
  ends['first']!();
  await first;
  await until('a');
  const second = judge('second');
  ends['a']!();
  await mails[0];
  for (let n = 0; n < 20; n += 1) await wait(1);
  expect(ends['b']).toBeUndefined();
  ends['second']!();
  await second;
  await until('b');
  ends['b']!();
  await mails[1];
  expect(done).toEqual(['first', 'a', 'second', 'b']);
});

test('a judge that fails keeps no mail waiting afterwards', async () => {
  const people = new PeopleFirst({ quietMs: 0, lookMs: 1, mostMs: 60_000, apartMs: 1 });
  await expect(people.judging(() => Promise.reject(new Error('away')))(asked(ANA))).rejects.toThrow('away');
  await expect(people.after(() => Promise.resolve('sent'))('mail')).resolves.toBe('sent');
});

test('what comes in turns waits for people, too', async () => {
  const people = new PeopleFirst({ quietMs: 0, lookMs: 1, mostMs: 60_000, apartMs: 1 });
  const { promise: answered, resolve: answer } = Promise.withResolvers<Verdict>();
  const judging = people.judging(() => answered)(asked(ANA));
  const done: string[] = [];
  const turn = people.turns();
  const work = Promise.all(['first', 'second'].map((name) => turn().then(() => done.push(name))));
  for (let n = 0; n < 20; n += 1) await wait(1);
  expect(done).toEqual([]);
  answer(verdict);
  await judging;
  await work;
  expect(done).toEqual(['first', 'second']);
});

test('a thousand turns are not each as patient as all of them together may be', async () => {
  const people = new PeopleFirst({ quietMs: 0, lookMs: 1, mostMs: 100, apartMs: 0 });
  void people.judging(() => new Promise<Verdict>(() => {}))(asked(ANA)); // somebody waits for ever
  const turn = people.turns();
  await Promise.all(Array.from({ length: 1_000 }, () => turn())); // else it takes a hundred seconds
}, 30_000);
