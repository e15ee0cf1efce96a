/** The program that hears answers and bounces: a listener for mail that stores what comes, and the passes that file it. Stops within ten seconds of SIGTERM. */
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { noticeAddresses } from '../activities/notice-address.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { openDocumentStore } from '../db/document-store.ts';
import { createPool } from '../db/pool.ts';
import { loadPolicies } from '../db/policy.ts';
import { rulesVersion } from '../db/rules-version.ts';
import { fileEvents } from '../inbound/events.ts';
import { fileInbound } from '../inbound/file.ts';
import type { FilingDeps } from '../inbound/filing-deps.ts';
import { listen } from '../inbound/listen.ts';
import { again } from '../web/intake.ts';
import { createOffice } from '../web/office.ts';
import { readSettings, SettingsError } from './settings.ts';
import { createClient } from './temporal-client.ts';
import { announceReady, endWithStarter } from './up/child.ts';

const settings = readSettings();
const { inbound } = settings;
if (!inbound) throw new SettingsError(['INBOUND_DOMAIN is missing: nobody sends mail there']);
const log = pino({ level: settings.logLevel });
const pool = createPool(settings.databaseUrl, 6);
const client = createClient(settings);
const documents = openDocumentStore(settings.documentsDir);
const policies = loadPolicies(fileURLToPath(new URL('../policy', import.meta.url)));
const office = createOffice(client);
const addresses = noticeAddresses(inbound);
const filing: FilingDeps = {
  pool,
  documents,
  addresses,
  domain: inbound.domain,
  policies,
  submit: (participant, order) => office.submit(participant, order),
  moment: () => {
    const at = Date.now();
    return { at, policy: policies.at(wallDateOf(at, 'UTC')).version, rules: rulesVersion() };
  },
  authserv: inbound.authserv,
  failed: (mail, reason) => log.warn({ mail, reason }, 'a mail waits to be filed'),
};
const failed = (reason: string): void => log.warn({ reason }, 'a mail could not be stored; its sender comes again');
const listener = await listen(
  { pool, documents, addresses, domain: inbound.domain, failed },
  inbound.host,
  inbound.port,
);
const stopFiling = again(() => fileInbound(filing), log, 'mails wait to be filed');
const stopEvents = again(() => fileEvents(filing), log, 'reports of the mail provider wait to be filed');
endWithStarter(async () => {
  await listener.close();
  stopFiling();
  stopEvents();
  await Promise.allSettled([pool.end(), client.connection.close()]);
});
log.info('inbound mail is heard');
announceReady();
