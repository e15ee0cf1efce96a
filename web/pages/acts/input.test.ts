/** Bad input of every kind gets a clear answer at its field or a status, and changes nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../../../domain/actor.ts';
import { ACTS, type ActName } from '../../../domain/participant.ts';
import { applyAs, importer, profile } from '../../../test/harness/answers.ts';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { actAddress } from './address.ts';
import { FORM_ACTS } from './forms.ts';

let front: Front;
let draft = '';
const STAFF = ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'] as const;

beforeAll(async () => {
  front = await openFront();
  for (const role of STAFF) await front.person(role, role);
  await front.person('officer', 'officer');
  const begun = await fill(await front.as('officer'), applyAs('highway-carrier-us-mexico'), {
    ...importer('Truck'),
    idEin: '',
    idScac: 'abcd',
  });
  draft = /participants\/([^/?]+)/.exec(begun.get('Location') ?? '')?.[1] ?? '';
  await arrive(front, 'doubtful', { doubts: [{ id: 'd1', code: 'date-unknown', field: 'certified_on' }] });
  await front.person('officer', 'officer', { participant: 'doubtful' });
});
afterAll(() => front.close());

const seqs = async () => [(await front.office.state(draft)).seq, (await front.office.state('doubtful')).seq];
const main = (html: string): string => (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/&#x27;/g, "'");

/** Sends a form with bad answers: it comes back as 422 with these words, and nothing was recorded. */
async function faulty(person: string, address: string, answers: Answers, ...words: readonly string[]): Promise<void> {
  const before = await seqs();
  const browser = await front.as(person);
  const answer = await send(browser, formOf((await browser.get(address)).text), answers);
  expect([words, answer.status]).toEqual([words, 422]);
  for (const word of words) expect(main(answer.text)).toContain(word);
  expect(await seqs()).toEqual(before);
}

test.each<[string, Answers, string[]]>([
  ['nothing at all', {}, ['Fill this in']],
  ['an impossible day', typedDate('riskAssessedOn', '2027-02-30'), ['Enter a date that exists']],
  [
    'a wrong SCAC',
    { ...typedDate('riskAssessedOn', '2026-02-03'), idScac: 'ABC1' },
    ['A SCAC is four capital letters'],
  ],
  [
    'a wrong RFC',
    { ...typedDate('riskAssessedOn', '2026-02-03'), idRfc: 'ABC991341XX1' },
    ['An RFC has 12 characters'],
  ],
  [
    'too long a statement',
    { ...typedDate('riskAssessedOn', '2026-02-03'), statement4: 'x'.repeat(2001) },
    ['Shorten this to at most 2000'],
  ],
  [
    'a control character',
    { ...typedDate('riskAssessedOn', '2026-02-03'), evidence4: 'a\u0000b' },
    ['cannot be stored'],
  ],
])('a profile with %s is not saved', async (_what, answers, words) => {
  await faulty('officer', actAddress(draft, 'PrepareApplication'), answers, ...words);
});

test('a date in the future is refused by the rules, and what was typed is kept', async () => {
  const before = await seqs();
  const answer = await fill(await front.as('officer'), actAddress(draft, 'PrepareApplication'), {
    ...profile('2199-12-31'),
    idScac: 'ABCD',
  });
  expect([answer.status, main(answer.text)]).toEqual([409, expect.stringContaining('cannot be dated in the future')]);
  expect(answer.text).toContain('What we do about 7');
  expect(await seqs()).toEqual(before);
});

test('what a visitor came for need not exist: nothing is chosen then', async () => {
  for (const about of ['d1', 'no-such-doubt', '', 'x'.repeat(200), '%00', '../../etc']) {
    const answer = await (await front.as('specialist')).get(`${actAddress('doubtful', 'SettleDoubt')}?about=${about}`);
    expect([about, answer.status, /type="radio"[^>]* checked/.test(answer.text)]).toEqual([about, 200, about === 'd1']);
  }
  const twice = await (await front.as('specialist')).get(`${actAddress('doubtful', 'SettleDoubt')}?about=a&about=b`);
  expect(twice.status).toBe(400);
});

test('an id that was never offered is a fault at its field', async () => {
  const address = actAddress('doubtful', 'SettleDoubt', 'd1');
  await faulty(
    'specialist',
    address,
    { doubt: 'd99', note: 'x', ...typedDate('date', '2020-01-01') },
    'Choose one of the answers offered',
  );
  await faulty('specialist', address, { doubt: 'd1', note: 'x' }, 'This settles the doubt that you chose: fill it in');
  await faulty(
    'specialist',
    address,
    { doubt: ['d1', 'd1'], note: 'x', ...typedDate('date', '2020-01-01') },
    'Choose one of the answers offered',
  );
});

test('a contact needs an address of its own that is one, and a number in digits', async () => {
  const address = actAddress('doubtful', 'RecordContact');
  const right = {
    role: 'alternate',
    name: 'Ann',
    email: 'ann@x.example',
    phone: '',
    language: 'en',
    reached: 'no',
    note: 'Met her',
  };
  await faulty('specialist', address, { ...right, email: 'ann at x' }, 'Enter an address like name@example.com');
  await faulty(
    'specialist',
    address,
    { ...right, email: 'OFFICER@doubtful.example' },
    'Another contact has this address already',
  );
  await faulty('specialist', address, { ...right, phone: 'call me' }, 'Enter a telephone number in digits');
  await faulty('specialist', address, { ...right, name: 'A\nB' }, 'cannot be stored');
});

test('a new applicant is told at the field, and a type that is closed or unknown is no form', async () => {
  const officer = await front.as('officer');
  const status = async (address: string) => (await officer.get(address)).status;
  expect([await status('/apply'), await status('/apply/no-such-type'), await status('/apply/__proto__')]).toEqual([
    200, 404, 404,
  ]);
  const closed = await officer.get('/apply/e-commerce-fulfillment-center');
  expect([closed.status, main(closed.text)]).toEqual([409, expect.stringContaining('not open for applications yet')]);
  const right = importer('Another');
  const address = applyAs('importer');
  await faulty(
    'officer',
    address,
    { ...right, contactEmail: 'OLGA@company.example' },
    'Give another address than the officer’s',
  );
  await faulty('officer', address, { ...right, port: '', country: 'CN', region: 'Guangdong' }, 'Choose the time zone');
  await faulty('officer', address, { ...right, port: '9999' }, 'Choose one of the answers offered');
  await faulty('officer', address, { ...right, country: 'XX' }, 'Choose one of the answers offered');
  await faulty('officer', address, { ...right, idEin: '123456789' }, 'An EIN is nine digits');
  await faulty('officer', applyAs('foreign-manufacturer-elsewhere'), right, 'Fill this in');
});

test('the hidden part of a form must be as our pages send it', async () => {
  const specialist = await front.as('specialist');
  const form = formOf((await specialist.get(actAddress('doubtful', 'SettleDoubt'))).text);
  for (const bad of [
    { command: 'x' },
    { command: '' },
    { seen: '-1' },
    { seen: 'NaN' },
    { command: ['a', 'b'] },
    { step: 'jump' },
    { step: 'check' },
  ])
    expect([bad, (await send(specialist, form, bad as Answers, (bad as { step?: string }).step)).status]).toEqual([
      bad,
      400,
    ]);
  expect((await send(specialist, form, { _csrf: 'x' })).status).toBe(403);
});

const personFor = (act: ActName): string => {
  const { may } = ACTS[act];
  const role = (may === 'system' ? [] : may).find((one): one is (typeof STAFF)[number] =>
    (STAFF as readonly Role[]).includes(one),
  );
  return role ?? 'officer';
};

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '{name}',
    "'; drop table event; --",
    '<script>',
    '2027',
    '99999999999999',
    'yes',
    'd1',
    'a1',
    '\u0000',
    '\ud800',
    '-1',
    '1e9',
  ),
);
const bodies = fc.record({
  step: fc.constantFrom('confirm', 'check', 'edit', 'x'),
  fields: fc.array(fc.tuple(fc.nat(40), fc.oneof(junk, fc.array(junk, { maxLength: 3 }))), { maxLength: 12 }),
  strangers: fc.dictionary(fc.string({ maxLength: 12 }), junk, { maxKeys: 3 }),
});

test.each(FORM_ACTS)('no body makes %s fail, whatever is in it', async (act) => {
  const browser = await front.as(personFor(act));
  const id = ACTS[act].filing === undefined && personFor(act) === 'officer' ? draft : 'doubtful';
  const opened = await browser.get(actAddress(id, act));
  expect(opened.status).toBeLessThan(500);
  const form =
    opened.status === 200
      ? formOf(opened.text)
      : { action: actAddress(id, act), held: await hiddenPart(browser), steps: [] };
  const names = [
    ...Object.keys(form.held).filter((name) => !['_csrf', 'command', 'seen'].includes(name)),
    'note',
    'slot',
    'ladder',
    'contact',
    'first-year',
    'statement1',
    'constructor',
  ];
  await fc.assert(
    fc.asyncProperty(bodies, async ({ step, fields, strangers }) => {
      const typed = Object.fromEntries(fields.map(([n, value]) => [names[n % names.length] ?? 'note', value]));
      const answer = await send(browser, form, { ...strangers, ...typed }, step);
      expect([303, 200, 400, 403, 409, 422]).toContain(answer.status);
    }),
    { numRuns: 10 },
  );
});

/** A form that does not open has its session's token all the same: any page does. */
async function hiddenPart(
  browser: Awaited<ReturnType<Front['as']>>,
): Promise<Answers & Record<string, readonly string[]>> {
  const { text } = await browser.get('/help');
  const token = /name="_csrf" value="([^"]*)"/.exec(text)?.[1] ?? '';
  return { _csrf: [token], command: ['0b8f4d8e-7f3a-4c1b-9a52-1f0f5f8f9b11'], seen: ['0'] };
}
