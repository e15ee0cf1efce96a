/** Applying creates one participant for one form, gives the applicant authority for it, and writes nothing when the rules say no. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importer } from '../../../test/harness/answers.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  await front.person('olga', 'officer');
  await front.person('carl', 'contact', { language: 'es' });
  await front.person('cora', 'consultant');
  await front.person('specialist', 'specialist');
});
afterAll(() => front.close());

const accounts = async (): Promise<number> =>
  (await front.database.pool.query<{ n: number }>('select count(*)::int as n from account')).rows[0]?.n ?? 0;
const participantIn = (location: string | undefined): string =>
  /^\/participants\/([0-9a-f-]{36})\?seq=\d+$/.exec(location ?? '')?.[1] ?? '';

test('two clicks make one participant, which is the applicant’s own from then on', async () => {
  const olga = await front.as('olga');
  const form = formOf((await olga.get('/apply?type=importer')).text);
  expect(form.held).toMatchObject({
    officerName: ['olga by name'],
    officerEmail: ['olga@people.example'],
    contactName: [''],
  });
  const answers = importer('Rio Imports');
  const clicks = await Promise.all([send(olga, form, answers), send(olga, form, answers)]);
  expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
  const id = participantIn(clicks[0]?.get('Location'));
  expect(participantIn(clicks[1]?.get('Location'))).toBe(id);
  expect(await accounts()).toBe(1);
  expect((await front.office.state(id)).contacts.map(({ role }) => role)).toEqual(['officer', 'primary']);
  const { rows } = await front.database.pool.query('select role, name, person from contact order by role');
  expect(rows).toEqual([
    { role: 'officer', name: 'Olga Ortiz', person: 'olga' },
    { role: 'primary', name: 'Carl Cook', person: null },
  ]);
  expect((await olga.get(`/participants/${id}/acts/prepare-application`)).status).toBe(200);
});

test('an application by a contact in Mexico belongs to the office near by, in the zone of its state', async () => {
  const carl = await front.as('carl');
  const answers = {
    ...importer('Pecos'),
    idEin: '',
    idBond: '',
    idRfc: 'PEP010203AB1',
    port: '',
    country: 'MX',
    region: 'nle',
    city: 'Monterrey',
  };
  const begun = await fill(carl, '/apply?type=mexican-long-haul-carrier', {
    ...answers,
    officerEmail: 'jefa@pecos.example',
  });
  const id = participantIn(begun.get('Location'));
  expect(await front.office.state(id)).toMatchObject({
    zone: 'America/Monterrey',
    office: 'laredo',
    entityType: 'mexican-long-haul-carrier',
  });
  expect((await carl.get(`/participants/${id}/acts/submit-application`)).status).toBe(403); // a contact does not sign
});

test('an invitation is asked for where one is needed, and kept for the specialist', async () => {
  const answers = {
    ...importer('Guest'),
    idEin: '',
    idBond: '',
    invitation: 'CBP-2026-17',
    port: '',
    country: 'CN',
    region: 'Guangdong',
    zone: 'Asia/Shanghai',
  };
  const begun = await fill(await front.as('olga'), '/apply?type=foreign-manufacturer-elsewhere', answers);
  const id = participantIn(begun.get('Location'));
  const { rows } = await front.database.pool.query(`select identifiers from account where participant = $1`, [id]);
  expect(rows).toEqual([{ identifiers: { invitation: 'CBP-2026-17' } }]);
});

test('while the engine is away nothing is lost, and the same form makes the same participant', async () => {
  const olga = await front.as('olga');
  const form = formOf((await olga.get('/apply?type=exporter')).text);
  front.office.away = true;
  const away = await send(olga, form, importer('Waiting Exports'));
  front.office.away = false;
  expect(away.status).toBe(503);
  expect(away.text).toContain('Waiting Exports');
  const before = await accounts();
  const again = await send(olga, formOf(away.text), {}, 'confirm');
  expect([again.status, await accounts()]).toEqual([303, before]);
});

test('whoever neither signs nor speaks for a company cannot apply, and an unknown type writes nothing', async () => {
  const before = await accounts();
  expect((await (await front.as('cora')).get('/apply')).status).toBe(403);
  expect((await (await front.as('specialist')).get('/apply')).status).toBe(403);
  const olga = await front.as('olga');
  const form = formOf((await olga.get('/apply?type=importer')).text);
  expect((await send(olga, { ...form, action: '/apply?type=nothing' }, importer('X'))).status).toBe(404);
  expect((await send(olga, { ...form, action: '/apply' }, importer('X'))).status).toBe(404);
  const closed = await send(olga, { ...form, action: '/apply?type=e-commerce-fulfillment-center' }, importer('X'));
  expect([closed.status, closed.text.includes('not open for applications yet')]).toEqual([409, true]);
  expect(await accounts()).toBe(before);
});
