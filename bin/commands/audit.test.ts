/** Proof on the command line: what is found of tampering, where, and how the exit status tells it. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { suspended } from '../../domain/testing/stories.ts';
import { loadPolicies } from '../../db/policy.ts';
import { makeAnchor } from '../../db/proof/anchors.ts';
import { fingerprintOf, signingKey } from '../../db/proof/signing.ts';
import { portolanAlone, portolanWith } from '../../test/harness/command-line.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { employ, replay } from '../../test/harness/replayed.ts';
import { rehashed } from '../../test/harness/tampering.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'portolan-audit-'));
const seed = Buffer.from('0123456789abcdefghijklmnopqrstuv');
const key = signingKey(seed);
const settings = { ANCHOR_KEY: seed.toString('base64'), ANCHORS_DIR: folder };
const file = (name: string): string => join(folder, name);
let database: TestDatabase;
let decision: number;

beforeAll(async () => {
  database = await createDatabase();
  const stage = { pool: database.pool, policies: loadPolicies(join(root, 'policy')) };
  await employ(stage, ['late'], Date.UTC(2020, 0, 2));
  await replay(stage, suspended(ctpat), 'late', 'Late Traders');
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

const portolan = (...args: readonly string[]) => portolanWith(settings, database.url, ...args);
/** Without a database, without a setting. */
const NOTHING = { DATABASE_URL: '', SESSION_SECRET: '' };
const verifyBundle = (...args: readonly string[]) => portolanWith(NOTHING, '', 'audit', 'verify-bundle', ...args);

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
  expect(await verifyBundle(file('full.json'), '--key', 'AAAA')).toMatchObject({
    code: 1,
    err: expect.stringContaining('the key'),
  });
  expect(await portolanAlone(NOTHING, '', 'audit', 'verify-bundle', file('full.json'))).toMatchObject({ code: 0 });
  expect(await verifyBundle(file('none.json'))).toMatchObject({ code: 2 });
  const { rows } = await database.pool.query(
    "select what from page_view where what like 'decision.bundle%' order by id",
  );
  expect(rows).toEqual([{ what: 'decision.bundle-full' }, { what: 'decision.bundle-releasable' }]);
});

test('rewritten with everything hashed anew, the record is told from what was anchored', async () => {
  await database.tamper(
    `update event set actor = 'eve' where stream = 'participant:late' and seq = 3; ${rehashed('participant:late', 3)}`,
  );
  expect(await portolanAlone(settings, database.url, 'ledger', 'verify')).toMatchObject({ code: 0 });
  for (const asked of [['--all'], [`late/${decision}`]])
    expect(await portolan('audit', 'verify', ...asked)).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /first bad place is participant:late#1-\d+: other rows stand there than were anchored \(anchor 1\)/,
      ),
    });
}, 60_000);
