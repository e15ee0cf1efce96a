import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { completeness, profileUnder } from '../../domain/profile.ts';
import { measureFor } from '../../domain/profile-desk.ts';
import { reviewOpen } from '../../domain/testing/stories.ts';
import { CRITERIA } from '../../test/harness/complete-profile.ts';
import { openHouse, type House } from '../../test/harness/house.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { profileFacts, profileOf } from '../profile.ts';
import { seedProfiles } from './profiles.ts';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

test('the demo has a profile that is begun and not finished, and a repetition changes nothing', async () => {
  const id = 'a74737319';
  const state = await house.record(reviewOpen(ctpat), { id, company: 'Red River' });
  const { pool, policies } = house.deps;
  for (const later of [0, 1]) await seedProfiles({ pool, criteria: CRITERIA, policies }, state.lastAt + later);
  const { profile, windowFrom } = await profileFacts(pool, id);
  const set = CRITERIA.of(profile.criteria);
  const policy = policies.of(state.review!.policy);
  const { categories, complete } = completeness(
    profileUnder(profile, set),
    measureFor(set, state, { now: state.lastAt, windowFrom, policy }),
  );
  const why = new Set(categories.flatMap(({ gaps }) => gaps.map((gap) => gap.why)));
  expect([complete, why.has('not-assessed'), why.has('evidence-missing')]).toEqual([false, true, true]);
  expect(categories.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(10);
  expect((await profileOf(pool, 'a11457350')).seq).toBe(0);
});
