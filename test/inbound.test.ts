/** A bounce and a reply, end to end: the mail that a worker sent, on the real engine, is answered to the address that it bears. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { conversationOf } from '../db/conversation.ts';
import { storeMailEvents } from '../db/mail-events.ts';
import { loadCase } from '../db/queries/participant.ts';
import { fileEvents } from '../inbound/events.ts';
import { fastForward } from '../web/time-machine.ts';
import { openAgency, type Agency } from './harness/agency.ts';
import { mailTo } from './harness/mailbox.ts';
import { nobodyThere, openPost, type Post } from './harness/post.ts';
import { mail } from './inbound/shape.ts';
import { beLate } from './journeys/outreach/late.ts';

const ID = 's48151623';
const CALLED = 's42108151';
let agency: Agency;
let post: Post;

beforeAll(async () => {
  agency = await openAgency();
  const { pool } = agency.database;
  await pool.query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
  const language = 'en';
  await beLate({ agency }, { id: ID, company: 'Blue Ridge Imports', domain: 'blue-ridge.example', language });
  await beLate({ agency }, { id: CALLED, company: 'Gray Harbor Imports', domain: 'gray-harbor.example', language });
  post = await openPost(agency);
}, 120_000);
afterAll(async () => {
  await post.close();
  await agency.stop();
});

const overdue = (address: string) => mailTo(address, ({ subject = '' }) => /overdue/i.test(subject));
const state = async (id: string) => (await loadCase(agency.database.pool, id))!.state;
const reach = async (id: string) =>
  Object.fromEntries((await state(id)).contacts.map((contact) => [contact.role, contact.reach]));

test('a bounce marks the address, the next contact is mailed at once, and their reply holds the outreach', async () => {
  const [primary, officer] = ['primary@blue-ridge.example', 'officer@blue-ridge.example'];
  await fastForward(agency.client, ID, 2);
  const first = await overdue(primary);
  await post.answer(first.replyTo?.text, '', nobodyThere(primary, first.messageId));
  expect(await reach(ID)).toEqual({ officer: 'untried', primary: 'dead' });
  const second = await overdue(officer);
  expect(second.replyTo?.text).toMatch(/^notice\+[a-z2-7]+@inbound\.portolan\.example$/);
  expect(second.replyTo?.text).not.toBe(first.replyTo?.text);

  const reply = [
    `From: Olive <${officer}>`,
    `In-Reply-To: ${second.messageId}`,
    'Subject: Re: overdue',
    '',
    'On Friday.',
  ];
  await post.answer(second.replyTo?.text, officer, mail(reply));
  const [ladder] = (await state(ID)).ladders;
  expect(ladder?.hold).toMatchObject({ meaning: 'to-interpret' });
  expect(await conversationOf(agency.database.pool, ID)).toMatchObject([{ side: 'company', text: 'On Friday.' }]);
  const { rows } = await agency.database.pool.query<{ kind: string }>(
    `select kind from work_item where participant = $1 and kind in ('outreach.interpret', 'contact.unreachable') order by 1`,
    [ID],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['contact.unreachable', 'outreach.interpret']);
}, 120_000);

test('what a provider calls in goes the same road, by the Message-ID that the mail bears', async () => {
  const recipient = 'primary@gray-harbor.example';
  await fastForward(agency.client, CALLED, 2);
  const { messageId = '' } = await overdue(recipient);
  const event = { event: 'evt', kind: 'hard', at: new Date(), messageId, recipient, status: '5.1.1' } as const;
  await storeMailEvents(agency.database.pool, [event]);
  for (let tries = 0; tries < 1_000 && (await fileEvents(post.deps)) === 0;) tries += 1; // the note of the mail may come after the mail
  expect(await reach(CALLED)).toEqual({ officer: 'untried', primary: 'dead' });
  await overdue('officer@gray-harbor.example');
}, 120_000);
