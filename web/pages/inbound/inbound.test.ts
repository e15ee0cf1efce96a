/** The holding pen: who opens it, what is shown of a mail, and how one leaves it; and the mail beside a case. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CAST } from '../../../domain/testing/cast.ts';
import { overdue } from '../../../domain/testing/stories.ts';
import { openDocumentStore, type DocumentStore } from '../../../db/document-store.ts';
import { fileAs, storeMail, unfiledMail, type Filed } from '../../../db/inbound-mail.ts';
import { keepLinkAnswer, settleLinkAnswer } from '../../../db/link-answers.ts';
import { formOf, send, type Answers } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const CASE = 'a100';
const SPECIALIST = CAST.specialist.person;
let house: House;
let folder: string;
let documents: DocumentStore;

beforeAll(async () => {
  house = await openHouse();
  folder = mkdtempSync(join(tmpdir(), 'portolan-pen-'));
  documents = openDocumentStore(folder);
  Object.assign(house.deps, { documents });
  await house.record(overdue(ctpat), { id: CASE, company: 'Cape Fear Imports', legacyAccount: '900100' });
  await house.person('vera', 'supervisor', { language: 'es' });
  await house.person('far', 'specialist', { held: { office: 'buffalo' } });
  await house.person('olga', 'officer', { participants: [CASE] });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

/** Stores a mail and files it; answers with its id. */
async function filed(subject: string, as: Partial<Filed>): Promise<string> {
  const { pool } = house.database;
  const raw = `From: Eve <eve@else.example>\r\nSubject: ${subject}\r\n\r\nHello <script>alert(1)</script> there`;
  const received = await documents.receive(Readable.from([Buffer.from(raw)]), 10_000);
  await storeMail(pool, documents, received!, { from: '', recipients: [{ address: 'office@in.example', name: null }] });
  const { id } = (await unfiledMail(pool))[0]!;
  const head = { status: null, name: null, contact: null, sender: 'eve@else.example', subject };
  await fileAs(pool, id, { kind: 'held', reason: 'forged-address', ...head, ...as });
  return id;
}
const page = async (person: string, at: string, status = 200): Promise<string> =>
  (await (await house.as(person)).get(at).expect(status)).text;

const settle = async (id: string, answers: Answers, person = SPECIALIST) => {
  const browser = await house.as(person);
  return send(browser, formOf((await browser.get(`/mail/${id}/settle`).expect(200)).text), answers);
};

test('the pen lists what waits, with the reason, in the reader’s language', async () => {
  const id = await filed('Who are you', {});
  expect(await page(SPECIALIST, '/mail')).toContain('the address it was sent to is forged');
  const spanish = await page('vera', '/mail');
  expect(spanish).toContain('la dirección a la que se envió es falsa');
  expect(spanish).toContain(`href="/mail/${id}"`);
});

test('a mail is opened as text, whatever is in it', async () => {
  const id = await filed('Script inside', {});
  const html = await page(SPECIALIST, `/mail/${id}`);
  expect(html).toContain('Hello &lt;script&gt;');
  expect(html).not.toContain('<script>alert');
  await page(SPECIALIST, '/mail/00000000-0000-5000-8000-000000000000', 404);
  await page(SPECIALIST, '/mail/nothing', 404);
});

test('linked by hand, it leaves the pen and stands beside the case, with who did', async () => {
  const id = await filed('About our review', {});
  expect((await settle(id, { what: 'link', company: '', why: 'x' })).text).toContain('Give the account number');
  expect((await settle(id, { what: 'link', company: '900999', why: 'x' })).text).toContain(
    'No company within your reach',
  );
  const done = await settle(id, { what: 'link', company: '900100', why: 'The broker of this company' });
  expect(done.status).toBe(303);
  expect(await page(SPECIALIST, '/mail')).not.toContain(id);
  expect(await page(SPECIALIST, `/participants/${CASE}`)).toContain(`href="/participants/${CASE}/mail/${id}"`);
  expect(await page(SPECIALIST, `/participants/${CASE}/mail/${id}`)).toContain('linked to a company by');
  expect((await settle(id, { what: 'aside', company: '', why: 'Mine' }, 'vera')).text).toContain('Alguien ya sacó');
});

test('once linked, the pen shows it to nobody any more: it is read at the case, by whoever reads that', async () => {
  const id = await filed('Between us', {});
  await settle(id, { what: 'link', company: '900100', why: 'The broker of this company' });
  for (const [person, status] of [
    [SPECIALIST, 200],
    ['far', 404],
  ] as const) {
    const answer = await (await house.as(person)).get(`/mail/${id}`).expect(303);
    expect(answer.headers['location']).toBe(`/participants/${CASE}/mail/${id}`);
    expect(answer.text).not.toContain('Hello');
    await page(person, `/participants/${CASE}/mail/${id}`, status);
    expect(await page(person, `/mail/${id}/settle`)).not.toContain('Between us');
  }
});

test('set aside, it is gone from the pen and stands nowhere', async () => {
  const id = await filed('Buy now', {});
  expect((await settle(id, { what: 'aside', company: '900100', why: 'x' })).text).toContain('Leave this empty');
  expect((await settle(id, { what: 'aside', company: '', why: 'Nobody knows them' })).status).toBe(303);
  expect(await page(SPECIALIST, '/mail')).not.toContain(id);
  expect(await page(SPECIALIST, `/mail/${id}`)).toContain('set aside by');
});

test('automatic and unverified mail stands beside its case, for the agency alone', async () => {
  const name = { participant: CASE, notice: 'n1' };
  const id = await filed('Out of office', { kind: 'automatic', reason: 'away-subject', name });
  const html = await page('vera', `/participants/${CASE}`);
  expect(html).toContain('Automático: aviso de ausencia');
  expect(html).toContain('nada de esto detiene un seguimiento');
  expect(await page('olga', `/participants/${CASE}`)).not.toContain('Out of office');
  await page('olga', `/participants/${CASE}/mail/${id}`, 403);
  await page(SPECIALIST, `/participants/elsewhere/mail/${id}`, 404);
});

test('an answer by a link that was not taken stands beside its case, for the agency alone', async () => {
  const { pool } = house.database;
  const told = { participant: CASE, ladder: 'annual-review:2028', contact: 'registered-address', day: null };
  for (const [notice, text, outcome] of [
    ['n1', 'Telephone <b>1</b>', 'NoOutreach'],
    ['n2', 'Telephone 2', 'taken'],
  ] as const) {
    const answer = { ...told, notice, command: randomUUID(), said: 'call-me', at: Date.now() } as const;
    await keepLinkAnswer(pool, answer, { text });
    await settleLinkAnswer(pool, answer, outcome);
  }
  const html = await page(SPECIALIST, `/participants/${CASE}`);
  expect(html).toContain('Telephone &lt;b&gt;1');
  expect(html).toContain('Not taken: NoOutreach');
  expect(html).not.toContain('Telephone 2');
  expect(await page('vera', `/participants/${CASE}`)).toContain('Respuestas que no se admitieron');
  expect(await page('olga', `/participants/${CASE}`)).not.toContain('NoOutreach');
});
