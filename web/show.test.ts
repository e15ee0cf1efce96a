import { expect, test } from '@jest/globals';
import { paths } from './paths.ts';
import type { Route } from './route.ts';
import { fakeDeps, viewer } from './testing/fakes.ts';
import { appWith, signedIn } from './testing/sign-in.ts';

const open = { method: 'get', audit: 'none', handle: () => {} } as const;
const routes: readonly Route[] = [
  {
    name: 'queue',
    path: paths.queue.pattern,
    may: { roles: ['specialist'] },
    nav: { label: 'nav.queue', to: () => '/queue' },
    ...open,
  },
  {
    name: 'participant.show',
    path: paths.participant.pattern,
    may: { roles: ['specialist', 'officer'], own: true },
    nav: {
      label: 'footer.help',
      to: ({ participants: [id] }) => (id === undefined ? null : paths.participant({ id })),
    },
    ...open,
  },
];
const deps = fakeDeps([
  viewer('specialist', { name: '<b>Dana</b>', roles: ['specialist', 'planner'] }),
  viewer('officer'),
  viewer('auditor'),
]);
const app = appWith(deps, routes);
const nav = async (sub: string): Promise<readonly string[]> => {
  const { text } = await (await signedIn(app, deps, sub)).get('/help').expect(200);
  return [...text.matchAll(/class="pt-nav__link" href="([^"]+)"/g)].map(([, href]) => href ?? '');
};

test('the navigation holds what the person may use, and nothing else', async () => {
  const ours = async (sub: string) =>
    (await nav(sub)).filter((href) => href === '/queue' || href.startsWith('/participants/'));
  expect(await ours('sub-specialist')).toEqual(['/queue']);
  expect(await ours('sub-officer')).toEqual(['/participants/p-1']);
  expect(await ours('sub-auditor')).toEqual([]);
});

test('the header says who is signed in, and as what', async () => {
  const { text } = await (await signedIn(app, deps, 'sub-specialist')).get('/help');
  expect(text).toContain('&lt;b&gt;Dana&lt;/b&gt;');
  expect(text).toContain('Supply chain security specialist, Planner');
  expect(text).toContain('<body class="pt pt--staff">');
});
