/** A contact without an account reports an incident: by a link that is mailed to the address on record, once, and whoever asks learns nothing of whom we know. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { importedMember } from '../../../domain/testing/imported.ts';
import { SYSTEM } from '../../../domain/actor.ts';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import { sealReportLink } from '../../../db/answer-links.ts';
import { fill, formOf, send, typedDate } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { alertIncidents } from '../../incident-alerts.ts';
import { feedFilings } from '../../intake.ts';
import { browser, type Browser } from '../../testing/sign-in.ts';

const ZONE = 'America/Chicago';
const DISPATCH = 'Dispatch@Carrier.example';
const TOLD = { what: 'Cut lock in yard 7', where: 'Yard 7', unit: 'TRLU 123456', seal: 'AB 77', told: '' };
let front: Front;
let visitor: Browser;
/** What the web's clock shows beyond the office's, in milliseconds. */
let later = 0;
const pool = () => front.database.pool;
const posted = () => front.deps.posted.splice(0);
const today = () => wallDateOf(front.office.now(), ZONE);

/** A member of the register with one contact. */
async function member(participant: string, email: string, language: 'en' | 'es'): Promise<void> {
  const contact = `${participant}.c`;
  await pool().query(`insert into account (participant, company, source) values ($1, $2, 'test')`, [
    participant,
    `Company ${participant}`,
  ]);
  await pool().query(
    `insert into contact (id, participant, role, name, email, language) values ($1, $2, 'primary', 'Dora Dispatch', $3, $4)`,
    [contact, participant, email, language],
  );
  const record = importedMember({
    ...{ zone: ZONE, office: 'laredo', contacts: [{ id: contact, role: 'primary', reach: 'untried' }] },
    certifiedOn: addDays(today(), -900),
    lastValidatedOn: addDays(today(), -300),
  });
  await front.office.submit(participant, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record });
  await front.office.submit(participant, { id: 'go-live', by: SYSTEM, type: 'GoLive', week: 0 });
}

beforeAll(async () => {
  front = await openFront({ now: () => front.office.now() + later });
  await front.person('supervisor', 'supervisor');
  await front.person('specialist', 'specialist');
  await member('one', DISPATCH, 'es');
  await member('two', 'both@carrier.example', 'en');
  await member('three', 'Both@Carrier.example', 'en');
});
afterAll(() => front.close());
beforeEach(() => {
  posted();
  visitor = browser(front.app);
});

const main = (text: string): string => /<main[\s\S]*<\/main>/.exec(text)![0].replace(/\s+/g, ' ');
const ask = (address: string) => fill(visitor, '/report', { address });
const linkIn = (text = ''): string => /http:\/\/[^/]+(\/report\/[^\s"]+)/.exec(text)![1]!;
/** The mail goes out behind the page. */
async function mailed() {
  for (let i = 0; i < 200 && front.deps.posted.length === 0; i += 1) await new Promise((done) => setTimeout(done, 5));
  return posted();
}
/** The clock of this test stands still; two links of one instant would be one. */
async function linkFor(address: string): Promise<string> {
  later += 1;
  await ask(address);
  return linkIn((await mailed())[0]?.text);
}
const counted = async (): Promise<unknown> =>
  (
    await pool().query(
      'select (select count(*) from filing) as f, (select count(*) from event) as e, (select count(*) from content) as c',
    )
  ).rows[0];

test('whoever asks gets the same page, known or not; only a known address gets a mail, and soon no more of them', async () => {
  const [known, unknown] = [await ask(` ${DISPATCH.toLowerCase()}`), await ask('nobody@else.example')];
  expect([known.status, unknown.status]).toEqual([200, 200]);
  expect(main(known.text)).toBe(main(unknown.text));
  const mails = await mailed();
  expect(mails.map(({ to }) => to.address)).toEqual([DISPATCH]);
  expect(mails[0]?.subject).toContain('Su enlace para informarnos');
  expect(decodeURIComponent(linkIn(mails[0]?.text))).not.toMatch(/@|Dora/);
  expect((await ask('no address')).status).toBe(422);
  for (let i = 0; i < 4; i += 1) expect(main((await ask('both@carrier.example')).text)).toBe(main(known.text));
  await new Promise((done) => setTimeout(done, 50));
  expect(posted()).toHaveLength(3);
});

test('opening the link changes nothing; the report has its receipt at once, engine or no engine, and the duty line is called', async () => {
  const link = await linkFor(DISPATCH);
  const before = await counted();
  const page = await visitor.get(link);
  expect([page.status, page.get('Set-Cookie'), page.get('Cache-Control')]).toEqual([200, undefined, 'no-store']);
  for (const words of ['Informarlo ahora', 'Dora Dispatch', 'Company one']) expect(page.text).toContain(words);
  expect((await visitor.head(link)).status).toBe(200);
  expect(await counted()).toEqual(before);
  const back = await send(visitor, formOf(page.text), { ...TOLD, where: '' });
  expect([back.status, back.text.includes(TOLD.what)]).toEqual([422, true]);

  front.office.away = true;
  const [sent, twice] = await Promise.all([1, 2].map(() => send(visitor, formOf(page.text), TOLD)));
  expect([sent?.status, sent?.get('Location'), twice?.status]).toEqual([303, link, 303]);
  const receipt = (await visitor.get(link)).text;
  const number = /Acuse (\d{4}-\d{6})/.exec(main(receipt))![1]!;
  expect(main(receipt)).toContain('ustedes mismos informaron');
  expect(main(receipt)).not.toContain(TOLD.what);
  const mail = (await mailed())[0]!;
  expect([mail.to.address, mail.subject.includes(number)]).toEqual([DISPATCH, true]);
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/lock|yard/i);
  await alertIncidents(front.deps);
  expect(posted().map(({ to }) => to.address)).toEqual(['supervisor@people.example']);

  front.office.away = false;
  await feedFilings(pool(), front.office);
  const { incidents } = await front.office.state('one');
  expect(incidents).toMatchObject([{ stage: 'reported', foundAt: null }]);
  const { rows } = await pool().query<{ body: string; actor: string }>(
    `select body, actor from event where stream = 'participant:one' and type = 'IncidentReported'`,
  );
  expect(rows).toHaveLength(1);
  expect([rows[0]?.actor, rows[0]?.body]).toEqual(['system', expect.stringContaining('"contact":"one.c"')]);
  const desk = await front.as('specialist');
  expect((await desk.get(`/participants/one/incidents/${incidents[0]!.id}`)).text).toContain(TOLD.what);
  expect((await desk.get(`/participants/one/filings/${incidents[0]!.id}`)).text).toContain('Dora Dispatch');
});

test('a used, an expired and an altered link say so, and what to do instead', async () => {
  const link = await linkFor(DISPATCH);
  expect((await visitor.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
  expect((await visitor.get(link.replace('one', 'two'))).status).toBe(404);
  const nothing = await visitor.get('/report/what/else');
  expect([nothing.status, nothing.text.includes('href="/report"')]).toEqual([404, true]);
  const form = formOf((await visitor.get(link)).text);
  later += 61 * 60_000;
  const late = await visitor.get(link);
  expect([late.status, late.text.includes('Este enlace ha caducado'), late.text.includes('href="/report"')]).toEqual([
    410,
    true,
    true,
  ]);
  expect((await send(visitor, form, TOLD)).status).toBe(303); // begun in time
  expect((await send(visitor, form, { ...TOLD, what: 'Another' })).get('Location')).toBe(link);
  later -= 61 * 60_000;
  expect(main((await visitor.get(link)).text)).toContain('Este enlace ya se usó');
  const { rows } = await pool().query(`select from filing where participant = 'one'`);
  expect(rows).toHaveLength(2);
});

test('whoever is a contact of several memberships says of which, and one that was left is none any more', async () => {
  const sealed = (contact: string) => {
    const bound = { participant: 'two', contact, expiresAt: front.office.now() + 60_000 };
    return `/report/${encodeURIComponent(sealReportLink(front.deps.config.sessionSecret, bound))}`;
  };
  const link = sealed('two.c');
  const form = formOf((await visitor.get(link)).text);
  expect((await send(visitor, form, { ...TOLD, ...typedDate('on', today()) })).status).toBe(422);
  expect((await send(visitor, form, { ...TOLD, company: 'three' })).status).toBe(303);
  expect((await visitor.get(link)).text).toContain('Company three');
  const gone = await visitor.get(sealed('two.gone'));
  expect([gone.status, gone.text.includes('has changed since')]).toEqual([410, true]);
});
