/** The evidence page over the real record: every attempt of every outreach, running and over, and what is still missing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const ladder = 'annual-review:2028';
let house: House;

/** Warned by a letter that came back; two calls, a visit, and a search that found nothing. */
function returned(): Ledger {
  const ledger = stories.overdue(ctpat);
  for (let days = 0; days < 40; days += 1) {
    if (ledger.items().some((key) => key.startsWith('outreach.call:'))) stories.call(ledger, ladder);
    if (ledger.items().includes(`outreach.letter:${ladder}`))
      ledger.act('DispatchLetter', { ladder, tracking: ref('tracking') }, 'specialist');
    ledger.pass(1);
  }
  ledger.act('LogLetterProof', { ladder, proof: 'returned', note: ref('moved') }, 'specialist');
  const visit = { way: 'visit', contact: 'registered-address', outcome: 'left-word', note: ref('card') } as const;
  ledger.act('LogOtherAttempt', { ladder, ...visit }, 'specialist');
  ledger.act('RecordSearch', { ladder, sources: ['registry'], found: [], note: ref('looked') }, 'specialist');
  return ledger;
}

/** Suspended, and reinstated: that outreach is over. */
function over(): Ledger {
  const ledger = stories.suspended(ctpat);
  ledger.act('FileAppeal', { statement: ref('statement') }, 'officer');
  return ledger;
}

/** The mail went to the primary contact; the officer read it on the company's page. */
function readByOfficer(): Ledger {
  const ledger = stories.overdue(ctpat);
  const notice = ledger.state.ladders[0]!.attempts[0]!.id;
  ledger.act('AcknowledgeNotice', { notice, contact: 'k-officer' }, 'officer');
  const ladder = ledger.state.ladders[0]!.id;
  ledger.act('HearReply', { ladder, contact: 'k-primary', note: ref('away') }, 'system');
  ledger.act('InterpretAnswer', { ladder, meaning: 'automatic', promisedBy: null, note: ref('away') }, 'specialist');
  return ledger;
}

beforeAll(async () => {
  house = await openHouse();
  await house.record(returned(), {
    id: 'returned',
    company: 'Returned & Sons',
    texts: { moved: 'Moved away', card: 'A card at the gate', looked: 'Registry: nothing found' },
  });
  await house.record(over(), { id: 'over', company: 'Over' });
  await house.record(stories.removed(ctpat), { id: 'removed', company: 'Removed' });
  await house.record(readByOfficer(), { id: 'read', company: 'Read' });
  await house.record(stories.certified(ctpat), { id: 'quiet', company: 'Quiet' });
  await house.record(stories.suspendedBefore(ctpat), { id: 'inherited', company: 'Inherited' });
  await house.database.pool.query(
    `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply)
     select participant, id, 'mail', 'primary@returned.example', 'Your annual review is overdue', 'Dear <officer>', '<1@x>', 'version-7', '250 ok'
     from notice where participant = 'returned' and rung = 'mail-primary'`,
  );
}, 120_000);
afterAll(() => house.close());

const page = async (id: string, person = 'sara-specialist'): Promise<string> =>
  (await (await house.as(person)).get(`/participants/${id}/evidence`).expect(200)).text;

test('an outreach under way: every attempt with its address, grade, proof and text, and what is missing', async () => {
  const text = await page('returned');
  for (const words of [
    'Returned &amp; Sons',
    'Annual review not submitted (2028)',
    'Under way since',
    'Mail to the primary contact',
    'to primary@returned.example',
    'Dear &lt;officer&gt;',
    'template version version-7',
    'Called, nobody reached',
    'Moved away',
    'Another way',
    'by a visit: word or a paper was left',
    'A card at the gate',
    'Registry: nothing found',
    'Not complete: nobody is known to have received it',
  ])
    expect(text).toContain(words);
  const lines = [...text.matchAll(/<li><span class="[^"]*">([^<]*)<\/span>\s+([^<]*)<\/li>/g)].map(
    ([, word, what]) => `${word}: ${what}`,
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      'Missing: Tracked letters: 1',
      'Met: Calls on 2 different days',
      'Met: A warning went out by letter',
    ]),
  );
});

test('an acknowledgement names who acknowledged, and leaves the mail to another as it was', async () => {
  const text = await page('read');
  const rows = [...text.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    row!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
  );
  expect(rows.find((row) => row.includes('primary of Read'))).toMatch(/Sent(?! then)/);
  expect(rows.find((row) => row.includes('officer of Read'))).toMatch(/Received .*signed in/);
  expect(rows.find((row) => row.includes('Answer'))).toMatch(/Failed .*no person of theirs gave it/);
  expect(text).not.toContain('Since then');
  expect(text).toContain('Notice received');
});

test('an outreach that ended with a suspension is still told, with what its evidence was then', async () => {
  for (const id of ['over', 'removed']) {
    const text = await page(id);
    expect(text).toContain('the company was suspended or removed');
    expect(text).toContain('Constructive notice: nobody is known to have received it');
    expect(text).not.toContain('pt-evidence--bad');
    expect(text.match(/<tr>/g)!.length).toBeGreaterThan(6);
  }
});

test('a suspension from the former register shows how the company was told of it, and what is missing', async () => {
  const text = await page('inherited');
  for (const words of [
    'Suspension taken over from the earlier register',
    'In effect since 30 November 2025',
    'No: it came in from the earlier register, and no letter of ours about it has left.',
    'Your participation is suspended',
  ])
    expect(text).toContain(words);
  expect(text.match(/<tr>/g)!.length).toBeGreaterThan(3); // the letter, and a mail to each contact
});

test('where there was no outreach the page says so', async () => {
  expect(await page('quiet')).toContain('No outreach has begun');
});

test('the case and the decision lead to it; the company does not see it', async () => {
  const staff = await house.as('sara-specialist');
  expect((await staff.get('/participants/returned').expect(200)).text).toContain('/participants/returned/evidence');
  const { rows } = await house.database.pool.query<{ seq: number }>(
    `select seq from event where stream = 'participant:over' and type = 'AdverseDecided'`,
  );
  const auditor = await house.as('aldo-auditor');
  const decision = await auditor.get(`/decisions/over/${rows[0]!.seq}`).expect(200);
  expect(decision.text).toContain('/participants/over/evidence');
  await house.person('olga', 'officer', { participants: ['returned'] });
  await (await house.as('olga')).get('/participants/returned/evidence').expect(403);
});
