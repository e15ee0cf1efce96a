/** Applying creates one participant for one form, gives the applicant authority for it, and writes nothing when the rules say no. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyAs, importer } from '../../../test/harness/answers.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { ELIGIBILITY, TYPE_LINES } from '../../words/eligibility.ts';

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
  /^\/participants\/([0-9a-f-]{36})\/application$/.exec(location ?? '')?.[1] ?? '';

test('two clicks make one participant, which is the applicant’s own from then on', async () => {
  const olga = await front.as('olga');
  const form = formOf((await olga.get(applyAs('importer'))).text);
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
  const begun = await fill(carl, applyAs('highway-carrier-us-mexico'), {
    ...answers,
    officerEmail: 'jefa@pecos.example',
  });
  const id = participantIn(begun.get('Location'));
  expect(await front.office.state(id)).toMatchObject({
    zone: 'America/Monterrey',
    office: 'laredo',
    entityType: 'highway-carrier-us-mexico',
  });
  expect((await carl.get(`/participants/${id}/acts/submit-application`)).status).toBe(403); // a contact does not sign
});

test('while the engine is away nothing is lost, and the same form makes the same participant', async () => {
  const olga = await front.as('olga');
  const form = formOf((await olga.get(applyAs('broker'))).text);
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
  const form = formOf((await olga.get(applyAs('importer'))).text);
  expect((await send(olga, { ...form, action: '/apply/nothing/company' }, importer('X'))).status).toBe(404);
  expect((await send(olga, { ...form, action: '/apply' }, importer('X'))).status).toBe(404);
  const closed = await send(olga, { ...form, action: applyAs('e-commerce-fulfillment-center') }, importer('X'));
  expect([closed.status, closed.text.includes('not open for applications yet')]).toEqual([409, true]);
  expect(await accounts()).toBe(before);
});

const asked = (type: string, answers: Readonly<Record<string, string>>): string =>
  `/apply/${type}?${new URLSearchParams({ asked: '1', ...answers }).toString()}`;
const asImporter = {
  'imports-lately': 'yes',
  'importer-of-record': 'yes',
  'continuous-bond': 'yes',
  'office-us-canada': 'yes',
  'officer-signs': 'yes',
  'unpaid-debt': 'no',
};

test('nothing is answered beforehand, and what is left open is told at the question', async () => {
  const olga = await front.as('olga');
  const first = await olga.get('/apply/importer');
  expect([first.status, first.text.includes(' checked')]).toEqual([200, false]);
  const { 'unpaid-debt': _left, ...some } = asImporter;
  const sent = await olga.get(asked('importer', { ...some, 'office-us-canada': 'perhaps' }));
  expect(sent.status).toBe(422);
  expect([...sent.text.matchAll(/href="#f-([a-z-]+)-yes"/g)].map(([, name]) => name)).toEqual([
    'office-us-canada',
    'unpaid-debt',
  ]);
  expect(sent.text.match(/ checked/g)).toHaveLength(4);
});

test('who is not eligible reads every reason with what it rests on, in their language, and nothing is written', async () => {
  const before = await accounts();
  const carl = await front.as('carl');
  const page = await carl.get(asked('importer', { ...asImporter, 'continuous-bond': 'no', 'unpaid-debt': 'yes' }));
  expect([page.status, page.text.match(/class="pt-reason"/g)?.length]).toEqual([200, 2]);
  expect(page.text).toContain('Registre antes una fianza de importación continua');
  expect(page.text).toContain('Pague antes la deuda');
  expect(page.text).toContain('Norman Jaspan Associates');
  expect(page.text).toContain('/apply/importer?imports-lately&#x3D;yes');
  const skipped = await carl.get('/apply/importer/company?unpaid-debt=yes');
  expect([skipped.status, skipped.get('Location')]).toEqual([303, '/apply/importer?unpaid-debt=yes']);
  const olga = await front.as('olga');
  const form = formOf((await olga.get(applyAs('importer'))).text);
  const forged = await send(
    olga,
    { ...form, action: form.action.replace('unpaid-debt=no', 'unpaid-debt=yes') },
    importer('Y'),
  );
  expect([forged.status, forged.text.includes('this company is not eligible')]).toEqual([409, true]);
  const bare = await send(olga, { ...form, action: '/apply/importer/company' }, importer('Y'));
  expect([bare.status, bare.text.includes('Answer the questions about eligibility first')]).toEqual([409, true]);
  expect(await accounts()).toBe(before);
});

test('good answers lead on, and become part of the application', async () => {
  const olga = await front.as('olga');
  const led = await olga.get(asked('importer', asImporter));
  expect(led.status).toBe(303);
  const begun = await fill(olga, led.get('Location') ?? '', importer('Eligible Imports'));
  const { rows } = await front.database.pool.query<{ body: string }>(
    'select body from event where stream = $1 and seq = 1',
    [`participant:${participantIn(begun.get('Location'))}`],
  );
  expect((JSON.parse(rows[0]!.body) as { eligibility: unknown }).eligibility).toEqual(asImporter);
});

test('a type whose criteria are not loaded is visibly not open, and no form begins an application for it', async () => {
  const before = await accounts();
  const olga = await front.as('olga');
  expect((await olga.get('/apply')).text).not.toContain('/apply/sea-carrier');
  const page = await olga.get('/apply/sea-carrier');
  expect([page.status, page.text.includes('criteria for this type are not loaded')]).toEqual([409, true]);
  expect((await olga.get(applyAs('sea-carrier'))).status).toBe(303);
  const form = formOf((await olga.get(applyAs('importer'))).text);
  const forged = await send(olga, { ...form, action: applyAs('sea-carrier') }, importer('Sea'));
  expect([forged.status, forged.text.includes('not open for applications yet')]).toEqual([409, true]);
  expect(await accounts()).toBe(before);
});

test('every type is shown with its state, and every question has words of its own', async () => {
  const olga = await front.as('olga');
  const { text } = await olga.get('/apply');
  const policy = front.policies.of('ctpat/2020-03-01');
  expect(text.match(/class="pt-type[" ]/g)).toHaveLength(Object.keys(policy.entityTypes).length);
  expect(text).not.toContain('/apply/e-commerce-fulfillment-center');
  expect(Object.keys(policy.eligibility).filter((question) => !ELIGIBILITY[question])).toEqual([]);
  expect(Object.keys(ELIGIBILITY).filter((question) => !policy.eligibility[question])).toEqual([]);
  expect(Object.keys(policy.entityTypes).filter((type) => !TYPE_LINES[type])).toEqual([]);
});
