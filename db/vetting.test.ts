/** The record of the vetting desk: one transaction each, and nothing of it where it does not belong. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { CTPAT } from '../test/lifecycle/ctpat.ts';
import { checksFor } from '../domain/vetting.ts';
import { latestRound } from '../domain/vetting-round.ts';
import { gather, verifyChain } from './ledger.ts';
import { recordVetting, vettingFactsOf, vettingOf, vettingTexts, type VettingDeed } from './vetting.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const pool = () => database.pool;
const AT = Date.UTC(2026, 10, 25, 15);
const SECRET = 'A partner of the owner was convicted.';

const order = (participant: string, person: string, deed: VettingDeed, seen: number, command = randomUUID()) => ({
  command,
  participant,
  deed,
  by: { person, role: 'specialist' } as const,
  seen,
  at: AT,
  today: '2026-11-25',
  policy: CTPAT,
  rules: 'test',
});
const begin: VettingDeed = { type: 'BeginVetting', occasion: 'application', entityType: 'importer' };
const answer = (check: string): VettingDeed => ({
  type: 'AnswerCheck',
  check,
  result: 'adverse',
  on: '2026-11-24',
  said: { source: 'A register', text: SECRET },
});
const asJudged = async (participant: string) => {
  const ask = { participant, after: 0, command: '', person: 'ana', programme: 'ctpat' };
  return vettingFactsOf((await gather(pool(), ask)).vetting);
};

test('is kept once, however often it is sent, and read back as it was said', async () => {
  await recordVetting(pool(), order('p-1', 'ana', begin, 0));
  const one = order('p-1', 'ana', answer('ownership'), 1);
  await recordVetting(pool(), one);
  await recordVetting(pool(), one);
  const vetting = await vettingOf(pool(), 'p-1');
  expect(vetting.seq).toBe(2);
  const given = latestRound(vetting)?.answers['ownership'];
  expect(given).toMatchObject({ by: 'ana', at: AT, on: '2026-11-24', seq: 2 });
  const texts = await vettingTexts(pool(), 'p-1');
  expect([...texts.values()]).toEqual([{ source: 'A register', text: SECRET }]);
  expect(texts.get(given?.text.id ?? '')?.text).toBe(SECRET);
  expect((await verifyChain(pool())).faults).toEqual([]);
});

test('what is refused leaves nothing behind, not even its text', async () => {
  await expect(recordVetting(pool(), order('p-2', 'ana', answer('debt'), 0))).rejects.toMatchObject({
    code: 'NoVettingUnderWay',
  });
  expect((await vettingTexts(pool(), 'p-2')).size).toBe(0);
});

test('of two who answer one check at once, one is told; of two checks, both stand', async () => {
  await recordVetting(pool(), order('p-3', 'ana', begin, 0));
  const same = await Promise.allSettled(
    ['ana', 'ben', 'cara'].map((person) => recordVetting(pool(), order('p-3', person, answer('debt'), 1))),
  );
  expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of same) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'ChangedMeanwhile' });
  await recordVetting(pool(), order('p-3', 'ben', answer('bond'), 1));
  expect(Object.keys(latestRound(await vettingOf(pool(), 'p-3'))?.answers ?? {}).sort()).toEqual(['bond', 'debt']);
});

test('the judge gathers codes of the latest round, and no text', async () => {
  expect(await asJudged('p-9')).toBeNull();
  expect(await asJudged('p-1')).toEqual({
    seq: 2,
    occasion: 'application',
    answered: ['ownership'],
    reviewedBy: null,
    result: null,
    grounds: ['background'],
  });
  const checks = checksFor(CTPAT, 'importer');
  for (const [index, check] of checks.entries())
    if (check !== 'ownership') await recordVetting(pool(), order('p-1', 'ana', answer(check), index + 2));
  const said = { source: null, text: 'Looked through' };
  const { seq } = await vettingOf(pool(), 'p-1');
  await recordVetting(pool(), order('p-1', 'ben', { type: 'ConcludeVetting', said }, seq));
  expect(await asJudged('p-1')).toMatchObject({ reviewedBy: 'ben', result: 'adverse', answered: [...checks].sort() });
  await recordVetting(pool(), order('p-1', 'ana', begin, seq + 1));
  expect(await asJudged('p-1')).toMatchObject({ seq: seq + 2, reviewedBy: null, answered: [] });
});

test('no finding lies in any event, cause or content of the record', async () => {
  const { rows } = await pool().query<{ n: number }>(
    `select (select count(*) from event where body || coalesce(cause, '') like $1)::int
      + (select count(*) from content where body::text like $1)::int as n`,
    [`%${SECRET}%`],
  );
  expect(rows[0]?.n).toBe(0);
});

test('the texts can be added to and read, and neither changed nor removed', async () => {
  for (const statement of ['update vetting_text set author = $1', 'delete from vetting_text where author = $1'])
    await expect(pool().query(statement, ['x'])).rejects.toMatchObject({ code: '42501' });
});
