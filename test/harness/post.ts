/** The way back of the agency's mail: a listener, and what files what it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { noticeAddresses } from '../../activities/notice-address.ts';
import { openDocumentStore } from '../../db/document-store.ts';
import { rulesVersion } from '../../db/rules-version.ts';
import { fileInbound } from '../../inbound/file.ts';
import type { FilingDeps } from '../../inbound/filing-deps.ts';
import { listen } from '../../inbound/listen.ts';
import { dsn } from '../inbound/shape.ts';
import { INBOUND, policies, POLICY, type Agency } from './agency.ts';

export type Post = {
  readonly deps: FilingDeps;
  /** Sends to the address at which a mail wants to be answered, and files what came. */
  readonly answer: (to: string | undefined, from: string, raw: Buffer) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Whatever cannot be stored or filed is thrown. */
export async function openPost({ database: { pool }, office }: Agency): Promise<Post> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-inbound-'));
  const documents = openDocumentStore(folder);
  const failed = (reason: string) => {
    throw new Error(reason);
  };
  const addresses = noticeAddresses(INBOUND);
  const listener = await listen({ pool, documents, addresses, domain: INBOUND.domain, failed }, '127.0.0.1', 0);
  const deps: FilingDeps = {
    ...{ pool, documents, policies, addresses, domain: INBOUND.domain, authserv: null },
    submit: (participant, order) => office.submit(participant, order),
    moment: () => ({ at: Date.now(), policy: POLICY, rules: rulesVersion() }),
    failed: (_id, reason) => failed(reason),
  };
  return {
    deps,
    answer: async (to, from, raw) => {
      const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
      await transport.sendMail({ envelope: { from, to: to ?? '' }, raw });
      transport.close();
      await fileInbound(deps);
    },
    close: async () => {
      await listener.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A mail system's word that nobody has that address. */
export const nobodyThere = (address: string, messageId = ''): Buffer =>
  dsn({
    ...{ name: 'x', from: 'MAILER-DAEMON@mx.example', subject: 'Undelivered Mail Returned to Sender' },
    text: [`<${address}>: 550 5.1.1 User unknown`],
    report: ['Reporting-MTA: dns; mx', '', `Final-Recipient: rfc822; ${address}`, 'Action: failed', 'Status: 5.1.1'],
    returned: { type: 'message/rfc822', lines: [`Message-ID: ${messageId}`, '', 'x'] },
  });
