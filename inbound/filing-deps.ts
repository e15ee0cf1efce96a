/** What filing needs. */
import type { NoticeAddresses } from '../activities/notice-address.ts';
import type { DocumentStore } from '../db/document-store.ts';
import type { Moment } from '../db/documents.ts';
import type { Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import type { Order } from '../workflows/messages.ts';

export type FilingDeps = {
  readonly pool: Pool;
  readonly documents: DocumentStore;
  readonly addresses: NoticeAddresses;
  /** Where mail comes in. */
  readonly domain: string;
  readonly policies: Policies;
  /** Gives an order to a participant. Throws Refusal when a rule says no, and anything else when it may work later. */
  readonly submit: (participant: string, order: Order) => Promise<unknown>;
  /** When, and under which versions. */
  readonly moment: () => Moment;
  /** Whose Authentication-Results are believed; null for nobody's. */
  readonly authserv: string | null;
  /** Called with the mail's id and the name of an error for which it is left to the next pass. */
  readonly failed: (id: string, reason: string) => void;
};
