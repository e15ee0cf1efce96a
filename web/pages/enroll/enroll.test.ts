/** Somebody of a company signs in for the first time by a code from a mail: in the role of the seat, and as the officer only when a specialist has confirmed it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { loadOrganization } from '../../../db/organization.ts';
import { createApp } from '../../app.ts';
import { browser, signedIn } from '../../testing/sign-in.ts';
import { carryChanges } from '../../organization-intake.ts';
import { paths } from '../../paths.ts';
import { actAddress } from '../acts/address.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('specialist', 'specialist');
  for (const id of ['rio', 'luna', 'mar']) await arrive(front, id);
  await front.person('olga', 'officer', { participant: 'rio' });
  await front.person('cora', 'contact', { participant: 'luna' });
  await front.person('mara', 'contact', { participant: 'mar' });
});
afterAll(() => front.close());

const known = async (id: string) => (await loadOrganization(front.database.pool, id, front.office.now()))!;
const personAt = async (id: string, mail: string) => {
  const { organization, words } = await known(id);
  const person = organization.people.find(({ addresses }) =>
    addresses.some(({ value }) => words.get(value.id) === mail),
  );
  if (!person) throw new Error(`nobody at ${mail}`);
  return person;
};
const code = (): string => /\b\d{8}\b/.exec(front.deps.posted.at(-1)?.text ?? '')![0];
const other = (right: string): string => (right === '00000000' ? '11111111' : '00000000');
const rolesOf = async (person: string) =>
  (
    await front.database.pool.query<{ held: string }>(
      `select role || ' ' || participant as held from empowerment where person = $1 and until_on is null order by 1`,
      [person],
    )
  ).rows.map(({ held }) => held);

const add = async (who: string, id: string, name: string, email: string, role = 'alternate') =>
  fill(await front.as(who), paths.addPerson({ id }), { name, email, language: 'es', role, memberships: [id] });
const invite = async (who: string, id: string, mail: string) =>
  fill(await front.as(who), paths.inviteToSignIn({ id, person: (await personAt(id, mail)).id }));
const enroll = async (who: string, email: string, typed: string) =>
  fill(await front.as(who), paths.enroll(), { email, code: typed });

test('whoever is invited signs in, types the code, and acts in the role of the seat', async () => {
  await add('olga', 'rio', 'Nora Neu', 'nora@rio.example');
  const sent = await invite('olga', 'rio', 'nora@rio.example');
  expect([sent.status, sent.get('Location')]).toEqual([303, paths.organization({ id: 'rio' })]);
  const mail = front.deps.posted.at(-1)!;
  expect(mail.to.address).toBe('nora@rio.example');
  expect(mail.text).toContain('http://127.0.0.1:22000/enroll');
  expect(mail.html.match(/href="[^"]*"/g)?.some((link) => link.includes(code()))).toBe(false);

  const nora = await front.as('nora');
  const home = await nora.get('/').expect(403);
  expect(home.text).toContain('href="/enroll"');
  expect((await enroll('nora', 'nora@rio.example', 'abc')).status).toBe(422);
  const wrong = await enroll('nora', 'nora@rio.example', other(code()));
  const nobody = await enroll('nora', 'nobody@rio.example', code());
  const said = (page: { text: string }) => /<div class="usa-alert[\s\S]*?<\/div>/.exec(page.text)?.[0];
  expect([wrong.status, nobody.status, said(wrong)]).toEqual([409, 409, said(nobody)]);
  expect(said(wrong)).toContain('do not belong together');
  const right = code().replace(/^(....)/, '$1 ');
  const taken = await enroll('nora', 'Nora@Rio.example', right);
  expect([taken.status, taken.get('Location')]).toEqual([303, '/']);
  expect(await rolesOf('nora')).toEqual(['contact rio']);
  expect((await nora.get('/')).get('Location')).toBe('/participants/rio');
  expect((await nora.get('/participants/rio')).status).toBe(200);
  const { rows } = await front.database.pool.query(`select name, email, kind, language from person where id = 'nora'`);
  expect(rows).toEqual([{ name: 'Nora Neu', email: 'nora@rio.example', kind: 'participant', language: 'es' }]);
  expect((await front.office.state('rio')).contacts.at(-1)).toMatchObject({ role: 'alternate', reach: 'proven' });
  expect((await enroll('thief', 'nora@rio.example', right)).status).toBe(409);
  const again = await invite('olga', 'rio', 'nora@rio.example');
  expect([again.status, again.text.includes('signs in already')]).toEqual([409, true]);
});

test('a code is worn out by wrong ones, and whoever types too many types no more', async () => {
  await add('olga', 'rio', 'Kay Consults', 'kay@help.example', 'consultant');
  await invite('olga', 'rio', 'kay@help.example');
  for (let n = 0; n < 5; n += 1) await enroll('mallory', 'kay@help.example', other(code()));
  expect((await enroll('kay', 'kay@help.example', code())).status).toBe(409);
  await invite('olga', 'rio', 'kay@help.example');
  for (let n = 0; n < 5; n += 1) await enroll('mallory', 'kay@help.example', other(code()));
  await invite('olga', 'rio', 'kay@help.example');
  const stopped = await enroll('mallory', 'kay@help.example', code());
  expect([stopped.status, stopped.text.includes('Wait an hour')]).toEqual([409, true]);
  const flood = await invite('olga', 'rio', 'kay@help.example');
  expect([flood.status, flood.text.includes('Several codes went to this address')]).toEqual([409, true]);
  expect((await enroll('kay', 'kay@help.example', code())).status).toBe(303);
  expect(await rolesOf('kay')).toEqual(['consultant rio']);
  expect(await rolesOf('mallory')).toEqual([]);
});

test('nobody of the agency comes in here, by whichever door, and nobody without signing in', async () => {
  expect((await (await front.as('specialist')).get(paths.enroll())).status).toBe(403);
  await add('olga', 'rio', 'Same Subject', 'same@rio.example');
  await invite('olga', 'rio', 'same@rio.example');
  await front.database.pool.query(
    `insert into person (id, name, email, kind) values ('twice', 'Agent', 'a@x', 'staff')`,
  );
  const { people } = front.deps;
  const viewer = (sub: string, id: string | null) => (sub === 'twice' ? Promise.resolve(null) : people.viewer(sub, id)); // as at the companies' own provider
  const deps = { ...front.deps, people: { viewer } };
  const agent = await signedIn(createApp(deps), deps, 'twice');
  const refused = await fill(agent, paths.enroll(), { email: 'same@rio.example', code: code() });
  expect([refused.status, refused.text.includes('acts for no company')]).toEqual([409, true]);
  expect(await rolesOf('twice')).toEqual([]);
  const asked = await browser(front.app).get(paths.enroll());
  expect([asked.status, asked.get('Location')]).toEqual([303, '/sign-in?to=%2Fenroll']);
});

const report = {
  name: 'Nina Next',
  email: 'nina@luna.example',
  phone: '',
  language: 'en',
  what: 'The officer left.',
  proof: 'Resolution of the board.',
};
const check = { channel: 'visit', note: 'Met her there.' };

test('confirmed first: the new officer signs as soon as the code is typed in', async () => {
  await fill(await front.as('cora'), actAddress('luna', 'ClaimOfficerChange'), report);
  await fill(await front.as('specialist'), actAddress('luna', 'ConfirmOfficerChange'), { ...check, former: [] });
  await invite('cora', 'luna', 'nina@luna.example');
  expect((await enroll('nina', 'nina@luna.example', code())).status).toBe(303);
  expect(await rolesOf('nina')).toEqual(['officer luna']);
  expect((await (await front.as('nina')).get(actAddress('luna', 'Withdraw'))).status).toBe(200);
});

test('signed in first: a contact until the specialist confirms, and then the officer by itself', async () => {
  await add('mara', 'mar', 'Nina Next', 'nina@mar.example');
  await invite('mara', 'mar', 'nina@mar.example');
  await enroll('nina-mar', 'nina@mar.example', code());
  expect(await rolesOf('nina-mar')).toEqual(['contact mar']);
  await fill(await front.as('mara'), actAddress('mar', 'ClaimOfficerChange'), { ...report, email: 'nina@mar.example' });
  expect(await rolesOf('nina-mar')).toEqual(['contact mar']);
  await fill(await front.as('specialist'), actAddress('mar', 'ConfirmOfficerChange'), { ...check, former: [] });
  expect(await rolesOf('nina-mar')).toEqual(['contact mar', 'officer mar']);
  expect(await carryChanges(front.deps)).toBe(0);
});

test('the officer’s seat alone makes nobody the officer: neither on record, nor at an address that the company gave afterwards', async () => {
  await invite('olga', 'rio', 'officer@rio.example');
  await enroll('usurper', 'officer@rio.example', code());
  expect(await rolesOf('usurper')).toEqual(['contact rio']);

  await arrive(front, 'sol');
  await front.person('sara', 'contact', { participant: 'sol' });
  const sara = await front.as('sara');
  await fill(sara, actAddress('sol', 'ClaimOfficerChange'), { ...report, email: 'nina@sol.example' });
  await fill(await front.as('specialist'), actAddress('sol', 'ConfirmOfficerChange'), { ...check, former: [] });
  const nina = await personAt('sol', 'nina@sol.example');
  await fill(sara, paths.giveAddress({ id: 'sol', person: nina.id, channel: 'mail' }), { address: 'trap@sol.example' });
  const trap = (await personAt('sol', 'trap@sol.example')).addresses.at(-1)!;
  await fill(sara, paths.sendCode({ id: 'sol', address: trap.id }));
  await fill(sara, paths.typeCode({ id: 'sol', address: trap.id }), { code: code() });
  await invite('sara', 'sol', 'trap@sol.example');
  await enroll('trapper', 'trap@sol.example', code());
  expect(await rolesOf('trapper')).toEqual(['contact sol']);
});

test('the specialist invites where nobody of the company signs in', async () => {
  await arrive(front, 'quiet');
  const sent = await invite('specialist', 'quiet', 'primary@quiet.example');
  expect(sent.status).toBe(303);
  expect((await enroll('first', 'primary@quiet.example', code())).status).toBe(303);
  expect(await rolesOf('first')).toEqual(['contact quiet']);
});
