/** Taking a decision's bundle from its page: who may, that it is true, and that it is recorded. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { StaffRole } from '../../../domain/actor.ts';
import { suspended } from '../../../domain/testing/stories.ts';
import { loadCalendars } from '../../../db/calendars.ts';
import { loadPolicies } from '../../../db/policy.ts';
import { checkBundle } from '../../../db/proof/bundle-check.ts';
import type { Bundle } from '../../../db/proof/bundle-form.ts';
import { fingerprintOf, signingKey } from '../../../db/proof/signing.ts';
import { recordView } from '../../../db/views.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDatabase, type TestDatabase } from '../../../test/harness/database.ts';
import { pagesOf } from '../../../test/harness/pdf.ts';
import { employ, replay } from '../../../test/harness/replayed.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { createApp } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { createPress } from '../../press/chromium-press.ts';
import type { Press } from '../../press/press.ts';
import { fakeDeps, viewer } from '../../testing/fakes.ts';
import { browser, signedIn, type Browser } from '../../testing/sign-in.ts';

const policies = loadPolicies(join(import.meta.dirname, '../../../policy'));
const signing = signingKey(Buffer.from('0123456789abcdefghijklmnopqrstuv'));
let database: TestDatabase;
let seq: number;
const printed: string[] = [];

beforeAll(async () => {
  database = await createDatabase();
  const stage = { pool: database.pool, policies };
  await employ(stage, ['silent'], Date.UTC(2020, 0, 2));
  await replay(stage, suspended(ctpat), 'silent', 'Silent <Traders>');
  const { rows } = await database.pool.query<{ seq: number }>(
    `select max(seq) as seq from event where stream = 'participant:silent' and type = 'AdverseDecided'`,
  );
  seq = rows[0]!.seq;
}, 120_000);
afterAll(() => database.drop());

const fakePress: Press = {
  print: (documents) => Promise.resolve(Buffer.from((printed.push(...documents), '%PDF-1.7'))),
};

function browserOf(role: StaffRole, key: typeof signing | null = signing, press: Press = fakePress): Promise<Browser> {
  const { pool } = database;
  const deps = fakeDeps([viewer(role)], {
    ...{ pool, policies, criteria: CRITERIA, calendars: loadCalendars(), signing: key },
    audit: { viewed: (look) => recordView(pool, look) },
    press,
  });
  return signedIn(createApp(deps), deps, `sub-${role}`);
}

test('an auditor takes both from the page, the file is true, and each taking is recorded', async () => {
  const auditor = await browserOf('auditor');
  const page = `/decisions/silent/${seq}`;
  const { text } = await auditor.get(page).expect(200);
  for (const file of ['releasable.json', 'releasable.pdf', 'full.json', 'full.pdf'])
    expect(text).toContain(`href="${page}/${file}"`);
  for (const profile of ['releasable', 'full']) {
    const file = await auditor.get(`${page}/${profile}.json`).expect(200);
    expect(file.headers['content-disposition']).toBe(`attachment; filename="silent-${seq}-${profile}.json"`);
    expect(checkBundle(file.text, signing.publicKey)).toMatchObject({ fault: null, bundle: { profile } });
    await auditor.get(`${page}/${profile}.pdf`).expect(200).expect('content-type', /pdf/);
  }
  expect(printed[0]).toContain('Withheld: personal privacy (5 U.S.C. 552(b)(6))');
  expect(printed[0]).not.toContain('Reason of');
  expect(printed[1]).toContain('Reason of decision');
  expect(printed[0]).toContain('Who spoke first is withheld with what the agency knew and when: law enforcement');
  for (const words of [printed[1], text]) expect(words).toContain('No: the agency pressed for it first, on ');
  const { rows } = await database.pool.query<{ what: string }>(
    `select what from page_view where what like 'decision.bundle%' order by id`,
  );
  const of = (profile: string) => ({ what: `decision.bundle-${profile}` });
  expect(rows).toEqual([of('releasable'), of('releasable'), of('full'), of('full')]);
});

test('on paper as a browser prints it, each profile says of what root it is, by which key, and no more than it may', async () => {
  const auditor = await browserOf('auditor', signing, createPress());
  for (const profile of ['releasable', 'full']) {
    const page = `/decisions/silent/${seq}/${profile}`;
    const { root } = JSON.parse((await auditor.get(`${page}.json`).expect(200)).text) as Bundle;
    const paper = await auditor.get(`${page}.pdf`).buffer(true).expect(200);
    const pages = await pagesOf(paper.body as Buffer);
    const [text, dense] = [pages.join(' '), pages.join('').replace(/\s/g, '')];
    expect(dense).toContain(root);
    expect(text).toContain(fingerprintOf(signing.publicKey));
    expect(text).toContain('AdverseDecided');
    expect(pages.at(-1)).toMatch(new RegExp(`\\b${pages.length} / ${pages.length}\\b`));
    const says = ['Withheld: ', 'Reason of decision'].map((words) => text.includes(words));
    expect([profile, ...says]).toEqual([profile, profile === 'releasable', profile === 'full']);
  }
}, 60_000);

test('whoever has a bundle finds the key on a page for anyone, and its fingerprint beside each bundle', async () => {
  const auditor = await browserOf('auditor');
  const print = fingerprintOf(signing.publicKey);
  const { text } = await auditor.get(`/decisions/silent/${seq}`).expect(200);
  expect(text).toContain(print);
  expect(text).toContain(`href="${paths.signingKey()}"`);
  const former = signingKey(Buffer.alloc(32, 7)).publicKey;
  const anyone = (more: Partial<Deps>) => browser(createApp(fakeDeps([], more))).get(paths.signingKey());
  const published = await anyone({ signing, formerKeys: [former] }).expect(200);
  for (const words of [print, signing.publicKey.replaceAll('=', '&#x3D;'), fingerprintOf(former), '--key'])
    expect(published.text).toContain(words);
  expect((await anyone({ signing: null }).expect(200)).text).toContain('Nothing is signed here');
});

test('who reads decisions and does not answer for them takes what is releasable and no more', async () => {
  const administrator = await browserOf('administrator');
  const page = `/decisions/silent/${seq}`;
  expect((await administrator.get(page).expect(200)).text).not.toContain('full.json');
  await administrator.get(`${page}/releasable.json`).expect(200);
  await administrator.get(`${page}/full.json`).expect(403);
  await (await browserOf('specialist')).get(`${page}/releasable.json`).expect(403);
  const headquarters = await browserOf('headquarters'); // reads vetting only while it decides on it
  expect((await headquarters.get(page).expect(200)).text).not.toContain('full.json');
  await headquarters.get(`${page}/full.json`).expect(403);
  await headquarters.get(`${page}/full.pdf`).expect(403);
  await (await browserOf('supervisor')).get(`${page}/full.json`).expect(200);
});

test('what is no decision has no bundle, and where nothing is signed there is none', async () => {
  await (await browserOf('auditor')).get('/decisions/silent/1/full.json').expect(404);
  const unsigned = await browserOf('auditor', null);
  expect((await unsigned.get(`/decisions/silent/${seq}`).expect(200)).text).not.toContain('full.json');
  await unsigned.get(`/decisions/silent/${seq}/full.json`).expect(404);
});
