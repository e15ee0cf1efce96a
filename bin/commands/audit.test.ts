/** Proof on the command line: what is found of tampering, where, and how the exit status tells it. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CAST } from '../../domain/testing/cast.ts';
import { ref } from '../../domain/testing/ledger.ts';
import { suspended } from '../../domain/testing/stories.ts';
import { openDocumentStore } from '../../db/document-store.ts';
import { storeDocument } from '../../db/documents.ts';
import { append } from '../../db/ledger.ts';
import { loadPolicies } from '../../db/policy.ts';
import { transaction } from '../../db/pool.ts';
import { makeAnchor } from '../../db/proof/anchors.ts';
import { bundleRoot, signedText, type Bundle } from '../../db/proof/bundle-form.ts';
import { outsideFile } from '../../db/proof/outside.ts';
import { fingerprintOf, signingKey } from '../../db/proof/signing.ts';
import { rulesVersion } from '../../db/rules-version.ts';
import { portolanAlone, portolanWith } from '../../test/harness/command-line.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { employ, POLICY, replay } from '../../test/harness/replayed.ts';
import { rehashed } from '../../test/harness/tampering.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'portolan-audit-'));
const seed = Buffer.from('0123456789abcdefghijklmnopqrstuv');
const [key, other] = [signingKey(seed), signingKey(randomBytes(32))];
const settings = { ANCHOR_KEY: seed.toString('base64'), ANCHORS_DIR: folder };
const file = (name: string): string => join(folder, name);
let database: TestDatabase;
let decision: number;
const DOCUMENT = '00000000-0000-4000-8000-00000000d0c1';

beforeAll(async () => {
  database = await createDatabase();
  const stage = { pool: database.pool, policies: loadPolicies(join(root, 'policy')) };
  await employ(stage, ['late'], Date.UTC(2020, 0, 2));
  const story = suspended(ctpat);
  story.act('FileAppeal', { statement: ref('statement') }, 'officer');
  await replay(stage, story, 'late', 'Late Traders', true);
  await storePlan(database.pool);
  const { rows } = await database.pool.query<{ seq: number }>(
    `select max(seq) as seq from event where stream = 'participant:late' and type = 'AdverseDecided'`,
  );
  decision = rows[0]!.seq;
  await makeAnchor(database.pool, { key, former: [], folder }, Date.now());
}, 120_000);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** A document of the company. */
async function storePlan(pool: TestDatabase['pool']): Promise<void> {
  writeFileSync(file('plan'), 'The plan');
  const store = openDocumentStore(file('documents'));
  const received = (await store.receive(createReadStream(file('plan')), 100))!;
  await storeDocument(pool, store, received, {
    ...{ command: DOCUMENT, participant: 'late', about: { kind: 'participant', ref: null }, name: 'plan.txt' },
    ...{ media: 'text/plain', by: { person: CAST.officer.person, role: 'officer' } },
    ...{ at: Date.now(), policy: POLICY, rules: rulesVersion() },
  });
}

const portolan = (...args: readonly string[]) => portolanWith(settings, database.url, ...args);
const verifyBundle = (...args: readonly string[]) => portolanAlone(folder, 'audit', 'verify-bundle', ...args);

test('a decision is whole, anchored and permitted, however it is named', async () => {
  for (const named of [['late', String(decision)], [`late/${decision}`]])
    expect(await portolan('audit', 'verify', ...named)).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /AdverseDecided {2}permitted.*\n[^]*rows; 1 anchor, .*; this row stands since anchor 1\n1 permitted/,
      ),
    });
  const { out } = await portolan('audit', 'verify', '--all', '--json');
  expect(JSON.parse(out)).toMatchObject({ whole: true, anchors: { count: 1 }, judged: { differs: 0 }, lines: [] });
});

test('a bundle is verified from a copy of the file alone, and a change is named', async () => {
  for (const profile of ['full', 'releasable']) {
    const made = await portolan(
      'audit',
      'bundle',
      'late',
      String(decision),
      '--profile',
      profile,
      '--out',
      file(`${profile}.json`),
    );
    expect(made).toMatchObject({ code: 0, err: '' });
    copyFileSync(file(`${profile}.json`), file('copy.json'));
    expect(await verifyBundle(file('copy.json'), '--key', fingerprintOf(key.publicKey))).toMatchObject({
      code: 0,
      out: expect.stringContaining(profile === 'full' ? 'judged again: permitted' : 'not judged again'),
    });
    writeFileSync(
      file('copy.json'),
      readFileSync(file('copy.json'), 'utf8').replace('"AdverseDecided"', '"AdverseDeclined"'),
    );
    expect(await verifyBundle(file('copy.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining(`the first bad place is row ${decision}:`),
    });
  }
  expect(await verifyBundle(file('full.json'), '--key', other.publicKey)).toMatchObject({
    code: 1,
    err: expect.stringContaining('the first bad place is the key'),
  });
  for (const misused of [['none.json'], ['full.json', '--key', 'none.pem']])
    expect(await verifyBundle(...misused)).toMatchObject({ code: 2 });
  const { rows } = await database.pool.query(
    "select what from page_view where what like 'decision.bundle%' order by id",
  );
  expect(rows).toEqual([{ what: 'decision.bundle-full' }, { what: 'decision.bundle-releasable' }]);
});

test('a bundle that a stranger signed whole is never told to be good, and ours only to whoever knows our key', async () => {
  const forged = JSON.parse(readFileSync(file('full.json'), 'utf8')) as Bundle;
  forged.items = forged.items.filter(({ kind }) => kind !== 'anchor');
  Object.assign(forged, { root: bundleRoot(forged.items), key: other.publicKey });
  forged.signature = other.sign(signedText(forged));
  writeFileSync(file('forged.json'), JSON.stringify(forged));
  writeFileSync(file('ours.txt'), `${key.publicKey}\n`);
  const unvouched = { code: 5, err: expect.stringContaining('nobody here has vouched for the key') };
  expect(await verifyBundle('forged.json', '--json')).toMatchObject({
    ...unvouched,
    out: expect.stringMatching(/"whole": true,[^]*"vouched": false/),
  });
  expect(await verifyBundle('forged.json', '--key', 'ours.txt')).toMatchObject({ code: 1 });
  expect(await verifyBundle('releasable.json', '--key', 'ours.txt', '--pdf', 'read.pdf')).toMatchObject({ code: 0 });
  expect(readFileSync(file('read.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

const ROWS = 5;
const record = (stream: string) =>
  transaction(database.pool, (client) =>
    append(client, {
      ...{ stream, after: 0, command: 'c', actor: 'ana', role: 'specialist', policy: 'p', rules: 'r', at: Date.now() },
      events: Array.from({ length: ROWS }, (_, n) => ({ type: `E${n}` })),
      cause: {},
    }),
  );
const within = (stream: string, how: string): string => `where stream = '${stream}' and ${how}`;

/** By the names of streams: what is done to their rows, and what is found first. */
const TAMPERED: Readonly<Record<string, readonly [sql: (stream: string) => string, found: object]>> = {
  changed: [(s) => `update event set actor = 'eve' ${within(s, 'seq = 3')}`, { seq: 3, fault: 'changed' }],
  'recorded-earlier': [
    (s) => `update event set recorded_at = recorded_at - interval '3 days' ${within(s, 'seq = 3')}`,
    { seq: 3, fault: 'changed' },
  ],
  dropped: [(s) => `delete from event ${within(s, 'seq = 3')}`, { seq: 4, fault: 'gap' }],
  'put-in': [
    (
      s,
    ) => `update event set seq = -seq ${within(s, 'seq >= 3')}; update event set seq = 1 - seq ${within(s, 'seq < 0')};
      insert into event (stream, seq, type, at, command, actor, role, policy, rules, simulated, body, cause, prev, hash)
        select stream, 3, type, at, command, actor, role, policy, rules, simulated, body, cause, hash, hash from event ${within(s, 'seq = 2')}`,
    { seq: 3, fault: 'changed' },
  ],
  swapped: [
    (s) => `update event set seq = -2 ${within(s, 'seq = 2')}; update event set seq = 2 ${within(s, 'seq = 3')};
      update event set seq = 3 ${within(s, 'seq = -2')}`,
    { seq: 2, fault: 'unlinked' },
  ],
  cut: [(s) => `delete from event ${within(s, 'seq > 3')}`, { seq: 5, fault: 'cut' }],
  'cut-with-its-head': [
    (s) => `delete from event ${within(s, 'seq > 3')}; ${rehashed(s, 3)}`,
    { from: 4, seq: 5, fault: 'cut', anchor: 2 },
  ],
  'hashed-anew': [
    (s) => `update event set actor = 'eve' ${within(s, 'seq = 3')}; ${rehashed(s, 3)}`,
    { from: 1, seq: 5, fault: 'rewritten', anchor: 2 },
  ],
  unnumbered: [(s) => `update stream set seq = 0 where name = '${s}'`, { seq: 5, fault: 'cut' }],
  'struck-off': [
    (s) => `alter table event drop constraint event_stream_fkey; delete from stream where name = '${s}';
      update event set actor = 'eve' ${within(s, 'seq = 3')}`,
    { seq: 1, fault: 'stray' },
  ],
  gone: [
    (s) => `delete from event ${within(s, 'true')}; delete from stream where name = '${s}'`,
    { from: 1, seq: 5, fault: 'dropped', anchor: 2 },
  ],
};
type Fault = { readonly stream: string };
type Told = {
  readonly chain: readonly Fault[];
  readonly anchors: { readonly headFaults: readonly Fault[]; readonly lineFault: unknown };
  readonly texts: readonly object[];
};
const better = '{"text":"A better reason"}';
/** What lies beside the rows, each exchanged together with its hash. */
const BESIDE = `
  update content set body = '${better}', sha256 = encode(sha256(convert_to(salt || '${better}', 'UTF8')), 'hex') where body->>'text' = 'Reason of decision';
  update delivery set body = 'Dear friend', sha256 = encode(sha256('Dear friend'), 'hex') where notice = (select min(notice) from delivery);
  update filing set person = 'eve' where kind = 'appeal'; update filing f set sha256 = filing_hash(f);
  update document set sha256 = repeat('0', 64)`;

test('whatever is done to the ledger without the key, the first bad place is named, and the exit status says so', async () => {
  const streams = Object.keys(TAMPERED).map((id) => `s:${id}`);
  for (const stream of streams) await record(stream);
  const anchorage = { key, former: [], folder };
  expect(await makeAnchor(database.pool, anchorage, Date.now())).toMatchObject({ made: { number: 2 } });
  for (const [id, [sql]] of Object.entries(TAMPERED)) await database.tamper(sql(`s:${id}`));
  await database.tamper(BESIDE);
  const [line] = readFileSync(outsideFile(folder), 'utf8').split('\n');
  writeFileSync(outsideFile(folder), `${line}\n`);
  const { code, out, err } = await portolan('audit', 'verify', '--all', '--json');
  expect([code, err]).toEqual([1, expect.stringContaining('the first bad place is s:changed#3: its content')]);
  const { chain, anchors, texts } = JSON.parse(out) as Told;
  const found = streams.map((name) => [...chain, ...anchors.headFaults].find(({ stream }) => stream === name));
  expect(found).toMatchObject(Object.values(TAMPERED).map(([, fault]) => fault));
  expect(anchors.lineFault).toEqual({ anchor: 2, fault: 'missing-outside' });
  const late = { stream: 'participant:late', fault: 'exchanged' };
  expect(texts).toHaveLength(4);
  expect(texts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...late, what: 'text', seq: decision }),
      expect.objectContaining({ ...late, what: 'copy', text: expect.stringMatching(/^n\d+$/) }),
      expect.objectContaining({ ...late, what: 'filing' }),
      expect.objectContaining({ stream: `document:${DOCUMENT}`, what: 'document', seq: 1, fault: 'exchanged' }),
    ]),
  );
});

test('rewritten with everything hashed anew, the record is told from what was anchored', async () => {
  await database.tamper(
    `update event set actor = 'eve' where stream = 'participant:late' and seq = 3; ${rehashed('participant:late', 3)}`,
  );
  expect(await portolan('audit', 'verify', `late/${decision}`)).toMatchObject({
    code: 1,
    out: expect.stringMatching(
      new RegExp(
        `late#${decision}: the text that it names[^]*: the copy of the mail[^]*: the filing that[^]*document:${DOCUMENT}#1: the row of this`,
      ),
    ),
    err: expect.stringMatching(
      /first bad place is participant:late#1-\d+: other rows stand there than were anchored \(anchor 1\)/,
    ),
  });
});
