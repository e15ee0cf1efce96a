import { beforeEach, expect, test } from '@jest/globals';
import { Refusal } from '../../domain/refusal.ts';
import {
  also,
  checkboxes,
  date,
  formRoutes,
  optional,
  radios,
  text,
  textarea,
  type FormPage,
  type Order,
} from '../forms.ts';
import { fakeDeps, viewer } from '../testing/fakes.ts';
import { appWith, hidden, signedIn, type Browser } from '../testing/sign-in.ts';

const same = (words: string) => ({ en: words, es: `${words} (es)` });
const options = [
  { value: 'site', label: same('On site') },
  { value: 'video', label: same('By video') },
] as const;
const fields = {
  on: date({ label: same('First day') }),
  how: radios({ label: same('How'), options }),
  sites: checkboxes({
    label: same('Sites'),
    options: [
      { value: 'n', label: same('North') },
      { value: 's', label: same('South') },
    ],
  }),
  place: also(text({ label: same('Meeting point'), hint: same('Door or gate') }), (value) =>
    value === 'moon' ? same('Not there') : null,
  ),
  note: optional(textarea({ label: same('Note') })),
};
type Page = FormPage<typeof fields>;

let orders: { values: unknown; order: Order }[] = [];
let answer: () => Promise<void> = () => Promise.resolve();
let closed = false;
beforeEach(() => {
  orders = [];
  answer = () => Promise.resolve();
  closed = false;
});

const page = (checks: boolean): Page => ({
  checks,
  opens: () => {
    if (closed) throw new Refusal('Closed', 'This case is closed.');
  },
  setup: ({ params }) => ({
    title: same('Propose a visit'),
    facts: [{ label: same('Participant'), value: 'Cedar & Ridge' }],
    fields,
    initial: { how: 'site', on: '2027-03-28' },
    rules: ({ how, sites }) =>
      how === 'video' && sites.length > 1 ? { sites: same('One site at a time by video') } : {},
    seen: 12,
    action: `/participants/${params['id']}/${checks ? 'checked' : 'plain'}`,
    submit: same('Send it'),
    back: { href: '/help', label: same('Back') },
    consequences: [same('A notice goes out')],
  }),
  execute: async (values, order) => {
    orders.push({ values, order });
    await answer();
    return { to: '/help', flash: { tone: 'success', words: same('Sent on {on}'), params: { on: values.on } } };
  },
});

const may = { roles: ['specialist', 'officer'], own: true } as const;
const deps = fakeDeps([viewer('specialist'), viewer('officer', { language: 'es' })]);
const app = appWith(deps, [
  ...formRoutes({ name: 'visit.checked', path: '/participants/:id/checked', may }, page(true)),
  ...formRoutes({ name: 'visit.plain', path: '/participants/:id/plain', may }, page(false)),
]);
const PLAIN = '/participants/p-1/plain';
const CHECKED = '/participants/p-1/checked';
const good = {
  'on-month': '3',
  'on-day': '28',
  'on-year': '2027',
  how: 'site',
  sites: ['n', 's'],
  place: 'Gate <4>',
  note: 'one\r\ntwo',
};

async function opened(address: string, sub = 'sub-specialist') {
  const agent = await signedIn(app, deps, sub);
  const { text: html } = await agent.get(address).expect(200);
  const keep = Object.fromEntries(
    ['_csrf', 'command', 'seen'].map((name) => [name, hidden(html.slice(html.indexOf('<form class="usa-form')), name)]),
  );
  return { agent, html, keep };
}
const post = (agent: Browser, address: string, body: object) => agent.post(address).type('form').send(body);

test('a form is drawn with what is known, marked and described', async () => {
  const { html, keep } = await opened(PLAIN);
  expect(html).toContain('Cedar &amp; Ridge');
  expect(html).toMatch(/<option value="3" selected>March<\/option>/);
  expect(html).toMatch(/id="f-how-site"[^>]* checked/);
  expect(html).toMatch(/<label class="usa-label" for="f-place">Meeting point<\/label>/);
  expect(html).toMatch(/<textarea[^>]* id="f-note"(?![^>]* required)/);
  expect(html).toMatch(/id="f-place"[^>]* required aria-describedby="f-place-hint"/);
  expect(html).toContain('(optional)');
  expect(keep['seen']).toBe('12');
});

test('a good form is executed, and the next page says what came of it, once', async () => {
  const { agent, keep } = await opened(PLAIN);
  await post(agent, PLAIN, { ...good, ...keep, step: 'confirm' })
    .expect(303)
    .expect('Location', '/help');
  expect(orders[0]).toMatchObject({
    values: { on: '2027-03-28', how: 'site', sites: ['n', 's'], place: 'Gate <4>', note: 'one\ntwo' },
    order: { seen: 12, params: { id: 'p-1' }, viewer: { person: 'sub-specialist' } },
  });
  expect((await agent.get('/help')).text).toContain('Sent on 2027-03-28');
  expect((await agent.get('/help')).text).not.toContain('Sent on 2027-03-28');
});

test('faults are listed on top and at their fields, and nothing typed is lost', async () => {
  const { agent, keep } = await opened(PLAIN);
  const bad = { ...good, 'on-day': '32', how: '', place: 'moon', note: '</textarea><b>bold' };
  const { text: html } = await post(agent, PLAIN, { ...bad, ...keep }).expect(422);
  expect(html).toContain('<title>Error: Propose a visit');
  expect(html).toContain('3 answers need correction');
  for (const [anchor, words] of [
    ['f-on-month', 'First day: Enter a date that exists'],
    ['f-how-site', 'How: Choose one'],
    ['f-place', 'Meeting point: Not there'],
  ]) {
    expect(html).toMatch(new RegExp(`href="#${anchor}">${words}`));
    expect(html).toMatch(new RegExp(` id="${anchor}"`));
  }
  expect(html).toMatch(/id="f-on-day"[^>]* value="32"/);
  expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;bold</textarea>');
  expect(html).toMatch(/id="f-sites-s"[^>]* checked/);
  expect(html).toMatch(
    /id="f-place"[^>]* value="moon"[^>]* aria-describedby="f-place-hint f-place-error" aria-invalid="true"/,
  );
  expect(hidden(html.slice(html.indexOf('usa-form')), 'command')).toBe(keep['command']);
  expect(orders).toEqual([]);
});

test('rules between answers speak at the field that should change', async () => {
  const { agent, keep } = await opened(PLAIN);
  const { text: html } = await post(agent, PLAIN, { ...good, ...keep, how: 'video' }).expect(422);
  expect(html).toContain('href="#f-sites-n">Sites: One site at a time by video');
});

test('what binds others is checked first: read once more, changed, confirmed', async () => {
  const { agent, keep } = await opened(CHECKED);
  const check = await post(agent, CHECKED, { ...good, ...keep, step: 'check' }).expect(200);
  for (const words of [
    'Check before you confirm',
    '28 March 2027',
    'On site',
    'North',
    'Gate &lt;4&gt;',
    'A notice goes out',
    'value="confirm">Send it',
  ])
    expect(check.text).toContain(words);
  expect(orders).toEqual([]);
  const typed = [...check.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  expect(typed).toEqual(expect.arrayContaining(['on-month', 'on-day', 'on-year', 'how', 'sites', 'place', 'note']));
  const edit = await post(agent, CHECKED, { ...good, ...keep, step: 'edit' }).expect(200);
  expect(edit.text).toMatch(/id="f-place"[^>]* value="Gate &lt;4&gt;"/);
  await post(agent, CHECKED, { ...good, ...keep, step: 'confirm' }).expect(303);
  expect(orders).toHaveLength(1);
});

test('the check cannot be forged: answers are read again when confirmed', async () => {
  const { agent, keep } = await opened(CHECKED);
  await post(agent, CHECKED, { ...good, ...keep, place: '', step: 'confirm' }).expect(422);
  await post(agent, PLAIN, { ...good, ...keep, step: 'check' }).expect(400);
  expect(orders).toEqual([]);
});

test('a repetition is the same command, a correction another', async () => {
  const { agent, keep } = await opened(PLAIN);
  for (const place of ['Gate 4', 'Gate 4', 'Gate 5']) await post(agent, PLAIN, { ...good, ...keep, place }).expect(303);
  const [one, two, three] = orders.map(({ order }) => order.command);
  expect(two).toBe(one);
  expect(three).not.toBe(one);
});

test('a refusal is shown on the form, in its words, with what was typed and as a new form', async () => {
  answer = () => Promise.reject(new Refusal('Taken', 'That day was <taken> meanwhile.'));
  const { agent, keep } = await opened(CHECKED);
  const { text: html } = await post(agent, CHECKED, { ...good, ...keep, step: 'confirm' }).expect(409);
  expect(html).toContain('That day was &lt;taken&gt; meanwhile.');
  expect(html).toMatch(/id="f-place"[^>]* value="Gate &lt;4&gt;"/);
  expect(hidden(html.slice(html.indexOf('usa-form')), 'command')).not.toBe(keep['command']);
});

test.each([
  ['engine', Object.assign(new Error('away'), { name: 'EngineAway' }), 'The engine has not answered'],
  ['engine too busy', Object.assign(new Error('busy'), { name: 'EngineAway', why: 'busy' }), 'This case is busy'],
  ['database', Object.assign(new Error('away'), { code: 'ECONNREFUSED' }), 'Portolan is not available right now'],
])('with the %s away everything is kept, to be sent again as the same command', async (_, error, words) => {
  answer = () => Promise.reject(error);
  const { agent, keep } = await opened(PLAIN);
  const { text: html, headers } = await post(agent, PLAIN, { ...good, ...keep }).expect(503);
  expect(html).toContain(words);
  expect(html).toContain('Gate &lt;4&gt;');
  expect(headers['retry-after']).toBe('30');
  expect(hidden(html, 'command')).toBe(keep['command']);
  answer = () => Promise.resolve();
  await post(agent, PLAIN, { ...good, ...keep, step: 'confirm' }).expect(303);
  expect(orders[1]?.order.command).toBe(orders[0]?.order.command);
});

test('a bug while executing says nothing of itself', async () => {
  answer = () => Promise.reject(new Error('hunter2'));
  const { agent, keep } = await opened(PLAIN);
  expect((await post(agent, PLAIN, { ...good, ...keep }).expect(500)).text).not.toContain('hunter2');
});

test('a form that may not be opened says why; one that is sent is left to the judge', async () => {
  const { agent, keep } = await opened(PLAIN);
  closed = true;
  expect((await agent.get(PLAIN).expect(409)).text).toContain('This case is closed.');
  await post(agent, PLAIN, { ...good, ...keep }).expect(303);
});

test('a form without its hidden part is a bad request', async () => {
  const { agent, keep } = await opened(PLAIN);
  await post(agent, PLAIN, { ...good, _csrf: keep['_csrf'] }).expect(400);
  await post(agent, PLAIN, { ...good, ...keep, command: 'x' }).expect(400);
  expect(orders).toEqual([]);
});

test('the whole form speaks the person’s language, and only on what is theirs', async () => {
  const { agent, html, keep } = await opened(PLAIN, 'sub-officer');
  for (const words of ['Propose a visit (es)', 'marzo', '(opcional)', 'Mes']) expect(html).toContain(words);
  expect((await post(agent, PLAIN, keep).expect(422)).text).toContain('respuestas deben corregirse');
  await post(agent, '/participants/p-2/plain', { ...good, ...keep }).expect(404);
});
