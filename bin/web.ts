/** The web with everything that it is given: connections, policies, sign-in, the office. */
import { fileURLToPath } from 'node:url';
import type { Express } from 'express';
import { pino } from 'pino';
import { messageIdOf, senderOf } from '../activities/address.ts';
import { alertAddress } from '../activities/alert-address.ts';
import { createMailer, type Mailer } from '../activities/mailer.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { loadCalendars } from '../db/calendars.ts';
import { openDocumentStore } from '../db/document-store.ts';
import { removeExpunged } from '../db/documents.ts';
import { createOrm } from '../db/orm.ts';
import { knownPerson } from '../db/people.ts';
import { createPool } from '../db/pool.ts';
import { loadCriteria } from '../db/criteria.ts';
import { loadPolicies } from '../db/policy.ts';
import { recordView } from '../db/views.ts';
import { createApp } from '../web/app.ts';
import type { Deps, Health } from '../web/deps.ts';
import { alertIncidents } from '../web/incident-alerts.ts';
import { again, startIntake } from '../web/intake.ts';
import { keepLetters } from '../web/letters.ts';
import { createOffice } from '../web/office.ts';
import { carryChanges } from '../web/organization-intake.ts';
import { carryLinkAnswers } from '../web/pages/answer/answers.ts';
import { carryPortalAnswers } from '../web/pages/conversation/answering.ts';
import { tellPartners } from '../web/partner-news.ts';
import { invite } from '../templates/calendar/invite.ts';
import { tellPlaces } from '../web/place-news.ts';
import { announceAdmissions } from '../web/place-announcements.ts';
import { tellTrips } from '../web/trip-news.ts';
import { tellVisitors } from '../web/visit-people.ts';
import { paths } from '../web/paths.ts';
import { createPress } from '../web/press/chromium-press.ts';
import { returnOf } from '../web/session/door.ts';
import { createIdentity } from '../web/session/identity.ts';
import { createSessionStore } from '../web/session/store.ts';
import { fastForward, ownTime } from '../web/time-machine.ts';
import { createPageEngine } from '../web/views.ts';
import { anchorageOf } from './anchorage.ts';
import { engineAnswers } from './engine.ts';
import { createMetrics } from './metrics.ts';
import { observed } from './metrics-office.ts';
import { serveMetrics } from './metrics-server.ts';
import { createOperations } from './operations.ts';
import type { Settings } from './settings.ts';
import { createClient } from './temporal-client.ts';

export type Web = { readonly app: Express; readonly close: () => Promise<void> };

/** Opens the web: pages, and the intake that feeds filings. `taskQueue` is the worker's when that is not the usual one. */
export async function openWeb(settings: Settings, taskQueue?: string): Promise<Web> {
  const log = pino({ level: settings.logLevel });
  const pool = createPool(settings.databaseUrl, 12);
  const orm = await createOrm(settings.databaseUrl);
  const client = createClient(settings);
  const metrics = createMetrics(pool);
  const office = observed(createOffice(client, undefined, taskQueue), log, metrics.commands);
  const sessions = createSessionStore(settings.databaseUrl, log);
  const mailer = createMailer(settings.mail);
  const canTravel = settings.demo && settings.embedded.has('temporal') && settings.embedded.has('mail');
  const deps: Deps = {
    config: configOf(settings),
    log,
    now: Date.now,
    engine: createPageEngine(),
    sessions: sessions.store,
    identity: identityOf(settings),
    people: {
      viewer: async (sub, participant) => {
        const person = await knownPerson(pool, sub, wallDateOf(Date.now(), settings.officeZone), participant);
        return person ? { ...person, person: person.id } : null;
      },
    },
    audit: { viewed: (look) => recordView(pool, look) },
    health: healthOf(settings, () => pool.query('select 1')),
    operations: createOperations(settings, pool, client, taskQueue),
    pool,
    orm,
    policies: loadPolicies(fileURLToPath(new URL('../policy', import.meta.url))),
    criteria: loadCriteria(fileURLToPath(new URL('../policy/criteria', import.meta.url))),
    documents: openDocumentStore(settings.documentsDir),
    calendars: loadCalendars(),
    office,
    post: postmanOf(mailer, settings),
    press: createPress(),
    signing: anchorageOf(settings)?.key ?? null,
    formerKeys: settings.anchors.former,
    ...(canTravel && {
      timeMachine: {
        fastForward: (participant: string, days: number) =>
          fastForward(client, participant, days, settings.temporalNamespace),
        now: (participant: string) => ownTime(client, participant, settings.temporalNamespace),
      },
    }),
  };
  const stopIntake = startIntake(pool, office, log);
  const stopCarrying = again(() => carryChanges(deps), log, 'changes of companies wait for the engine');
  const stopAnswers = again(() => carryLinkAnswers(deps), log, 'answers by links wait for the engine');
  const stopReplies = again(() => carryPortalAnswers(deps), log, 'answers on companies’ pages wait for the engine');
  const stopKeeping = again(() => keepLetters(deps), log, 'letters that left are not kept yet', 15_000);
  const stopAlerting = again(() => alertIncidents(deps), log, 'alerts about reports wait', 5_000);
  const stopPartners = again(() => tellPartners(deps), log, 'partners are not told yet');
  const stopPlaces = again(() => tellPlaces(deps), log, 'visits do not know yet where one may travel', 5_000);
  const stopAnnouncing = again(() => announceAdmissions(deps), log, 'announcements to whoever waited wait', 5_000);
  const stopTelling = again(() => tellVisitors(deps), log, 'people of visits are not told yet', 5_000);
  const stopTrips = again(() => tellTrips(deps), log, 'visits have not heard of their trips yet', 5_000);
  const stopTidying = again(() => tidy(deps), log, 'documents that were expunged still lie there', 30_000);
  const stopMetrics =
    settings.metricsPort === null ? () => {} : await serveMetrics(settings.metricsPort, metrics.scrape);
  const close = async (): Promise<void> => {
    stopIntake();
    stopCarrying();
    stopAnswers();
    stopReplies();
    stopKeeping();
    stopAlerting();
    stopPartners();
    stopPlaces();
    stopAnnouncing();
    stopTelling();
    stopTrips();
    stopTidying();
    mailer.close();
    stopMetrics();
    await Promise.allSettled([sessions.close(), orm.close(true), pool.end(), client.connection.close()]);
  };
  return { app: createApp(deps), close };
}

const ABANDONED_MS = 24 * 3_600_000;

/** Bytes that nothing needs any more: of what was expunged, and of uploads that a crash cut off. */
async function tidy({ pool, documents }: Deps): Promise<void> {
  await removeExpunged(pool, documents);
  await documents.sweep(Date.now() - ABANDONED_MS);
}

/** Mails that somebody waits for go out from here; all others are a courier's. */
const postmanOf =
  (mailer: Mailer, { mailFrom, inbound }: Settings): Deps['post'] =>
  async ({ id, visit, ...mail }) => {
    const messageId = messageIdOf('web', id, mailFrom);
    const part = visit && { invite: invite(visit, senderOf(mailFrom), mail.to.address) };
    const returnTo = (inbound && alertAddress(id, inbound.domain)) ?? undefined;
    return (await mailer.send({ ...mail, ...part, from: mailFrom, messageId, returnTo, date: Date.now() })).outcome;
  };

const configOf = (settings: Settings): Deps['config'] => ({
  url: new URL(settings.webUrl),
  issuers: settings.doors.map(({ issuer }) => new URL(issuer)),
  sessionSecret: settings.sessionSecret,
  limits: settings.limits,
  zone: settings.officeZone,
  trustedProxies: settings.trustedProxies,
  signInsPerMinute: 60,
  callbackSecret: settings.inbound?.callbackSecret ?? null,
});

const identityOf = (settings: Settings): Deps['identity'] =>
  createIdentity(
    settings.doors.map(({ door, issuer, clientId, clientSecret }) => ({
      door,
      issuer: new URL(issuer),
      clientId,
      clientSecret,
      redirectUri: new URL(returnOf(door), settings.webUrl).href,
      signedOutUri: new URL(paths.signedOut(), settings.webUrl).href,
    })),
  );

const healthOf = (settings: Settings, ask: () => Promise<unknown>): Health => ({
  parts: async () => ({
    record: await ask().then(
      () => 'up' as const,
      () => 'down' as const,
    ),
    engine: (await engineAnswers(settings.temporalAddress, settings.temporalNamespace)) ? 'up' : 'down',
  }),
});
