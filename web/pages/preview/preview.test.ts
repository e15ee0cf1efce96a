/** Templates are tried on a real case in both languages, and nothing comes of it but the note that somebody looked. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as tell from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { NOTICES } from '../../words/notices.ts';
import { paths } from '../../paths.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.record(tell.suspended(ctpat), { id: 'p', company: 'Red <River>' });
  await house.record(tell.certified(ctpat), { id: 'calm', company: 'Harbor Light' });
  await house.person('tom', 'specialist', { held: { office: 'miami' } });
  await house.person('art-auditor', 'auditor');
  await house.person('ada', 'administrator');
});
afterAll(() => house.close());

const get = async (person: string, path: string) => (await house.as(person)).get(path);
const everything = async () =>
  (
    await house.database.pool.query(
      'select (select count(*) from event) as events, (select count(*) from notice) as notices, (select count(*) from delivery) as copies',
    )
  ).rows[0] as object;

test('every kind of notice is shown in both languages, or what the case lacks for it; nothing is sent or kept', async () => {
  const before = await everything();
  let written = 0;
  for (const kind of Object.keys(NOTICES)) {
    const { status, text } = await get('sara-specialist', paths.preview({ id: 'p', kind }));
    expect([kind, status]).toEqual([kind, 200]);
    if (text.includes('<iframe')) written += 1;
    else expect(text).toContain('The templates cannot write it about this case now');
  }
  expect(written).toBeGreaterThan(8);
  expect(await everything()).toEqual(before);
  expect(house.deps.posted).toEqual([]);
});

test('of a notice that was sent it shows what the templates of now write, with its reference', async () => {
  const { text } = await get('sara-specialist', paths.preview({ id: 'p', kind: 'review-overdue' }));
  expect(text).toMatch(/Of the notice p\/n\d+, as the templates of now write it/);
  expect(text).toContain('In Spanish');
  expect((await get('sara-specialist', paths.preview({ id: 'calm', kind: 'review-overdue' }))).text).toMatch(
    /no such notice|cannot write it/,
  );
});

test('mail and letter are pages in a sandbox, framed by this page alone', async () => {
  const page = await get('sara-specialist', paths.preview({ id: 'p', kind: 'suspended' }));
  expect(page.headers['content-security-policy']).toContain("frame-src 'self'");
  for (const part of ['mail', 'letter'] as const) {
    const address = paths.previewPart({ id: 'p', kind: 'suspended', part, language: 'es' });
    const { status, text, headers } = await get('sara-specialist', address);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(text).not.toContain('<link');
    expect(text).toMatch(part === 'mail' ? /lang="es"/ : /lang="es"[\s\S]*Red &lt;River&gt;/);
  }
  const link = paths.previewPart({ id: 'p', kind: 'review-overdue', part: 'mail', language: 'en' });
  expect((await get('sara-specialist', link)).text).not.toMatch(/\/answer\/(?!\(not-kept\))/);
});

test('a look is on record with the case; whoever may not see the case sees no preview', async () => {
  expect(house.deps.looks).toContainEqual(
    expect.objectContaining({
      what: 'preview.viewed',
      person: 'sara-specialist',
      object: { id: 'p', kind: 'suspended' },
    }),
  );
  expect((await get('tom', paths.preview({ id: 'p', kind: 'suspended' }))).status).toBe(404);
  expect((await get('ada', paths.preview({ id: 'p', kind: 'suspended' }))).status).toBe(403);
  expect((await get('art-auditor', paths.preview({ id: 'p', kind: 'suspended' }))).status).toBe(200);
  for (const bad of [
    paths.preview({ id: 'p', kind: 'toString' }),
    paths.previewPart({ id: 'p', kind: 'suspended', part: 'mail', language: 'fr' }),
    paths.previewPart({ id: 'p', kind: 'suspended', part: 'text', language: 'en' }),
  ])
    expect((await get('sara-specialist', bad)).status).toBe(404);
});

test('the company is found by name, from the list of templates', async () => {
  expect((await get('sara-specialist', paths.templates())).text).toContain(`href="${paths.findToPreview()}"`);
  expect((await get('ada', paths.templates())).text).not.toContain(`href="${paths.findToPreview()}"`);
  const found = (await get('sara-specialist', `${paths.findToPreview()}?q=harbor`)).text;
  expect(found).toContain(paths.previews({ id: 'calm' }));
  expect((await get('sara-specialist', paths.previews({ id: 'p' }))).text).toContain('The case has had it');
  expect((await get('tom', `${paths.findToPreview()}?q=harbor`)).text).toContain('No company within your reach fits.');
});
