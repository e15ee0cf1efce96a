/** What goes wrong is told to programs as RFC 9457 has it, never as a page; and the description holds what the routes hold. */
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createApp } from '../app.ts';
import { isApi } from '../paths.ts';
import type { Route } from '../route.ts';
import { routeTable } from '../routes.ts';
import { fakeDeps, viewer } from '../testing/fakes.ts';
import { shapesOf, type Description } from '../testing/shapes.ts';
import { appWith, browser, signedIn, type Browser } from '../testing/sign-in.ts';

const LIST = '/api/v1/participants';
const conflicts = [{ participant: 'torn', from: '2020-01-01', until: null }];
const deps = fakeDeps([viewer('officer'), viewer('auditor', { conflicts }), viewer('administrator')]);
const raises = (error: Error): Route => ({
  ...routeTable(deps).find(({ name }) => name === 'api.participants')!,
  handle: () => Promise.reject(error),
});
const app = createApp(deps);
const description = (await browser(app).get('/api/v1/openapi.json').expect(200)).body as Description;
const shapes = shapesOf(description);

/** The problem, once it is known to be one. */
async function no(status: number, agent: Browser, address: string, method: 'get' | 'post' = 'get') {
  const answered = await agent[method](address).expect(status);
  const { type, headers } = answered;
  const { request, ...problem } = answered.body as Readonly<Record<string, unknown>>;
  expect(type).toBe('application/problem+json');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  shapes.problem(address, answered.body);
  expect(problem['status']).toBe(status);
  expect(request).toBe(headers['x-request-id']);
  return problem;
}

test('nobody is told to sign in, and is led nowhere', async () => {
  for (const address of [LIST, `${LIST}/p-1`, `${LIST}/p-1/profile`, `${LIST}/p-1`.toUpperCase()])
    expect(await no(401, browser(app), address)).toMatchObject({ type: 'about:blank', code: '401' });
  const { headers } = await browser(app).get(LIST);
  expect(headers['www-authenticate']).toBe('Cookie form-action="/sign-in"');
  expect(headers).not.toHaveProperty('location');
});

test('what is another’s and what is not there are the same', async () => {
  const officer = await signedIn(app, deps, 'sub-officer');
  const foreign = await no(404, officer, `${LIST}/p-2`);
  for (const address of [`${LIST}/nobody`, `${LIST}/p-2/profile`, '/api/v1/other', '/api', '/API/v1/x', `${LIST}/%00`])
    expect(await no(404, officer, address)).toEqual(foreign);
  expect(deps.looks).toEqual([]);
});

test('a role without cases, a conflict and a stranger are told apart', async () => {
  expect(await no(403, await signedIn(app, deps, 'sub-administrator'), LIST)).toMatchObject({ code: '403' });
  const torn = await no(403, await signedIn(app, deps, 'sub-auditor'), `${LIST}/torn`);
  expect(torn).toMatchObject({ code: 'conflict' });
  expect(await no(403, await signedIn(app, deps, 'sub-unknown'), LIST)).toMatchObject({ code: 'stranger' });
});

test('a question that we did not put is not understood', async () => {
  const auditor = await signedIn(app, deps, 'sub-auditor');
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'limit=1.5', 'limit=1&limit=2', 'after=xyz', 'after=W10'])
    await no(400, auditor, `${LIST}?${query}`);
});

test('nothing is changed here', async () => {
  await no(403, browser(app), LIST, 'post');
  await no(403, await signedIn(app, deps, 'sub-officer'), `${LIST}/p-1`, 'post');
});

test('a bug and a database that is away are told without their reasons, in the language of whoever asks', async () => {
  const spanish = fakeDeps([viewer('auditor', { language: 'es' })]);
  for (const [status, error] of [
    [500, new Error('SELECT secret')],
    [503, Object.assign(new Error('SELECT secret'), { code: 'ECONNREFUSED' })],
  ] as const) {
    const agent = await signedIn(appWith(spanish, [raises(error)]), spanish, 'sub-auditor');
    const problem = await no(status, agent, LIST);
    expect(JSON.stringify(problem)).not.toContain('SELECT');
    expect(problem['detail']).toMatch(/Inténtelo|inténtelo/);
  }
});

test('who asks too often waits; others are answered meanwhile', async () => {
  const own = createApp(deps);
  const [officer, auditor] = [await signedIn(own, deps, 'sub-officer'), await signedIn(own, deps, 'sub-auditor')];
  for (let n = 0; n < 120; n += 1) await officer.get('/api/v1/openapi.json').expect(200);
  expect(await no(429, officer, '/api/v1/openapi.json')).toMatchObject({ code: 'too-often' });
  await auditor.get('/api/v1/openapi.json').expect(200);
  await officer.get('/help').expect(200); // pages are not counted
});

test('the description is OpenAPI 3.1 of every route there is, with shapes that are JSON Schema', () => {
  expect(description.openapi).toMatch(/^3\.1\.\d+$/);
  const asked = Object.entries(description.paths).filter(([, one]) => 'get' in one);
  const described = asked.map(([path, { get }]) => [get.operationId, path]);
  const routes = routeTable(deps).filter(({ name, path }) => isApi(path) && name !== 'api.description');
  expect(described).toEqual(routes.map(({ name, path }) => [name, path.replace(':id', '{id}')]));
  expect(routes.every(({ method }) => method === 'get')).toBe(true);
  const schemas = Object.values(description.components.schemas);
  const parameters = asked.flatMap(([, { get }]) => get.parameters);
  for (const schema of [...schemas, ...parameters.map((one) => one.schema)])
    expect(new Ajv2020({ validateFormats: false }).validateSchema(schema)).toBe(true);
  for (const [path, { get }] of asked)
    expect(get.parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)).toEqual(
      path.match(/\{\w+\}/g) ?? [],
    );
  const refs = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name!,
  );
  expect(refs.filter((name) => !(name in description.components.schemas))).toEqual([]);
});
