/** The whole web over a database of its own and a direct office: whoever the record knows can sign in and fill in forms. */
import type { Express } from 'express';
import type { Role } from '../../domain/actor.ts';
import { isPartnerRole } from '../../domain/actor.ts';
import { wallDateOf } from '../../domain/calendar.ts';
import { loadCalendars } from '../../db/calendars.ts';
import { empower, knownPerson, recordPerson } from '../../db/people.ts';
import { loadPolicies, type Policies } from '../../db/policy.ts';
import { createApp } from '../../web/app.ts';
import type { Deps } from '../../web/deps.ts';
import { fakeDeps, type FakeDeps } from '../../web/testing/fakes.ts';
import { signedIn, type Browser } from '../../web/testing/sign-in.ts';
import { CRITERIA } from './complete-profile.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { createDirectOffice, type DirectOffice } from './direct-office.ts';

const POLICY = 'ctpat/2020-03-01';

export type Front = {
  readonly app: Express;
  readonly database: TestDatabase;
  readonly office: DirectOffice;
  readonly policies: Policies;
  readonly deps: FakeDeps;
  /** A person with a role: staff of the agency, or somebody of the company of a participant. Known under the name given. */
  person(
    id: string,
    role: Role,
    more?: { participant?: string; language?: 'en' | 'es'; office?: string },
  ): Promise<void>;
  /** A browser in which that person has signed in. */
  as(person: string): Promise<Browser>;
  close(): Promise<void>;
};

export async function openFront(more: Partial<Deps> = {}): Promise<Front> {
  const database = await createDatabase();
  const { pool } = database;
  const policies = loadPolicies(new URL('../../policy', import.meta.url).pathname);
  const office = createDirectOffice(pool, policies, more.criteria ?? CRITERIA);
  const today = () => wallDateOf(office.now(), 'America/New_York');
  const viewer = async (sub: string, participant: string | null) => {
    const known = await knownPerson(pool, sub, today(), participant);
    return known ? { ...known, person: known.id } : null;
  };
  const parts = {
    pool,
    policies,
    criteria: CRITERIA,
    calendars: loadCalendars(),
    office,
    now: office.now,
    people: { viewer },
  };
  const deps = fakeDeps([], { ...parts, ...more });
  const app = createApp(deps);
  await pool.query(
    `insert into adoption (policy, event, person, adopted_at) values ($1, 'policy:${POLICY}#1', 'headquarters', now())`,
    [POLICY],
  );
  await pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now() - interval '1 day', 'register:ctpat#1')`,
  );
  const browsers = new Map<string, { readonly at: number; readonly browser: Promise<Browser> }>();
  return {
    app,
    database,
    office,
    policies,
    deps,
    async person(id, role, { participant = 'elsewhere', language = 'en', office: where = 'laredo' } = {}) {
      const partner = isPartnerRole(role);
      await recordPerson(pool, {
        id,
        name: `${id} by name`,
        email: `${id}@people.example`,
        kind: partner ? 'participant' : 'staff',
        language,
        office: partner ? null : where,
      });
      const by = { person: 'system', role: 'system', at: office.now(), policy: POLICY, rules: 'test' };
      await empower(pool, id, { role, participant: partner ? participant : null, from: '2020-01-01', until: null }, by);
    },
    as(person) {
      const at = office.now();
      const known = browsers.get(person);
      if (known?.at === at) return known.browser;
      const browser = signedIn(app, deps, person); // a session does not outlive the days that a test lets go by
      browsers.set(person, { at, browser });
      return browser;
    },
    close: () => database.drop(),
  };
}
