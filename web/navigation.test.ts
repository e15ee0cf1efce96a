import { expect, test } from '@jest/globals';
import type { Role } from '../domain/actor.ts';
import type { Web } from './locals.ts';
import { navigationOf } from './navigation.ts';
import type { Route } from './route.ts';
import { fakeDeps, viewer } from './testing/fakes.ts';

const page = (path: string, roles: readonly Role[], group?: 'nav.post'): Route => ({
  ...{ name: path, path, method: 'get', audit: 'none', handle: () => {} },
  may: { roles },
  nav: { label: 'nav.mails', ...(group && { group }), to: () => path },
});
const table = [
  page('/queue', ['specialist', 'auditor']),
  page('/mails', ['specialist', 'auditor'], 'nav.post'),
  page('/letters', ['specialist'], 'nav.post'),
];
const web: Web = { deps: fakeDeps([]), table };
const hrefs = (entries: readonly { readonly href: string }[] = []) => entries.map(({ href }) => href);

test('pages of a group have one entry, and stand beside each other where one is in it', () => {
  const specialist = viewer('specialist');
  const outside = navigationOf(web, specialist, '/queue');
  expect([hrefs(outside.nav), outside.nav[1]?.label, outside.beside]).toEqual([['/queue', '/mails'], 'nav.post', null]);
  const inside = navigationOf(web, specialist, '/letters/b-1');
  expect(inside.nav.map(({ current }) => current)).toEqual([false, true]);
  expect([inside.beside?.label, hrefs(inside.beside?.entries)]).toEqual(['nav.post', ['/mails', '/letters']]);
  expect(inside.beside?.entries.map(({ current }) => current)).toEqual([false, true]);
});

test('for whoever may use one page of it only, it is no group', () => {
  const { nav, beside } = navigationOf(web, viewer('auditor'), '/mails');
  expect([nav[1]?.label, hrefs(nav), beside]).toEqual(['nav.mails', ['/queue', '/mails'], null]);
});
