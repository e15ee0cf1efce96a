/** A company of two memberships: one mail a day to one person, with a line for each, whoever's courier comes first and whatever is killed. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { postAt } from '../domain/joint-mail.ts';
import * as tell from '../domain/testing/stories.ts';
import { jointMailOf } from '../db/joint-mail.ts';
import { sentCopy } from '../db/notices.ts';
import { loadPolicies } from '../db/policy.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { createDeliver, type Errand } from './deliver.ts';
import { partsOf } from './joint.ts';
import { MailNotSent, type Outgoing, type Sending } from './mailer.ts';

const policies = loadPolicies(fileURLToPath(new URL('../policy', import.meta.url)));
let house: House;
let errands: readonly Errand[];
let mailbox: Outgoing[];
let answer: () => Promise<Sending>;
const accepted = (): Promise<Sending> => Promise.resolve({ outcome: 'accepted', reply: '250 taken' });

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  mailbox = [];
  answer = accepted;
  const suffix = Math.random().toString(36).slice(2, 8);
  const story = tell.reviewOpen(ctpat);
  story.mail = () => undefined;
  story.act('AskTime', { days: 3, note: { id: 'content-note', sha256: 'x' } }, 'officer');
  story.act('RefuseTime', { note: { id: 'content-note', sha256: 'x' } }, 'specialist');
  const ids = [`one-${suffix}`, `two-${suffix}`];
  const { pool } = house.database;
  for (const id of ids) await house.record(story, { id, company: 'Twin & Sons' });
  for (const id of ids)
    await pool.query('insert into organization_member (participant, organization) values ($1, $2)', [id, ids[0]]);
  await ownPool(`update contact set email = $2 where id = any($1)`, [
    ids.map((id) => `${id}.k-primary`),
    `pat-${suffix}@twin.example`,
  ]);
  await pool.query(`update notice set queued_at = now() - interval '2 days' where participant = any($1)`, [ids]);
  const { rows } = await pool.query<Errand>(
    `select participant, id as notice from notice where participant = any($1) and recipient like '%k-primary' and kind = 'time-refused' order by participant`,
    [ids],
  );
  errands = rows;
});

/** What the application may not: contacts are never changed. */
async function ownPool(text: string, values: readonly unknown[]): Promise<void> {
  const { Client } = (await import('pg')).default;
  const owner = new Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  await owner.query(text, [...values]);
  await owner.end();
}

const SECRET = 'a secret for links that is long enough';
const mailer = {
  send: (mail: Outgoing): Promise<Sending> => {
    mailbox.push(mail);
    return answer();
  },
  close: () => {},
};
const deliver = (pool = house.database.pool, webUrl = 'https://portolan.example') =>
  createDeliver({
    pace: 'none',
    pool,
    policies,
    mailer,
    mailFrom: 'CTPAT <no-reply@portolan.example>',
    addresses: null,
    webUrl,
    sessionSecret: SECRET,
  });
const copy = ({ participant, notice }: Errand) => sentCopy(house.database.pool, participant, notice);

test('the first courier takes the other’s notice along; the other finds it delivered', async () => {
  const [one, two] = errands as [Errand, Errand];
  expect(await deliver()(one)).toMatchObject({ proof: 'sent' });
  expect(await deliver()(two)).toMatchObject({ proof: 'sent' });
  expect(mailbox).toHaveLength(1);
  for (const { participant, notice } of errands) expect(mailbox[0]?.text).toContain(`[${participant}/${notice}]`);
  const copies = await Promise.all(errands.map(copy));
  expect(new Set(copies.map((each) => each?.messageId)).size).toBe(1);
  expect(copies[1]?.body).toContain(two.participant);
  expect(copies[1]?.body).not.toContain(one.participant); // what a membership keeps tells nothing of another one
});

test('both at once are one mail: the one who does not lead comes again', async () => {
  const settled = await Promise.allSettled(errands.map((errand) => deliver()(errand)));
  expect(mailbox).toHaveLength(1);
  expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  for (const errand of errands) expect(await deliver()(errand)).toMatchObject({ proof: 'sent' });
  expect(mailbox).toHaveLength(1);
});

test('killed before it was taken, the same mail goes out again, and nobody else’s courier sends it', async () => {
  const [one, two] = errands as [Errand, Errand];
  answer = () => Promise.reject(new MailNotSent('away', true));
  await expect(deliver()(one)).rejects.toThrow('away');
  await expect(deliver()(two)).rejects.toThrow('on its way with another notice');
  answer = accepted;
  await deliver()(one);
  expect([mailbox.length, mailbox[0]?.messageId, mailbox[0]?.text]).toEqual([
    2,
    mailbox[1]?.messageId,
    mailbox[1]?.text,
  ]);
  expect((await copy(two))?.possiblyTwice).toBe(false);
});

test('of which nobody knows whether it was taken, it is the same mail, though our address has moved since', async () => {
  const [one, two] = errands as [Errand, Errand];
  answer = () => Promise.reject(new MailNotSent('gone', false));
  await expect(deliver()(one)).rejects.toThrow('gone');
  answer = accepted;
  await deliver(house.database.pool, 'https://moved.example')(one);
  expect(mailbox[1]).toEqual(mailbox[0]);
  expect((await copy(two))?.body).toContain('https://portolan.example');
  expect((await copy(two))?.possiblyTwice).toBe(true);
});

test('refused for the one who leads, the other is tried by itself', async () => {
  const [one, two] = errands as [Errand, Errand];
  answer = () => Promise.resolve({ outcome: 'refused', reply: '550' });
  expect(await deliver()(one)).toMatchObject({ proof: 'refused' });
  await expect(deliver()(two)).rejects.toThrow('on its way with another notice');
  await house.database.pool.query(`update notice set status = 'failed' where participant = $1 and id = $2`, [
    one.participant,
    one.notice,
  ]);
  expect(await deliver()(two)).toMatchObject({ proof: 'refused' });
  expect(mailbox.map(({ text }) => text.includes(one.participant))).toEqual([true, false]);
});

test('a part whose outreach is held or over is left out; the mail that may have reached the receiver is repeated as it was', async () => {
  const [one, two] = errands as [Errand, Errand];
  const press = async ({ participant, notice }: Errand, more: object) => {
    const attempt = { id: notice, rung: 'mail-primary', channel: 'mail', to: 'k-primary', grade: 'queued' };
    const ladder = {
      id: 'validation-failed:v1',
      purpose: 'validation-failed',
      about: 'v1',
      attempts: [attempt],
      hold: null,
    };
    await house.database.pool.query(
      `update participant set state = state || jsonb_build_object('standing', 'certified', 'validation', '{"stage":"failed"}'::jsonb, 'ladders', jsonb_build_array($2::jsonb)) where id = $1`,
      [participant, JSON.stringify({ ...ladder, ...more })],
    );
    await house.database.pool.query(`update notice set rung = 'mail-primary' where participant = $1 and id = $2`, [
      participant,
      notice,
    ]);
  };
  const hold = { since: 1, meaning: 'to-interpret', until: null };
  const texts = () => mailbox.map(({ text }) => errands.map(({ participant }) => text.includes(participant)));
  for (const each of errands) await press(each, {});
  answer = () => Promise.reject(new MailNotSent('lost after it was said', false));
  await expect(deliver()(one)).rejects.toThrow('lost');
  await press(two, { hold });
  await expect(deliver()(one)).rejects.toThrow('lost');
  expect(texts()).toEqual([
    [true, true],
    [true, true],
  ]);
  await house.database.pool.query(
    `insert into delivery_attempt (participant, notice, step) select participant, notice, 'not-taken' from delivery_attempt where participant = any($1)`,
    [[one.participant, two.participant]],
  );
  await house.database.pool.query('delete from mail_aside where participant = $1', [one.participant]);
  answer = accepted;
  expect(await deliver()(one)).toMatchObject({ proof: 'sent' });
  expect(texts()[2]).toEqual([true, false]);
  expect(await deliver()(two)).toMatchObject({ proof: 'withdrawn' });
  expect([mailbox.length, await copy(two)]).toEqual([3, undefined]);
});

test('the one who leads does not leave: the others look for another mail, and it is left out there too', async () => {
  const [one, two] = errands as [Errand, Errand];
  await house.database.pool.query(`update notice set rung = 'mail-primary' where participant = $1 and id = $2`, [
    one.participant,
    one.notice,
  ]);
  expect(await deliver()(one)).toMatchObject({ proof: 'withdrawn' }); // no outreach has it any more
  expect(await deliver()(two)).toMatchObject({ proof: 'sent' });
  expect(mailbox.map(({ text }) => [text.includes(one.participant), text.includes(two.participant)])).toEqual([
    [false, true],
  ]);
});

test('it waits for the day’s post, says for how long, and what cannot wait goes at once', async () => {
  const [one] = errands as [Errand];
  const zone = 'America/Chicago';
  const queuedAt = Date.UTC(2028, 2, 1, 15); // nine in the morning there
  const state = { zone, programme: 'ctpat' } as Parameters<typeof partsOf>[1]['state'];
  const notice = { id: one.notice, kind: 'time-refused', queuedAt } as Parameters<typeof partsOf>[1]['notice'];
  const asked = (at: number, kind = notice.kind, hurried = false) =>
    partsOf(
      { pool: house.database.pool, policies },
      { participant: one.participant, state, notice: { ...notice, kind } },
      { email: 'x@y.example' },
      { now: at, hurried },
    );
  await expect(asked(queuedAt)).rejects.toMatchObject({ type: 'MailWaits', nextRetryDelay: 8 * 3_600_000 });
  expect((await asked(queuedAt, 'suspended')).parts).toHaveLength(1);
  expect(await jointMailOf(house.database.pool, one)).toBeNull();
  expect(postAt(Date.UTC(2028, 2, 1, 23, 30), zone, CTPAT)).toBe(Date.UTC(2028, 2, 2, 23));
  const early = { ...CTPAT, rules: { ...CTPAT.rules, MAIL_POST: { ...CTPAT.rules['MAIL_POST']!, value: 10 } } };
  expect(postAt(queuedAt, zone, early)).toBe(queuedAt + 3_600_000);
  expect((await asked(queuedAt, notice.kind, true)).parts[0]).toEqual(one);
});

test('a company by itself waits for nobody', async () => {
  const [one, two] = errands as [Errand, Errand];
  await ownPool('delete from organization_member where participant = any($1)', [[one.participant, two.participant]]);
  await deliver()(one);
  await deliver()(two);
  expect(mailbox.map(({ subject }) => subject.includes('messages'))).toEqual([false, false]);
});
