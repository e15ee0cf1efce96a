/** Whoever is suspended keeps reading, curing and appealing: standing is no part of permissions. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removed, suspended } from '../domain/testing/stories.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  for (const [id, story] of [
    ['suspended', suspended(ctpat)],
    ['removed', removed(ctpat)],
  ] as const) {
    house.deps.clock = Math.max(house.deps.clock, (await house.record(story, { id, company: `${id} Traders` })).lastAt);
    await house.person(`officer-of-${id}`, 'officer', { participants: [id] });
    await house.person(`contact-of-${id}`, 'contact', { participants: [id] });
  }
});
afterAll(() => house.close());

const READ = ['', '/timeline', '/filings', '/acts/file-appeal'];
test.each([
  ['suspended', [...READ, '/acts/submit-cure', '/acts/prepare-review']],
  ['removed', READ],
] as const)('%s: the officer reads the case, and its forms open', async (id, ways) => {
  const officer = await house.as(`officer-of-${id}`);
  for (const way of ways) {
    const { status } = await officer.get(`/participants/${id}${way}`);
    expect([way, status]).toEqual([way, 200]);
  }
  const contact = await house.as(`contact-of-${id}`);
  await contact.get(`/participants/${id}`).expect(200);
  await contact.get(`/participants/${id}/acts/submit-cure`).expect(403); // only the officer signs
});

test('another company’s case is not there, suspended or not', async () => {
  const officer = await house.as('officer-of-removed');
  for (const way of READ) await officer.get(`/participants/suspended${way}`).expect(404);
  await officer.get('/participants/suspended/acts/certify').expect(404);
});
