/** Everything between a sender and what follows from its mail: real SMTP, the real record, the rules; only the engine is stood in for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { noticeAddresses } from '../../activities/notice-address.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import type { State } from '../../domain/state.ts';
import * as tell from '../../domain/testing/stories.ts';
import { openDocumentStore, type DocumentStore } from '../../db/document-store.ts';
import { loadPolicies } from '../../db/policy.ts';
import type { Pool } from '../../db/pool.ts';
import type { FilingDeps } from '../../inbound/filing-deps.ts';
import { listen, type Listener } from '../../inbound/listen.ts';
import { CRITERIA } from '../harness/complete-profile.ts';
import { createDirectOffice, type DirectOffice } from '../harness/direct-office.ts';
import { openHouse, type House } from '../harness/house.ts';
import { ctpat } from '../lifecycle/ctpat.ts';
import { REPORTS } from './reports.ts';
import { ANA, mail } from './shape.ts';

export const DOMAIN = 'inbound.portolan.example';
export const LADDER = 'annual-review:2028';
const story = tell.overdue(ctpat);
/** The last mail of a kind to the primary contact. */
const noticeOf = (kind: NoticeKind): string =>
  `n${story.events.findLast(({ event }) => event.type === 'NoticeQueued' && event.kind === kind && event.to === 'k-primary')!.seq}`;
export const OVERDUE = noticeOf('review-overdue');
export const REMINDER = noticeOf('review-reminder');

export type Station = {
  readonly house: House;
  readonly office: DirectOffice;
  readonly pool: Pool;
  readonly documents: DocumentStore;
  readonly addresses: FilingDeps['addresses'];
  readonly listener: Listener;
  /** Why something waits, as it was logged; emptied by `begin`. */
  readonly waiting: string[];
  /** Records a participant whose review is overdue, of whom the outreach has mailed the primary contact. */
  begin(): Promise<Case>;
  close(): Promise<void>;
};
export type Case = {
  readonly participant: string;
  readonly primary: string;
  readonly deps: FilingDeps;
  /** The address of the notice about the overdue review, or of another one. */
  readonly own: (notice?: string) => string;
  /** Answers with what the listener said. */
  readonly send: (raw: Buffer, more?: { readonly to?: string; readonly from?: string }) => Promise<string>;
  readonly reply: (from?: string, more?: readonly string[], body?: readonly string[]) => Buffer;
  /** A shape of `reports.ts` by the beginning of its name, about the primary contact. */
  readonly report: (name: string) => Buffer;
  readonly rows: (recipient?: string) => Promise<readonly Row[]>;
  readonly events: (type: string) => Promise<number>;
  readonly items: () => Promise<readonly string[]>;
  readonly state: () => Promise<State>;
  readonly reach: (contact?: string) => Promise<string | undefined>;
};
type Row = {
  readonly kind: string;
  readonly reason: string;
  readonly participant: string | null;
  readonly contact: string | null;
};

export async function openStation(): Promise<Station> {
  const house = await openHouse();
  const { pool } = house.database;
  const policies = loadPolicies(join(import.meta.dirname, '../../policy'));
  const office = createDirectOffice(pool, policies, CRITERIA);
  const folder = mkdtempSync(join(tmpdir(), 'portolan-inbound-'));
  const documents = openDocumentStore(folder);
  const addresses = noticeAddresses({ domain: DOMAIN, secret: 's'.repeat(32) });
  const waiting: string[] = [];
  const failed = (reason: string) => void waiting.push(reason);
  const listener = await listen({ pool, documents, addresses, domain: DOMAIN, failed }, '127.0.0.1', 0);
  let told = 0;
  const station: Station = {
    ...{ house, office, pool, documents, addresses, listener, waiting },
    begin: async () => {
      waiting.length = 0;
      const participant = `a10${(told += 1)}`;
      await house.record(story, { id: participant, company: 'Cape Fear Imports' });
      const deps: FilingDeps = {
        ...{ pool, documents, addresses, policies, domain: DOMAIN, authserv: null },
        submit: (id, order) => office.submit(id, order),
        moment: () => ({ at: Date.now(), policy: 'ctpat/2020-03-01', rules: 'test' }),
        failed: (_id, reason) => failed(reason),
      };
      return caseOf(station, participant, deps);
    },
    close: async () => {
      await listener.close();
      rmSync(folder, { recursive: true });
      await house.close();
    },
  };
  return station;
}

function caseOf({ pool, office, addresses, listener }: Station, participant: string, deps: FilingDeps): Case {
  const primary = `primary@${participant}.example`;
  const own = (notice = OVERDUE): string => addresses.of({ participant, notice })!;
  const state = () => office.state(participant);
  return {
    ...{ participant, primary, deps, own, state },
    send: async (raw, { to = own(), from = primary } = {}) => {
      const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
      const { response } = await transport.sendMail({ envelope: { from, to }, raw });
      transport.close();
      return response;
    },
    reply: (from = primary, more = [], body = ['', 'We will file by Friday.']) =>
      mail([`From: ${from}`, `To: ${own()}`, 'Subject: Re: overdue', ...more, ...body]),
    report: (name) => {
      const raw = REPORTS.find((one) => one.name.startsWith(name))!.raw.toString('utf8');
      return Buffer.from(raw.replaceAll(ANA, primary));
    },
    rows: async (recipient = own()) =>
      (
        await pool.query<Row>(
          'select kind, reason, participant, contact from inbound_mail where recipient = $1 order by received_at',
          [recipient],
        )
      ).rows,
    events: async (type) =>
      (await pool.query(`select from event where stream = $1 and type = $2`, [`participant:${participant}`, type]))
        .rowCount ?? 0,
    items: async () =>
      (
        await pool.query<{ item: string }>(
          `select kind || ':' || about as item from work_item where participant = $1 order by 1`,
          [participant],
        )
      ).rows.map(({ item }) => item),
    reach: async (contact = 'k-primary') => (await state()).contacts.find(({ id }) => id.endsWith(contact))?.reach,
  };
}
