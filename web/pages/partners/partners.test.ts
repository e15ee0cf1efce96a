/** Status verification in the browser: from a code to a status that changes, and what nobody learns. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '../../../domain/actor.ts';
import type { ImportedRecord } from '../../../domain/entry.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { recordAccount } from '../../../db/contacts.ts';
import { keepContent } from '../../../db/content.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { tellPartners } from '../../partner-news.ts';

const MEMBERS = { acme: 'Acme Imports', brisa: 'Brisa Fletes', cargo: 'Cargo Nord' } as const;
type Member = keyof typeof MEMBERS;
let front: Front;

const record = (standing: 'certified' | 'suspended'): ImportedRecord => ({
  programme: 'ctpat',
  entityType: 'importer',
  zone: 'America/Chicago',
  office: 'laredo',
  demo: false,
  standing,
  tier: 2,
  risk: 'low',
  certifiedOn: '2019-03-04',
  lastValidatedOn: '2025-03-04',
  contacts: [],
  doubts: [],
  late: [],
});

beforeAll(async () => {
  front = await openFront();
  for (const [participant, company] of Object.entries(MEMBERS)) {
    const place = { country: 'US', region: 'TX', city: 'Laredo', port: null, identifiers: {} };
    await recordAccount(front.database.pool, { participant, company, ...place });
    const standing = participant === 'cargo' ? 'suspended' : 'certified';
    const by = { id: `import:${participant}`, by: SYSTEM, type: 'ImportParticipant' } as const;
    await front.office.report(participant, { ...by, record: record(standing) });
    await front.office.submit(participant, { id: `live:${participant}`, by: SYSTEM, type: 'GoLive', week: 0 });
    const language = participant === 'brisa' ? 'es' : 'en';
    await front.person(`${participant}-officer`, 'officer', { participant, language });
  }
  await front.person('acme-helper', 'consultant', { participant: 'acme' });
  await front.person('ana', 'specialist');
});
afterAll(() => front.close());

const address = (member: Member, rest = ''): string => `/participants/${member}/partners${rest}`;
const page = async (person: string, at: string): Promise<string> =>
  (await (await front.as(person)).get(at).expect(200)).text;
const codeOn = (html: string): string => /class="pt-partner-code">([^<]+)</.exec(html)?.[1] ?? '';

async function codeOf(member: Member): Promise<string> {
  const browser = await front.as(`${member}-officer`);
  await fill(browser, address(member, '/code'), {});
  return codeOn(await page(`${member}-officer`, address(member)));
}
const codesGiven = async (): Promise<number> => {
  const given = `select count(*)::int as n from event where stream = 'connection-code:acme'`;
  return (await front.database.pool.query<{ n: number }>(given)).rows[0]!.n;
};
async function ask(from: Member, code: string) {
  const browser = await front.as(`${from}-officer`);
  return send(browser, formOf(await page(`${from}-officer`, address(from, '/ask'))), { code });
}

test('a code is asked for, typed by the partner, accepted; the status is seen, and the look too', async () => {
  expect(await page('brisa-officer', address('brisa'))).toContain('Aún no tiene código');
  const code = await codeOf('brisa');
  expect(code).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{2}$/);
  expect((await ask('acme', code.toLowerCase().replaceAll(' ', '-'))).status).toBe(303);
  expect(await page('acme-officer', address('acme'))).toContain('Waits for its answer');
  expect((await ask('acme', code)).status).toBe(409); // asked already

  const waiting = await page('brisa-officer', address('brisa'));
  expect(waiting).toContain('Acme Imports');
  const link = /href="(\/participants\/brisa\/partners\/[0-9a-f-]{36})"/.exec(waiting)?.[1] ?? '';
  await fill(await front.as('brisa-officer'), link, { act: 'AcceptConnection' });
  expect(await page('brisa-officer', address('brisa'))).toContain('Aún no<');
  const seen = await page('acme-officer', address('acme'));
  expect(seen).toContain('>Certified<');
  expect(seen).toContain('Not since you are connected');
  await page('acme-officer', address('acme'));
  expect(await page('brisa-officer', address('brisa'))).toMatch(/, 2 en total/);
});

test('when the partner leaves, the day is told and nothing else', async () => {
  await front.office.pass('brisa', 1);
  const { pool } = front.database;
  const note = await keepContent(pool, 'withdrawal', { text: 'SECRET-REASON' }, 'brisa-officer');
  const filing = { id: 'w1', receivedAt: front.office.now() };
  const by = { person: 'brisa-officer', role: 'officer' } as const;
  await front.office.report('brisa', { id: 'w1', by, type: 'Withdraw', note, filing });
  expect(await front.office.state('brisa')).toMatchObject({ standing: 'withdrawn', setAside: [] });
  const seen = await page('acme-officer', address('acme'));
  expect(seen).toContain('Not certified');
  expect(seen).not.toMatch(/withdr|SECRET|Not since you are connected/i);
});

test('and in writing: that the status of a partner changed, and on which day; once, and to nobody who ended the connection', async () => {
  const { pool } = front.database;
  const told = () => tellPartners({ pool, office: front.office, config: front.deps.config });
  expect(await told()).toBe(1);
  expect(await told()).toBe(0);
  const { rows } = await pool.query<{ kind: string; about: string; channel: string }>(
    `select kind, about, channel from notice where participant = 'acme' and kind = 'partner-changed'`,
  );
  const about = wallDateOf(front.office.now(), front.deps.config.zone);
  expect(rows).toEqual([{ kind: 'partner-changed', about, channel: 'letter' }]); // nobody's mail is known here
  expect(await page('acme-officer', '/participants/acme/timeline')).toMatch(/The status of a partner changed on/);
});

test.each([
  ['a code of nobody', '0123456789', 409, 'No certified member can be reached'],
  ['no code at all', '', 422, 'Fill this in'],
  ['a word', 'password', 422, 'ten letters and digits'],
])('%s is answered at the field or above the form', async (_what, code, status, words) => {
  const answer = await ask('acme', code);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(words);
});

test('one’s own code, and that of a member who is suspended, lead nowhere', async () => {
  const own = await ask('acme', await codeOf('acme'));
  expect([own.status, own.text.includes('your own code')]).toEqual([409, true]);
  const suspended = await ask('acme', await codeOf('cargo'));
  expect([suspended.status, suspended.text.includes('No certified member can be reached')]).toEqual([409, true]);
  expect((await ask('cargo', await codeOf('acme'))).text).toContain('not certified at present');
});

test('a replaced code stops working, and what is asked twice by two clicks is one', async () => {
  const old = await codeOf('acme');
  const fresh = await codeOf('acme');
  expect(fresh).not.toBe(old);
  const browser = await front.as('acme-officer');
  const form = formOf(await page('acme-officer', address('acme', '/code')));
  const before = await codesGiven();
  await Promise.all([send(browser, form, {}), send(browser, form, {})]);
  expect(await codesGiven()).toBe(before + 1);
});

test('another company, a consultant and the agency: who reads, who acts', async () => {
  const [other, helper, ana] = [await front.as('cargo-officer'), await front.as('acme-helper'), await front.as('ana')];
  await other.get(address('acme')).expect(404);
  await other.get('/participants/acme/certificate').expect(404);
  expect((await helper.get(address('acme')).expect(200)).text).not.toContain('Ask a partner');
  await helper.get(address('acme', '/ask')).expect(403);
  await ana.get(address('acme')).expect(200);
  await ana.get(address('acme', '/ask')).expect(403);
  await (await front.as('acme-officer')).get(address('acme', '/00000000-0000-4000-8000-000000000000')).expect(404);
});

test('the certificate says what is so now, and nothing when there is nothing to certify', async () => {
  const certificate = await page('acme-officer', '/participants/acme/certificate');
  expect(certificate).toContain('Acme Imports is a certified member of the CTPAT programme');
  expect(certificate).toMatch(/Certified since<\/dt><dd>(March 4, 2019|4 March 2019|Mar 4, 2019)/);
  const { rows } = await front.database.pool.query<{ head: string }>(
    `select encode(head, 'hex') as head from stream where name = 'participant:acme'`,
  );
  expect(certificate).toContain(rows[0]!.head.slice(0, 16));
  expect(await page('cargo-officer', '/participants/cargo/certificate')).toContain('nothing to certify');
});
