/*
 * Answers for a page of a report that is opened without a connection: with one page that says so, and counts what report.js keeps. That page and its
 * style are all that it stores, and both are the same for everybody; pages of Portolan itself are stored nowhere.
 */
const CACHE = `portolan-away ${self.location.href}`;
const PAGE = new URL(self.location.href).searchParams.get('page');
const REPORT = /^\/participants\/[^/]+\/validation\/report(-evidence)?(\/|$)/;

async function install() {
  const cache = await caches.open(CACHE);
  const page = await fetch(PAGE, { credentials: 'omit' });
  if (!page.ok) throw new Error('the page is not there');
  const html = await page.clone().text();
  await cache.put(PAGE, page);
  await cache.addAll(Array.from(html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g), ([, address]) => address));
}
async function tidy() {
  for (const name of await caches.keys())
    if (name.startsWith('portolan-away ') && name !== CACHE) await caches.delete(name);
}
const stored = (request) => caches.open(CACHE).then((cache) => cache.match(request));

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(install());
});
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (REPORT.test(pathname)) event.respondWith(fetch(request).catch(() => stored(PAGE)));
  } else if (pathname.startsWith('/assets/'))
    event.respondWith(fetch(request).catch(async (error) => (await stored(request)) ?? Promise.reject(error)));
});
