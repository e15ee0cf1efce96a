/** A participant's page, for staff and for the company: what each sees, and what the company never does. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { State } from '../../../domain/state.ts';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { viewOf } from '../../../domain/view.ts';
import { writeView } from '../../../db/ledger.ts';
import { transaction } from '../../../db/pool.ts';
import type { Spoken } from '../../../templates/words.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { readdirSync } from 'node:fs';

let house: House;
const states = new Map<string, State>();

const told = (story: Ledger, ...more: ((ledger: Ledger) => void)[]): Ledger => {
  for (const one of more) one(story);
  return story;
};
const vetted = (ledger: Ledger): void => {
  ledger.act('RecordVetting', { result: 'adverse', note: ref('vetting') }, 'specialist');
  ledger.act('RecommendIneligible', { ground: 'vetting-adverse', note: ref('vetting-recommendation') }, 'specialist');
};
const returned = (ledger: Ledger): void =>
  void ledger.act('ReturnApplication', { note: ref('tomend'), categories: [5] }, 'specialist');
const actions = (ledger: Ledger): void => {
  stories.visited(ledger, '2027-11-01');
  stories.report(ledger, 'pass-with-actions', ['a1', 'a2']);
  ledger.act('AnswerAction', { action: 'a1', answer: ref('ouranswer') }, 'officer');
};
const confirm = (ledger: Ledger): void =>
  void ledger.act('ConfirmSuspension', { note: ref('confirmation') }, 'headquarters');

const appeal = (ledger: Ledger): void => void ledger.act('FileAppeal', { statement: ref('ourstatement') }, 'officer');
const assign = (ledger: Ledger): void => {
  ledger.act('AdmitAppeal', { note: ref('admission') }, 'otherHeadquarters');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
};

const STORIES: Readonly<Record<string, () => Ledger>> = {
  draft: () => stories.draft(ctpat),
  vetted: () => told(stories.inReview(ctpat), vetted),
  returned: () => told(stories.inReview(ctpat), returned),
  open: () => stories.reviewOpen(ctpat),
  silent: () => told(stories.overdue(ctpat), stories.climbInSilence),
  recommended: () => told(stories.overdue(ctpat), stories.climbInSilence, stories.recommend),
  confirmed: () =>
    told(
      stories.overdue(ctpat),
      stories.climbInSilence,
      stories.recommend,
      (ledger) => stories.decideOn(ledger, 'director'),
      confirm,
    ),
  stale: () =>
    told(
      stories.overdue(ctpat),
      stories.climbInSilence,
      stories.recommend,
      (ledger) => stories.decideOn(ledger, 'director'),
      (ledger) => void ledger.act('Recuse', { note: ref('recusal') }, 'headquarters'),
      (ledger) => ledger.pass(5),
    ),
  unserved: () => stories.denialDecided(ctpat),
  denied: () => stories.denied(ctpat, '2028-07-01'),
  suspended: () => stories.suspended(ctpat),
  appealed: () => told(stories.suspended(ctpat), appeal),
  assigned: () => told(stories.suspended(ctpat), appeal, assign),
  lapsed: () =>
    told(
      stories.cureLapsed(ctpat),
      (ledger) => void ledger.act('RecommendRemoval', { note: ref('removal') }, 'specialist'),
    ),
  removed: () => stories.removed(ctpat),
  proposed: () => told(stories.validationDue(ctpat), (ledger) => stories.propose(ledger, '2027-11-01')),
  actions: () => told(stories.validationDue(ctpat), actions),
  validated: () => stories.validated(ctpat),
  imported: () =>
    stories.imported(ctpat, {
      standing: 'suspended',
      doubts: [{ id: 'suspended_on', code: 'date-unknown', field: 'suspended_on' }],
    }),
};
/** Written by staff for staff: each text is a secret to the company. */
const INSIDE = [
  'vetting',
  'vetting-recommendation',
  'call',
  'search',
  'tracking',
  'recommendation',
  'decision',
  'confirmation',
  'removal',
  'recusal',
  'closing',
  'admission',
];
const secret = (name: string): string => `SECRET-${name.toUpperCase()}`;

beforeAll(async () => {
  house = await openHouse();
  const texts: Record<string, string> = {
    tomend: 'Please explain section five.',
    ouranswer: 'Cameras are in place.',
    report: 'A sound program.',
    'action-a1': 'Install cameras.',
    ourstatement: 'We never got the letter.',
  };
  for (const name of INSIDE) texts[name] = secret(name);
  for (const [id, story] of Object.entries(STORIES))
    states.set(id, await house.record(story(), { id, company: `Company <${id}>`, texts }));
  const participants = Object.keys(STORIES);
  await house.person('carol', 'officer', { name: 'Carol Jennings', participants });
  await house.person('javier', 'officer', { name: 'Javier Montes', language: 'es', participants });
  await house.person('conny', 'consultant', { name: 'Conny Consultant', participants });
  await house.person('only', 'contact', { name: 'Only Open', participants: ['open'] });
  await house.person('ana', 'specialist', { name: 'Ana Ruiz', language: 'es' });
});
afterAll(() => house.close());

const page = async (person: string, address: string): Promise<string> =>
  (await (await house.as(person)).get(address).expect(200)).text;
const at = (id: string): string => `/participants/${id}`;
const withoutMarkup = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

test('staff see the case: standing, both who-owes lists, why a date, open work, and who may do what', async () => {
  const html = await page('sara-specialist', at('silent'));
  const text = withoutMarkup(html);
  for (const words of [
    'Company <silent>',
    'Certified',
    'Tier 1',
    'Medium risk',
    'The participant owes',
    'We owe',
    'Why this date',
    'Policy version',
    'ctpat/2020-03-01',
    '6 U.S.C. 965(a)',
    'Conclude the outreach',
    'Evidence of notice is complete',
    'Constructive notice',
    'What cannot be done now, and why',
  ])
    expect(text).toContain(words);
  expect(text).toContain(secret('search'));
  expect(html).toContain('href="/participants/silent/acts/recommend-suspension');
});

test('a decision that lapsed says so to staff, with who stepped back and what is to be done; the company knows of nothing', async () => {
  const text = withoutMarkup(await page('dora-director', at('stale')));
  for (const words of [
    'Date a lapsed decision anew',
    'not confirmed, or not dispatched, in time',
    'Date the decision anew',
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/Stepped back hana-headquarters/i);
  const theirs = withoutMarkup(await page('carol', at('stale')));
  expect(theirs).not.toMatch(/lapsed|stepped back|Decided:|dated anew/i);
});

test('a company that is denied a benefit sees which, since when, until when and why, and that it may appeal; before its service, nothing', async () => {
  const text = withoutMarkup(await page('carol', at('denied')));
  for (const words of [
    'Certified',
    'What has been denied',
    'Lower risk score: since 28 April 2028, until 1 July 2028 at the latest. Ground: annual review not submitted.',
    'Denial of benefits of 28 April 2028: you may appeal until the end of 27 July 2028.',
  ])
    expect(text).toContain(words);
  expect(withoutMarkup(await page('javier', at('denied')))).toContain('Lo que se denegó');
  expect(withoutMarkup(await page('carol', at('unserved')))).not.toMatch(
    /has been denied|Denial of benefits of|Decided:/,
  );
  const staff = withoutMarkup(await page('dora-director', at('denied')));
  for (const words of ['Benefits in effect None', 'Restore the benefits', 'Lower risk score: since 28 April 2028'])
    expect(staff).toContain(words);
});

test('what cannot be done says why not, in words', async () => {
  const html = await page('dora-director', at('open'));
  expect(withoutMarkup(html)).toContain('Decide on the recommendation No adverse case is open.');
  expect(withoutMarkup(await page('aldo-auditor', at('open')))).toContain(
    'You read this page; your role does not act on cases.',
  );
});

test('vetting is shown on the page to those who may open its desk now, and to nobody else', async () => {
  const always = ['sara-specialist', 'sue-supervisor', 'aldo-auditor'];
  const readers = async (id: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const person of [...always, 'dora-director', 'amy-appeals', 'pia-planner'])
      if (withoutMarkup(await page(person, at(id))).includes('Vetting')) found.push(person);
    return found;
  };
  expect(await readers('returned')).toEqual(always);
  expect(await readers('vetted')).toEqual([...always, 'dora-director']); // who has to decide on it
});

test('those who may audit a decision are led to it, others are not', async () => {
  const html = await page('aldo-auditor', at('suspended'));
  const href = /href="(\/decisions\/suspended\/\d+)"/.exec(html)?.[1];
  await (await house.as('aldo-auditor')).get(String(href)).expect(200);
  expect(await page('sara-specialist', at('suspended'))).not.toContain('/decisions/');
  expect(await page('carol', at('suspended'))).not.toContain('/decisions/');
});

test('both dates by which a revalidation binds stand beside each other', async () => {
  const text = withoutMarkup(await page('sara-specialist', at('validated')));
  expect(text).toMatch(/By statute 20 November 2031 .* By practice 20 November 2031/);
});

test('an unfinished outreach tells what evidence is still missing', async () => {
  const story = stories.overdue(ctpat);
  stories.call(story, stories.onlyLadder(story).id);
  await house.record(story, { id: 'begun', company: 'Begun' });
  const text = withoutMarkup(await page('sara-specialist', at('begun')));
  expect(text).toContain('Evidence of notice still lacks');
  for (const words of [
    'not every step has run',
    'two calls on different days',
    'a tracked letter',
    'the recorded search for a better address',
  ])
    expect(text).toContain(words);
});

test('an import is marked, its doubts are told, and no clock runs before go-live', async () => {
  const text = withoutMarkup(await page('sara-specialist', at('imported')));
  for (const words of [
    'imported',
    'Imported, not live yet: no clock runs',
    'A date is unknown (suspended on)',
    'Settle the doubt',
    'Imported from the legacy register as “Suspended”',
  ])
    expect(text).toContain(words);
});

test.each(Object.keys(STORIES))('a company that is %s never sees what is inside the agency', async (id) => {
  for (const person of ['carol', 'javier', 'conny'])
    for (const address of [at(id), `${at(id)}/timeline`]) {
      const html = await page(person, address);
      for (const name of INSIDE) expect([address, name, html.includes(secret(name))]).toEqual([address, name, false]);
      expect(html).not.toMatch(/dora-director|hana-headquarters|sid-specialist|sue-supervisor|amy-appeals/); // of the agency's people only the specialist is named
      expect(withoutMarkup(html)).not.toMatch(
        /(Medium|High|Low) risk|Riesgo (medio|alto|bajo)|[Vv]etting|antecedentes desfavorables|pt-items/,
      );
    }
});

test.each(['recommended', 'confirmed'])(
  'a company whose suspension is %s and not served sees what a silent one sees',
  async (id) => {
    const known = (html: string): string => withoutMarkup(html.replaceAll(id, 'silent').replace(/value="[^"]*"/g, ''));
    const silent = await page('carol', at('silent'));
    house.deps.clock = states.get(id)!.lastAt; // both pages on the same day
    expect(known(await page('carol', at(id)))).toBe(known(await page('carol', at('silent'))));
    expect(silent).not.toMatch(/[Aa]ppeal by|suspended/);
    house.deps.clock = Date.UTC(2027, 2, 14);
  },
);

test('what a company is asked comes first, with its acts; what it may read is there', async () => {
  const open = withoutMarkup(await page('carol', at('open')));
  expect(open).toMatch(
    /certified participant.*What is asked of you.*15 March 2028.*Submit the annual review.*Fill in the annual review.*What we owe you/,
  );
  const html = await page('carol', at('actions'));
  for (const words of ['Install cameras.', 'Cameras are in place.', 'A sound program.']) expect(html).toContain(words);
  expect(html).toContain('/participants/actions/acts/answer-action?about&#x3D;a2');
  expect(await page('carol', at('returned'))).toContain('Please explain section five.');
  const proposed = await page('carol', at('proposed'));
  expect(withoutMarkup(proposed)).toContain('1 November 2027, 09:30 (Central Time)');
  for (const act of ['offer-dates', 'decline-dates'])
    expect(proposed).toContain(`/participants/proposed/acts/${act}?about&#x3D;2028`);
  expect(proposed).toContain('/participants/proposed/acts/accept-visit?about&#x3D;2028%3A2027-11-02T09.30');
});

test.each(['carol', 'sara-specialist'])('%s reads no code of a zone on the page of a case', async (person) => {
  for (const story of ['open', 'actions', 'proposed', 'suspended'] as const)
    expect(withoutMarkup(await page(person, at(story)))).not.toMatch(/\b(America|Asia|Europe|Pacific)\/[A-Z]/);
});

test('a suspended company is told its rights: to read, to cure, to appeal', async () => {
  const text = withoutMarkup(await page('carol', at('suspended')));
  expect(text).toMatch(
    /Your rights while you are suspended.*read everything.*cure the ground.*annual review not submitted.*you may appeal until the end of.*never refused at the door/,
  );
  expect(withoutMarkup(await page('carol', at('appealed')))).toContain(
    ': Filed, admission open. We owe you the decision by the end of',
  );
  expect(await page('carol', at('suspended'))).toContain('/participants/suspended/acts/submit-cure');
});

test('messages that have left the house can be confirmed by those who may, and lead to the message', async () => {
  const html = await page('carol', at('open'));
  expect(html).toMatch(/\/participants\/open\/notices\/n\d+/);
  expect(html).toMatch(/\/participants\/open\/acts\/acknowledge-notice\?about&#x3D;n\d+/);
  expect(await page('conny', at('open'))).not.toContain('acknowledge-notice');
});

test('a mail is shown as it was sent; a letter as a page to be printed; what waits is not shown to the company', async () => {
  const { pool } = house.database;
  const { rows } = await pool.query<{ id: string; channel: string; status: string }>(
    `select id, channel, status from notice where participant = 'confirmed'`,
  );
  const idOf = (channel: string, status: string): string =>
    rows.find((row) => row.channel === channel && row.status === status)!.id;
  const mail = idOf('mail', 'sent');
  const waiting = idOf('letter', 'queued');
  const none = await page('sara-specialist', `${at('confirmed')}/notices/${mail}`);
  expect(none).toContain('There is no copy of it');
  const sent = `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply) values ('confirmed', $1, 'mail', 'officer@x.example', 'CTPAT: <subject>', 'Dear <you>,', 'm-1', 't-1', '250 OK queued')`;
  await pool.query(sent, [mail]);
  const shown = await page('sara-specialist', `${at('confirmed')}/notices/${mail}`);
  for (const words of ['CTPAT: &lt;subject&gt;', 'Dear &lt;you&gt;,', 'officer@x.example', '250 OK queued'])
    expect(shown).toContain(words);
  expect(shown).not.toContain('Possibly sent twice');
  const tried = `insert into delivery_attempt (participant, notice, step) values ('confirmed', $1, 'begun'), ('confirmed', $1, 'begun')`;
  await pool.query(tried, [mail]);
  expect(await page('sara-specialist', `${at('confirmed')}/notices/${mail}`)).toContain('Possibly sent twice');
  expect(await page('carol', `${at('confirmed')}/notices/${mail}`)).not.toContain('250 OK');
  expect(shown).toContain('>t-1</a>');
  const told = await page('sara-specialist', `${at('confirmed')}/notices/${waiting}`);
  expect(told).toContain('It has not left the house');
  expect(told).toContain(`/notices/${waiting}/letter`);
  const letter = await (
    await house.as('sara-specialist')
  )
    .get(`${at('confirmed')}/notices/${waiting}/letter`)
    .expect(200);
  expect(letter.text).toContain('class="letter"');
  expect(letter.text).toContain('Company &lt;confirmed&gt;');
  await (await house.as('sara-specialist')).get('/assets/letters/letter.css').expect(200).expect('Content-Type', /css/);
  await (await house.as('sara-specialist')).get(`${at('confirmed')}/notices/${mail}/letter`).expect(404);
  for (const place of ['', '/letter'])
    await (await house.as('carol')).get(`${at('confirmed')}/notices/${waiting}${place}`).expect(404);
  await (await house.as('sara-specialist')).get(`${at('confirmed')}/notices/n999999`).expect(404);
  await (await house.as('sara-specialist')).get(`${at('open')}/notices/${waiting}`).expect(404);
});

test.each(Object.keys(STORIES))('every letter of a participant that is %s can be printed', async (id) => {
  const { rows } = await house.database.pool.query<{ id: string }>(
    `select id from notice where participant = $1 and channel = 'letter'`,
    [id],
  );
  for (const { id: notice } of rows) {
    const { status } = await (await house.as('sara-specialist')).get(`${at(id)}/notices/${notice}/letter`);
    expect([notice, status]).toEqual([notice, 200]);
  }
});

test('nobody sees the companies of others', async () => {
  const only = await house.as('only');
  await only.get(at('open')).expect(200);
  for (const address of [at('draft'), `${at('draft')}/timeline`, `${at('draft')}/notices/n1`, at('nothing')])
    await only.get(address).expect(404);
  await (await house.as('sara-specialist')).get(at('nothing')).expect(404);
  await only.get('/').expect(303).expect('Location', at('open'));
  expect(await page('carol', '/')).toContain('Company &lt;draft&gt;');
});

test('a look at a case is on record, with who looked', async () => {
  house.deps.looks.splice(0);
  await page('aldo-auditor', at('open'));
  expect(house.deps.looks).toMatchObject([
    { what: 'participant.viewed', person: 'aldo-auditor', object: { id: 'open' } },
  ]);
});

test('a page opened right after an act waits until the record shows it, and says so when it does not', async () => {
  const { pool } = house.database;
  const state = states.get('draft')!;
  const browser = await house.as('sara-specialist');
  const waiting = browser
    .get(`${at('draft')}?seq=${state.seq + 1}`)
    .expect(200)
    .then(({ text }) => text);
  await transaction(pool, (client) =>
    writeView(client, 'draft', viewOf({ ...state, seq: state.seq + 1, tier: 3 }, [])),
  );
  expect(await waiting).toContain('Tier 3');
  expect(await page('sara-specialist', `${at('draft')}?seq=${state.seq + 100}`)).toContain(
    'The page may be a moment behind',
  );
  await browser.get(`${at('draft')}?seq=x`).expect(400);
});

/** Every button of a page that leads to a form. */
const buttons = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/href="(\/participants\/[\w-]+\/acts\/[^"]+)"/g)].map((found) =>
      found[1]!.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
    ),
  ),
];

test.each(Object.keys(STORIES))('every button on the pages of a participant that is %s opens its form', async (id) => {
  for (const person of [
    'sara-specialist',
    'sue-supervisor',
    'dora-director',
    'hana-headquarters',
    'amy-appeals',
    'carol',
  ]) {
    const browser = await house.as(person);
    for (const address of buttons(await page(person, at(id)))) {
      const { status } = await browser.get(address);
      expect([person, address, status]).toEqual([person, address, 200]);
    }
  }
});

/** English words of the vocabulary that a Spanish page would betray itself by. */
async function english(): Promise<readonly string[]> {
  const folder = new URL('../../words/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = await Promise.all(files.map(async (file) => (await import(new URL(file, folder).href)) as unknown));
  const spoken = (value: unknown): readonly Spoken[] =>
    typeof value !== 'object' || value === null
      ? []
      : 'en' in value && 'es' in value
        ? [value as Spoken]
        : Object.values(value).flatMap(spoken);
  return modules
    .flatMap(spoken)
    .flatMap(({ en, es }) => (en !== es && en.length > 7 && /[a-z] [a-z]/.test(en) && !en.includes('{') ? [en] : []));
}

test.each([
  ['javier', ['open', 'suspended', 'actions', 'proposed', 'returned', 'removed', 'appealed', 'draft']],
  ['ana', ['silent', 'suspended', 'actions', 'vetted', 'imported', 'validated', 'lapsed']],
])('%s reads Spanish pages without English words of ours', async (person, ids) => {
  const words = await english();
  expect(words.length).toBeGreaterThan(300);
  for (const id of ids)
    for (const address of [at(id), `${at(id)}/timeline`]) {
      const text = withoutMarkup(
        (await page(person, address))
          .replace(/<(cite|dd) lang="en">[\s\S]*?<\/\1>/g, '')
          .replace(/<blockquote[\s\S]*?<\/blockquote>/g, ''),
      );
      expect([address, words.filter((word) => text.includes(word))]).toEqual([address, []]);
      expect(text).not.toMatch(/\b(the|and|because|waits|submitted)\b/);
    }
});
