/** What holds a mail back is decided once, holds across workers, and is no failure of the mail. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { slotOf } from '../db/mail-slots.ts';
import { loadNotice, type NoticeCase } from '../db/notices.ts';
import { latecomers } from '../db/queries/watch.ts';
import { loadPolicies, type Policies } from '../db/policy.ts';
import { instantOf } from '../domain/calendar.ts';
import * as tell from '../domain/testing/stories.ts';
import { ref, type Ledger } from '../domain/testing/ledger.ts';
import type { Policy } from '../domain/policy.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { createDeliver } from './deliver.ts';
import { awaitLeaving } from './pace.ts';

let house: House;
let story: Ledger;
const known = loadPolicies(fileURLToPath(new URL('../policy', import.meta.url)));
beforeAll(async () => {
  house = await openHouse();
  story = tell.overdue(ctpat);
});
afterAll(() => house.close());

/** The policy with other limits. */
const policiesWith = (mail: Partial<Policy['mail']>): Policies => ({
  ...known,
  at: (...asked) => {
    const policy = known.at(...asked);
    return { ...policy, mail: { ...policy.mail, ...mail } };
  },
});
const pace = (mail: Partial<Policy['mail']> = {}) =>
  ({ pool: house.database.pool, policies: policiesWith(mail), pace: 'policy' }) as const;

async function noticeOf(id: string, told = story): Promise<NoticeCase> {
  await house.record(told, { id, company: 'Cape Fear Imports' });
  const row = told.events.findLast(
    ({ event }) => event.type === 'NoticeQueued' && event.kind === 'review-overdue' && event.to === 'k-primary',
  )!;
  return (await loadNotice(house.database.pool, id, `n${row.seq}`))!;
}
/** A courier whose receiver says that it was asked. */
const courier = (mail: Partial<Policy['mail']>) =>
  createDeliver({
    ...pace(mail),
    mailer: { send: () => Promise.reject(new Error('asked')), close: () => {} },
    mailFrom: 'a@b.example',
    addresses: null,
    webUrl: 'https://portolan.example',
    sessionSecret: 'a secret for links that is long enough',
  });
/** At an hour of the participant's day, on a day after the notice was queued on which nothing is due. */
const hourOf = ({ state, notice }: NoticeCase, hour: number) =>
  instantOf(new Date(notice.queuedAt + 86_400_000).toISOString().slice(0, 10), state.zone, hour);
/** How long it waits by its place, in minutes; 0 when it leaves. The courier looks again every half hour at the least. */
async function waits(
  deps: Parameters<typeof awaitLeaving>[0],
  one: NoticeCase,
  domain: string,
  now: number,
): Promise<number> {
  const { participant, notice } = one;
  return awaitLeaving(deps, one, { id: notice.to, email: `who@${domain}` }, now).then(
    () => 0,
    async ({ type, nextRetryDelay }: { readonly type: string; readonly nextRetryDelay: number }) => {
      const { at } = (await slotOf(house.database.pool, { participant, notice: notice.id }))!;
      expect([type, nextRetryDelay]).toEqual(['MailWaits', Math.min(at - now, 30 * 60_000)]);
      return (at - now) / 60_000;
    },
  );
}

test('by night a mail waits for the morning, as the record says; by then it leaves', async () => {
  const one = await noticeOf('pace-night');
  const night = hourOf(one, 3);
  expect(await waits(pace(), one, 'a.example', night)).toBe(240);
  const slot = await slotOf(house.database.pool, { participant: 'pace-night', notice: one.notice.id });
  expect(slot).toEqual({ at: night + 240 * 60_000, why: 'quiet-hours' });
  const { pool } = house.database;
  await pool.query(`delete from deadline where participant = 'pace-night'`);
  await pool.query(
    `update notice set status = case id when $1 then 'queued' else 'sent' end where participant = 'pace-night'`,
    [one.notice.id],
  );
  const late = async (before: number) =>
    (await latecomers(pool, new Date(before), 100)).some(({ participant }) => participant === 'pace-night');
  expect([await late(slot!.at), await late(slot!.at + 1)]).toEqual([false, true]);
  expect(await waits(pace({ quietUntil: 23 }), one, 'a.example', night + 60 * 60_000)).toBe(180);
  expect(await waits(pace(), one, 'a.example', night + 240 * 60_000)).toBe(0);
});

test('the quiet hours are those of whoever is written to, where their number says in which country they are', async () => {
  const one = await noticeOf('pace-abroad');
  const noon = hourOf(one, 12); // two or three at night in Tokyo, whatever the season
  await house.database.tamper(`update contact set phone = '+81 3 5550 0100' where id = '${one.notice.to}'`);
  expect(await waits(pace(), one, 'jp.example', noon)).toBeGreaterThanOrEqual(240);
  const night = hourOf(await noticeOf('pace-at-home'), 3);
  expect(await waits(pace(), { ...one, notice: { ...one.notice, id: 'n-other' } }, 'jp.example', night)).toBe(0);
});

test('no mail is held past a date that was moved forward after it had its place', async () => {
  const one = await noticeOf('pace-moved');
  const night = hourOf(one, 3);
  expect(await waits(pace(), one, 'moved.example', night)).toBe(240);
  const clock = { id: 'X', owedBy: 'agency', dueAt: night + 2 * 3_600_000, held: null, lapsed: false };
  await house.database.tamper(
    `update participant set state = jsonb_set(state, '{clocks}', '[${JSON.stringify(clock)}]') where id = 'pace-moved'`,
  );
  expect(await waits(pace(), one, 'moved.example', night + 30 * 60_000)).toBe(0);
  const slot = await slotOf(house.database.pool, { participant: 'pace-moved', notice: one.notice.id });
  expect(slot).toMatchObject({ at: night + 30 * 60_000, why: 'legal-date' });
});

test('which kinds leave at any hour is a line of the policy', async () => {
  const one = await noticeOf('pace-at-once');
  const night = hourOf(one, 3);
  const why = { en: 'a test', es: 'una prueba' };
  expect(await waits(pace({ atOnce: [{ kinds: ['review-overdue'], why }] }), one, 'once.example', night)).toBe(0);
});

test('of many workers at once, no more leave in a minute than the limits say', async () => {
  const cases = [];
  for (let index = 0; index < 7; index += 1) cases.push(await noticeOf(`pace-${index}`));
  const noon = hourOf(cases[0]!, 12);
  const limits = pace({ perMinute: 4, perMinuteAndDomain: 2 });
  const waited = await Promise.all(
    cases.map((one, index) => waits(limits, one, index < 5 ? 'A.example' : 'b.example', noon)),
  );
  expect(waited.slice(0, 5).sort()).toEqual([0, 0, 1, 1, 2]);
  expect(waited.slice(5)).toEqual([0, 0]);
  const more = await noticeOf('pace-more');
  expect(await waits(limits, more, 'c.example', noon)).toBe(1);
});

test('a try that failed is made again only outside of the quiet hours, and the record says when', async () => {
  const one = await noticeOf('pace-again');
  const evening = hourOf(one, 21) - 30_000;
  const policy = pace({ quietFrom: 21, quietUntil: 7 });
  const { pool } = policy;
  expect(await waits(policy, one, 'again.example', evening)).toBe(0);
  expect(await waits(policy, one, 'again.example', evening + 10_000)).toBe(0);
  expect(await waits(policy, one, 'again.example', evening + 30_000)).toBe(600);
  const slot = { at: evening + 30_000 + 600 * 60_000, why: 'quiet-hours' };
  expect(await slotOf(pool, { participant: 'pace-again', notice: one.notice.id })).toEqual(slot);
  expect(await waits(policy, one, 'again.example', slot.at)).toBe(0);
  await pool.query(`delete from deadline where participant = 'pace-again'`);
  await pool.query(
    `update notice set status = case id when $1 then 'queued' else 'sent' end where participant = 'pace-again'`,
    [one.notice.id],
  );
  const late = async () =>
    (await latecomers(pool, new Date(slot.at), 100)).some(({ participant }) => participant === 'pace-again');
  expect(await late()).toBe(false);
  await pool.query(
    `insert into delivery_attempt (participant, notice, step, at) values ('pace-again', $1, 'begun', $2)`,
    [one.notice.id, new Date(evening)],
  );
  expect(await late()).toBe(true);
});

test('fifty that come back after an absence leave within the limits', async () => {
  const one = await noticeOf('pace-back');
  const noon = hourOf(one, 12);
  const cases = Array.from({ length: 50 }, (_, index) => ({ ...one, notice: { ...one.notice, id: `back-${index}` } }));
  const all = (now: number) =>
    Promise.all(
      cases.map((each) => waits(pace({ perMinute: 100, perMinuteAndDomain: 10 }), each, 'back.example', now)),
    );
  const tens = [0, 1, 2, 3, 4].flatMap((minute) => Array.from({ length: 10 }, () => minute));
  expect((await all(noon)).sort()).toEqual(tens);
  expect((await all(noon + 3 * 3_600_000)).sort()).toEqual(tens);
});

test('what goes out with another notice takes no new place while it looks whether that has left', async () => {
  const one = await noticeOf('pace-part');
  const noon = hourOf(one, 12);
  const { pool } = house.database;
  const name = { participant: 'pace-part', notice: one.notice.id };
  await waits(pace(), one, 'part.example', noon);
  await pool.query(
    `insert into joint_mail (participant, notice, lead_participant, lead_notice) values ($1, $2, 'pace-lead', 'n1'), ('pace-lead', 'n1', 'pace-lead', 'n1')`,
    [name.participant, name.notice],
  );
  expect(await waits(pace(), one, 'part.example', noon + 3_600_000)).toBe(0);
  expect((await slotOf(pool, name))?.at).toBe(noon);
});

test('without a pace, and with a clock that was moved ahead, nothing waits', async () => {
  const one = await noticeOf('pace-none');
  const night = hourOf(one, 3);
  expect(await waits({ ...pace(), pace: 'none' }, one, 'a.example', night)).toBe(0);
  expect(await waits(pace(), one, 'a.example', one.notice.queuedAt - 600_000)).toBe(0);
  expect(await slotOf(house.database.pool, { participant: 'pace-none', notice: one.notice.id })).toBeUndefined();
});

test('while it waits, nobody is asked to take it, and no try is noted', async () => {
  const one = await noticeOf('pace-courier');
  await house.database.pool.query(`update notice set queued_at = now() where participant = 'pace-courier'`);
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: one.state.zone }).format(Date.now()),
  );
  const deliver = courier({ quietFrom: hour, quietUntil: (hour + 2) % 24 });
  const errand = { participant: 'pace-courier', notice: one.notice.id };
  await expect(deliver(errand)).rejects.toMatchObject({ type: 'MailWaits', nonRetryable: false });
  const { rows } = await house.database.pool.query(`select from delivery_attempt where participant = 'pace-courier'`);
  expect(rows).toHaveLength(0);
});

test('what had to wait does not leave when its outreach ended meanwhile or is held, unless a try may have reached the receiver', async () => {
  const { pool } = house.database;
  const held = tell.overdue(ctpat);
  held.act(
    'RecordAnswer',
    { ladder: 'annual-review:2028', contact: 'k-primary', channel: 'mail', note: ref('note') },
    'specialist',
  );
  const ended = tell.overdue(ctpat);
  ended.act('GrantTime', { days: 20, note: ref('note') }, 'supervisor');
  const deliver = courier({ quietFrom: 0, quietUntil: 0 });
  const queued = async (participant: string, told: Ledger, minutesAgo: number) => {
    const { notice } = await noticeOf(participant, told);
    await pool.query(`update notice set queued_at = now() - $2 * interval '1 minute' where participant = $1`, [
      participant,
      minutesAgo,
    ]);
    return { participant, notice: notice.id };
  };
  const moot = await queued('pace-ended', ended, 120);
  expect(await deliver(moot)).toMatchObject({ proof: 'withdrawn' });
  await pool.query(`insert into delivery_attempt (participant, notice, step) values ($1, $2, 'begun')`, [
    moot.participant,
    moot.notice,
  ]);
  await expect(deliver(moot)).rejects.toThrow('asked');
  expect(await deliver(await queued('pace-held', held, 120))).toMatchObject({ proof: 'withdrawn' });
  await expect(deliver(await queued('pace-ended-at-once', ended, 0))).rejects.toThrow('asked');
  await expect(deliver(await queued('pace-stands', story, 120))).rejects.toThrow('asked');
});
