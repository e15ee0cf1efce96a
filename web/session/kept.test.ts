/** A form that is sent after its session has ended comes back as it was filled in, for its person alone. */
import { MemoryStore } from 'express-session';
import { beforeEach, expect, test } from '@jest/globals';
import { formRoutes, text, textarea } from '../forms.ts';
import { isApi } from '../paths.ts';
import type { Route } from '../route.ts';
import { routeTable } from '../routes.ts';
import { fakeDeps, LIMITS, viewer, WEB, type FakeDeps } from '../testing/fakes.ts';
import { linkIn, through as goThrough } from '../testing/late.ts';
import { appWith, signedIn, type Browser } from '../testing/sign-in.ts';
import { formOf } from '../../test/harness/forms.ts';

const same = (words: string) => ({ en: words, es: words });
const LONG = 'We looked at every gate <twice> & found\nnothing amiss.';
let done: string[];
let store: MemoryStore;
let deps: FakeDeps;
let agent: Browser;

const row = {
  name: 'report',
  path: '/participants/:id/report',
  may: { roles: ['officer', 'contact'], own: true },
} as const;
const report = formRoutes(row, {
  checks: true,
  setup: ({ params: { id = '' } }) => ({
    title: same('Report'),
    fields: { place: text({ label: same('Place') }), found: textarea({ label: same('Found') }) },
    seen: 3,
    action: `/participants/${id}/report`,
    submit: same('Send'),
    back: { href: '/help', label: same('Back') },
  }),
  execute: ({ found }) => {
    done.push(found);
    return Promise.resolve({ to: '/help' });
  },
});
/** A form that somebody wrote by hand: it cannot draw itself anew. */
const plain: Route = {
  name: 'plain',
  method: 'post',
  path: '/plain',
  may: 'signed-in',
  audit: 'none',
  handle: (req, res) => void res.send(`taken: ${(req.body as { note: string }).note}`),
};

beforeEach(async () => {
  done = [];
  store = new MemoryStore();
  const people = [viewer('officer'), viewer('contact', { person: 'sub-other' })];
  deps = fakeDeps(people, { sessions: store });
  agent = await signedIn(appWith(deps, [...report, plain]), deps, 'sub-officer');
});

const ADDRESS = '/participants/p-1/report';
const endSession = (): Promise<void> => new Promise((end) => store.clear(() => end()));

/** Sends the form as it was opened before, with what was typed. */
async function sendLate(step: 'check' | 'confirm', end: () => Promise<void> | void) {
  const form = formOf((await agent.get(ADDRESS).expect(200)).text);
  await end();
  const fields = new URLSearchParams({ place: 'North gate', found: LONG, step });
  for (const [name, values] of Object.entries(form.held))
    for (const value of values) if (!fields.has(name)) fields.append(name, value);
  for (const name of ['place', 'found']) fields.set(name, name === 'place' ? 'North gate' : LONG);
  return agent.post(form.action).set('Origin', WEB.origin).type('form').send(fields.toString());
}
const through = (link: string, sub: string) => goThrough(agent, deps, link, sub);

test.each(['check', 'confirm'] as const)(
  'sent late (%s), it comes back on the check page, and is done only when it is sent again',
  async (step) => {
    const late = await sendLate(step, endSession);
    expect(late.status).toBe(403);
    expect(late.text).toContain('Your session has ended');
    const page = await through(linkIn(late.text), 'sub-officer');
    expect([page.status, page.at.startsWith(`${ADDRESS}?kept=`)]).toEqual([200, true]);
    expect(page.text).toContain('Here is what you filled in');
    const form = formOf(page.text);
    expect(form.held).toMatchObject({ place: ['North gate'], found: [LONG] });
    expect(done).toEqual([]);
    const again = await agent.get(page.at); // a page that is loaded anew loses nothing
    expect(formOf(again.text).held).toMatchObject({ found: [LONG] });
    await agent
      .post(form.action)
      .type('form')
      .send(
        new URLSearchParams({
          ...Object.fromEntries(Object.entries(form.held).map(([name, [value = '']]) => [name, value])),
          step: 'confirm',
        }).toString(),
      )
      .expect(303);
    expect(done).toEqual([LONG]);
    expect((await through(page.at, 'sub-officer')).text).not.toContain('North gate'); // it was taken
  },
);

test('it is the same after the longest session', async () => {
  const late = await sendLate('confirm', () => void (deps.clock += LIMITS.absoluteMs));
  const page = await through(linkIn(late.text), 'sub-officer');
  expect(formOf(page.text).held).toMatchObject({ found: [LONG] });
});

test('whoever signed in again in another window goes on at once', async () => {
  const late = await sendLate('confirm', async () => {
    await endSession();
    await through('/sign-in', 'sub-officer');
  });
  expect(late.text).toContain('Go on with what you filled in');
  expect(formOf((await through(linkIn(late.text), 'sub-officer')).text).held).toMatchObject({ found: [LONG] });
});

test('nobody else gets it: not by signing in, not by its address, not in their own session', async () => {
  const late = await sendLate('confirm', endSession);
  const link = linkIn(late.text);
  const other = await through(link, 'sub-other');
  expect(other.text).toContain('no longer kept');
  expect(other.text).not.toContain('North gate');
  const key = /kept%2F([0-9a-f-]{36})/.exec(link)?.[1] ?? '';
  expect((await through(`${ADDRESS}?kept=${key}`, 'sub-other')).text).not.toContain('North gate');
});

test('a form of one person in a session of another is neither done nor kept', async () => {
  const late = await sendLate('confirm', async () => {
    await endSession();
    await through('/sign-in', 'sub-other');
  });
  expect([late.status, late.text.includes('This form is no longer valid'), done]).toEqual([403, true, []]);
});

test('what another site sends, or a token that is not ours, is not kept', async () => {
  const form = formOf((await agent.get(ADDRESS)).text);
  await endSession();
  const [token = ''] = form.held['_csrf'] ?? [];
  const attempts = [
    ['https://evil.example', token],
    [WEB.origin, `${token.slice(0, -4)}AAAA`],
    [WEB.origin, 'made-up'],
    [WEB.origin, ''],
  ] as const;
  for (const [origin, _csrf] of attempts) {
    const { text: html } = await agent
      .post(ADDRESS)
      .set('Origin', origin)
      .type('form')
      .send({ _csrf, place: 'x' })
      .expect(403);
    expect(html).toContain('This form is no longer valid');
  }
});

test('a form that cannot draw itself anew is shown as what it was, with a button that sends it', async () => {
  const [_csrf = ''] = formOf((await agent.get(ADDRESS)).text).held['_csrf'] ?? [];
  await endSession();
  const late = await agent
    .post('/plain')
    .set('Origin', WEB.origin)
    .type('form')
    .send({ _csrf, note: 'Not to be lost' })
    .expect(403);
  const page = await through(linkIn(late.text), 'sub-officer');
  expect(page.text).toContain('<blockquote class="pt-typed">Not to be lost</blockquote>');
  const form = formOf(page.text);
  expect([form.action, form.held['note']]).toEqual(['/plain', ['Not to be lost']]);
  const [fresh = ''] = form.held['_csrf'] ?? [];
  await agent
    .post(form.action)
    .type('form')
    .send({ _csrf: fresh, note: 'Not to be lost' })
    .expect(200, 'taken: Not to be lost');
});

test('what is kept is kept for an hour', async () => {
  const late = await sendLate('confirm', endSession);
  deps.clock += 60 * 60_000;
  expect((await through(linkIn(late.text), 'sub-officer')).text).toContain('no longer kept');
});

/** Forms that are offered to be sent once more as they were, each with the reason why nobody misses what was typed. */
const OFFERED: Readonly<Record<string, string>> = {
  'sign-out': 'a button',
  claim: 'a button',
  'claim.release': 'a button',
  'vetting.begin': 'a button',
  'time-machine': 'a choice of buttons',
  enroll: 'an address and a code from a mail; whoever types them is not known yet, and a kept form belongs to somebody',
  'participant.note': 'one text, which stands on the page that offers it again',
  'queue.bulk': 'ticked lines; a message to companies stands on the page that offers it again',
  'queue.bulk-do': 'the same, after the preview',
  'contact.settle': 'a button',
  'incident.take': 'a button',
  'work.resume': 'a button',
  'queue.next': 'a button',
  distribute: 'ticked lines of a proposal',
  'portfolios.plan': 'ticked lines; the reason stands on the page that offers it again',
  'portfolios.move': 'the same, after the preview',
  'portfolio-moves.continue': 'a button',
  'calibration.call-off': 'a button',
  'work.undo': 'a button',
};

test('every form in which somebody types is drawn again from what was typed, at its own address', () => {
  const table = routeTable(fakeDeps());
  const forms = table.filter(({ method, path }) => method === 'post' && !isApi(path));
  const offered = forms.filter(({ takesBack }) => takesBack !== true).map(({ name }) => name);
  expect(offered.toSorted()).toEqual(Object.keys(OFFERED).toSorted());
  const drawn = forms.filter(({ takesBack }) => takesBack);
  const pages = table.filter(({ method }) => method === 'get').map(({ path }) => path);
  expect(drawn.map(({ path }) => path).filter((path) => !pages.includes(path))).toEqual([]);
});
