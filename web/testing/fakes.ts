/** Stand-ins for what the web is given, for tests that are about something else. */
import { MemoryStore } from 'express-session';
import { pino } from 'pino';
import type { Assignment, Charge } from '../../domain/access.ts';
import type { Role } from '../../domain/actor.ts';
import { isPartnerRole } from '../../domain/actor.ts';
import type { Deps, Look, PostedMail } from '../deps.ts';
import { createPageEngine } from '../views.ts';
import { returnOf } from '../session/door.ts';
import type { Identity } from '../session/identity.ts';
import type { Viewer } from '../session/person.ts';
import type { SessionLimits } from '../session/limits.ts';

/** Half an hour, twelve hours, five minutes. */
export const LIMITS: SessionLimits = { idleMs: 1_800_000, absoluteMs: 43_200_000, freshMs: 300_000 };
export const WEB = new URL('http://127.0.0.1:22000');

/** A role that is held everywhere, or for one participant. */
export const heldBy = (role: Role, participant: string | null = null): Assignment => ({
  role,
  event: 'person:test#1',
  from: '2020-01-01',
  until: null,
  participant,
  office: null,
  region: null,
  rank: null,
  actingFor: null,
});

/** A participant of the office of Buffalo. */
export const chargeOf = (id: string, more: Partial<Charge> = {}): Charge => ({
  id,
  office: 'buffalo',
  region: 'east',
  specialist: null,
  ...more,
});

/** A viewer with one role; company roles belong to participant `p-1` unless told otherwise. */
export const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => {
  const partner = isPartnerRole(role);
  const participants = more.participants ?? (partner ? ['p-1'] : []);
  return {
    person: `sub-${role}`,
    name: `Test ${role}`,
    roles: [role],
    kind: partner ? 'participant' : 'staff',
    participants,
    office: partner ? null : 'buffalo',
    assignments: partner ? participants.map((id) => heldBy(role, id)) : [heldBy(role)],
    conflicts: [],
    standsFor: [],
    about: null,
    language: 'en',
    ...more,
  };
};

/** A provider that signs in whoever `next` names, without asking. */
export type FakeIdentity = Identity & {
  next: string;
  /** Whether whoever signs in proves who they are at once, or only when asked to; `never` not even then. */
  proves: 'at-once' | 'when-asked' | 'never';
};

/** `now` is the provider's clock. */
export function fakeIdentity(now: () => number = Date.now, doors: Identity['doors'] = ['everybody']): FakeIdentity {
  let count = 0;
  const asked = new Set<string>();
  const identity: FakeIdentity = {
    next: 'sub-specialist',
    proves: 'at-once',
    doors,
    begin: (door, again) => {
      const state = `state-${(count += 1)}`;
      if (again !== undefined) asked.add(state);
      const url = new URL(`${returnOf(door)}?state=${state}&code=${encodeURIComponent(identity.next)}`, WEB);
      return Promise.resolve({ url, state, secrets: { verifier: 'verifier', nonce: 'nonce' } });
    },
    finish: (_door, callback, state) => {
      const proven = identity.proves === 'at-once' || (identity.proves === 'when-asked' && asked.has(state));
      const sub = callback.searchParams.get('code') ?? '';
      return Promise.resolve({ sub, idToken: 'id-token', authenticatedAt: proven ? now() : null });
    },
    signOutUrl: () => Promise.resolve(new URL('https://identity.example/end')),
  };
  return identity;
}

export type FakeDeps = Deps & {
  readonly identity: FakeIdentity;
  readonly looks: Look[];
  /** Mails that somebody waited for. */
  readonly posted: PostedMail[];
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

/** Every participant there is belongs to Buffalo. */
function viewerOf(viewers: readonly Viewer[], sub: string, id: string | null): Viewer | null {
  const found = viewers.find(({ person }) => person === sub);
  return found ? { ...found, about: id === null ? null : chargeOf(id) } : null;
}

const none = (): never => {
  throw new Error('this test brought no criteria');
};
/** No entity type has criteria: profiles are affirmed by category. */
const noCriteria: Deps['criteria'] = {
  setFor: () => null,
  of: none,
  wordsOf: none,
  categoryWords: none,
  noteOf: none,
  files: () => [],
};

/** Everything fake, for the viewers given; `more` replaces parts. */
export function fakeDeps(viewers: readonly Viewer[] = [viewer('specialist')], more: Partial<Deps> = {}): FakeDeps {
  const looks: Look[] = [];
  const posted: PostedMail[] = [];
  const lines: Record<string, unknown>[] = [];
  const deps: FakeDeps = {
    config: {
      url: WEB,
      issuers: [new URL('https://identity.example')],
      limits: LIMITS,
      sessionSecret: 'a test secret that is long enough',
      zone: 'America/New_York',
      trustedProxies: 0,
      signInsPerMinute: 1000,
      callbackSecret: null,
    },
    log: pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    clock: Date.UTC(2027, 2, 14, 20, 5),
    now: () => deps.clock,
    engine,
    sessions: new MemoryStore(),
    identity: fakeIdentity(() => deps.now()),
    people: { viewer: (sub, id) => Promise.resolve(viewerOf(viewers, sub, id)) },
    audit: { viewed: (look) => Promise.resolve(void looks.push(look)) },
    health: { parts: () => Promise.resolve({ database: 'up', engine: 'up' }) },
    operations: {
      parts: () => Promise.resolve({ database: 'up', engine: 'up', workers: 'up', mail: 'up', identity: 'up' }),
      lastRuns: () => Promise.resolve({ watch: new Date(deps.clock), reconcile: new Date(deps.clock) }),
    },
    pool: absent('pool'),
    orm: absent('orm'),
    policies: absent('policies'),
    criteria: noCriteria,
    documents: absent('documents'),
    calendars: absent('calendars'),
    office: absent('office'),
    press: absent('press'),
    signing: null,
    formerKeys: [],
    posted,
    post: (mail) => Promise.resolve(posted.push(mail) > 0 ? 'accepted' : 'refused'),
    looks,
    lines,
    ...(more as object),
  };
  return deps;
}
