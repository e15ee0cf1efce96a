/** The page for operators: what it says when all is well, when parts are away, and of each kind of finding. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { EFFECT_KINDS } from '../../../activities/effects.ts';
import { EXPECTED_KINDS } from '../../../activities/expected.ts';
import { RECONCILED } from '../../../activities/reconcile.ts';
import { WATCHED } from '../../../activities/trouble.ts';
import { recordFindings, type Found } from '../../../db/findings.ts';
import { receiveFiling } from '../../../db/filings.ts';
import { PROOF_CHANNELS } from '../../../domain/drought.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { createApp } from '../../app.ts';
import type { Operations } from '../../deps.ts';
import { fakeDeps, viewer } from '../../testing/fakes.ts';
import { signedIn } from '../../testing/sign-in.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.database.pool.query(
    `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, demo, state)
     values ('p-1', 1, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', 'laredo', false, '{}')`,
  );
  await house.database.pool.query(
    `insert into account (participant, company, source) values ('p-1', 'Red <i>River</i>', 'test')`,
  );
});
afterAll(() => house.close());
const pool = () => house.database.pool;
const kinds = [...WATCHED, ...RECONCILED, ...EXPECTED_KINDS, ...EFFECT_KINDS, 'of-another-release'];
beforeEach(() => recordFindings(pool(), kinds, []));

const UP = { database: 'up', engine: 'up', workers: 'up', mail: 'up', identity: 'up' } as const;
async function page(more: Partial<Operations> = {}, language: 'en' | 'es' = 'en'): Promise<string> {
  const fakes = fakeDeps([viewer('operator', { language })], { pool: pool(), policies: house.deps.policies });
  const operations = { ...fakes.operations, ...more };
  const deps = Object.assign(fakes, { operations });
  return (await (await signedIn(createApp(deps), deps, 'sub-operator')).get('/operations').expect(200)).text;
}
const finding = (kind: string, detail: Found['detail'] = {}): Found => ({
  kind,
  subject: 'p-1',
  participant: 'p-1',
  detail,
});

test('when all is well it says so, and what would appear here', async () => {
  const html = await page();
  expect(html).toContain('Nothing is wrong that we know of.');
  expect(html.match(/pt-tag--good/g)).toHaveLength(5);
  expect(html).not.toMatch(/pt-tag--bad|out of date/);
});

test('a part that is down is named, with what to do', async () => {
  const html = await page({ parts: () => Promise.resolve({ ...UP, workers: 'down', mail: 'down' }) });
  expect(html.match(/pt-tag--bad/g)).toHaveLength(2);
  expect(html).toContain('No worker has asked for work lately');
  expect(html).toContain('correct SMTP_URL');
});

test('checks that are late, or of which nothing is known, say so', async () => {
  const old = new Date(Date.UTC(2027, 2, 10));
  expect(await page({ lastRuns: () => Promise.resolve({ watch: old, reconcile: null }) })).toMatch(
    /The watch should run every minute[\s\S]*None that the engine remembers[\s\S]*should run every night/,
  );
  expect(await page({ lastRuns: () => Promise.resolve(null) })).toContain('Not known while the engine is away');
});

test('every kind that the checks look for has words and something to do, in both languages', async () => {
  const causes: Readonly<Record<string, readonly Found['detail'][]>> = {
    'participant-stuck': [
      { why: 'overdue', dueAt: 0 },
      { why: 'no-workflow' },
      { why: 'behind-the-ledger', seq: 4, known: 3 },
    ],
    'activity-retrying': [
      { activity: 'deliver', attempt: 6 },
      { activity: 'judge', attempt: 6 },
    ],
    'report-unanswered': [
      { why: 'nobody-called', since: 0 },
      { why: 'nobody-has-it', since: 0 },
    ],
    'effect-differs': [
      { why: 'owed', ours: 'certified 1', theirs: 'none 0', since: 0 },
      { why: 'kept', ours: 'none 0', theirs: 'certified 1', since: 0 },
    ],
    'proofs-dry': PROOF_CHANNELS.map((why) => ({ why, proofs: 1, expected: 40, days: 2 })),
  };
  const told = new Set<string>();
  for (const kind of [...WATCHED, ...RECONCILED, ...EXPECTED_KINDS, ...EFFECT_KINDS])
    for (const detail of causes[kind] ?? [{}]) {
      await recordFindings(pool(), kinds, [finding(kind, detail)]);
      const [en, es] = [await page(), await page({}, 'es')];
      expect(en).not.toContain('River'); // operators see no company
      for (const html of [en, es]) expect(html).not.toMatch(/Something does not agree|Algo no concuerda/);
      told.add(/<tr id="f-[^"]+">[\s\S]*?<\/tr>/.exec(en)![0].replace(/ id="[^"]*"/, ''));
    }
  expect(told.size).toBe(
    WATCHED.length + RECONCILED.length + EXPECTED_KINDS.length + EFFECT_KINDS.length + 5 + PROOF_CHANNELS.length - 1,
  );
});

test('a kind without words is shown all the same', async () => {
  await recordFindings(pool(), kinds, [finding('of-another-release', { seq: 7 })]);
  expect(await page()).toMatch(/Something does not agree[\s\S]*of-another-release[\s\S]*the ledger’s sequence: 7/);
});

test('of each channel it says what proofs came in lately and usually, and that too little went out to tell', async () => {
  const html = await page();
  expect(html).toMatch(/Mail that a receiver took[\s\S]*0 of 0 sent \(–\) in 2 days[\s\S]*– in the 28 days before/);
  expect(html.match(/Too little sent to tell/g)).toHaveLength(PROOF_CHANNELS.length);
});

test('filings that wait are counted, with the age of the oldest', async () => {
  for (const id of ['f-1', 'f-2'])
    await receiveFiling(pool(), {
      id,
      participant: 'p-1',
      kind: 'appeal',
      command: {},
      person: 'carol',
      role: 'officer',
    });
  expect(await page()).toMatch(/2 filings, the oldest since \d/);
});
