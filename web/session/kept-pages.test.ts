/** Portolan's own forms that are not drawn by `formRoutes`: sent after the session has ended, each comes back with what was typed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStore } from 'express-session';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fill, formOf, send, typedDate, type Answers, type Form } from '../../test/harness/forms.ts';
import { openFront, type Front } from '../../test/harness/front.ts';
import { answerAll, criteria, openReview, recordDocument, recordMember } from '../../test/harness/profiles.ts';
import { addDays, wallDateOf } from '../../domain/calendar.ts';
import { conversationOf } from '../../db/conversation.ts';
import { openDocumentStore } from '../../db/document-store.ts';
import { documentsOf } from '../../db/documents.ts';
import { profileOf } from '../../db/profile.ts';
import { paths } from '../paths.ts';
import { WEB } from '../testing/fakes.ts';
import { linkIn, through, type Reached } from '../testing/late.ts';
import { signedIn, type Browser } from '../testing/sign-in.ts';

const ID = 'late';
const sessions = new MemoryStore();
const folder = mkdtempSync(join(tmpdir(), 'portolan-late-'));
let front: Front;
beforeAll(async () => {
  front = await openFront({ criteria, sessions, documents: openDocumentStore(folder) });
  await front.person('hugo', 'headquarters');
  await recordMember(front, ID, 'Late Imports');
});
afterAll(async () => {
  await front.close();
  rmSync(folder, { recursive: true });
});

const CONTACT = `${ID}-contact`;
const category = paths.profileCategory({ id: ID, category: '3' });
const answersOf = async () => (await profileOf(front.database.pool, ID)).answers;
const endSessions = (): Promise<void> => new Promise((end) => sessions.clear(() => end()));
const heading = (html: string): string => /usa-alert__heading">([^<]+)/.exec(html)?.[1] ?? '';

/** Opens the page as a person, lets all sessions end, sends the form, and signs in again. */
async function sendLate(
  person: string,
  address: string,
  post: (browser: Browser, form: Form) => Promise<{ readonly status: number; readonly text: string }>,
): Promise<{ browser: Browser; page: Reached }> {
  const browser = await signedIn(front.app, front.deps, person);
  const form = formOf((await browser.get(address).expect(200)).text);
  await endSessions();
  const late = await post(browser, form);
  expect([late.status, late.text.includes('Your session has ended')]).toEqual([403, true]);
  const page = await through(browser, front.deps, linkIn(late.text), person);
  expect([page.status, page.at.startsWith(`${address}?kept=`)]).toEqual([200, true]);
  return { browser, page };
}
const typing = (answers: Answers) => (browser: Browser, form: Form) =>
  browser
    .post(form.action)
    .set('Origin', WEB.origin)
    .type('form')
    .send(new URLSearchParams(pairs({ ...form.held, ...answers })).toString())
    .then((answer) => answer);
const pairs = (all: Answers): string[][] =>
  Object.entries(all).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));

test('a category comes back with every answer that was typed, and saves them when it is sent again', async () => {
  const document = await recordDocument(front.database.pool, ID, 'Contract.pdf');
  const typed = {
    answer3x1: 'partly',
    explanation3x1: 'Half of our <partners>,\nsince May.',
    add3x1: document,
    'day3x1-year': '2026',
    'day3x1-month': '5',
    'day3x1-day': '2',
    explanation3x2: 'Not yet an answer.',
  };
  const { browser, page } = await sendLate(CONTACT, category, typing({ ...typed, save: 'next' }));
  expect(heading(page.text)).toBe('Here is what you filled in');
  const form = formOf(page.text);
  for (const [name, value] of Object.entries(typed))
    expect([name, form.held[name]?.map((one) => one.replaceAll('\r\n', '\n'))]).toEqual([name, [value]]);
  expect(await answersOf()).toEqual({});
  const saved = await send(browser, form, { answer3x2: 'no', save: 'all' });
  expect([saved.status, Object.keys(await answersOf())]).toEqual([303, ['3.1', '3.2']]);
  expect((await answersOf())['3.1']).toMatchObject({ answer: 'partly', evidence: [{ document, on: '2026-05-02' }] });
  expect((await browser.get(page.at)).text).not.toContain('Here is what you filled in'); // it was taken
});

test('what somebody else changed meanwhile is told, beside what was typed', async () => {
  const { browser, page } = await sendLate(CONTACT, category, async (browser, form) => {
    const other = await signedIn(front.app, front.deps, `${ID}-officer`);
    const theirs = formOf((await other.get(category)).text);
    await send(other, theirs, { answer3x1: 'no', explanation3x1: 'None of them.', answer3x3: 'yes', save: 'all' });
    await endSessions();
    return typing({ answer3x1: 'yes', explanation3x1: 'All of them.', save: 'all' })(browser, form);
  });
  expect(page.text).toContain(`${ID}-officer by name changed this answer`);
  const form = formOf(page.text);
  expect(form.held).toMatchObject({ answer3x1: ['yes'], explanation3x1: ['All of them.'], answer3x3: ['yes'] });
  expect((await answersOf())['3.1']?.answer).toBe('no');
  expect((await send(browser, form, { save: 'all' })).status).toBe(303);
  expect((await answersOf())['3.1']?.answer).toBe('yes');
});

test('a message comes back with its text, and says that its documents do not', async () => {
  const address = paths.conversation({ id: ID });
  const { browser, page } = await sendLate(CONTACT, address, (browser, form) =>
    browser
      .post(address)
      .set('Origin', WEB.origin)
      .field('_csrf', form.held['_csrf']![0]!)
      .field('command', form.held['command']![0]!)
      .field('text', 'About the gate:\nit is mended.')
      .attach('file', Buffer.from('%PDF-1.7\n%%EOF\n'), 'gate.pdf'),
  );
  expect(page.text).toContain('Documents are not kept: choose them again.');
  const form = formOf(page.text);
  expect(form.held['text']).toEqual(['About the gate:\nit is mended.']);
  const messages = () => conversationOf(front.database.pool, ID);
  expect(await messages()).toEqual([]);
  expect((await send(browser, form, {})).status).toBe(303);
  expect(await messages()).toMatchObject([{ text: 'About the gate:\nit is mended.' }]);
  expect((await browser.get(page.at)).text).not.toContain('Documents are not kept');
});

test('an upload leads back to where it was to be made, and says that the file is not kept', async () => {
  const address = paths.documentsFor({ id: ID, about: 'criterion:3.1' });
  const { page } = await sendLate(CONTACT, address, (browser, form) =>
    browser
      .post(address)
      .set('Origin', WEB.origin)
      .field('_csrf', form.held['_csrf']![0]!)
      .field('command', form.held['command']![0]!)
      .attach('file', Buffer.from('%PDF-1.7\n%%EOF\n'), 'gate.pdf'),
  );
  expect(heading(page.text)).toBe('Choose your file again');
  expect((await documentsOf(front.database.pool, ID)).map(({ name }) => name)).toEqual(['Contract.pdf']);
});

test('an invitation comes back with the company that was named', async () => {
  const { page } = await sendLate(
    'hugo',
    paths.issueInvitation(),
    typing({ company: 'Harbor & Sons', step: 'confirm' }),
  );
  expect(formOf(page.text).held['company']).toEqual(['Harbor & Sons']);
});

test('where the form is closed by now, what was written can be copied', async () => {
  const id = 'closed';
  const address = paths.profileCategory({ id, category: '3' });
  await recordMember(front, id, 'Closed Imports');
  await openReview(front, id);
  await answerAll(front, id, await recordDocument(front.database.pool, id, 'Handbook.pdf'));
  const { page } = await sendLate(`${id}-contact`, address, async (browser, form) => {
    const officer = await signedIn(front.app, front.deps, `${id}-officer`);
    const assessedOn = typedDate('riskAssessedOn', addDays(wallDateOf(front.office.now(), 'America/Chicago'), -20));
    for (const [act, answers] of [
      ['prepare-review', assessedOn],
      ['submit-review', { agreement: 'signed' }],
    ] as const)
      expect((await fill(officer, `/participants/${id}/acts/${act}`, answers)).status).toBe(303);
    await endSessions();
    return typing({ explanation3x1: 'One more partner, since yesterday.', save: 'all' })(browser, form);
  });
  expect(page.text).toContain('<blockquote class="pt-typed">One more partner, since yesterday.</blockquote>');
  expect(page.text).not.toContain('<form class="pt-form');
});
