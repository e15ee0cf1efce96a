/** A bundle proves a decision to whoever has the file and nothing else; whatever is done to it is found, and where. */
import { createPublicKey, randomBytes, randomInt } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CAST } from '../../domain/testing/cast.ts';
import { ref } from '../../domain/testing/ledger.ts';
import { suspended } from '../../domain/testing/stories.ts';
import { CRITERIA } from '../../test/harness/complete-profile.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { rehashed, tampered } from '../../test/harness/tampering.ts';
import { employ, POLICY, replay } from '../../test/harness/replayed.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { openDocumentStore } from '../document-store.ts';
import { storeDocument } from '../documents.ts';
import { loadPolicies } from '../policy.ts';
import { rulesVersion } from '../rules-version.ts';
import { sha256Of, textHash } from '../content.ts';
import type { Pool } from '../pool.ts';
import { makeAnchor } from './anchors.ts';
import { checkBundle } from './bundle-check.ts';
import { bundleRoot, leafOf, partHash, shown, signedText, type Bundle, type Item } from './bundle-form.ts';
import { makeBundle } from './bundle-make.ts';
import { rejudgeBundle } from './bundle-rejudge.ts';
import { BEFORE_ALL, rowHash, type HashedRow } from './row-hash.ts';
import { fingerprintOf, printNamed, signingKey } from './signing.ts';

const policies = loadPolicies(join(import.meta.dirname, '../../policy'));
const key = signingKey(randomBytes(32));
const DOCUMENT = '00000000-0000-4000-8000-00000000d0c1';
const folder = mkdtempSync(join(tmpdir(), 'portolan-bundle-'));
let database: TestDatabase;
let [full, releasable, early] = [] as unknown as [Bundle, Bundle, Bundle];

beforeAll(async () => {
  database = await createDatabase();
  const { pool } = database;
  const stage = { pool, policies };
  await employ(stage, ['late'], Date.UTC(2020, 0, 2));
  const story = suspended(ctpat);
  story.act('FileAppeal', { statement: ref('statement') }, 'officer');
  await replay(stage, story, 'late', 'Søn "& Co"', true);
  const file = join(folder, 'plan');
  writeFileSync(file, 'The plan of 555-0100');
  const store = openDocumentStore(join(folder, 'documents'));
  const received = (await store.receive(createReadStream(file), 100))!;
  await storeDocument(pool, store, received, {
    ...{ command: DOCUMENT, participant: 'late', about: { kind: 'participant', ref: null }, name: 'plan.txt' },
    ...{ media: 'text/plain', by: { person: CAST.officer.person, role: 'officer' } },
    ...{ at: Date.now(), policy: POLICY, rules: rulesVersion() },
  });
  const { rows } = await pool.query<{ seq: number }>(
    `select max(seq) as seq from event where stream = 'participant:late' and type = 'AdverseDecided'`,
  );
  const setup = { pool, policies, criteria: CRITERIA, key };
  const make = async (profile: Bundle['profile']) => (await makeBundle(setup, 'late', rows[0]!.seq, profile))!;
  early = await make('full');
  await makeAnchor(pool, { key, former: [], folder }, Date.now());
  [full, releasable] = [await make('full'), await make('releasable')];
  expect(await makeBundle(setup, 'late', 9_999, 'full')).toBeUndefined();
}, 120_000);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const check = (bundle: Bundle, trusted: string | null = key.publicKey) => checkBundle(JSON.stringify(bundle), trusted);

test('both profiles are whole, of one root; the full one is judged again from the file alone', () => {
  expect(check(full)).toMatchObject({ fault: null, anchors: [1], linked: 0 });
  expect(check(releasable)).toMatchObject({ fault: null, anchors: [1] });
  expect(releasable.root).toBe(full.root);
  expect(releasable.signature).not.toBe(full.signature); // each says what it withholds
  expect(check(full).absent).toEqual([]);
  expect(rejudgeBundle(full)).toMatchObject({ verdict: 'permitted' });
  expect(rejudgeBundle(releasable)).toBeNull();
  expect(check(early)).toMatchObject({ fault: null, anchors: [] });
  const later = structuredClone(full);
  for (const item of later.items.filter(({ kind }) => kind === 'policy'))
    valueOf(item, 'text', 'as: nobody writes it now');
  expect(rejudgeBundle(later)).toMatchObject({ verdict: 'unknown-rules' });
});

test('what is withheld is not there, and says by which law; dates and kinds are', () => {
  const text = JSON.stringify(releasable);
  for (const secret of ['primary@late.example', 'Dear officer', 'Reason of', 'by name', 'officer of'])
    expect([secret, JSON.stringify(full).includes(secret), text.includes(secret)]).toEqual([
      secret,
      true,
      expect.any(Boolean),
    ]);
  for (const secret of ['primary@late.example', 'Dear officer', 'Reason of', 'officer of'])
    expect(text).not.toContain(secret);
  const hidden = releasable.items.filter(({ kind, parts }) => kind === 'event' && 'hash' in parts['body']!);
  expect(hidden.length).toBeGreaterThan(0);
  for (const item of hidden) {
    expect(shown(item, 'type')).toEqual(expect.any(String));
    expect(shown(item, 'at')).toEqual(expect.stringMatching(/^\d+\.\d{6}$/));
    expect(shown(item, 'hash')).toEqual(expect.stringMatching(/^[0-9a-f]{64}$/));
    expect(item.parts['command']).toMatchObject({ law: expect.stringContaining('552(b)') });
  }
  const vetting = releasable.items.find((item) => shown(item, 'type') === 'VettingRecorded')!;
  expect(vetting.parts['body']).toMatchObject({ exemption: 'enforcement', law: '5 U.S.C. 552(b)(7)' });
  const decided = releasable.items.find(({ kind, id }) => kind === 'event' && id === String(releasable.decision))!;
  expect(shown(decided, 'body')).toContain('"order":"suspension"');
});

test('no list of words finds a withheld text by a hash that is shown', () => {
  const text = JSON.stringify(releasable);
  for (const guess of ['Dear officer', '{"text":"Reason of decision"}', '{"text":"Reason of tracking"}', 'plan.txt'])
    expect([guess, text.includes(sha256Of(guess))]).toEqual([guess, false]);
  for (const { kind, parts } of releasable.items.filter((item) => 'salt' in item.parts))
    expect([kind, 'hash' in parts['salt']!]).toEqual([kind, true]);
  const named = full.items.find(({ kind }) => kind === 'text')!;
  expect(shown(named, 'sha256')).toBe(textHash(String(shown(named, 'salt')), String(shown(named, 'body'))));
});

const DOCUMENT_STREAM = `document:${DOCUMENT}`;
test.each<[string, string, RegExp]>([
  [
    'a mail rewritten',
    `update delivery set body = 'Dear friend', sha256 = encode(sha256('Dear friend'), 'hex')`,
    /^item \d+ \(notice n/,
  ],
  ['a mail dropped', 'delete from delivery', /^item \d+ \(notice n/],
  [
    'a filing rewritten',
    `update filing set person = 'eve'; update filing f set sha256 = filing_hash(f)`,
    /^item \d+ \(filing/,
  ],
  ['a filing’s day', `update filing set received_at = received_at - interval '1 day'`, /^item \d+ \(filing/],
  ['a filing dropped', 'delete from filing', /^row \d+/],
  [
    'a text rewritten',
    `update content set body = '"x"', sha256 = encode(sha256(convert_to(salt || '"x"', 'UTF8')), 'hex')`,
    /^item \d+ \(text/,
  ],
  ['a document rewritten', `update document set sha256 = repeat('0', 64)`, /^item \d+ \(document/],
  [
    'a document rewritten with its own record',
    `update event set body = regexp_replace(body, '"sha256":"[0-9a-f]{64}"([^"]*)$', '"sha256":"' || repeat('0', 64) || '"\\1') where stream = '${DOCUMENT_STREAM}';
      update document set sha256 = repeat('0', 64); ${rehashed(DOCUMENT_STREAM, 1)}`,
    /^item \d+ \(document/,
  ],
])('%s, in the database and with its hash: the bundle that is made then says where', async (_what, sql, place) => {
  const bundle = await tampered(database.ownerUrl, sql, (client) =>
    makeBundle({ pool: client as Pool, policies, criteria: CRITERIA, key }, 'late', full.decision, 'full'),
  );
  expect(check(bundle!).fault?.place ?? 'nothing').toMatch(place);
});

const rowsOf = ({ items }: Bundle): Item[] => items.filter(({ kind }) => kind === 'event');
const valueOf = (item: Item, part: string, value: string): void => void Object.assign(item.parts[part]!, { value });

/** Everything that can be made right without the key. */
function resealed(bundle: Bundle): void {
  let before = BEFORE_ALL;
  bundle.items.forEach((item, index) => {
    item.n = index + 1;
    if (item.kind === 'event') {
      const values = Object.fromEntries(Object.keys(item.parts).map((name) => [name, shown(item, name)]));
      const row = { ...values, stream: `participant:${bundle.participant}`, seq: Number(item.id) } as HashedRow;
      if (Object.values(item.parts).every((part) => 'value' in part)) valueOf(item, 'hash', rowHash(before, row));
      before = String(shown(item, 'hash'));
    }
    item.leaf = leafOf(item);
  });
  bundle.root = bundleRoot(bundle.items);
}

/** The rows in their new order get new numbers, as if they had always been so. */
const renumbered = (bundle: Bundle): void => {
  rowsOf(bundle).forEach((row, index) => (row.id = String(index + 1)));
  resealed(bundle);
};
const lastRow = (bundle: Bundle): number => rowsOf(bundle).length - 1;

test.each<[string, (bundle: Bundle) => void, string]>([
  ['a row changed', ({ items }) => valueOf(items[4]!, 'role', 'system'), 'row 5'],
  [
    'a row changed with its leaf',
    ({ items }) => (valueOf(items[4]!, 'role', 'x'), (items[4]!.leaf = leafOf(items[4]!))),
    'row 5|the root',
  ],
  [
    'a hash changed with its leaf',
    ({ items }) => (valueOf(items[4]!, 'hash', 'f'.repeat(64)), (items[4]!.leaf = leafOf(items[4]!))),
    'row [56]|the root',
  ],
  [
    'a row changed, everything hashed anew',
    (bundle) => (valueOf(bundle.items[4]!, 'role', 'x'), resealed(bundle)),
    'the signature|row 5',
  ],
  ['a row dropped', ({ items }) => items.splice(4, 1), 'row 6'],
  ['a row dropped, the items counted anew', (bundle) => (bundle.items.splice(4, 1), resealed(bundle)), 'row 6'],
  [
    'a row dropped, everything anew',
    (bundle) => (bundle.items.splice(4, 1), renumbered(bundle)),
    'the signature|row 5',
  ],
  ['a row put in', ({ items }) => items.splice(4, 0, structuredClone(items[4]!)), 'row 5'],
  [
    'a row put in, everything anew',
    (bundle) => (bundle.items.splice(4, 0, structuredClone(bundle.items[4]!)), renumbered(bundle)),
    'the signature|row [56]',
  ],
  ['two rows swapped', ({ items }) => items.splice(4, 2, items[5]!, items[4]!), 'row 6'],
  [
    'two rows swapped, everything anew',
    (bundle) => (bundle.items.splice(4, 2, bundle.items[5]!, bundle.items[4]!), renumbered(bundle)),
    'the signature|row [56]',
  ],
  ['the last row cut', (bundle) => bundle.items.splice(lastRow(bundle), 1), 'item|text|row'],
  [
    'the last row cut, everything anew',
    (bundle) => (bundle.items.splice(lastRow(bundle), 1), resealed(bundle)),
    'the signature',
  ],
  ['the file cut', ({ items }) => items.pop(), 'the root'],
  ['another decision meant', (bundle) => (bundle.decision -= 1), 'the signature'],
  ['another participant meant', (bundle) => (bundle.participant = 'other'), 'row \\d+|the signature'],
  [
    'it says that it withholds otherwise',
    (b) => (b.profile = b.profile === 'full' ? 'releasable' : 'full'),
    'the signature',
  ],
  ['another root', (bundle) => (bundle.root = 'f'.repeat(64)), 'the root'],
  ['another key named', (bundle) => (bundle.key = signingKey(randomBytes(32)).publicKey), 'the signature'],
  ['the signature of another', (bundle) => (bundle.signature = early.signature), 'the signature'],
  ['the anchor gone', (bundle) => (bundle.items.pop(), resealed(bundle)), 'the signature'],
  [
    'a policy changed',
    (bundle) =>
      valueOf(
        bundle.items.find(({ kind }) => kind === 'policy')!,
        'text',
        'rules: {}',
      ),
    'item \\d+ \\(policy',
  ],
])('%s: found in both profiles, and where', (_what, change, place) => {
  for (const bundle of [full, releasable]) {
    const copy = structuredClone(bundle);
    change(copy);
    expect(check(copy).fault?.place ?? 'nothing').toMatch(new RegExp(`^(${place})`));
  }
});

test('why something is withheld cannot be changed, nor more be withheld, by whoever passes it on', () => {
  const reason = structuredClone(releasable);
  const part = reason.items.flatMap(({ parts }) => Object.values(parts)).find((one) => 'hash' in one)!;
  Object.assign(part, { exemption: 'enforcement', law: 'none' });
  expect(check(reason).fault?.place).toBe('the signature');
  const more = structuredClone(full);
  const [item] = more.items;
  item!.parts['role'] = { hash: partHash('role', item!.parts['role']!), exemption: 'privacy', law: 'none' };
  expect(check(more).fault?.place).toBe('the signature');
});

test('no letter of the file can be another: wherever one bit is turned, it is found', () => {
  for (const bundle of [full, releasable]) {
    const bytes = Buffer.from(`${JSON.stringify(bundle, null, 1)}\n`);
    expect(checkBundle(bytes.toString(), key.publicKey).fault).toBeNull();
    for (const at of places(bytes.length - 1, 40)) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      expect([at, checkBundle(turned.toString(), null).fault?.place]).toEqual([at, expect.any(String)]);
    }
  }
});

/** Places by chance, as many at the end, where root, key and signature stand, and the last ones of all. */
const places = (length: number, count: number): readonly number[] => [
  ...Array.from({ length: count }, () => randomInt(length)),
  ...Array.from({ length: count }, () => length - 1 - randomInt(260)),
  ...Array.from({ length: 8 }, (_, back) => length - 1 - back),
];

test('what is said twice in a file is read by people and by no program: it is no bundle', () => {
  const text = JSON.stringify(full);
  for (const twice of [text.replace('{', '{"profile":"releasable",'), text.replace(/"root":/, '"root":"0","root":')])
    expect(checkBundle(twice, null)).toMatchObject({ bundle: null, fault: { place: 'the file' } });
  expect(checkBundle(JSON.stringify(full, null, 1).replaceAll('\n', '\r\n'), null).fault).toBeNull();
});

test('a key is named by itself, in PEM or by its fingerprint, and by nothing else', () => {
  const { publicKey } = key;
  const print = fingerprintOf(publicKey);
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  const pem = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  for (const words of [publicKey, String(pem), print, print.replaceAll(' ', '').toUpperCase(), `${print}\n`])
    expect([words, printNamed(words)]).toEqual([words, print]);
  for (const words of ['', 'AAAA', print.slice(5), `${print} 00`, 'ours.pem']) expect(printNamed(words)).toBeNull();
});

test('signed with a key of one’s own it is whole, and not ours', () => {
  const own = signingKey(randomBytes(32));
  const copy = structuredClone(full);
  valueOf(copy.items[4]!, 'role', 'x');
  resealed(copy);
  Object.assign(copy, { key: own.publicKey, signature: own.sign(signedText(copy)) });
  expect(check(copy).fault?.place).toBe('the key');
  expect(check(copy, null).fault?.place).toBe('anchor 1'); // the anchors are still ours, and hold other rows
  copy.items.pop();
  resealed(copy);
  copy.signature = own.sign(signedText(copy));
  expect(check(copy, null)).toMatchObject({ fault: null, anchors: [] }); // only the key that was named tells
  expect(check(copy).fault?.place).toBe('the key');
});

test.each(['', 'nothing', '{}', '{"format":"portolan-bundle-1"}'])(
  'what is no bundle is said to be none: %j',
  (text) => {
    expect(checkBundle(text, null)).toMatchObject({ bundle: null, fault: { place: 'the file' } });
  },
);

test('the hash of a row is the database’s, whatever is in it', async () => {
  const lineless = ['plain', 'Søn "quoted" \\ back', 'tab\t \u0001\u001f\u007f', '\u2028 😀', ''];
  const odd = ['plain', 'Søn "quoted" \\ back', 'tab\t new\nline \u0001\u001f\u007f', '\u2028 😀', ''];
  const { rows } = await database.pool.query<{ hash: string; covering: string; before: string; at: string }>(
    `select encode(event_hash('\\x00'::bytea, 's', 1, t, to_timestamp(1700000000.123), t, t, t, t, t, false, t, t), 'hex') as hash,
      encode(event_hash('\\x00'::bytea, 's', 1, t, to_timestamp(1700000000.123), t, t, t, t, t, false, t, t, null), 'hex') as before,
      encode(event_hash('\\x00'::bytea, 's', 1, t, to_timestamp(1700000000.123), t, t, t, t, t, false, t, t, to_timestamp(1700000000.123)), 'hex') as covering,
      extract(epoch from to_timestamp(1700000000.123))::text as at from unnest($1::text[]) with ordinality as u (t, n) order by n`,
    [odd],
  );
  const mineOf = (t: string, more: Partial<HashedRow> = {}) =>
    rowHash('00', {
      ...{ stream: 's', seq: 1, type: t, at: rows[0]!.at, command: t, actor: t, role: t, policy: t, rules: t },
      ...{ simulated: false, body: t, cause: t },
      ...more,
    });
  const mine = (recorded?: string) => odd.map((t) => mineOf(t, { recorded }));
  expect(mine()).toEqual(rows.map(({ hash }) => hash));
  expect(mine()).toEqual(rows.map(({ before }) => before)); // as it was before it covered when a row was recorded
  expect(mine(rows[0]!.at)).toEqual(rows.map(({ covering }) => covering));
  const lined = await database.pool.query<{ hash: string; simulated: boolean; cause: string | null; t: string }>(
    `select encode(event_line_hash('\\x00'::bytea, 's', 1, t, to_timestamp(1700000000.123), t, t, t, t, t, simulated, body, cause, to_timestamp(1700000000.123)), 'hex') as hash,
      t, body, cause, simulated from unnest($1::text[]) t, unnest($2::text[]) body, unnest(array_append($2::text[], null)) cause, unnest(array[true, false]) simulated`,
    [lineless, odd],
  );
  expect(lined.rows).toHaveLength(lineless.length * odd.length * (odd.length + 1) * 2);
  for (const { hash, t, ...more } of lined.rows)
    expect(mineOf(t, { ...more, recorded: rows[0]!.at, byLines: true })).toBe(hash);
});
