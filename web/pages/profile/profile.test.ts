/** The security profile in the browser: nothing answered beforehand, saved answer by answer, nothing lost when two people edit, assessed one by one. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { answerAll, criteria, openReview, recordDocument, recordMember } from '../../../test/harness/profiles.ts';
import { answerCriterion, profileOf } from '../../../db/profile.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront({ criteria });
  await front.person('sara', 'specialist');
});
afterAll(() => front.close());

const category = (id: string, n: number): string => `/participants/${id}/profile/categories/${n}`;
const answersOf = async (id: string) => (await profileOf(front.database.pool, id)).answers;

test('nothing is answered beforehand, and what is typed is saved with its document', async () => {
  await recordMember(front, 'fresh', 'Fresh Imports');
  const document = await recordDocument(front.database.pool, 'fresh', 'Policy statement.pdf');
  const contact = await front.as('fresh-contact');
  const opened = await contact.get(category('fresh', 1)).expect(200);
  expect(opened.text).not.toContain(' checked');
  expect((await contact.get('/participants/fresh/profile')).text).toContain('5 not answered');
  const form = formOf(opened.text);
  const typed = {
    answer1x1: 'yes',
    explanation1x1: 'Signed in January.',
    add1x1: document,
    'day1x1-year': '2026',
    'day1x1-month': '1',
    'day1x1-day': '15',
  };
  const saved = await send(contact, form, { ...typed, save: '1.1' });
  expect([saved.status, saved.get('Location')]).toEqual([303, `${category('fresh', 1)}#c1x1`]);
  const again = await send(contact, form, { ...typed, save: '1.1' });
  expect(again.status).toBe(303);
  const answers = await answersOf('fresh');
  expect(Object.keys(answers)).toEqual(['1.1']);
  expect(answers['1.1']).toMatchObject({
    answer: 'yes',
    by: 'fresh-contact',
    evidence: [{ document, on: '2026-01-15' }],
  });
  const page = await contact.get(category('fresh', 1));
  expect(page.text).toContain('Signed in January.');
  expect(page.text).toContain('Policy statement.pdf, 15 January 2026');
});

test('faults are shown at their fields, and nothing of the page is saved', async () => {
  const contact = await front.as('fresh-contact');
  const form = formOf((await contact.get(category('fresh', 2))).text);
  const sent = await send(contact, form, {
    explanation2x1: 'We walk the chain every year.',
    answer2x2: 'no',
    save: 'all',
  });
  expect(sent.status).toBe(422);
  expect(sent.text).toContain('href="#f-answer2x1-yes"');
  expect(sent.text).toContain('We walk the chain every year.');
  expect(Object.keys(await answersOf('fresh'))).toEqual(['1.1']);
});

test('two people edit one category: the second sees what changed and keeps what was typed', async () => {
  const [contact, officer] = [await front.as('fresh-contact'), await front.as('fresh-officer')];
  const mine = formOf((await contact.get(category('fresh', 3))).text);
  const theirs = formOf((await officer.get(category('fresh', 3))).text);
  await send(officer, theirs, {
    answer3x1: 'partly',
    explanation3x1: 'Half of our partners.',
    answer3x2: 'no',
    save: 'all',
  });
  const clash = await send(contact, mine, {
    answer3x1: 'yes',
    explanation3x1: 'All of our partners, since May.',
    answer3x3: 'partly',
    save: 'all',
  });
  expect(clash.status).toBe(409);
  expect(clash.text).toContain('fresh-officer by name changed this answer');
  expect(clash.text).toContain('Half of our partners.');
  expect(clash.text).toContain('All of our partners, since May.');
  expect(clash.text).toContain('Saved: 3.3.');
  const after = await answersOf('fresh');
  expect([after['3.1']?.answer, after['3.2']?.answer, after['3.3']?.answer]).toEqual(['partly', 'no', 'partly']);
  const kept = formOf(clash.text);
  expect(kept.held['explanation3x1']).toEqual(['All of our partners, since May.']);
  expect((await send(contact, kept, { save: 'all' })).status).toBe(303);
  const settled = await answersOf('fresh');
  expect([settled['3.1']?.answer, settled['3.2']?.by]).toEqual(['yes', 'fresh-officer']);
});

test('in the window of a review answers are affirmed together, with the age of their documents in sight', async () => {
  await recordMember(front, 'review', 'Yearly Imports');
  const document = await recordDocument(front.database.pool, 'review', 'Binder.pdf');
  await answerAll(front, 'review', document, ['4.1']);
  await openReview(front, 'review');
  const contact = await front.as('review-contact');
  const tasks = (await contact.get('/participants/review/review').expect(200)).text;
  expect(tasks).toContain('1 not answered, ');
  expect(tasks).toContain('to be affirmed');
  const opened = (await contact.get(category('review', 1))).text;
  expect(opened).toContain('13 days old');
  const affirmed = await send(contact, formOf(opened), { save: 'affirm' });
  expect([affirmed.status, affirmed.get('Location')]).toEqual([303, category('review', 1)]);
  expect((await contact.get(category('review', 1))).text).toContain('5 of 5: Complete.');
});

test('the company changes nothing that waits for the agency, and nobody else answers for it', async () => {
  const sara = await front.as('sara');
  expect((await sara.get(category('review', 1))).text).not.toContain('<form class="pt-form');
  expect((await sara.get('/participants/review/profile/desk')).text).toContain('Nothing to assess at the moment');
  expect((await (await front.as('fresh-contact')).get(category('review', 1))).status).toBe(404);
  expect((await (await front.as('review-contact')).get('/participants/review/profile/desk')).status).toBe(403);
});

test('history shows what changed between two days', async () => {
  const setup = { pool: front.database.pool, criteria, policies: front.policies };
  const { seq = 0 } = (await answersOf('review'))['2.1'] ?? {};
  await answerCriterion(setup, {
    command: 'changed-2.1',
    participant: 'review',
    by: { person: 'review-officer', role: 'officer' },
    at: front.office.now(),
    criterion: '2.1',
    seenSeq: seq,
    answer: 'partly',
    explanation: { text: 'Two sites are new.' },
    evidence: [],
  });
  const page = (await (await front.as('review-officer')).get('/participants/review/profile/history').expect(200)).text;
  expect(page).toContain('1 criterion changed');
  expect(page).toContain('Two sites are new.');
  expect(page).toContain('How we do 2.1.');
});
