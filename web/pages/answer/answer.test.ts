/** The link of a mail, opened by whoever has it: looking changes nothing, telling is one step, and everything else is refused with what to do instead. */
import { importedMember } from '../../../domain/testing/imported.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { SYSTEM } from '../../../domain/actor.ts';
import { addDays, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { sealerOf } from '../../../db/answer-links.ts';
import { keepLinkAnswer, settleLinkAnswer } from '../../../db/link-answers.ts';
import { fill, formOf, send, typedDate } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { browser, type Browser } from '../../testing/sign-in.ts';
import { actAddress } from '../acts/address.ts';
import { carryLinkAnswers } from './answers.ts';

const ZONE = 'America/Chicago';
let front: Front;
let ids = 0;
let id: string;
let link: string;
let visitor: Browser;

beforeAll(async () => {
  front = await openFront();
  await front.person('specialist', 'specialist');
});
afterAll(() => front.close());
beforeEach(async () => {
  id = `late-${(ids += 1)}`;
  await overdue(id);
  link = await linkTo('primary');
  visitor = browser(front.app);
});

const pool = () => front.database.pool;
const today = (): WallDate => wallDateOf(front.office.now(), ZONE);
const state = () => front.office.state(id);
const held = async () => (await state()).ladders[0]?.hold?.meaning ?? null;

/** A company of the register whose review fell due, and to whose contacts the first mails went. */
async function overdue(participant: string): Promise<void> {
  await pool().query(`insert into account (participant, company, source) values ($1, 'Late & Sons', 'test')`, [
    participant,
  ]);
  const contacts = (['officer', 'primary'] as const).map((role) => ({
    id: `${participant}.${role}`,
    role,
    reach: 'untried' as const,
  }));
  for (const { id: contact, role } of contacts)
    await pool().query(
      'insert into contact (id, participant, role, name, email, language) values ($1, $2, $3, $4, $5, $6)',
      [contact, participant, role, `${role} of late`, `${role}@late.example`, role === 'officer' ? 'es' : 'en'],
    );
  const record = importedMember({
    ...{ zone: ZONE, office: 'laredo', contacts },
    certifiedOn: addDays(today(), -6 * 365),
    lastValidatedOn: addDays(today(), -300),
  });
  await front.office.submit(participant, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record });
  await front.office.submit(participant, { id: 'go-live', by: SYSTEM, type: 'GoLive', week: 0 });
  for (let i = 0; i < 40 && (await front.office.state(participant)).ladders.length === 0; i += 1)
    await front.office.pass(participant, 14);
}

const addressOf = (notice: string, lastDay = addDays(today(), 30)): string =>
  `/answer/${sealerOf(front.deps.config.sessionSecret)({ participant: id, notice, lastDay })}`;
async function linkTo(role: 'primary' | 'officer'): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `select id from notice where participant = $1 and recipient = $2 and kind = 'review-overdue' order by queued_at limit 1`,
    [id, `${id}.${role}`],
  );
  return addressOf(rows[0]!.id);
}
const main = (text: string): string =>
  /<main[\s\S]*<\/main>/
    .exec(text)![0]
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const everything = async (): Promise<unknown> =>
  (
    await pool().query(
      `select (select count(*) from event) as events, (select count(*) from link_answer) as told, (select count(*) from content) as texts,
        (select count(*) from page_view) as looks`,
    )
  ).rows[0];
const promise = (days = 10) => typedDate('day', addDays(today(), days));
const notes = async () =>
  (
    await pool().query<{ text: string }>(
      `select c.body->>'text' as text from link_answer l join content c on c.id = l.note where l.participant = $1`,
      [id],
    )
  ).rows;

test('looking changes nothing, sets no cookie, and tells no address onwards', async () => {
  const before = await everything();
  for (const path of [link, `${link}/promise`, `${link}/call-me`, `${link}/more-time`, `${link}/other-person`]) {
    const page = await visitor.get(path);
    expect([path.split('/')[3], page.status]).toEqual([path.split('/')[3], 200]);
    expect(page.get('Set-Cookie')).toBeUndefined();
    expect(page.get('Referrer-Policy')).toBe('no-referrer');
    expect(page.get('Cache-Control')).toBe('no-store');
    expect((await visitor.head(path)).status).toBe(200);
  }
  expect(await everything()).toEqual(before);
  expect(front.deps.sessions).toMatchObject({ sessions: {} });
  expect(await held()).toBeNull();
  const page = main((await visitor.get(link)).text);
  expect(page).toContain('The annual review is overdue');
  expect(page).toContain('Late &amp; Sons');
  expect(page).toContain('type 127.0.0.1:22000 into your browser');
});

test('a promise is told in one deliberate step, holds the outreach, and is shown to whoever says what it means', async () => {
  const checked = await send(visitor, formOf((await visitor.get(`${link}/promise`)).text), promise());
  expect(main(checked.text)).toContain('It changes no date');
  expect(await held()).toBeNull();
  const told = await send(visitor, formOf(checked.text), {}, 'confirm');
  expect([told.status, told.get('Location')]).toEqual([303, link]);
  expect(await held()).toBe('to-interpret');
  const { ladders, contacts, standing, notices } = await state();
  expect([contacts.length, standing, notices]).toEqual([2, 'certified', []]);
  expect(ladders[0]!.attempts.at(-1)).toMatchObject({ channel: 'link', to: `${id}.primary`, grade: 'received' });
  const queued = await pool().query(
    `select recipient, about from notice where participant = $1 and kind = 'answer-received'`,
    [id],
  );
  expect(queued.rows).toEqual([{ recipient: `${id}.primary`, about: ladders[0]!.id }]);
  const form = main((await (await front.as('specialist')).get(actAddress(id, 'InterpretAnswer'))).text);
  expect(form).toContain('primary of late, by a link or a letter’s code, without signing in');
  expect(form).toMatch(/It will be done by \d+ \w+ \d{4}\./);
});

test('a double click is one answer, and a second use says what was told and when', async () => {
  const form = formOf(
    (
      await send(visitor, formOf((await visitor.get(`${link}/call-me`)).text), {
        number: '+1 555 0199',
        when: 'Mornings',
      })
    ).text,
  );
  const both = await Promise.all([send(visitor, form, {}, 'confirm'), send(browser(front.app), form, {}, 'confirm')]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  const answers = await pool().query(`select from event where stream = $1 and type = 'AnswerRecorded'`, [
    `participant:${id}`,
  ]);
  expect(answers.rowCount).toBe(1);
  expect(await notes()).toEqual([{ text: 'Telephone number: +1 555 0199\nWhen it suits you: Mornings' }]);
  expect((await send(visitor, { ...form, action: `${link}/promise` }, promise(), 'confirm')).status).toBe(303);
  const again = await visitor.get(link);
  expect([again.status, main(again.text)]).toEqual([
    200,
    expect.stringMatching(/You have told us .* Please call\. Received on /),
  ]);
  expect(await notes()).toHaveLength(1);
});

test('of several answers by one link at the same moment one is kept', async () => {
  const told = { participant: id, notice: 'n9', command: randomUUID(), ladder: 'x', contact: 'y', day: null };
  const answer = { ...told, said: 'call-me', at: front.office.now() } as const;
  const kept = await Promise.all([1, 2, 3, 4].map(() => keepLinkAnswer(pool(), answer, { text: 'Call' })));
  expect(kept.filter((one) => one !== null)).toHaveLength(1);
  await settleLinkAnswer(pool(), answer, 'NoOutreach');
});

test('what was told is not lost while the engine is away', async () => {
  front.office.away = true;
  const told = await fill(visitor, `${link}/other-person`, { who: 'Rosa Gil, rosa@late.example' });
  expect(told.status).toBe(303);
  await expect(carryLinkAnswers(front.deps)).rejects.toThrow('away');
  front.office.away = false;
  expect(await carryLinkAnswers(front.deps)).toBe(1);
  expect(await held()).toBe('to-interpret');
  expect(await carryLinkAnswers(front.deps)).toBe(0);
  expect(JSON.stringify(front.deps.lines)).not.toMatch(/rosa|~n\d+~/i);
});

test('an altered, an expired and a settled link say what to do instead', async () => {
  const last = link.slice(-1) === 'x' ? 'y' : 'x';
  const { rows } = await pool().query<{ id: string }>(`select id from notice where participant = $1 limit 1`, [id]);
  const notice = rows[0]!.id;
  const strange = [
    `${link.slice(0, -1)}${last}`,
    link.replace(/~n\d+~/, '~n1~'),
    link.slice(0, -3),
    '/answer/x',
    `${link}>`,
    `${link}/promise/x`,
  ];
  for (const path of strange) {
    const page = await visitor.get(path);
    expect([path, page.status]).toEqual([path, 404]);
    expect(main(page.text)).toContain('Copy the whole address from the mail');
  }
  const late = await visitor.get(addressOf(notice, addDays(today(), -1)));
  expect([late.status, main(late.text)]).toEqual([410, expect.stringContaining('This link has expired')]);
  expect((await fill(visitor, addressOf(notice, addDays(today(), -1)) + '/promise')).status).toBe(410);
  const form = formOf((await visitor.get(`${link}/promise`)).text);
  const ladder = (await state()).ladders[0]!.id;
  await front.person('supervisor', 'supervisor');
  await fill(await front.as('supervisor'), actAddress(id, 'WaiveDuty'), { ladder, note: 'Agreed' });
  const over = await send(visitor, form, promise(), 'confirm');
  expect([over.status, main(over.text)]).toEqual([410, expect.stringContaining('Nothing is open here any more')]);
  expect(await notes()).toEqual([]);
});

test('what is wrong is said in the contact’s language, with what was typed', async () => {
  await front.office.pass(id, 8);
  const spanish = await linkTo('officer');
  const wrong = await send(visitor, formOf((await visitor.get(`${spanish}/more-time`)).text), {
    ...promise(-3),
    why: 'Por una mudanza',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('<html lang="es">');
  expect(main(wrong.text)).toContain('Indique un día a partir de hoy y dentro de un año');
  expect(wrong.text).toContain('Por una mudanza');
  expect((await visitor.post(`${spanish}/more-time`).type('form').send('why=x')).status).toBe(400);
  expect((await visitor.get(`${spanish}/everything`)).status).toBe(404);
});

test('the code of a letter leads to the same page, and is confirmed to every contact', async () => {
  for (let i = 0; i < 20 && !(await letterId()); i += 1) await front.office.pass(id, 3);
  const notice = (await letterId())!;
  const printed = await (await front.as('specialist')).get(`/participants/${id}/notices/${notice}/letter`);
  const [, code = ''] = /Code: ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</.exec(printed.text) ?? [];
  expect(printed.text).toContain('Type http://127.0.0.1:22000/answer into your browser');
  await front.person('auditor', 'auditor');
  const read = await (await front.as('auditor')).get(`/participants/${id}/notices/${notice}/letter`);
  expect(read.text).toContain('Code: (not-kept)');

  const form = formOf((await visitor.get('/answer').expect(200)).text);
  const reference = `${id}/${notice}`;
  for (const wrong of [
    { reference, code: `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}` },
    { reference: `${id}/n1`, code },
    { reference: 'nobody', code },
  ]) {
    const refused = await send(visitor, form, wrong);
    expect([refused.status, main(refused.text)]).toEqual([
      422,
      expect.stringContaining('No letter has this reference'),
    ]);
  }
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`;
  const opened = await send(visitor, form, { reference: ` ${reference} `, code: typed });
  expect(opened.status).toBe(303);
  const address = opened.get('Location')!;
  expect(main((await visitor.get(address)).text)).toContain(
    'por el código de una carta que enviamos al domicilio de Late &amp; Sons',
  );
  expect(await held()).toBeNull();
  expect((await fill(visitor, `${address}/call-me`, { number: '+1 555 0133', when: 'Any day' })).status).toBe(303);
  expect(await held()).toBe('to-interpret');
  expect((await state()).ladders[0]!.attempts.at(-1)).toMatchObject({ channel: 'link', to: 'registered-address' });
  const confirmed = await pool().query(
    `select recipient from notice where participant = $1 and kind = 'answer-received'`,
    [id],
  );
  expect(confirmed.rows).toHaveLength(2);
});

const letterId = async (): Promise<string | undefined> =>
  (await pool().query<{ id: string }>(`select id from notice where participant = $1 and channel = 'letter'`, [id]))
    .rows[0]?.id;
