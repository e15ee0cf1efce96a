/** The vettings of the demo office: at every step of the desk, and not doubled when the demonstration is filled again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../domain/testing/stories.ts';
import { latestRound, openChecks } from '../../domain/vetting-round.ts';
import { openHouse, type House } from '../../test/harness/house.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { vettingOf } from '../vetting.ts';
import { seedVetting } from './vetting.ts';

let house: House;
const IDS = ['p-1', 'p-2', 'p-3', 'p-4'];
beforeAll(async () => {
  house = await openHouse();
  for (const id of IDS) await house.record(stories.reviewOpen(ctpat), { id, company: `Company ${id}` });
});
afterAll(() => house.close());

test('concluded, begun, waiting for the second person, and adverse', async () => {
  const { pool } = house.database;
  const setup = { pool, policies: house.deps.policies, rules: 'test' };
  for (const at of [house.deps.clock, house.deps.clock + 1]) await seedVetting(setup, at);
  const rounds = [];
  for (const id of IDS) {
    const vetting = await vettingOf(pool, id);
    expect(vetting.rounds).toHaveLength(1);
    const round = latestRound(vetting)!;
    rounds.push([openChecks(round).length > 0, round.conclusion?.result ?? null]);
  }
  expect(rounds).toEqual([
    [false, 'clear'],
    [true, null],
    [false, null],
    [false, 'adverse'],
  ]);
});
