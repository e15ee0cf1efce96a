/** Stand-ins for what the web is given, for tests that are about something else. */
import { MemoryStore } from 'express-session';
import { pino } from 'pino';
import type { Role } from '../../domain/actor.ts';
import { isPartnerRole } from '../../domain/actor.ts';
import type { Deps, Look } from '../deps.ts';
import { createPageEngine } from '../views.ts';
import type { Identity } from '../session/identity.ts';
import type { Viewer } from '../session/person.ts';

export const WEB = new URL('http://127.0.0.1:22000');

/** A viewer with one role; company roles belong to participant `p-1` unless told otherwise. */
export const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => {
  const partner = isPartnerRole(role);
  return {
    person: `sub-${role}`,
    name: `Test ${role}`,
    roles: [role],
    kind: partner ? 'participant' : 'staff',
    participants: partner ? ['p-1'] : [],
    office: partner ? null : 'buffalo',
    language: 'en',
    ...more,
  };
};

/** A provider that signs in whoever `next` names, without asking. */
export type FakeIdentity = Identity & { next: string };

export function fakeIdentity(): FakeIdentity {
  let count = 0;
  const identity: FakeIdentity = {
    next: 'sub-specialist',
    begin: () => {
      const state = `state-${(count += 1)}`;
      const url = new URL(`/sign-in/callback?state=${state}&code=${encodeURIComponent(identity.next)}`, WEB);
      return Promise.resolve({ url, state, secrets: { verifier: 'verifier', nonce: 'nonce' } });
    },
    finish: (callback) => Promise.resolve({ sub: callback.searchParams.get('code') ?? '', idToken: 'id-token' }),
    signOutUrl: () => Promise.resolve(new URL('https://identity.example/end')),
  };
  return identity;
}

export type FakeDeps = Deps & {
  readonly identity: FakeIdentity;
  readonly looks: Look[];
  /** The log, line by line, as parsed JSON. */
  readonly lines: Record<string, unknown>[];
  clock: number;
};

const engine = createPageEngine();

/** What a test did not bring: anything asked of it is a fault of the test. */
const absent = (name: string): never =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error(`this test brought no ${name}`);
      },
    },
  ) as never;

/** Everything fake, for the viewers given; `more` replaces parts. */
export function fakeDeps(viewers: readonly Viewer[] = [viewer('specialist')], more: Partial<Deps> = {}): FakeDeps {
  const looks: Look[] = [];
  const lines: Record<string, unknown>[] = [];
  const deps: FakeDeps = {
    config: {
      url: WEB,
      issuer: new URL('https://identity.example'),
      sessionSecret: 'a test secret that is long enough',
      zone: 'America/New_York',
      trustedProxies: 0,
      signInsPerMinute: 1000,
    },
    log: pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    clock: Date.UTC(2027, 2, 14, 20, 5),
    now: () => deps.clock,
    engine,
    sessions: new MemoryStore(),
    identity: fakeIdentity(),
    people: { viewer: (sub) => Promise.resolve(viewers.find(({ person }) => person === sub) ?? null) },
    audit: { viewed: (look) => Promise.resolve(void looks.push(look)) },
    health: { parts: () => Promise.resolve({ database: 'up', engine: 'up' }) },
    operations: {
      parts: () => Promise.resolve({ database: 'up', engine: 'up', workers: 'up', mail: 'up', identity: 'up' }),
      lastRuns: () => Promise.resolve({ watch: new Date(deps.clock), reconcile: new Date(deps.clock) }),
    },
    pool: absent('pool'),
    orm: absent('orm'),
    policies: absent('policies'),
    calendars: absent('calendars'),
    office: absent('office'),
    looks,
    lines,
    ...(more as object),
  };
  return deps;
}
