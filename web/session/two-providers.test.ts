/** Two real providers, one for each kind of people, and a fresh sign-in at them, over real sockets. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createApp } from '../app.ts';
import { formRoutes, text } from '../forms.ts';
import { routeTable } from '../routes.ts';
import { fakeDeps, viewer } from '../testing/fakes.ts';
import { CLIENT, listening, startProvider, Walker, type Listening, type Seen } from '../testing/provider.ts';
import { returnOf, type Door } from './door.ts';
import { createIdentity, type ProviderSettings } from './identity.ts';

let web: Listening;
let providers: Readonly<Record<'staff' | 'participant', Listening>>;
const signed: string[] = [];
const people = [viewer('director', { person: 'dana' }), viewer('officer', { person: 'olga' })];

const settings = (door: Door, issuer: URL): ProviderSettings => ({
  door,
  issuer,
  ...CLIENT,
  redirectUri: new URL(returnOf(door), web.url).href,
  signedOutUri: new URL('/signed-out', web.url).href,
});

const same = (words: string) => ({ en: words, es: words });
const signing = formRoutes(
  { name: 'sign', path: '/sign', may: 'signed-in' },
  {
    checks: true,
    stepUp: true,
    setup: () => ({
      title: same('Sign the agreement'),
      fields: { reason: text({ label: same('Reason') }) },
      seen: 0,
      action: '/sign',
      submit: same('Sign it'),
      back: { href: '/help', label: same('Back') },
    }),
    execute: ({ reason }) => {
      signed.push(reason);
      return Promise.resolve({ to: '/help' });
    },
  },
);

beforeAll(async () => {
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => undefined); // it warns that it is for tests
  web = await listening();
  providers = {
    staff: await startProvider(web.url, 0, 'staff'),
    participant: await startProvider(web.url, 0, 'participant'),
  };
  const [staff, participant] = [providers.staff.url, providers.participant.url];
  const identity = createIdentity([settings('staff', staff), settings('participant', participant)]);
  const config = { ...fakeDeps().config, url: web.url, issuers: [staff, participant] };
  const deps = fakeDeps(people, { config, identity, now: Date.now });
  web.answerWith(createApp(deps, [...signing, ...routeTable(deps)]));
});
afterAll(async () => {
  await web.close();
  for (const provider of Object.values(providers)) await provider.close();
});

const at = (address: string): URL => new URL(address, web.url);
const isBack = (url: URL): boolean => url.pathname.startsWith('/sign-in/callback');

/** Types the login into the provider's form, agrees as often as it asks, up to the address that it sends the browser back to. */
async function upToReturn(walker: Walker, form: Seen, login: string): Promise<URL> {
  let page = await walker.send(form, { login, password: 'any' }, isBack);
  for (let asked = 0; asked < 3 && !isBack(page.url); asked += 1) page = await walker.send(page, {}, isBack);
  return page.url;
}

/** The same, and back to the web. */
const prove = async (walker: Walker, form: Seen, login: string): Promise<Seen> =>
  walker.go(await upToReturn(walker, form, login));

async function signIn(
  login: string,
  as: 'staff' | 'participant',
  to = '/help',
): Promise<{ walker: Walker; page: Seen }> {
  const walker = new Walker();
  const form = await walker.go(at(`/sign-in?${new URLSearchParams({ as, to }).toString()}`));
  expect(form.url.origin).toBe(providers[as].url.origin);
  return { walker, page: await prove(walker, form, login) };
}

test('sign-in asks for whom, and each door leads to its own provider and on to where the visitor wanted to go', async () => {
  const choice = await new Walker().go(at('/sign-in?to=%2Fhelp%3Fx%3D1'));
  expect(choice.url.origin).toBe(web.url.origin);
  const links = unescaped(choice.text).matchAll(/href="(\/sign-in\?as=[^"]+)"/g);
  const doors = [...links].map(([, href = '']) => href);
  expect(doors).toHaveLength(2);
  for (const [index, login] of ['dana', 'olga'].entries()) {
    const walker = new Walker();
    const page = await prove(walker, await walker.go(at(doors[index]!)), login);
    expect(page.url.href).toBe(at('/help?x=1').href);
    expect(page.text).toContain(`Test ${index === 0 ? 'director' : 'officer'}`);
  }
});

test.each([
  ['dana', 'participant'],
  ['olga', 'staff'],
] as const)('the subject %s of the provider of the other kind is nobody here', async (login, as) => {
  const { walker } = await signIn(login, as);
  const page = await walker.go(at('/'));
  expect([page.status, /You have no role here yet/.test(page.text)]).toEqual([403, true]);
});

test.each(['staff', 'participant'] as const)(
  'signing out ends the session here and at the provider of %s',
  async (as) => {
    const { walker, page } = await signIn(as === 'staff' ? 'dana' : 'olga', as);
    const ask = await walker.send(page, {});
    expect(ask.url.origin).toBe(providers[as].url.origin);
    expect((await walker.send(ask, { logout: 'yes' })).url.href).toBe(at('/signed-out').href);
    expect((await walker.go(at(`/sign-in?as=${as}`))).text).toContain('name="login"'); // the provider asks anew
  },
);

test('what one provider sends back is not taken at the place of the other', async () => {
  const walker = new Walker();
  const form = await walker.go(at('/sign-in?as=staff'));
  const back = await upToReturn(walker, form, 'dana');
  back.pathname = returnOf('participant');
  expect((await walker.go(back)).status).toBe(400);
  back.pathname = returnOf('everybody');
  expect((await walker.go(back)).status).toBe(400);
});

/** Fills in the form and presses the button on the check page. */
async function sign(walker: Walker, reason: string): Promise<Seen> {
  const form = onlyMain(await walker.go(at('/sign')));
  const check = onlyMain(await walker.send(form, { reason, step: 'check' }));
  return walker.send(check, { step: 'confirm' });
}
/** Without the header, whose form signs out. */
const onlyMain = (page: Seen): Seen => ({ ...page, text: page.text.slice(page.text.indexOf('<main')) });
const unescaped = (html: string): string => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
const linkIn = (page: Seen, pattern: RegExp): URL => at(pattern.exec(unescaped(page.text))?.[1] ?? '');

test('signing asks to prove once more who one is, brings the check page back as it was filled in, and counts for some minutes', async () => {
  const { walker } = await signIn('olga', 'participant');
  const ask = await sign(walker, 'For the good of the company');
  expect(ask.text).toContain('Confirm that it is you');
  expect(signed).toEqual([]);
  const login = await walker.go(linkIn(ask, /href="(\/sign-in\?again[^"]+)"/));
  expect(login.text).toContain('name="login"'); // although the provider knows the person already
  const check = await prove(walker, login, 'olga');
  expect(check.url.pathname).toBe('/sign');
  expect(check.text).toContain('For the good of the company');
  expect(signed).toEqual([]);
  expect((await walker.send(onlyMain(check), { step: 'confirm' })).url.pathname).toBe('/help');
  expect(signed).toEqual(['For the good of the company']);
  expect((await sign(walker, 'And once more')).url.pathname).toBe('/help');
  expect(signed).toHaveLength(2);
});

test('somebody else at the provider signs nothing, and takes over nothing', async () => {
  const { walker } = await signIn('olga', 'participant');
  const ask = await sign(walker, 'A reason of her own');
  const page = await prove(walker, await walker.go(linkIn(ask, /href="(\/sign-in\?again[^"]+)"/)), 'oscar');
  expect(page.text).toContain('Somebody else signed in at the provider');
  expect(page.text).toContain('Test officer');
  expect(signed).not.toContain('A reason of her own');
});

test('whoever does not sign in again has signed nothing and lost nothing', async () => {
  const { walker } = await signIn('olga', 'participant');
  const ask = await sign(walker, 'To be thought over');
  const login = await walker.go(linkIn(ask, /href="(\/sign-in\?again[^"]+)"/));
  const page = await walker.go(new URL(/href="([^"]+\/abort)"/.exec(login.text)?.[1] ?? '', login.url));
  expect(page.text).toContain('You did not sign in again');
  const check = await walker.go(linkIn(page, /href="(\/sign\?kept[^"]+)"/));
  expect(check.text).toContain('To be thought over');
  expect(signed).not.toContain('To be thought over');
});
