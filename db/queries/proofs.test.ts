/** The flow of proofs as the record has it: what counts as sent, what as proof, and in which days. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DAY_MS } from '../../domain/calendar.ts';
import type { ProofChannel } from '../../domain/drought.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { CTPAT } from '../../test/lifecycle/ctpat.ts';
import { append } from '../ledger.ts';
import { transaction } from '../pool.ts';
import { proofReadings } from './proofs.ts';

const NOW = Date.now();
const { letterDays } = CTPAT.proof;
let database: TestDatabase;
let heads: Map<string, number>;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  heads = new Map();
  await database.tamper(
    `delete from delivery; delete from notice; delete from mail_event; delete from event where stream like 'participant:%'; update stream set seq = 0`,
  );
  await database.pool.query(
    `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, demo, state)
     values ('p', 1, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', 'laredo', false, '{}') on conflict do nothing`,
  );
});

const reading = async (channel: ProofChannel, now = NOW) =>
  (await proofReadings(database.pool, CTPAT, now)).find((one) => one.channel === channel)!;
/** So many mails that a receiver took, so many days ago. */
const taken = (count: number, daysAgo: number) =>
  database.pool.query(
    `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply, accepted_at)
     select 'p', 'n' || $2::text || '-' || n, 'mail', 'a@b.example', '', '', '', '', '', to_timestamp($3::bigint / 1000.0) from generate_series(1, $1::int) n`,
    [count, String(daysAgo), Math.round(NOW - daysAgo * DAY_MS)],
  );
const queued = (count: number, minutesAgo: number, leavesInMinutes: number | null = null) =>
  database.pool.query(
    `with q as (insert into notice (participant, id, kind, about, channel, recipient, status, queued_at)
       select 'p', 'q' || n, 'certified', 'application', 'mail', 'k', 'queued', to_timestamp($2::bigint / 1000.0) from generate_series(1, $1::int) n returning id)
     insert into mail_slot (participant, notice, domain, leaves_at, why) select 'p', id, 'b.example', to_timestamp($3::bigint / 1000.0), 'limit' from q where $3::bigint is not null
     on conflict do nothing`,
    [count, NOW - minutesAgo * 60_000, leavesInMinutes === null ? null : NOW + leavesInMinutes * 60_000],
  );
async function told(count: number, daysAgo: number, event: { readonly type: string }): Promise<void> {
  const stream = `participant:${event.type}-${daysAgo}`;
  const after = heads.get(stream) ?? 0;
  const events = Array.from({ length: count }, () => event);
  const entry = {
    stream,
    after,
    command: `${stream}-${after}`,
    actor: 'system',
    role: 'system',
    policy: 'none',
    rules: 'test',
  };
  await transaction(database.pool, (client) =>
    append(client, { ...entry, at: Math.round(NOW - daysAgo * DAY_MS), events, cause: {} }),
  );
  heads.set(stream, after + count);
}

test('mail that should have left and waits counts as sent, mail that is to leave later does not', async () => {
  await taken(100, 10);
  await taken(5, 1);
  await queued(20, 60, 30);
  expect(await reading('mail-taken')).toMatchObject({
    usual: { sent: 100, proofs: 100 },
    recent: { sent: 5, proofs: 5 },
    verdict: 'quiet',
  });
  await database.pool.query(
    `insert into delivery_attempt (participant, notice, step, at) values ('p', 'q1', 'begun', to_timestamp($1::bigint / 1000.0))`,
    [NOW - 3_600_000],
  );
  expect(await reading('mail-taken')).toMatchObject({ recent: { sent: 6, proofs: 5 } });
  await database.tamper('delete from notice; delete from mail_slot; delete from delivery_attempt');
  await queued(20, 60);
  expect(await reading('mail-taken')).toMatchObject({ recent: { sent: 25, proofs: 5 }, expected: 25, verdict: 'dry' });
});

test('bounces and answers are told by the ledger; days before the usual ones do not count', async () => {
  await taken(400, 10);
  await taken(200, 1);
  await taken(999, 40);
  await told(40, 10, { type: 'NoticeFailed', why: 'refused' } as never);
  await told(40, 10, { type: 'NoticeFailed', why: 'gave-up' } as never);
  expect(await reading('bounces')).toMatchObject({
    usual: { sent: 400, proofs: 40 },
    recent: { sent: 200, proofs: 0 },
    verdict: 'dry',
  });
  await told(9, 1, { type: 'NoticeFailed', why: 'refused' } as never);
  expect(await reading('bounces')).toMatchObject({ recent: { proofs: 9 }, verdict: 'flowing' });
  await told(3, 10, { type: 'AnswerRecorded', channel: 'mail' } as never);
  await told(9, 10, { type: 'AnswerRecorded', channel: 'link' } as never);
  expect(await reading('mail-answers')).toMatchObject({ usual: { proofs: 3 }, verdict: 'quiet' });
});

/** So many calls of the mail provider, so many days ago. */
const calledBack = (count: number, daysAgo: number, kind = 'delivered', reason: string | null = 'arrived') =>
  database.pool.query(
    `insert into mail_event (id, event, kind, at, message_id, recipient, filed_at, reason)
     select gen_random_uuid(), 'e', $2, to_timestamp($3::bigint / 1000.0), '<m>', 'a@b.example', case when $4::text is not null then now() end, $4
       from generate_series(1, $1::int)`,
    [count, kind, NOW - daysAgo * DAY_MS, reason],
  );

test('of the mail that was taken, the provider’s calls say what arrived: when they stop, they are dry', async () => {
  await taken(100, 10);
  await calledBack(90, 10);
  await calledBack(50, 10, 'delivered', 'no-such-notice'); // a code to sign with, which is no notice
  await taken(40, 1);
  await calledBack(40, 1, 'soft', 'soft');
  expect(await reading('callbacks')).toMatchObject({
    usual: { sent: 100, proofs: 90 },
    recent: { sent: 40, proofs: 0 },
    expected: 36,
    verdict: 'dry',
  });
  await calledBack(36, 1, 'delivered', null);
  expect(await reading('callbacks')).toMatchObject({ recent: { proofs: 36 }, verdict: 'flowing' });
});

test('that nobody answers on a weekend is no drought: the last working days count', async () => {
  const sunday = Math.floor((NOW / DAY_MS - 3) / 7) * 7 * DAY_MS + 3.9 * DAY_MS; // 1 January 1970 was a Thursday
  const before = (days: number) => (NOW - sunday) / DAY_MS + days;
  await taken(400, before(10));
  await told(200, before(10), { type: 'AnswerRecorded', channel: 'mail' } as never);
  await taken(60, before(1)); // Saturday
  await taken(60, before(2.5)); // Friday morning
  await told(40, before(2.5), { type: 'AnswerRecorded', channel: 'mail' } as never);
  expect(await reading('mail-answers', sunday)).toMatchObject({
    recent: { sent: 120, proofs: 40 },
    recentDays: 3,
    verdict: 'flowing',
  });
});

test('receipts are expected of letters that had the time to come back', async () => {
  await told(90, 60 + letterDays, { type: 'LetterDispatched' });
  await told(80, 60, { type: 'LetterProofLogged' });
  await told(30, letterDays - 1, { type: 'LetterDispatched' });
  expect(await reading('letter-receipts')).toMatchObject({
    usual: { sent: 90, proofs: 80 },
    recent: { sent: 0, proofs: 0 },
    verdict: 'quiet',
  });
  await told(30, letterDays + 5, { type: 'LetterDispatched' });
  expect(await reading('letter-receipts')).toMatchObject({ recent: { sent: 30, proofs: 0 }, verdict: 'dry' });
});
