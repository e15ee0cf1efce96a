/** Fields in sets, and the way to upload something for a form: without a script, and with nothing lost that was typed. */
import { expect, test } from '@jest/globals';
import { formOf, send, type Form } from '../../test/harness/forms.ts';
import { date, formRoutes, optional, textarea, type Fields, type FormPage } from '../forms.ts';
import { keptPage, waitingHere } from '../session/kept-page.ts';
import { fakeDeps, viewer } from '../testing/fakes.ts';
import { appWith, signedIn } from '../testing/sign-in.ts';

const same = (words: string) => ({ en: words, es: words });
const PLACES = [1, 2, 3] as const;
const fields: Fields = {
  about: textarea({ label: same('About') }),
  ...Object.fromEntries(
    PLACES.flatMap((n) => [
      [`what${n}`, optional(textarea({ label: same(`What ${n}`) }))],
      [`due${n}`, optional(date({ label: same(`Due ${n}`) }))],
    ]),
  ),
};
const executed: unknown[] = [];
const page: FormPage<Fields> = {
  checks: true,
  setup: () => ({
    title: same('Plan'),
    fields,
    sets: { names: PLACES.map((n) => [`what${n}`, `due${n}`]), another: same('One more') },
    attach: { href: '/papers', label: same('Upload') },
    seen: 1,
    action: '/plan',
    submit: same('File'),
    back: { href: '/help', label: same('Back') },
  }),
  execute: (values) => {
    executed.push(values);
    return Promise.resolve({ to: '/help' });
  },
};
const may = { roles: ['specialist'] } as const;
const deps = fakeDeps([viewer('specialist')]);
const app = appWith(deps, [
  ...formRoutes({ name: 'plan', path: '/plan', may }, page),
  {
    ...{ name: 'papers', method: 'get', path: '/papers', may, audit: 'none' },
    handle: (req, res) => void res.send(waitingHere(req, res)?.address ?? 'nothing waits'),
  },
  { name: 'kept', method: 'get', path: '/kept/:key', may, audit: 'none', handle: keptPage(deps) },
]);
const shown = ({ held }: Form): readonly string[] => Object.keys(held).filter((name) => name.startsWith('what'));

test('one set is shown and one more whenever it is asked for; empty ones are not on the page that asks to check', async () => {
  const browser = await signedIn(app, deps, 'sub-specialist');
  const first = formOf((await browser.get('/plan').expect(200)).text);
  expect([shown(first), first.steps[0]]).toEqual([['what1'], 'check']);
  const second = await send(browser, first, { about: 'A', what1: 'Locks & <keys>' }, 'more');
  expect([second.status, shown(formOf(second.text))]).toEqual([200, ['what1', 'what2']]);
  expect(second.text).toContain('formaction="/plan#f-what3"');
  expect(formOf(second.text).held['what1']).toEqual(['Locks & <keys>']);
  const third = await send(browser, formOf(second.text), {}, 'more');
  expect([shown(formOf(third.text)), third.text.includes('One more')]).toEqual([['what1', 'what2', 'what3'], false]);
  const check = await send(browser, formOf(third.text), { what3: 'Training' }, 'check');
  expect([check.text.includes('What 3'), check.text.includes('What 2')]).toEqual([true, false]);
  const faulty = await send(browser, formOf(third.text), { 'due3-day': '40' }, 'check');
  expect([faulty.status, shown(formOf(faulty.text))]).toEqual([422, ['what1', 'what2', 'what3']]);
  expect(executed).toEqual([]);
});

test('while something is uploaded the form waits, for its person alone, and comes back as it was', async () => {
  const browser = await signedIn(app, deps, 'sub-specialist');
  const form = formOf((await browser.get('/plan')).text);
  const left = await send(browser, form, { about: 'A', what1: 'Locks' }, 'attach');
  const to = left.get('Location') ?? '';
  expect([left.status, to]).toEqual([303, expect.stringMatching(/^\/papers\?for=[\w-]+$/)]);
  expect((await browser.get(to)).text).toBe('/plan');
  const other = await signedIn(app, deps, 'sub-specialist');
  expect((await other.get(to)).text).toBe('nothing waits');
  const back = await browser.get(`/kept/${to.split('=')[1]}`).redirects(1);
  expect(back.text).not.toContain('Here is what you filled in');
  expect(formOf(back.text).held).toMatchObject({ about: ['A'], what1: ['Locks'] });
});
