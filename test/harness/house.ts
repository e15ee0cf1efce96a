/** The whole web over a database of its own that holds stories of the domain's tests, written into the real ledger and read model. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { MikroORM } from '@mikro-orm/postgresql';
import { isPartnerRole, type Role, type StaffRole } from '../../domain/actor.ts';
import { wallDateOf } from '../../domain/calendar.ts';
import { evolve, type Event } from '../../domain/participant.ts';
import { initial, type State } from '../../domain/state.ts';
import { CAST } from '../../domain/testing/cast.ts';
import type { Ledger, Row } from '../../domain/testing/ledger.ts';
import { viewOf } from '../../domain/view.ts';
import { ACTS } from '../../domain/participant.ts';
import { seatStaff } from '../../db/assignments.ts';
import { loadCalendars } from '../../db/calendars.ts';
import { sha256Of } from '../../db/content.ts';
import { receiveFiling } from '../../db/filings.ts';
import { append, streamOf, writeView } from '../../db/ledger.ts';
import { createOrm } from '../../db/orm.ts';
import { empower, knownPerson, recordPerson } from '../../db/people.ts';
import { loadPolicies } from '../../db/policy.ts';
import { transaction, type Pool } from '../../db/pool.ts';
import { createApp } from '../../web/app.ts';
import { fakeDeps, type FakeDeps } from '../../web/testing/fakes.ts';
import { signedIn, type Browser } from '../../web/testing/sign-in.ts';
import { CRITERIA } from './complete-profile.ts';
import { createDatabase, type TestDatabase } from './database.ts';

const POLICY = 'ctpat/2020-03-01';
const SINCE = '2020-01-01';

export type Telling = {
  readonly id: string;
  readonly company: string;
  readonly legacyAccount?: string;
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly language?: 'en' | 'es';
  /** Of its address. */
  readonly country?: string;
  /** What stands in content rows, by the names that the story gave them: `ref('vetting')` is `vetting`. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Names of the story's contacts, by their ids there. */
  readonly contacts?: Readonly<Record<string, string>>;
};

export type House = {
  readonly database: TestDatabase;
  readonly orm: MikroORM;
  readonly deps: FakeDeps;
  /** Writes a story into the record under an id of its own; answers with the state that the record has. */
  record(story: Ledger, telling: Telling): Promise<State>;
  /** Makes somebody known; company people act for the participants named, staff hold the role everywhere unless a place is named. */
  person(
    id: string,
    role: Role,
    more?: {
      name?: string;
      language?: 'en' | 'es';
      office?: string;
      held?: { office: string } | { region: string };
      participants?: readonly string[];
    },
  ): Promise<void>;
  /** A browser in which that person has signed in. */
  as(person: string): Promise<Browser>;
  close(): Promise<void>;
};

/** Opens the house. The agency's people of the cast are in it already, by their ids, in the office of Laredo. */
export async function openHouse(): Promise<House> {
  const database = await createDatabase();
  const orm = await createOrm(database.url);
  const { pool } = database;
  const policies = loadPolicies(fileURLToPath(new URL('../../policy', import.meta.url)));
  const viewer = async (sub: string, participant: string | null) => {
    const known = await knownPerson(pool, sub, wallDateOf(deps.clock, 'America/New_York'), participant);
    return known ? { ...known, person: known.id } : null;
  };
  const deps: FakeDeps = fakeDeps([], {
    pool,
    orm,
    policies,
    criteria: CRITERIA,
    calendars: loadCalendars(),
    people: { viewer },
  });
  const app = createApp(deps);
  const browsers = new Map<string, Promise<Browser>>();
  const house: House = {
    database,
    orm,
    deps,
    record: (story, telling) => recordStory(pool, story, telling),
    async person(id, role, { name = id, language = 'en', office = 'laredo', held, participants = [] } = {}) {
      const kind = isPartnerRole(role) ? 'participant' : 'staff';
      await recordPerson(pool, {
        id,
        name,
        email: `${id}@people.example`,
        kind,
        language,
        office: kind === 'staff' ? office : null,
      });
      const by = { person: 'system', role: 'system', at: deps.clock, policy: POLICY, rules: 'test' };
      if (held) {
        const grant = { office: null, region: null, ...held, rank: null, from: SINCE, until: null, actingFor: null };
        return seatStaff(pool, id, { role: role as StaffRole, ...grant }, by);
      }
      const places = kind === 'staff' ? [null] : participants;
      for (const participant of places) await empower(pool, id, { role, participant, from: SINCE, until: null }, by);
    },
    as(person) {
      const at = `${person} at ${deps.clock}`; // a session that time has passed over is over
      const known = browsers.get(at) ?? signedIn(app, deps, person);
      browsers.set(at, known);
      return known;
    },
    async close() {
      await orm.close(true);
      await database.drop();
    },
  };
  for (const { person, role } of Object.values(CAST))
    if (role !== 'system' && !isPartnerRole(role)) await house.person(person, role);
  await pool.query(
    `insert into adoption (policy, event, person, adopted_at) values ($1, 'policy:${POLICY}#1', 'hana-headquarters', now())`,
    [POLICY],
  );
  return house;
}

/** A content's name as the uuid that the record wants. */
const contentId = (participant: string, name: string): string =>
  createHash('sha256')
    .update(`${participant}/${name}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

/** Writes a story into the record under an id of its own; answers with the state that the record has. */
export async function recordStory(pool: Pool, story: Ledger, telling: Telling): Promise<State> {
  const {
    id,
    company,
    legacyAccount = null,
    identifiers = {},
    language = 'en',
    country = 'US',
    contacts = {},
  } = telling;
  await pool.query(
    'insert into account (participant, company, legacy_account, identifiers, city, region, country, source) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, company, legacyAccount, JSON.stringify(identifiers), 'Laredo', 'TX', country, 'test'],
  );
  const cards = new Set(JSON.stringify(story.events.map(({ event }) => event)).match(/"k-[\w-]+"/g));
  for (const card of cards) {
    const name = card.slice(1, -1);
    await pool.query(
      'insert into contact (id, participant, role, name, email, phone, language) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        `${id}.${name}`,
        id,
        name.slice(2),
        contacts[name] ?? `${name} of ${company}`,
        `${name.slice(2)}@${id}.example`,
        '+1 555 0100',
        language,
      ],
    );
  }
  let state = initial(id);
  for (const batch of batches(story.events)) state = await recordBatch(pool, state, batch, telling);
  return state;
}

function batches(rows: readonly Row[]): readonly (readonly Row[])[] {
  const found: Row[][] = [];
  for (const row of rows) {
    if (found.at(-1)?.[0]?.command === row.command) found.at(-1)!.push(row);
    else found.push([row]);
  }
  return found;
}

async function recordBatch(pool: Pool, before: State, batch: readonly Row[], telling: Telling): Promise<State> {
  const { id } = telling;
  const { command, at, facts } = batch[0]!;
  const events = await Promise.all(batch.map(({ event }) => own(pool, event, telling)));
  const recorded = events.map((event, index) => ({ seq: before.seq + index + 1, at, event }));
  const after = events.reduce((folded, event) => evolve(folded, event, at), before);
  const kind = command.type === 'Due' ? undefined : ACTS[command.type].filing;
  await transaction(pool, async (client) => {
    if (kind)
      await receiveFiling(client, {
        id: `${id}.${command.id}`,
        participant: id,
        kind,
        command: { type: command.type },
        person: command.by.person,
        role: command.by.role,
      });
    await append(client, {
      stream: streamOf(id),
      after: before.seq,
      command: kind ? `${id}.${command.id}` : command.id,
      actor: command.by.person,
      role: command.by.role,
      policy: facts.policy.version,
      rules: 'test',
      at,
      events,
      cause: {},
    });
    await writeView(client, id, viewOf(before, recorded));
  });
  return after;
}

/** The event with contacts and content of this participant's own. */
async function own(pool: Pool, event: Event, { id, texts = {} }: Telling): Promise<Event> {
  let text = JSON.stringify(event).replace(/"(k-[\w-]+)"/g, `"${id}.$1"`);
  for (const name of new Set([...text.matchAll(/"content-([\w-]+)"/g)].map((found) => found[1]!))) {
    const body = { text: texts[name] ?? `Text of ${name}` };
    const kind = name.includes('vetting') ? 'vetting' : 'note';
    const content = contentId(id, name);
    await pool.query(
      'insert into content (id, kind, body, sha256, author) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [content, kind, JSON.stringify(body), sha256Of(JSON.stringify(body)), 'test'],
    );
    text = text.replaceAll(`"content-${name}"`, `"${content}"`);
  }
  return JSON.parse(text) as Event;
}
