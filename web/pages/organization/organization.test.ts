/** The company's page: people and addresses, changed by its own people, known to every membership, and read by whoever may. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { loadOrganization } from '../../../db/organization.ts';
import { SYSTEM } from '../../../domain/actor.ts';
import { recordContact } from '../../../db/contacts.ts';
import { inForce, type Person } from '../../../domain/organization.ts';
import { carryChanges } from '../../organization-intake.ts';
import { paths } from '../../paths.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('specialist', 'specialist');
  await front.person('auditor', 'auditor');
  await arrive(front, 'rio');
  await front.person('olga', 'officer', { participant: 'rio' });
  await front.person('cora', 'consultant', { participant: 'rio' });
  await front.person('luis', 'contact', { participant: 'rio', language: 'es' });
  await front.person('otto', 'officer', { participant: 'elsewhere' });
});
afterAll(() => front.close());

const ID = 'rio';
const page = async (person: string) => (await front.as(person)).get(paths.organization({ id: ID }));
const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const people = async (): Promise<readonly Person[]> =>
  (await loadOrganization(front.database.pool, ID, front.office.now()))!.organization.people;
const code = (): string => /\b\d{8}\b/.exec(front.deps.posted.at(-1)?.text ?? '')![0];
const somebody = (name: string) => async (): Promise<Person> => {
  const known = (await loadOrganization(front.database.pool, ID, front.office.now()))!;
  return known.organization.people.find((one) => known.words.get(one.name?.id ?? '') === name)!;
};

test('the officer adds a person, who is a contact once the code from the mail was typed in', async () => {
  const olga = await front.as('olga');
  const before = (await front.office.state(ID)).contacts.length;
  const added = await fill(olga, paths.addPerson({ id: ID }), {
    name: 'Nora Neu',
    email: 'Nora@Company.example',
    phone: '+1 956 555 0111',
    language: 'es',
    role: 'alternate',
    memberships: [ID],
  });
  expect([added.status, added.get('Location')]).toEqual([303, paths.organization({ id: ID })]);
  expect((await front.office.state(ID)).contacts).toHaveLength(before);
  const mail = inForce(await somebody('Nora Neu')(), 'mail')!;
  const sent = await fill(olga, paths.sendCode({ id: ID, address: mail.id }));
  expect(sent.get('Location')).toBe(paths.typeCode({ id: ID, address: mail.id }));
  expect(front.deps.posted.at(-1)).toMatchObject({ to: { name: 'Nora Neu', address: 'nora@company.example' } });
  const { rows: noted } = await front.database.pool.query(
    `select m.outcome from event e join posted_mail m on m.id = e.command where e.type = 'CodeSent'`,
  );
  expect(noted).toEqual([{ outcome: 'accepted' }]); // what was asked for, against what left
  const wrong = await fill(olga, paths.typeCode({ id: ID, address: mail.id }), {
    code: code() === '00000000' ? '1' : '00000000',
  });
  expect([wrong.status, wrong.text.includes('not the code that we sent')]).toEqual([409, true]);
  const right = await fill(await front.as('luis'), paths.typeCode({ id: ID, address: mail.id }), { code: code() });
  expect(right.status).toBe(303);
  const { contacts } = await front.office.state(ID);
  expect(contacts.at(-1)).toMatchObject({ role: 'alternate', reach: 'proven' });
  const { rows } = await front.database.pool.query('select name, email, phone, language from contact where id = $1', [
    contacts.at(-1)?.id,
  ]);
  expect(rows).toEqual([{ name: 'Nora Neu', email: 'nora@company.example', phone: '+1 956 555 0111', language: 'es' }]);
});

test('a changed address keeps the person and the history, and counts only once it is verified', async () => {
  const luis = await front.as('luis');
  const nora = await somebody('Nora Neu')();
  const before = await front.office.state(ID);
  const address = { id: ID, person: nora.id, channel: 'mail' };
  expect((await fill(luis, paths.giveAddress(address), { address: 'nora.neu@company.example' })).status).toBe(303);
  expect((await front.office.state(ID)).contacts).toEqual(before.contacts);
  const waiting = (await somebody('Nora Neu')()).addresses.at(-1)!;
  expect(main((await page('olga')).text)).toContain('Waits to be verified; until then the earlier one counts');
  await fill(luis, paths.sendCode({ id: ID, address: waiting.id }));
  await fill(luis, paths.typeCode({ id: ID, address: waiting.id }), { code: code() });
  const changed = await somebody('Nora Neu')();
  expect([changed.id, inForce(changed, 'mail')?.id]).toEqual([nora.id, waiting.id]);
  expect(changed.addresses.filter(({ until }) => until !== null)).toHaveLength(1);
  const { contacts } = await front.office.state(ID);
  expect(contacts).toHaveLength(before.contacts.length);
  expect(contacts.at(-1)?.id).not.toBe(before.contacts.at(-1)?.id);
  const shown = main((await page('olga')).text);
  expect(shown).toContain('nora.neu@company.example');
  expect(shown).toContain('Earlier addresses');
});

test('a bounce at the membership and a shared mailbox are visible as such', async () => {
  const { pool } = front.database;
  await recordContact(pool, {
    id: 'rio.shared',
    participant: ID,
    role: 'alternate',
    name: 'Sam Shared',
    email: 'nora.neu@company.example',
    phone: '',
    language: 'en',
    person: null,
  });
  await front.office.submit(ID, {
    id: 'shared',
    by: { person: 'specialist', role: 'specialist' },
    type: 'RecordContact',
    contact: { id: 'rio.shared', role: 'alternate', reach: 'untried' },
    replaces: null,
    note: { id: 'n', sha256: 'n' },
  });
  const at = front.office.now();
  const bounce = { type: 'ReportDelivery', notice: 'n1', proof: 'refused', at, to: 'rio.shared' } as const;
  await front.office.submit(ID, { id: 'bounce', by: SYSTEM, ...bounce });
  const shown = main((await page('specialist')).text);
  expect(shown).toContain('Does not reach anybody');
  expect(shown).toContain('Shared with Nora Neu');
  expect((await people()).length).toBeGreaterThan(2);
});

test('marked as left, a person is no contact any more; the officer cannot be', async () => {
  const olga = await front.as('olga');
  const sam = await somebody('Sam Shared')();
  const form = formOf((await olga.get(paths.personLeft({ id: ID, person: sam.id }))).text);
  const check = formOf((await send(olga, form, { note: 'Moved on' })).text);
  const clicks = [await send(olga, check, {}, 'confirm'), await send(olga, check, {}, 'confirm')];
  expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
  expect((await front.office.state(ID)).contacts.map(({ id }) => id)).not.toContain('rio.shared');
  const officer = (await people()).find(({ seats }) => seats.some(({ role }) => role === 'officer'))!;
  const refused = await fill(olga, paths.personLeft({ id: ID, person: officer.id }), { note: 'Left' });
  expect([refused.status, refused.text.includes('report a change of officer instead')]).toEqual([409, true]);
});

test('a specialist confirms an address over another channel; contacts do not', async () => {
  const officer = (await people()).find(({ seats }) => seats.some(({ role }) => role === 'officer'))!;
  const address = inForce(officer, 'mail')!.id;
  const olga = await front.as('olga');
  expect((await olga.get(paths.confirmAddress({ id: ID, address }))).status).toBe(403);
  const done = await fill(await front.as('specialist'), paths.confirmAddress({ id: ID, address }), {
    note: 'By telephone',
  });
  expect(done.status).toBe(303);
  const { contacts } = await front.office.state(ID);
  expect(contacts.find(({ role }) => role === 'officer')?.reach).toBe('proven');
});

test('a consultant and an auditor read, others see nothing, and nobody adds for another company', async () => {
  for (const reader of ['cora', 'auditor']) {
    const shown = await page(reader);
    expect([reader, shown.status, shown.text.includes('Add a person')]).toEqual([reader, 200, false]);
    expect(shown.text).toMatch(/contacts? can be reached \(Importer\)/);
  }
  expect((await (await front.as('cora')).get(paths.addPerson({ id: ID }))).status).toBe(403);
  expect((await page('otto')).status).toBe(404);
  expect((await (await front.as('otto')).get(paths.addPerson({ id: ID }))).status).toBe(404);
  expect(main((await page('luis')).text)).toContain('Personas y direcciones');
});

test('two clicks are one person; an unknown person or channel is nothing', async () => {
  const olga = await front.as('olga');
  const count = (await people()).length;
  const answers = {
    name: 'Two Clicks',
    email: 'two@company.example',
    language: 'en',
    role: 'consultant',
    memberships: [ID],
  };
  const form = formOf((await olga.get(paths.addPerson({ id: ID }))).text);
  await Promise.all([send(olga, form, answers), send(olga, form, answers)]);
  expect((await people()).length).toBe(count + 1);
  expect((await olga.get(paths.giveAddress({ id: ID, person: 'nobody', channel: 'mail' }))).status).toBe(404);
  const nora = await somebody('Nora Neu')();
  expect((await olga.get(paths.giveAddress({ id: ID, person: nora.id, channel: 'fax' }))).status).toBe(404);
  const shared = await fill(olga, paths.addPerson({ id: ID }), {
    ...answers,
    name: 'Third',
    email: 'NORA.NEU@company.example',
  });
  expect([shared.status, shared.text.includes('has this mail address already')]).toEqual([409, true]);
});

test('a supervisor joins memberships of one company; a bounce at one is known to the other, and people are kept once', async () => {
  const { pool } = front.database;
  await front.person('supervisor', 'supervisor');
  const olive = 'Olive of both';
  for (const id of ['twin-a', 'twin-b']) {
    await arrive(front, id, {}, 'Twin & Sons');
    await pool.query('insert into contact (id, participant, role, name, email) values ($1, $2, $3, $4, $5)', [
      `${id}.both`,
      id,
      'alternate',
      olive,
      'olive@twin.example',
    ]);
    await front.office.submit(id, {
      id: `both:${id}`,
      by: { person: 'specialist', role: 'specialist' },
      type: 'RecordContact',
      contact: { id: `${id}.both`, role: 'alternate', reach: 'untried' },
      replaces: null,
      note: { id: 'n', sha256: 'n' },
    });
  }
  const supervisor = await front.as('supervisor');
  const address = paths.joinCompanies({ id: 'twin-a' });
  expect((await fill(supervisor, address, { other: 'elsewhere', note: 'Same owner' })).status).toBe(422);
  const own = await fill(supervisor, address, { other: 'rio', note: 'The same tax number' });
  expect([own.status, own.text.includes('join from there')]).toEqual([409, true]);
  expect((await fill(supervisor, address, { other: 'twin-b', note: 'Same owner' })).status).toBe(303);
  const known = (await loadOrganization(pool, 'twin-b', front.office.now()))!;
  expect(known.memberships.map(({ participant }) => participant)).toEqual(['twin-a', 'twin-b']);
  const both = known.organization.people.filter((one) => known.words.get(one.name?.id ?? '') === olive);
  expect(both.map(({ seats }) => seats.map(({ contact }) => contact))).toEqual([['twin-a.both', 'twin-b.both']]);

  const reach = async (id: string) =>
    (await front.office.state(id)).contacts.find((one) => one.id === `${id}.both`)?.reach;
  front.office.mail = 'refused';
  await front.office.submit('twin-a', {
    id: 'told',
    by: { person: 'specialist', role: 'specialist' },
    type: 'ClaimOfficerChange',
    filing: { id: 'told', receivedAt: front.office.now() },
    claim: { id: 'n', sha256: 'n' },
    evidence: [],
  });
  front.office.mail = 'sent';
  expect([await reach('twin-a'), await reach('twin-b')]).toEqual(['dead', 'untried']);
  await carryChanges(front.deps);
  expect(await reach('twin-b')).toBe('dead');
  const counted = (await front.office.state('twin-b')).seq;
  for (let round = 0; round < 3; round += 1) await carryChanges(front.deps);
  expect((await front.office.state('twin-b')).seq).toBe(counted);
  expect(await carryChanges(front.deps)).toBe(0);
});
