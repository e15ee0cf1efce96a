import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { messageIdOf } from '../../activities/address.ts';
import { append } from '../../db/ledger.ts';
import { keepCopy } from '../../db/notices.ts';
import { transaction } from '../../db/pool.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { behind, chainBreaks, gaps, missing, rangTwice, twice } from './counts.ts';
import type { Deed } from './deeds.ts';
import { countMails } from './mails.ts';
import { recoveryOf } from './recovery.ts';

const FROM = 'Portolan <no-reply@portolan.example>';
let database: TestDatabase;
let mailDir: string;
beforeAll(async () => {
  database = await createDatabase();
  mailDir = mkdtempSync(join(tmpdir(), 'portolan-mails-'));
});
afterAll(async () => {
  rmSync(mailDir, { recursive: true });
  await database.drop();
});

/** Appends one event of a command, as if nothing had asked whether it is there already. */
const put = (participant: string, after: number, command: string, event: { type: string; [name: string]: unknown }) =>
  transaction(database.pool, (client) =>
    append(client, {
      stream: `participant:${participant}`,
      after,
      command,
      actor: 'ana',
      role: 'specialist',
      policy: 'p',
      rules: 'r',
      at: 1_700_000_000_000,
      events: [event],
      cause: {},
    }),
  );
const deed = (participant: string, command: string, seq: number, more: Partial<Deed> = {}): Deed => ({
  command,
  participant,
  road: 'web',
  answer: 'done',
  seq,
  tries: 1,
  sentMs: 0,
  answeredMs: 0,
  ...more,
});

test('what is missing, twice, torn or behind is counted', async () => {
  const { pool, tamper } = database;
  await put('whole', 0, 'c1', { type: 'A' });
  await put('double', 0, 'c2', { type: 'A' });
  await put('double', 1, 'c2', { type: 'A' });
  await put('rung', 0, 'due:RUNG:1', { type: 'RungRan', ladder: 'l', index: 0 });
  await put('rung', 1, 'due:RUNG:2', { type: 'RungRan', ladder: 'l', index: 0 });
  expect([await gaps(pool), await chainBreaks(pool)]).toEqual([[], []]);
  expect(await twice(pool)).toEqual(['participant:double c2']);
  expect(await rangTwice(pool)).toEqual(['participant:rung RungRan l 0']);
  expect(await behind(pool)).toHaveLength(3);
  const deeds = [
    deed('whole', 'c1', 1),
    deed('whole', 'c1', 2),
    deed('whole', 'never', 3),
    deed('whole', 'changed-nothing', 0),
    deed('whole', 'said no', 0, { answer: 'refused' }),
    deed('whole', 'c1', 0, { road: 'filing' }),
  ];
  expect(await missing(pool, deeds)).toEqual(['whole c1', 'whole never', 'whole c1']);
  await tamper(`delete from event where stream = 'participant:double' and seq = 1`);
  expect(await gaps(pool)).toEqual(['participant:double']);
  expect(await chainBreaks(pool)).toEqual(['participant:double#2 gap']);
});

test('a mail that never came, came twice unsaid, or came twice as said', async () => {
  const { pool } = database;
  await pool.query(
    `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, demo, state)
     values ('m', 1, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', 'laredo', true, '{}')`,
  );
  const came = { n1: 1, n2: 0, n3: 2, n4: 2, n5: 0, n6: 0 } as const;
  const statuses = { n1: 'sent', n2: 'sent', n3: 'sent', n4: 'sent', n5: 'queued', n6: 'failed' } as const;
  for (const [notice, times] of Object.entries(came)) {
    await pool.query(
      `insert into notice (participant, id, kind, about, channel, recipient, status, queued_at) values ('m', $1, 'k', 'a', 'mail', 'c', $2, now())`,
      [notice, statuses[notice as keyof typeof statuses]],
    );
    const messageId = messageIdOf('m', notice, FROM);
    for (let time = 0; time < times; time += 1)
      writeFileSync(
        join(mailDir, `${notice}-${time}.eml`),
        `Subject: x\r\nMessage-ID: ${messageId}\r\n\r\n${notice === 'n3' ? time : 'x'}`,
      );
    if (statuses[notice as keyof typeof statuses] !== 'sent') continue;
    const copy = {
      channel: 'mail',
      address: 'a@b.example',
      subject: 's',
      body: 'b',
      template: 't',
      reply: '250',
    } as const;
    await keepCopy(pool, 'm', notice, { ...copy, messageId });
  }
  for (const notice of ['n4', 'n4', 'n1'])
    await pool.query(`insert into delivery_attempt (participant, notice, step) values ('m', $1, 'begun')`, [notice]);
  expect(await countMails(pool, mailDir, FROM)).toEqual({
    received: 5,
    expected: 4,
    distinct: 3,
    repeats: 2,
    unknown: [],
    lost: ['m/n2', 'm/n5'],
    possiblyTwice: ['m/n4'],
    repeated: ['m/n3'],
    differing: [messageIdOf('m', 'n3', FROM)],
    doubted: 0,
  });
});

test('recovery is counted to the answer of a try that began after the blow', () => {
  const fell = { atMs: 0, kind: 'kill', part: 'worker', fellMs: 1_000, backMs: 4_000 } as const;
  const mail = { atMs: 0, kind: 'stop', part: 'mail', forMs: 1, fellMs: 1_000, backMs: 4_000 } as const;
  const deeds = [
    deed('a', 'begun-before', 1, { sentMs: 900, answeredMs: 1_100 }),
    deed('a', 'an-order', 1, { road: 'office', sentMs: 1_100, answeredMs: 1_200 }),
    deed('a', 'after', 1, { sentMs: 2_000, answeredMs: 5_500 }),
    deed('a', 'later', 1, { sentMs: 6_000, answeredMs: 6_100 }),
  ];
  expect(recoveryOf([fell, mail], deeds)).toEqual({ seconds: [4.5], byPart: { worker: 4.5 } });
});
