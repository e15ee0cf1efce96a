/** The web server: pages, forms and the intake of filings. Stops within ten seconds of SIGTERM. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { wallDateOf } from '../domain/calendar.ts';
import { loadCalendars } from '../db/calendars.ts';
import { createOrm } from '../db/orm.ts';
import { knownPerson } from '../db/people.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { loadPolicies } from '../db/policy.ts';
import { recordView } from '../db/views.ts';

import { createApp } from '../web/app.ts';
import type { Deps, Health } from '../web/deps.ts';
import { startIntake } from '../web/intake.ts';
import { createOffice } from '../web/office.ts';
import { createIdentity } from '../web/session/identity.ts';
import type { Viewer } from '../web/session/person.ts';
import { createSessionStore } from '../web/session/store.ts';
import { createPageEngine } from '../web/views.ts';
import { fastForward } from '../web/time-machine.ts';
import { engineAnswers } from './engine.ts';
import { readSettings } from './settings.ts';
import { createClient } from './temporal-client.ts';

const settings = readSettings();
const log = pino({ level: settings.logLevel });
const pool = createPool(settings.databaseUrl, 12);
const orm = await createOrm(settings.databaseUrl);
const client = createClient(settings);
const office = createOffice(client);
const { store, close: closeStore } = createSessionStore(settings.databaseUrl, log);
const url = new URL(settings.webUrl);

async function viewer(sub: string): Promise<Viewer | null> {
  const person = await knownPerson(pool, sub, wallDateOf(Date.now(), settings.officeZone));
  return person ? { ...person, person: person.id } : null;
}

const answersSql = (record: Pool): Promise<'up' | 'down'> =>
  record.query('select 1').then(
    () => 'up' as const,
    () => 'down' as const,
  );
const health: Health = {
  parts: async () => ({
    record: await answersSql(pool),
    engine: (await engineAnswers(settings.temporalAddress, settings.temporalNamespace)) ? 'up' : 'down',
  }),
};
const canTravel = settings.demo && settings.embedded.has('temporal') && settings.embedded.has('mail');
const deps: Deps = {
  config: {
    url,
    issuer: new URL(settings.oidcIssuer),
    sessionSecret: settings.sessionSecret,
    zone: settings.officeZone,
    trustedProxies: settings.trustedProxies,
    signInsPerMinute: 30,
  },
  log,
  now: Date.now,
  engine: createPageEngine(),
  sessions: store,
  identity: createIdentity({
    issuer: new URL(settings.oidcIssuer),
    clientId: settings.oidcClientId,
    clientSecret: settings.oidcClientSecret,
    redirectUri: new URL('/sign-in/callback', url).href,
    signedOutUri: new URL('/signed-out', url).href,
  }),
  people: { viewer },
  audit: { viewed: (look) => recordView(pool, look) },
  health,
  pool,
  orm,
  policies: loadPolicies(fileURLToPath(new URL('../policy', import.meta.url))),
  calendars: loadCalendars(),
  office,
  ...(canTravel && {
    timeMachine: {
      fastForward: (participant, days) => fastForward(client, participant, days, settings.temporalNamespace),
    },
  }),
};

const stopIntake = startIntake(pool, office, log);
const server = createServer(createApp(deps));
server.listen(settings.port, settings.host);
await once(server, 'listening');
log.info({ port: settings.port }, 'web ready');

async function stop(): Promise<void> {
  stopIntake();
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await once(server, 'close');
  await Promise.allSettled([closeStore(), orm.close(true), pool.end(), client.connection.close()]);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
process.once('disconnect', () => void stop()); // whoever started us was killed
