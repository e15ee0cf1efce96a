/** A document uploaded at a criterion of the report: on file and attached in one step, or neither, and nothing that was typed is lost. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WRITTEN_AT } from '../../../domain/testing/report.ts';
import { visited, validationDue } from '../../../domain/testing/stories.ts';
import { contents } from '../../../db/content.ts';
import { documentsOf } from '../../../db/documents.ts';
import { openDocumentStore } from '../../../db/document-store.ts';
import { reportFacts } from '../../../db/validation-report.ts';
import { formOf, send } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { hidden, type Browser } from '../../testing/sign-in.ts';
import { paths } from '../../paths.ts';
import { FAULTS } from '../documents/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-evidence-'));
let house: House;
let sara: Browser;
beforeAll(async () => {
  house = await openHouse();
  Object.assign(house.deps, { documents: openDocumentStore(folder) });
  const story = validationDue(ctpat);
  visited(story, '2027-11-01');
  await house.record(story, { id: 'seen', company: 'Seen Imports' });
  await house.record(story, { id: 'moves', company: 'Moving Imports' });
  story.act('SubmitReport', { report: WRITTEN_AT }, 'specialist');
  await house.record(story, { id: 'waits', company: 'Waiting Imports' });
  await house.person('olga', 'officer', { participants: ['seen'] });
  sara = await house.as('sara-specialist');
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const pageOf = (id: string) => paths.validationReportCategory({ id, category: '4' });
const at = (id: string, criterion = '4.2', leg = 'domestic') => paths.validationReportEvidence({ id, leg, criterion });
const documents = (id: string) => documentsOf(house.database.pool, id);
const entryOf = async (id: string, key = 'domestic-4.2') =>
  (await reportFacts(house.database.pool, id)).report.entries[key];
const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));

/** Sends the form as a browser does, its fields before its file. */
function upload(page: string, to: string, content: Buffer, name: string, { share = false, json = false } = {}) {
  const sending = sara.post(to).set('Accept', json ? 'application/json' : 'text/html');
  void sending.field('_csrf', hidden(page, '_csrf')).field('command', hidden(page, 'command'));
  if (share) void sending.field('shared', 'yes');
  return sending.attach('file', content, { filename: name, contentType: 'application/octet-stream' });
}
const opened = async (address: string) => (await sara.get(address).expect(200)).text;

test('what is typed is saved on the way, a bad file is refused in words, a good one is on file and attached at once', async () => {
  const form = formOf(await opened(pageOf('seen')));
  const typed = { resultdomestic4x2: 'met', founddomestic4x2: 'The log is kept', founddomestic4x1: 'Asked the guard' };
  const saved = await send(sara, form, { ...typed, save: 'upload:domestic/4.2' });
  expect([saved.status, saved.headers['location']]).toEqual([303, at('seen')]);
  const page = await opened(at('seen'));
  const bad = await upload(page, at('seen'), Buffer.from('MZ\x90\0'), 'log.pdf');
  expect(bad.status).toBe(422);
  expect(bad.text).toMatch(new RegExp(`id="file-error">${FAULTS.type.en.split('{')[0]}`));
  expect([await documents('seen'), files(), (await entryOf('seen'))?.evidence]).toEqual([[], [], []]);
  const scripted = await upload(page, at('seen'), Buffer.alloc(0), 'log.pdf', { json: true });
  expect([scripted.status, scripted.body]).toEqual([422, { error: FAULTS.empty.en }]);

  const again = formOf(bad.text).held['command']?.[0] ?? '';
  const done = await upload(bad.text, at('seen'), PDF, 'log.pdf');
  expect([done.status, done.headers['location']]).toEqual([303, `${pageOf('seen')}#c4x2`]);
  expect(again).not.toBe('');
  const [document] = await documents('seen');
  expect(document).toMatchObject({ name: 'log.pdf', by: 'sara-specialist', role: 'specialist', shared: false });
  const entry = await entryOf('seen');
  expect(entry).toMatchObject({ result: 'met', evidence: [document!.id] });
  const said = await contents(house.database.pool, [entry!.found!.id]);
  expect(said.get(entry!.found!.id)?.body).toEqual({ text: 'The log is kept' });
  expect((await entryOf('seen', 'domestic-4.1'))?.found).not.toBeNull();
  expect(await opened(pageOf('seen'))).toContain('log.pdf');

  await upload(bad.text, at('seen'), PDF, 'log.pdf'); // pressed twice
  expect([(await documents('seen')).length, (await entryOf('seen'))?.evidence.length]).toEqual([1, 1]);
  const olga = await house.as('olga');
  expect((await olga.get(paths.document({ id: 'seen', document: document!.id }))).status).toBe(404);
  expect((await olga.get(at('seen'))).status).toBe(403);
});

test('a criterion of which nothing is said takes a document, and so does one that somebody else has changed meanwhile', async () => {
  const page = await opened(at('seen', '4.3'));
  expect((await upload(page, at('seen', '4.3'), PDF, 'first.pdf', { share: true })).status).toBe(303);
  expect(await entryOf('seen', 'domestic-4.3')).toMatchObject({ result: null, found: null });
  const form = formOf(await opened(pageOf('seen')));
  const late = await opened(at('seen', '4.3'));
  await send(sara, form, { resultdomestic4x3: 'met', save: 'all' });
  const answer = await upload(late, at('seen', '4.3'), Buffer.concat([PDF, PDF]), 'second.pdf', { json: true });
  expect([answer.status, answer.body]).toEqual([201, { to: `${pageOf('seen')}#c4x3` }]);
  const entry = await entryOf('seen', 'domestic-4.3');
  expect([entry?.result, entry?.evidence.length]).toEqual(['met', 2]);
  expect((await documents('seen')).find(({ name }) => name === 'first.pdf')?.shared).toBe(true);
});

test('where the report stands still nothing is kept, and there is no place for what the report does not ask', async () => {
  const page = await opened(at('moves'));
  const kept = [await documents('waits'), files()];
  const refused = await upload(page, at('waits'), Buffer.concat([PDF, Buffer.from('late')]), 'late.pdf');
  expect(refused.status).toBe(409);
  expect([await documents('waits'), files(), await entryOf('waits')]).toEqual([...kept, undefined]);
  expect((await sara.get(at('waits'))).headers['location']).toBe(paths.validationReport({ id: 'waits' }));
  for (const nowhere of [at('moves', '4.99'), at('moves', '4.2', 'foreign'), at('moves', '4.2', 'moon')])
    expect((await sara.get(nowhere)).status).toBe(404);
});
